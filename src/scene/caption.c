/* Chooses who tells: the step, the neuron, the phase or the sample. */
#include "scene/caption.h"

#include "scene/story.h"

static void tell_beginning(Story *story)
{
    text_add(&story->title, "Nothing has happened yet");
    text_add(&story->body, "The weights are there, everything else is still "
                           "empty. Press → for the first step, space to let "
                           "it play.");
}

void caption_write(Caption *caption, const Run *run, Grain grain, int decimals)
{
    Story story = {.run = run,
                   .net = run->net,
                   .step = run_last(run),
                   .decimals = decimals,
                   .title = text_buffer(caption->title, CAPTION_TITLE),
                   .body = text_buffer(caption->body, CAPTION_BODY)};
    if (!story.step) {
        tell_beginning(&story);
        return;
    }
    story.neuron =
        net_name(run->net, story.step->place.layer, story.step->place.neuron);
    if (grain == GRAIN_TERM)
        story_step(&story);
    else if (grain <= GRAIN_LAYER)
        story_neuron(&story);
    else if (grain == GRAIN_PHASE)
        story_phase(&story);
    else
        story_sample(&story);
}

void caption_place(const Run *run, TextBuffer *text)
{
    const Step *step = run_last(run);
    if (!step) {
        text_add(text, "at the beginning");
        return;
    }
    text_addf(text, "%s · %s %s", phase_name((Phase)step->place.phase),
              step->place.layer == 0 ? "input" : "neuron",
              net_name(run->net, step->place.layer, step->place.neuron));
}

void caption_next(const Run *run, TextBuffer *text)
{
    const Place *at = &run->cursor.place;
    const Net *net = run->net;
    static const char *const words[STEP_KINDS] = {
        [STEP_LOAD] = "load ",
        [STEP_BIAS] = "the bias of ",
        [STEP_TERM] = "what arrives at ",
        [STEP_ACTIVATE] = "the output of ",
        [STEP_LOSS] = "the error of ",
        [STEP_UPSTREAM] = "how the error answers the output of ",
        [STEP_SLOPE] = "the slope of ",
        [STEP_DELTA] = "the delta of ",
        [STEP_GRADIENT] = "the gradient of a weight into ",
        [STEP_GRADIENT_BIAS] = "the gradient of the bias of ",
        [STEP_UPDATE] = "move a weight into ",
        [STEP_UPDATE_BIAS] = "move the bias of ",
    };
    text_add(text, words[at->kind]);
    text_add(text, net_name(net, at->layer, at->neuron));
}
