/* The cell's name tells nearly everything; only a term and a hidden upstream,
   which add to the same cell again, also name the neuron they come from. */
#include "story.h"

#include "base/text.h"
#include "support/suite.h"

#include <string.h>

static const char *source_of(const World *world, const Step *step)
{
    const Place *place = &step->place;
    if (place->kind == STEP_TERM)
        return net_name(world->net, place->layer - 1, place->source);
    if (place->kind == STEP_UPSTREAM && place->layer < net_last(world->net))
        return net_name(world->net, place->layer + 1, place->source);
    return NULL;
}

static void tell(const World *world, const Step *step, TextBuffer *text)
{
    char name[NET_CELL_NAME];
    const char *source = source_of(world, step);
    net_cell_name(world->net, step->cell, name);
    text_addf(text, "%s %s", step_kind_name((StepKind)step->place.kind), name);
    if (source)
        text_addf(text, " from %s", source);
}

static bool same_line(const Place *a, const Place *b)
{
    return a->phase == b->phase && a->layer == b->layer &&
           a->neuron == b->neuron && a->kind != STEP_LOAD;
}

static bool between_samples(const World *world)
{
    const Cursor *cursor = &world->run->cursor;
    return cursor->steps == cursor->sample_start;
}

void expect_story(World *world, const char *want)
{
    static char story[1 << 14];
    TextBuffer text = text_buffer(story, sizeof story);
    Place line = {.layer = -1};
    do {
        const Step *step = run_next(world->run);
        if (same_line(&step->place, &line))
            text_add(&text, ", ");
        else
            text_addf(&text, "%s%s: ", text.length ? "\n" : "",
                      phase_name((Phase)step->place.phase));
        tell(world, step, &text);
        line = step->place;
    } while (!between_samples(world));
    text_add(&text, "\n");
    ck_assert_msg(strcmp(story, want) == 0, "the story is\n%s\nand not\n%s",
                  story, want);
}

int story_skip(World *world)
{
    int steps = 0;
    do {
        run_next(world->run);
        steps++;
    } while (!between_samples(world));
    return steps;
}
