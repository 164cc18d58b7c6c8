/* Going forward, back and anywhere, over random networks, always compared with
   a film of the same run that only went forward. */
#include "engine/run.h"

#include "film.h"
#include "suites.h"

#include <string.h>

enum { WALKS = 1000, GRAIN_WALKS = 300 };

/* --- single steps --- */

START_TEST(a_run_begins_at_step_0_with_the_first_weights)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    World world = world_new(&plan);
    const Run *run = world.run;
    ck_assert_uint_eq(run->cursor.steps, 0);
    ck_assert_int_eq(run->cursor.epoch, 1);
    ck_assert_ptr_null(run_last(run));
    ck_assert(!run_undo(world.run));
    ck_assert_uint_eq(run_back(world.run, GRAIN_EPOCH), 0);
    ck_assert_int_eq(memcmp(run->cells, world.start,
                            (size_t)run->net->cells * sizeof *run->cells),
                     0);
    world_end(&world);
}
END_TEST

/* How many cells other than the step's differ between two moments. */
static int slips(const double *old, const double *now, int cells,
                 const Step *step)
{
    size_t size = sizeof *old;
    int slips = memcmp(&step->before, old + step->cell, size) != 0;
    slips += memcmp(&step->after, now + step->cell, size) != 0;
    for (int c = 0; c < cells; c++)
        slips += c != step->cell && memcmp(old + c, now + c, size) != 0;
    return slips;
}

START_TEST(a_step_writes_exactly_its_cell)
{
    Rng rng = rng_seeded(5);
    for (int i = 0; i < 100; i++) {
        Plan plan = plan_random_any(&rng);
        Film film = film_new(&plan);
        int cells = film.world.net->cells;
        film_up_to(&film, 200);
        for (int n = 1; n <= 200; n++) {
            const Step *step = &film.steps[n];
            const double *old = film.cells + (size_t)(n - 1) * (size_t)cells;
            EXPECT(step->number == (uint64_t)n, "step %d has another number",
                   n);
            EXPECT(slips(old, old + cells, cells, step) == 0,
                   "step %d wrote more than its cell", n);
        }
        film_end(&film);
    }
}
END_TEST

START_TEST(stepping_back_restores_every_bit)
{
    Rng rng = rng_seeded(1);
    for (int i = 0; i < WALKS; i++) {
        Plan plan = plan_random_any(&rng);
        World world = world_new(&plan);
        Film film = film_new(&plan);
        int steps = (int)rng_below(&rng, 150);
        for (int n = 0; n < steps; n++)
            run_next(world.run);
        film_expect(&film, world.run, "forward");
        for (int n = 0; n < steps; n++) {
            EXPECT(run_undo(world.run), "nothing to undo");
            film_expect(&film, world.run, "back");
        }
        ck_assert(!run_undo(world.run));
        film_end(&film);
        world_end(&world);
    }
}
END_TEST

START_TEST(a_ring_of_one_replays_and_restores_every_bit)
{
    Rng rng = rng_seeded(2);
    for (int i = 0; i < 50; i++) {
        Plan plan = plan_random_any(&rng);
        plan.ring = 1;
        World world = world_new(&plan);
        Film film = film_new(&plan);
        for (int n = 0; n < 80; n++)
            run_next(world.run);
        while (run_undo(world.run))
            film_expect(&film, world.run, "back");
        ck_assert_uint_eq(world.run->cursor.steps, 0);
        film_end(&film);
        world_end(&world);
    }
}
END_TEST

START_TEST(the_ring_is_rounded_up_to_a_power_of_two)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    static const uint32_t sizes[][2] = {{1, 1}, {2, 2}, {3, 4}, {300, 512}};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        plan.ring = sizes[i][0];
        World world = world_new(&plan);
        ck_assert_uint_eq(world.run->ring_size, sizes[i][1]);
        world_end(&world);
    }
}
END_TEST

/* --- anywhere --- */

typedef struct Heard {
    uint64_t first, last; /* numbers of the steps heard; 0: none */
    int count;
    bool in_order;
} Heard;

static void hear(void *user, const Run *run, const Step *step)
{
    Heard *heard = user;
    bool follows = heard->count == 0 || step->number == heard->last + 1;
    heard->in_order = (heard->count == 0 || heard->in_order) && follows &&
                      step == run_last(run) &&
                      run->cursor.steps == step->number;
    heard->first = heard->count ? heard->first : step->number;
    heard->last = step->number;
    heard->count++;
}

/* Told of the steps from `first` to `last`, each once, and no other. */
static void expect_heard(const Heard *heard, uint64_t first, uint64_t last)
{
    if (last < first) {
        ck_assert_int_eq(heard->count, 0);
        return;
    }
    ck_assert_uint_eq(heard->first, first);
    ck_assert_uint_eq(heard->last, last);
    ck_assert_uint_eq((uint64_t)heard->count, last - first + 1);
    ck_assert(heard->in_order);
}

static void go_forward(Film *film, Run *run, Grain grain)
{
    Heard heard = {0};
    Hook hook = {hear, &heard};
    uint64_t from = run->cursor.steps;
    uint64_t to = film_stretch_last(film, from + 1, grain);
    ck_assert_uint_eq(run_forward(run, grain, &hook), to - from);
    ck_assert_uint_eq(run->cursor.steps, to);
    expect_heard(&heard, from + 1, to);
    film_expect(film, run, "run_forward");
}

static void go_back(Film *film, Run *run, Grain grain)
{
    uint64_t from = run->cursor.steps;
    uint64_t to = from ? film_stretch_first(film, from, grain) - 1 : 0;
    ck_assert_uint_eq(run_back(run, grain), from - to);
    ck_assert_uint_eq(run->cursor.steps, to);
    film_expect(film, run, "run_back");
}

static void go_to(Film *film, Run *run, uint64_t to)
{
    Heard heard = {0};
    Hook hook = {hear, &heard};
    uint64_t from = run->cursor.steps;
    run_goto(run, to, &hook);
    ck_assert_uint_eq(run->cursor.steps, to);
    expect_heard(&heard, from + 1, to);
    film_expect(film, run, "run_goto");
}

static void walk(Film *film, Run *run, Rng *rng)
{
    Grain grain = (Grain)rng_below(rng, GRAIN_COUNT);
    switch (rng_below(rng, 4)) {
    case 0:
        go_forward(film, run, grain);
        break;
    case 1:
        go_back(film, run, grain);
        break;
    case 2:
        go_to(film, run, rng_below(rng, 600));
        break;
    default:
        for (uint64_t n = rng_below(rng, 40); n > 0; n--)
            run_undo(run);
        film_expect(film, run, "run_undo");
        break;
    }
}

START_TEST(any_walk_at_any_grain_meets_the_same_bits)
{
    Rng rng = rng_seeded(3);
    for (int i = 0; i < GRAIN_WALKS; i++) {
        Plan plan = plan_random_any(&rng);
        World world = world_new(&plan);
        Film film = film_new(&plan);
        for (int n = 0; n < 25; n++)
            walk(&film, world.run, &rng);
        film_end(&film);
        world_end(&world);
    }
}
END_TEST

START_TEST(n_times_forward_then_n_times_back_returns)
{
    Rng rng = rng_seeded(4);
    for (int i = 0; i < 200; i++) {
        Plan plan = plan_random_any(&rng);
        World world = world_new(&plan);
        Film film = film_new(&plan);
        Grain grain = (Grain)rng_below(&rng, GRAIN_COUNT);
        for (int n = 0; n < 4; n++)
            go_forward(&film, world.run, grain);
        for (int n = 0; n < 4; n++)
            go_back(&film, world.run, grain);
        ck_assert_uint_eq(world.run->cursor.steps, 0);
        film_end(&film);
        world_end(&world);
    }
}
END_TEST

START_TEST(going_without_a_hook_is_the_same_way)
{
    Rng rng = rng_seeded(6);
    for (int i = 0; i < 50; i++) {
        Plan plan = plan_random_any(&rng);
        World world = world_new(&plan);
        Film film = film_new(&plan);
        run_forward(world.run, GRAIN_EPOCH, NULL);
        film_expect(&film, world.run, "an epoch");
        run_goto(world.run, 7, NULL);
        film_expect(&film, world.run, "back to 7");
        run_goto(world.run, 7, NULL);
        film_expect(&film, world.run, "no step");
        run_goto(world.run, 90, NULL);
        film_expect(&film, world.run, "on to 90");
        film_end(&film);
        world_end(&world);
    }
}
END_TEST

START_TEST(recent_steps_are_remembered_as_long_as_the_ring)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.ring = 16;
    World world = world_new(&plan);
    ck_assert_ptr_null(run_before_last(world.run));
    ck_assert_ptr_null(run_recent(world.run, 0));
    ck_assert_ptr_null(run_recent(world.run, 1));
    for (int n = 0; n < 40; n++) {
        Cursor before = world.run->cursor;
        run_next(world.run);
        ck_assert_mem_eq(run_before_last(world.run), &before, sizeof before);
    }
    ck_assert_ptr_eq(run_recent(world.run, 40), run_last(world.run));
    ck_assert_uint_eq(run_recent(world.run, 25)->number, 25);
    ck_assert_ptr_null(run_recent(world.run, 24));
    ck_assert_ptr_null(run_recent(world.run, 41));
    run_undo(world.run);
    ck_assert_ptr_null(run_recent(world.run, 40));
    ck_assert_uint_eq(run_recent(world.run, 25)->number, 25);
    world_end(&world);
}
END_TEST

START_TEST(a_restart_begins_from_other_weights_and_samples)
{
    Plan plan = plan_two_two_two(ACTIVATION_TANH);
    plan.config = (LearnerConfig){.rate = 0.5, .batch = 1};
    World world = world_new(&plan);
    run_goto(world.run, 70, NULL);
    int w = world_cell(&world, "w[X->A]");
    world.start[w] = 0.75;
    world.in[0] = 0.5;
    run_restart(world.run, world.start);
    ck_assert_uint_eq(world.run->cursor.steps, 0);
    ck_assert_ptr_null(run_last(world.run));
    ck_assert_double_eq(world.run->cells[w], 0.75);
    run_goto(world.run, 70, NULL);
    Run *fresh =
        run_new(world.net, &world.samples, &plan.config, world.start, RUN_RING);
    run_goto(fresh, 70, NULL);
    ck_assert_mem_eq(world.run->cells, fresh->cells,
                     (size_t)world.net->cells * sizeof(double));
    run_free(fresh);
    run_restart(world.run, NULL);
    ck_assert_double_eq(world.run->cells[w], 0.75);
    world_end(&world);
}
END_TEST

Suite *run_suite(void)
{
    const TTest *const tests[] = {
        a_run_begins_at_step_0_with_the_first_weights,
        a_step_writes_exactly_its_cell,
        stepping_back_restores_every_bit,
        a_ring_of_one_replays_and_restores_every_bit,
        the_ring_is_rounded_up_to_a_power_of_two,
        any_walk_at_any_grain_meets_the_same_bits,
        n_times_forward_then_n_times_back_returns,
        going_without_a_hook_is_the_same_way,
        recent_steps_are_remembered_as_long_as_the_ring,
        a_restart_begins_from_other_weights_and_samples,
        NULL,
    };
    return suite_of("run", tests);
}
