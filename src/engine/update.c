/* A neuron's weights in the order of their sources, then its bias. */
#include "engine/update.h"

#include "engine/learnable.h"
#include "engine/move.h"

void update_begin(Run *run, int layer)
{
    move_go(run, PHASE_UPDATE, STEP_UPDATE, layer, 0);
}

static void descend(Run *run, Step *step, int cell, int gradient_cell)
{
    double moved = run_step_size(run, step) * run->cells[gradient_cell];
    move_put(run, step, cell, run->cells[cell] - moved, false);
}

/* True when the layer has no further neuron. */
static bool end_neuron(Run *run)
{
    Place *place = &run->cursor.place;
    if (place->neuron + 1 == run->net->sizes[place->layer])
        return true;
    move_go(run, PHASE_UPDATE, STEP_UPDATE, place->layer, place->neuron + 1);
    return false;
}

static bool weight(Run *run, Step *step)
{
    const Net *net = run->net;
    int layer = step->place.layer, neuron = step->place.neuron;
    int source = step->place.source;
    descend(run, step, net_row(net, CELL_W, layer, neuron) + source,
            net_row(net, CELL_GRAD, layer, neuron) + source);
    if (source + 1 == net_sources(net, layer) && !net->train_biases)
        return end_neuron(run);
    if (source + 1 < net_sources(net, layer))
        run->cursor.place.source++;
    else
        move_on(run, STEP_UPDATE_BIAS);
    return false;
}

static bool bias(Run *run, Step *step)
{
    descend(run, step, move_own(run, step, CELL_B),
            move_own(run, step, CELL_GRADB));
    return end_neuron(run);
}

bool update_has(StepKind kind)
{
    return kind == STEP_UPDATE || kind == STEP_UPDATE_BIAS;
}

bool update_next(Run *run, Step *step)
{
    return step->place.kind == STEP_UPDATE ? weight(run, step)
                                           : bias(run, step);
}

void update_end(Run *run)
{
    run->cursor.updates++;
    run->cursor.multiply_adds += (uint64_t)learnable_count(run->net);
    run->cursor.in_batch = 0;
}
