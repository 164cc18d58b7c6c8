/* The steps of the slow learners in words: a weight is picked and nudged, the
   samples are measured, the errors are compared; or it goes up and down and
   back. Errors are spelled with as many digits as tell them apart. */
#include "scene/story.h"

#include "engine/learnable.h"
#include "scene/names.h"

#include <math.h>

typedef void Teller(Story *story);

static double own(const Story *story, CellFamily family)
{
    return story->run->cells[net_own(story->net, family)];
}

/* "the weight A→C", "the bias of C" of a cell. */
static const char *cell_name(const Story *story, int cell)
{
    static char texts[2][2 * NET_NAME + 24];
    static int next;
    CellRef ref = net_ref(story->net, cell);
    next = (next + 1) % 2;
    TextBuffer text = text_buffer(texts[next], sizeof texts[next]);
    name_learnable(story->net, ref, &text);
    return texts[next];
}

/* The weight or bias that is tried; of slopes the step's own, as the next one
   may be under way already. */
static int tried(const Story *story)
{
    const Place *place = &story->step->place;
    bool bias = place->neuron >= 0 &&
                place->source == net_sources(story->net, place->layer);
    CellRef ref = {bias ? CELL_B : CELL_W, place->layer, place->neuron,
                   bias ? 0 : place->source};
    if (place->neuron < 0)
        return learnable_cell(story->net, story->run->cursor.tried);
    return net_cell(story->net, ref);
}

static const char *tried_name(const Story *story)
{
    return cell_name(story, tried(story));
}

static const char *fine(const Story *story, double value)
{
    return story_shown(value, story->decimals + 1, NUMBER_SIGN_MINUS);
}

int story_apart(double a, double b, int decimals)
{
    double unit = pow(10, -decimals);
    while (a != b && fabs(a - b) < unit && decimals < 12) {
        decimals++;
        unit /= 10;
    }
    return decimals;
}

static void tell_pick(Story *story)
{
    text_addf(&story->title, "Try %llu: %s",
              (unsigned long long)story->run->cursor.tries + 1,
              tried_name(story));
    text_addf(
        &story->body, "Picked at random, number %d of %lld. It is %s now.",
        (int)story->step->after + 1, (long long)learnable_count(story->net),
        fine(story, story->run->cells[tried(story)]));
}

static void tell_draw(Story *story)
{
    text_add(&story->title, "By how much?");
    text_addf(&story->body,
              "By %s, drawn at random between −%g and +%g. Nobody knows yet "
              "whether that is the right way.",
              story_shown(story->step->after, story->decimals + 1,
                          NUMBER_SIGN_ALWAYS),
              story->run->config.nudge, story->run->config.nudge);
}

static void tell_old(Story *story)
{
    text_addf(&story->title, "Keep in mind what %s was", tried_name(story));
    text_addf(&story->body, "It is %s. So it can be put back exactly.",
              fine(story, story->step->after));
}

static void tell_nudge(Story *story)
{
    const Step *step = story->step;
    text_addf(&story->title, "Nudge %s", tried_name(story));
    text_addf(&story->body,
              "From %s to %s. What does that do to the error? There is only "
              "one way to know: measure it again.",
              fine(story, step->before), fine(story, step->after));
}

static void tell_compare(Story *story)
{
    double error = own(story, CELL_ERROR), best = own(story, CELL_BEST);
    int decimals = story_apart(error, best, story->decimals);
    text_add(&story->title, "Did the error fall?");
    text_addf(&story->body, "It was %s, with the nudge it is %s: %s.",
              story_shown(best, decimals, NUMBER_SIGN_MINUS),
              story_shown(error, decimals, NUMBER_SIGN_MINUS),
              error < best    ? "it fell"
              : error == best ? "it is just the same"
                              : "it did not fall");
}

static void tell_keep(Story *story)
{
    double after = story->step->after;
    if (!story->step->known) {
        text_add(&story->title, "This is the error to beat");
        text_addf(&story->body,
                  "With the weights as they are it is %s. A nudge is kept only "
                  "if the error gets smaller than that.",
                  story_plain(story, after));
        return;
    }
    int decimals = story_apart(after, story->step->before, story->decimals);
    text_add(&story->title, "The nudge is kept");
    text_addf(&story->body,
              "It stays at %s. From now on %s is the error to beat.",
              fine(story, story->run->cells[tried(story)]),
              story_shown(after, decimals, NUMBER_SIGN_MINUS));
}

static void tell_undo(Story *story)
{
    text_add(&story->title, "The nudge is undone");
    text_addf(&story->body,
              "It is %s again, exactly as before. Nothing was learnt but that "
              "this was the wrong way.",
              fine(story, story->step->after));
}

static void tell_shift(Story *story)
{
    bool up = story->step->place.kind == STEP_UP;
    text_addf(&story->title, "Move %s %s by a hair", tried_name(story),
              up ? "up" : "down");
    text_addf(&story->body,
              "By %s, then the error is measured. %s the change shows its "
              "slope.",
              story_plain(story, story->run->config.epsilon),
              up ? "Once more from below, and" : "From above and below,");
}

static void tell_hold(Story *story)
{
    bool up = story->step->cell == net_own(story->net, CELL_E_UP);
    text_addf(&story->title, "The error %s", up ? "above" : "below");
    text_addf(
        &story->body, "With %s a hair %s it is %s.",
        cell_name(story, learnable_cell(story->net, story->run->cursor.tried)),
        up ? "higher" : "lower",
        story_shown(story->step->after, 9, NUMBER_SIGN_MINUS));
}

static void tell_restore(Story *story)
{
    text_addf(&story->title, "Put back %s", tried_name(story));
    text_addf(&story->body,
              "It is %s again, exactly. It only moves in the update.",
              fine(story, story->step->after));
}

static void tell_difference(Story *story)
{
    text_addf(&story->title, "What %s does to the error", tried_name(story));
    text_addf(&story->body,
              "The difference of the two errors over the distance, twice %s, "
              "is its slope: %s. Two forward passes for each sample, for this "
              "one number.",
              story_plain(story, story->run->config.epsilon),
              story_signed(story, story->step->after));
}

void story_try(Story *story)
{
    static Teller *const tellers[STEP_KINDS] = {
        [STEP_PICK] = tell_pick,       [STEP_DRAW] = tell_draw,
        [STEP_OLD] = tell_old,         [STEP_NUDGE] = tell_nudge,
        [STEP_COMPARE] = tell_compare, [STEP_KEEP] = tell_keep,
        [STEP_UNDO] = tell_undo,       [STEP_UP] = tell_shift,
        [STEP_HOLD] = tell_hold,       [STEP_DOWN] = tell_shift,
        [STEP_RESTORE] = tell_restore, [STEP_DIFFERENCE] = tell_difference,
    };
    tellers[story->step->place.kind](story);
}

/* --- whole stretches --- */

void story_measured(Story *story)
{
    bool more = story->run->cursor.place.phase == PHASE_MEASURE;
    text_addf(&story->title, "Sample %d is measured", story->step->sample + 1);
    text_addf(&story->body,
              "It ran forward with the weights as they are. The "
              "error (loss) %s %s.",
              more ? "so far is" : "is",
              story_plain(story, own(story, CELL_ERROR)));
}

/* Where a try ends both are known: what was tried, and what became of it. */
static void tell_try(Story *story)
{
    const Cursor *at = &story->run->cursor;
    bool kept = story->step->place.kind == STEP_KEEP;
    text_addf(&story->title, "Try %llu is %s", (unsigned long long)at->tries,
              kept ? "kept" : "undone");
    text_addf(&story->body,
              "It was a nudge of %s by %s. Of %llu tries %llu were kept, at "
              "the price "
              "of %llu forward passes. The error (loss) is %s.",
              cell_name(story, learnable_cell(story->net, at->tried)),
              story_shown(own(story, CELL_R), story->decimals + 1,
                          NUMBER_SIGN_ALWAYS),
              (unsigned long long)at->tries, (unsigned long long)at->updates,
              (unsigned long long)at->forwards,
              story_plain(story, own(story, CELL_BEST)));
}

void story_turn(Story *story)
{
    const Cursor *at = &story->run->cursor;
    bool over = at->steps == at->sample_start;
    if (over && story->run->config.kind == LEARNER_NUDGE) {
        tell_try(story);
    } else if (over) {
        text_add(&story->title, "Every slope was measured, everything moved");
        text_addf(&story->body,
                  "%lld slopes took two forward passes a sample each: %llu so "
                  "far. Backprop finds them in one pass back.",
                  (long long)learnable_count(story->net),
                  (unsigned long long)at->forwards);
    } else if (story->step->place.phase == PHASE_MEASURE) {
        story_measured(story);
    } else {
        story_step(story);
    }
}
