/* A backward stretch of a neuron ends with its gradients; what made its delta
   are the edges behind it, and those stay lit. */
#include "scene/focus.h"

static void light_in(Focus *focus, int first, int last)
{
    focus->in_first = first;
    focus->in_last = last;
}

static void light_out(Focus *focus, int first, int last)
{
    focus->out_first = first;
    focus->out_last = last;
}

static void light_forward(Focus *focus, const Run *run, const Place *at)
{
    if (focus->kind == STEP_TERM)
        light_in(focus, focus->by_term ? at->source : 0, at->source);
    else if (focus->kind == STEP_ACTIVATE && !focus->by_term &&
             !net_is_softmax(run->net, focus->layer))
        light_in(focus, 0, net_sources(run->net, focus->layer) - 1);
}

static void light_backward(Focus *focus, const Run *run, const Place *at)
{
    bool hidden = focus->layer < net_last(run->net);
    if (focus->kind == STEP_GRADIENT && focus->by_term)
        light_in(focus, at->source, at->source);
    else if (focus->kind == STEP_UPSTREAM && hidden)
        light_out(focus, focus->by_term ? at->source : 0, at->source);
    else if (!focus->by_term && hidden)
        light_out(focus, 0, run->net->sizes[focus->layer + 1] - 1);
}

static void light_update(Focus *focus, const Run *run, const Place *at)
{
    if (focus->kind == STEP_UPDATE)
        light_in(focus, focus->by_term ? at->source : 0, at->source);
    else if (!focus->by_term)
        light_in(focus, 0, net_sources(run->net, focus->layer) - 1);
}

Focus focus_nowhere(void)
{
    return (Focus){.layer = -1, .neuron = -1, .in_last = -1, .out_last = -1};
}

Focus focus_now(const Run *run, Grain grain)
{
    const Step *step = run_last(run);
    Focus focus = focus_nowhere();
    focus.by_term = grain == GRAIN_TERM;
    if (!step)
        return focus;
    const Place *at = &step->place;
    focus.step = step;
    focus.kind = (StepKind)at->kind;
    focus.phase = (Phase)at->phase;
    focus.layer = at->layer;
    focus.neuron = at->neuron;
    if (focus_is_forward(&focus))
        light_forward(&focus, run, at);
    else if (focus.phase == PHASE_BACKWARD)
        light_backward(&focus, run, at);
    else if (focus.phase == PHASE_UPDATE)
        light_update(&focus, run, at);
    return focus;
}

bool focus_is_forward(const Focus *focus)
{
    return focus->step &&
           (focus->phase == PHASE_FORWARD || focus->phase == PHASE_VERIFY ||
            focus->phase == PHASE_MEASURE);
}

bool focus_edge(const Focus *focus, int layer, int neuron, int source)
{
    if (layer == focus->layer && neuron == focus->neuron)
        return source >= focus->in_first && source <= focus->in_last;
    if (layer == focus->layer + 1 && source == focus->neuron)
        return neuron >= focus->out_first && neuron <= focus->out_last;
    return false;
}

bool focus_travels_forward(const Focus *focus)
{
    return focus->step && (focus->kind == STEP_TERM ||
                           (focus->kind == STEP_ACTIVATE && !focus->by_term));
}

bool focus_travels_backward(const Focus *focus)
{
    return focus->step && focus->phase == PHASE_BACKWARD &&
           focus->out_last >= focus->out_first;
}

bool focus_is_backward(const Focus *focus)
{
    return focus->step &&
           (focus->phase == PHASE_BACKWARD || focus->phase == PHASE_UPDATE);
}
