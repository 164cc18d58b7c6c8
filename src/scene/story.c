/* Whole stretches in words, and what all tellers share. */
#include "scene/story.h"

#include "engine/backprop.h"

#include <math.h>

/* A number in words; one of a ring of buffers, good for one sentence. */
const char *story_shown(double value, int decimals, NumberSign sign)
{
    static char texts[8][NUMBER_TEXT];
    static int next;
    next = (next + 1) % 8;
    number_whole(value, decimals, sign, texts[next]);
    return texts[next];
}

const char *story_plain(const Story *story, double value)
{
    return story_shown(value, story->decimals, NUMBER_SIGN_MINUS);
}

const char *story_signed(const Story *story, double value)
{
    return story_shown(value, story->decimals, NUMBER_SIGN_ALWAYS);
}

double story_cell(const Story *story, CellFamily family, int layer, int neuron)
{
    return story->run->cells[story->net->at[family][layer] + neuron];
}

double story_own(const Story *story, CellFamily family)
{
    return story_cell(story, family, story->step->place.layer,
                      story->step->place.neuron);
}

/* "Raising A by a little would raise the error 3.75 times as much." */
void story_meaning(Story *story, double delta)
{
    if (story->run->config.mistake != MISTAKE_NONE)
        text_add(&story->body, "A mistake is switched on: whether the error "
                               "really answers like this is not sure.");
    else if (delta == 0)
        text_addf(&story->body, "Moving %s a little changes nothing.",
                  story->neuron);
    else
        text_addf(&story->body,
                  "Raising %s a little would %s the error %s times as much; "
                  "it wants to go %s.",
                  story->neuron, delta > 0 ? "raise" : "lower",
                  story_plain(story, fabs(delta)), delta > 0 ? "down" : "up");
}

void story_ask(Story *story)
{
    text_addf(&story->title, "If %s rose a little, what would the error do?",
              story->neuron);
}

void story_at_once(Story *story)
{
    text_addf(
        &story->body, "Behind %s, %s leaves just output less target. ",
        activation_row(story->net->activation[net_last(story->net)])->name,
        loss_row(story->net->loss)->title);
}

enum { SPELT_TERMS = 3 /* products that a sentence spells out */ };

/* "0.50 × 1.00 + 0.25 × 2.00 adds up to 1.00." */
static void tell_sum(Story *story)
{
    const Net *net = story->net;
    const Place *place = &story->step->place;
    int sources = net_sources(net, place->layer);
    int row = net_row(net, CELL_W, place->layer, place->neuron);
    if (sources > SPELT_TERMS) {
        text_addf(&story->body, "What arrives at %s", story->neuron);
    } else {
        for (int i = 0; i < sources; i++)
            text_addf(&story->body, "%s%s × %s", i ? " + " : "",
                      story_plain(story, story->run->cells[row + i]),
                      story_plain(story, story_cell(story, CELL_OUT,
                                                    place->layer - 1, i)));
        if (net->biases)
            text_addf(&story->body, " + %s",
                      story_plain(story, story_own(story, CELL_B)));
    }
    text_addf(&story->body, " adds up to %s. ",
              story_plain(story, story_own(story, CELL_SUM)));
}

static void tell_output(Story *story)
{
    Activation kind = story->net->activation[story->step->place.layer];
    tell_sum(story);
    if (kind == ACTIVATION_IDENTITY) {
        text_addf(&story->title, "%s puts out its sum", story->neuron);
        text_add(&story->body, "That sum is its output.");
        return;
    }
    text_addf(&story->title, "%s puts out %s of its sum", story->neuron,
              activation_row(kind)->name);
    text_addf(&story->body, "The %s of it is %s.", activation_row(kind)->name,
              story_plain(story, story->step->after));
}

/* Softmax stops at a neuron with its sum, and later with its output. */
static void tell_arrived(Story *story)
{
    text_addf(&story->title, "%s has its sum", story->neuron);
    tell_sum(story);
    text_add(&story->body, "Its output needs the sums of the others too.");
}

void story_neuron(Story *story)
{
    const Place *place = &story->step->place;
    bool softmax = net_is_softmax(story->net, place->layer);
    if (place->kind == STEP_TERM && softmax) {
        tell_arrived(story);
    } else if (place->kind == STEP_ACTIVATE && !softmax) {
        tell_output(story);
    } else if (place->phase == PHASE_BACKWARD && place->kind >= STEP_DELTA) {
        story_ask(story);
        text_addf(&story->body, "The delta of %s is %s. ", story->neuron,
                  story_signed(story, story_own(story, CELL_DELTA)));
        if (backprop_is_at_once(story->run, place->layer))
            story_at_once(story);
        story_meaning(story, story_own(story, CELL_DELTA));
    } else if (place->phase == PHASE_UPDATE) {
        text_addf(&story->title, "What feeds %s moves", story->neuron);
        text_add(&story->body, "Each weight against its own gradient, all by "
                               "the same learning rate.");
    } else {
        story_step(story);
    }
}

static double error_of(const Story *story)
{
    return story_cell(story, CELL_ERROR, net_last(story->net), 0);
}

/* Whole phases, samples and epochs. */
void story_phase(Story *story)
{
    static const struct {
        const char *title, *body;
    } phases[PHASE_VERIFY + 1] = {
        [PHASE_LOAD] = {"The sample is in place",
                        "Inputs and targets are set."},
        [PHASE_FORWARD] = {"Forward: every neuron has its output",
                           "From the inputs on, each neuron adds up what "
                           "arrives."},
        [PHASE_ERROR] = {"One number for how wrong",
                         "The outputs compared with their targets."},
        [PHASE_BACKWARD] = {"Backward: every neuron has its delta",
                            "From the outputs back, each neuron knows how the "
                            "error would answer it. All changes are pending."},
        [PHASE_UPDATE] = {"Update: everything has moved at once",
                          "Each weight against its gradient, by the learning "
                          "rate."},
        [PHASE_VERIFY] = {"Forward again, with the new weights",
                          "Did the error fall?"},
    };
    Phase phase = (Phase)story->step->place.phase;
    if (phase > PHASE_VERIFY) {
        story_turn(story);
        return;
    }
    text_add(&story->title, phases[phase].title);
    text_add(&story->body, phases[phase].body);
    if (phase >= PHASE_ERROR)
        text_addf(&story->body, " The error (loss) is %s.",
                  story_plain(story, error_of(story)));
}

void story_sample(Story *story)
{
    if (story->run->config.kind != LEARNER_BACKPROP) {
        story_turn(story);
        return;
    }
    text_addf(&story->title, "Sample %d has been learnt from",
              story->step->sample + 1);
    text_addf(&story->body,
              "Forward, error, backward%s. The error (loss) is %s.",
              story->step->place.phase == PHASE_BACKWARD ? "" : ", update",
              story_plain(story, error_of(story)));
}
