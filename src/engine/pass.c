/* One function a kind of step, in the order in which they come. One order of
   additions: the bias, then sources 0, 1, ..; the shares of outputs 0, 1, ..,
   in a measurement of the first sample, the second, .. */
#include "engine/pass.h"

#include "engine/curve.h"
#include "engine/move.h"
#include "engine/share.h"

#include <assert.h>

Place pass_begin(Phase phase)
{
    return (Place){.phase = (uint8_t)phase, .kind = STEP_LOAD};
}

static void begin_sum(Run *run, Phase phase, int layer, int neuron)
{
    move_go(run, phase, run->net->biases ? STEP_BIAS : STEP_TERM, layer,
            neuron);
}

void pass_again(Run *run, Phase phase)
{
    begin_sum(run, phase, 1, 0);
}

static void end_forward(Run *run)
{
    run->cursor.forwards++;
    run->cursor.multiply_adds += (uint64_t)run->net->weights;
}

/* --- load --- */

static void load(Run *run, Step *step)
{
    const Net *net = run->net;
    int last = net_last(net);
    int layer = step->place.layer, neuron = step->place.neuron;
    Phase phase = (Phase)step->place.phase;
    size_t row = (size_t)run->cursor.sample * (size_t)net->sizes[layer];
    const double *data = layer ? run->samples.out : run->samples.in;
    CellFamily family = layer ? CELL_TARGET : CELL_IN;
    move_put(run, step, net->at[family][layer] + neuron,
             data[row + (size_t)neuron], true);
    if (neuron + 1 < net->sizes[layer])
        run->cursor.place.neuron++;
    else if (layer == 0 && net->targets)
        move_go(run, phase, STEP_LOAD, last, 0);
    else
        pass_again(run, phase == PHASE_LOAD ? PHASE_FORWARD : phase);
}

/* --- forward --- */

static void bias(Run *run, Step *step)
{
    double b = move_value(run, step, CELL_B);
    move_put(run, step, move_own(run, step, CELL_SUM), b, true);
    move_on(run, STEP_TERM);
}

/* Softmax needs all sums of its layer before the first output. */
static void end_sum(Run *run)
{
    const Net *net = run->net;
    const Place *place = &run->cursor.place;
    Phase phase = (Phase)place->phase;
    if (!net_is_softmax(net, place->layer))
        move_on(run, STEP_ACTIVATE);
    else if (place->neuron + 1 < net->sizes[place->layer])
        begin_sum(run, phase, place->layer, place->neuron + 1);
    else
        move_go(run, phase, STEP_MAX, place->layer, -1);
}

static void term(Run *run, Step *step)
{
    const Net *net = run->net;
    int layer = step->place.layer, neuron = step->place.neuron;
    int source = step->place.source;
    int sum = net->at[CELL_SUM][layer] + neuron;
    double w = run->cells[net_row(net, CELL_W, layer, neuron) + source];
    double x = run->cells[net->at[CELL_OUT][layer - 1] + source];
    bool first = !net->biases && source == 0;
    move_put(run, step, sum, first ? w * x : run->cells[sum] + w * x, first);
    if (source + 1 < net_sources(net, layer))
        run->cursor.place.source++;
    else
        end_sum(run);
}

static void max(Run *run, Step *step)
{
    const Net *net = run->net;
    int layer = step->place.layer;
    const double *z = run->cells + net->at[CELL_SUM][layer];
    double most = z[0];
    for (int n = 1; n < net->sizes[layer]; n++)
        most = z[n] > most ? z[n] : most;
    move_put(run, step, net->at[CELL_MAX][layer], most, true);
    move_go(run, (Phase)step->place.phase, STEP_NORM, layer, 0);
}

/* exp(z - max) never overflows, and one of a layer is 1. */
static double powered(const Run *run, const Step *step)
{
    double most = run->cells[run->net->at[CELL_MAX][step->place.layer]];
    return curve_exp(move_value(run, step, CELL_SUM) - most);
}

static void norm(Run *run, Step *step)
{
    const Net *net = run->net;
    int layer = step->place.layer, neuron = step->place.neuron;
    int cell = net->at[CELL_NORM][layer];
    double e = powered(run, step);
    move_put(run, step, cell, neuron ? run->cells[cell] + e : e, neuron == 0);
    if (neuron + 1 < net->sizes[layer])
        run->cursor.place.neuron++;
    else
        move_go(run, (Phase)step->place.phase, STEP_ACTIVATE, layer, 0);
}

static double activated(const Run *run, const Step *step)
{
    const Net *net = run->net;
    int layer = step->place.layer;
    if (net_is_softmax(net, layer))
        return powered(run, step) / run->cells[net->at[CELL_NORM][layer]];
    double z = move_value(run, step, CELL_SUM);
    return activation_row(net->activation[layer])->value(z);
}

static void activate(Run *run, Step *step)
{
    const Net *net = run->net;
    int layer = step->place.layer, neuron = step->place.neuron;
    Phase phase = (Phase)step->place.phase;
    move_put(run, step, move_own(run, step, CELL_OUT), activated(run, step),
             true);
    if (neuron + 1 < net->sizes[layer] && net_is_softmax(net, layer)) {
        run->cursor.place.neuron++;
    } else if (neuron + 1 < net->sizes[layer]) {
        begin_sum(run, phase, layer, neuron + 1);
    } else if (layer < net_last(net)) {
        begin_sum(run, phase, layer + 1, 0);
    } else {
        end_forward(run);
        move_go(run, phase == PHASE_FORWARD ? PHASE_ERROR : phase, STEP_LOSS,
                layer, 0);
    }
}

/* --- error --- */

static void loss(Run *run, Step *step)
{
    const Net *net = run->net;
    int layer = step->place.layer, neuron = step->place.neuron;
    int error = net->at[CELL_ERROR][layer];
    double share = share_of(net, run->cells, neuron);
    bool first = neuron == 0 && run->cursor.judged == 0;
    move_put(run, step, error, first ? share : run->cells[error] + share,
             first);
    if (neuron + 1 < net->sizes[layer])
        run->cursor.place.neuron++;
}

bool pass_has(StepKind kind)
{
    return kind <= STEP_LOSS;
}

bool pass_next(Run *run, Step *step)
{
    static void (*const moves[STEP_LOSS + 1])(Run * run, Step * step) = {
        [STEP_LOAD] = load, [STEP_BIAS] = bias, [STEP_TERM] = term,
        [STEP_MAX] = max,   [STEP_NORM] = norm, [STEP_ACTIVATE] = activate,
        [STEP_LOSS] = loss,
    };
    const Place *place = &step->place;
    assert(pass_has((StepKind)place->kind));
    moves[place->kind](run, step);
    return place->kind == STEP_LOSS &&
           place->neuron + 1 == run->net->sizes[place->layer];
}

int64_t pass_load_steps(const Net *net)
{
    return net->sizes[0] + (net->targets ? net->sizes[net_last(net)] : 0);
}

int64_t pass_forward_steps(const Net *net)
{
    int64_t steps = net->weights;
    int64_t neurons = net->neurons - net->sizes[0];
    int last = net_last(net);
    if (net_is_softmax(net, last))
        steps += 1 + net->sizes[last]; /* max, norms */
    return steps + neurons * (net->biases ? 2 : 1);
}

int64_t pass_steps(const Net *net)
{
    return pass_load_steps(net) + pass_forward_steps(net) +
           net->sizes[net_last(net)];
}
