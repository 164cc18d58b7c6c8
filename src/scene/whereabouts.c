/* Words of one line, from the last step and from the cursor. */
#include "scene/whereabouts.h"

#include "scene/names.h"

static void tell_try(const Run *run, const Step *step, TextBuffer *text)
{
    const Place *place = &step->place;
    text_add(text, phase_name((Phase)place->phase));
    if (place->neuron < 0)
        return;
    bool bias = place->source == net_sources(run->net, place->layer);
    text_add(text, " · ");
    name_learnable(run->net,
                   (CellRef){bias ? CELL_B : CELL_W, place->layer,
                             place->neuron, place->source},
                   text);
}

void whereabouts_now(const Run *run, TextBuffer *text)
{
    const Step *step = run_last(run);
    if (!step) {
        text_add(text, "at the beginning");
        return;
    }
    if (step->place.kind >= STEP_PICK) {
        tell_try(run, step, text);
        return;
    }
    if (step->place.neuron < 0) {
        text_addf(text, "%s · outputs", phase_name((Phase)step->place.phase));
        return;
    }
    text_addf(text, "%s · %s %s", phase_name((Phase)step->place.phase),
              step->place.layer == 0 ? "input" : "neuron",
              net_name(run->net, step->place.layer, step->place.neuron));
}

void whereabouts_next(const Run *run, TextBuffer *text)
{
    const Place *at = &run->cursor.place;
    const Net *net = run->net;
    static const char *const words[STEP_KINDS] = {
        [STEP_LOAD] = "load ",
        [STEP_BIAS] = "the bias of ",
        [STEP_TERM] = "what arrives at ",
        [STEP_MAX] = "the largest sum of the outputs",
        [STEP_NORM] = "the norm, with ",
        [STEP_ACTIVATE] = "the output of ",
        [STEP_LOSS] = "the error of ",
        [STEP_UPSTREAM] = "how the error answers the output of ",
        [STEP_SLOPE] = "the slope of ",
        [STEP_DELTA] = "the delta of ",
        [STEP_GRADIENT] = "the gradient of a weight into ",
        [STEP_GRADIENT_BIAS] = "the gradient of the bias of ",
        [STEP_UPDATE] = "move a weight into ",
        [STEP_UPDATE_BIAS] = "move the bias of ",
        [STEP_PICK] = "pick a weight at random",
        [STEP_DRAW] = "draw by how much",
        [STEP_OLD] = "keep in mind what it was",
        [STEP_NUDGE] = "nudge it",
        [STEP_COMPARE] = "compare the errors",
        [STEP_KEEP] = "keep the error to beat",
        [STEP_UNDO] = "put the weight back",
        [STEP_UP] = "a hair up",
        [STEP_HOLD] = "keep the error",
        [STEP_DOWN] = "a hair down",
        [STEP_RESTORE] = "put it back",
        [STEP_DIFFERENCE] = "the slope, from the two errors",
    };
    text_add(text, words[at->kind]);
    if (at->neuron >= 0 && at->kind < STEP_PICK)
        text_add(text, net_name(net, at->layer, at->neuron));
}
