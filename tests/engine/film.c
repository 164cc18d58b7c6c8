/* The film grows on demand; its own run has the largest ring it needs, which is
   none: it is never asked to go back. */
#include "film.h"

#include "support/suite.h"

#include <string.h>

static void *grown(void *at, int count, size_t size)
{
    void *more = realloc(at, (size_t)count * size);
    EXPECT(more, "out of memory");
    return more;
}

static void keep(Film *film)
{
    const Run *run = film->world.run;
    size_t cells = (size_t)run->net->cells;
    if (film->held == film->room) {
        film->room = film->room ? 2 * film->room : 64;
        film->cells =
            grown(film->cells, film->room, cells * sizeof *film->cells);
        film->cursors = grown(film->cursors, film->room, sizeof *film->cursors);
        film->steps = grown(film->steps, film->room, sizeof *film->steps);
    }
    memcpy(film->cells + (size_t)film->held * cells, run->cells,
           cells * sizeof *film->cells);
    film->cursors[film->held] = run->cursor;
    film->steps[film->held] =
        run->cursor.steps ? *run_last(run) : (Step){.number = 0};
    film->held++;
}

Film film_new(const Plan *plan)
{
    Film film = {0};
    Plan forward = *plan;
    forward.ring = 1;
    film.world = world_new(&forward);
    keep(&film);
    return film;
}

void film_end(Film *film)
{
    world_end(&film->world);
    free(film->cells);
    free(film->cursors);
    free(film->steps);
}

void film_up_to(Film *film, uint64_t step)
{
    while ((uint64_t)film->held <= step) {
        run_next(film->world.run);
        keep(film);
    }
}

/* Field by field: a step has padding, and NaN is a number like any other. */
static bool same_step(const Step *a, const Step *b)
{
    return a->number == b->number && a->epoch == b->epoch &&
           a->sample == b->sample && a->cell == b->cell &&
           memcmp(&a->place, &b->place, sizeof a->place) == 0 &&
           a->known == b->known &&
           memcmp(&a->before, &b->before, sizeof a->before) == 0 &&
           memcmp(&a->after, &b->after, sizeof a->after) == 0;
}

void film_expect(Film *film, const Run *run, const char *what)
{
    uint64_t steps = run->cursor.steps;
    size_t cells = (size_t)run->net->cells;
    film_up_to(film, steps);
    expect_same_moment(run, film->cells + (size_t)steps * cells,
                       &film->cursors[steps], what);
    const Step *last = run_last(run);
    EXPECT((last != NULL) == (steps > 0), "%s: a last step at %llu", what,
           (unsigned long long)steps);
    EXPECT(!last || same_step(last, &film->steps[steps]),
           "%s: step %llu is told differently", what,
           (unsigned long long)steps);
}

static bool one_stretch(const Step *a, const Step *b, Grain grain)
{
    bool epoch = a->epoch == b->epoch;
    bool sample = epoch && a->sample == b->sample;
    bool phase = sample && a->place.phase == b->place.phase;
    bool layer = phase && a->place.layer == b->place.layer;
    bool neuron = layer && a->place.neuron == b->place.neuron;
    const bool same[GRAIN_COUNT] = {
        [GRAIN_TERM] = a->number == b->number,
        [GRAIN_NEURON] = neuron,
        [GRAIN_LAYER] = layer,
        [GRAIN_PHASE] = phase,
        [GRAIN_SAMPLE] = sample,
        [GRAIN_EPOCH] = epoch,
    };
    return same[grain];
}

uint64_t film_stretch_first(Film *film, uint64_t step, Grain grain)
{
    film_up_to(film, step);
    while (step > 1 &&
           one_stretch(&film->steps[step - 1], &film->steps[step], grain))
        step--;
    return step;
}

uint64_t film_stretch_last(Film *film, uint64_t step, Grain grain)
{
    for (;; step++) {
        film_up_to(film, step + 1);
        if (!one_stretch(&film->steps[step], &film->steps[step + 1], grain))
            return step;
    }
}
