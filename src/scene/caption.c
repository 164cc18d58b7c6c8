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
                   .neuron = "",
                   .title = text_buffer(caption->title, CAPTION_TITLE),
                   .body = text_buffer(caption->body, CAPTION_BODY)};
    if (!story.step) {
        tell_beginning(&story);
        return;
    }
    const Place *place = &story.step->place;
    if (place->neuron >= 0) /* else a step of the whole layer */
        story.neuron = net_name(run->net, place->layer, place->neuron);
    if (grain == GRAIN_TERM)
        story_step(&story);
    else if (grain <= GRAIN_LAYER)
        story_neuron(&story);
    else if (grain == GRAIN_PHASE)
        story_phase(&story);
    else
        story_sample(&story);
}
