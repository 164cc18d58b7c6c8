/* One function a kind of step. Each writes one cell and then says where the
   next step is; read from top to bottom they are the whole algorithm.

   The way forward is pass.c, the update update.c; here is the way back. One
   order of additions: upstream over destinations 0, 1, ..; a batch's gradients
   in the order of its samples. */
#include "engine/backprop.h"

#include "engine/move.h"
#include "engine/pass.h"
#include "engine/share.h"
#include "engine/update.h"

typedef void Move(Run *run, Step *step);

static bool on_the_way(const Run *run)
{
    return run->config.mistake == MISTAKE_UPDATE_ON_THE_WAY;
}

/* --- where passes begin and end --- */

static Place begin(const Run *run)
{
    (void)run;
    return pass_begin(PHASE_LOAD);
}

static uint64_t segments_start(const Run *run)
{
    return run->cursor.sample_start;
}

static int32_t first(const Run *run, int32_t position)
{
    (void)run;
    return position;
}

static int32_t samples(const Run *run)
{
    (void)run;
    return 1;
}

static void begin_delta(Run *run, int layer, int neuron)
{
    move_go(run, PHASE_BACKWARD,
            backprop_is_at_once(run, layer) ? STEP_DELTA : STEP_UPSTREAM, layer,
            neuron);
}

static void end_update(Run *run)
{
    update_end(run);
    if (run->config.verify)
        pass_again(run, PHASE_VERIFY);
    else
        move_end(run, 1);
}

static void end_backward(Run *run)
{
    const Net *net = run->net;
    uint64_t first_layer = (uint64_t)net->sizes[0] * (uint64_t)net->sizes[1];
    run->cursor.backwards++;
    run->cursor.multiply_adds += 2 * (uint64_t)net->weights - first_layer;
    if (on_the_way(run)) {
        end_update(run);
        return;
    }
    run->cursor.in_batch++;
    if (run_closes_batch(run))
        update_begin(run, 1);
    else
        move_end(run, 1);
}

static void end_pass(Run *run, const Step *step)
{
    if (step->place.phase == PHASE_VERIFY)
        move_end(run, 1);
    else
        begin_delta(run, step->place.layer, 0);
}

/* --- backward --- */

static void go_behind_upstream(Run *run)
{
    move_on(run, backprop_has_slope(run, run->cursor.place.layer) ? STEP_SLOPE
                                                                  : STEP_DELTA);
}

static void output_upstream(Run *run, Step *step)
{
    double slope = share_slope(run->net, run->cells, step->place.neuron);
    if (run->config.mistake == MISTAKE_WRONG_SIGN)
        slope = -slope;
    move_put(run, step, move_own(run, step, CELL_UPSTREAM), slope, true);
    go_behind_upstream(run);
}

static void hidden_upstream(Run *run, Step *step)
{
    const Net *net = run->net;
    int layer = step->place.layer, neuron = step->place.neuron;
    int destination = step->place.source;
    bool slip = run->config.mistake == MISTAKE_OUTPUTS_FOR_DELTAS;
    int upstream = net->at[CELL_UPSTREAM][layer] + neuron;
    CellFamily carried = slip ? CELL_OUT : CELL_DELTA;
    int row = net_row(net, CELL_W, layer + 1, destination);
    double w = run->cells[row + neuron];
    double d = run->cells[net->at[carried][layer + 1] + destination];
    bool first = destination == 0;
    move_put(run, step, upstream, first ? w * d : run->cells[upstream] + w * d,
             first);
    if (destination + 1 < net->sizes[layer + 1])
        run->cursor.place.source++;
    else
        go_behind_upstream(run);
}

static void upstream(Run *run, Step *step)
{
    if (step->place.layer == net_last(run->net))
        output_upstream(run, step);
    else
        hidden_upstream(run, step);
}

static void slope(Run *run, Step *step)
{
    double z = move_value(run, step, CELL_SUM);
    double a = move_value(run, step, CELL_OUT);
    Activation kind = run->net->activation[step->place.layer];
    move_put(run, step, move_own(run, step, CELL_SLOPE),
             activation_row(kind)->slope(z, a), true);
    move_on(run, STEP_DELTA);
}

/* Cross-entropy behind softmax or sigmoid: what the two slopes multiply to. */
static double delta_at_once(const Run *run, const Step *step)
{
    double a = move_value(run, step, CELL_OUT);
    double t = move_value(run, step, CELL_TARGET);
    return run->config.mistake == MISTAKE_WRONG_SIGN ? -(a - t) : a - t;
}

static void delta(Run *run, Step *step)
{
    int layer = step->place.layer;
    double value = backprop_is_at_once(run, layer)
                       ? delta_at_once(run, step)
                       : move_value(run, step, CELL_UPSTREAM);
    if (backprop_has_slope(run, layer))
        value *= move_value(run, step, CELL_SLOPE);
    move_put(run, step, move_own(run, step, CELL_DELTA), value, true);
    move_on(run, STEP_GRADIENT);
}

static void end_neuron_backward(Run *run)
{
    const Net *net = run->net;
    int layer = run->cursor.place.layer, neuron = run->cursor.place.neuron;
    if (neuron + 1 < net->sizes[layer])
        begin_delta(run, layer, neuron + 1);
    else if (on_the_way(run))
        update_begin(run, layer);
    else if (layer > 1)
        begin_delta(run, layer - 1, 0);
    else
        end_backward(run);
}

/* Adds to a gradient cell; the first sample of a batch assigns. */
static void pile_up(Run *run, Step *step, int cell, double value)
{
    bool first = run->cursor.in_batch == 0;
    move_put(run, step, cell, first ? value : run->cells[cell] + value, first);
}

static void gradient(Run *run, Step *step)
{
    const Net *net = run->net;
    int layer = step->place.layer, neuron = step->place.neuron;
    int source = step->place.source;
    double x = run->cells[net->at[CELL_OUT][layer - 1] + source];
    double d = run->cells[net->at[CELL_DELTA][layer] + neuron];
    pile_up(run, step, net_row(net, CELL_GRAD, layer, neuron) + source, x * d);
    if (source + 1 < net_sources(net, layer))
        run->cursor.place.source++;
    else if (net->biases)
        move_on(run, STEP_GRADIENT_BIAS);
    else
        end_neuron_backward(run);
}

static void gradient_bias(Run *run, Step *step)
{
    double d = move_value(run, step, CELL_DELTA);
    pile_up(run, step, move_own(run, step, CELL_GRADB), d);
    end_neuron_backward(run);
}

/* --- update --- */

static void end_layer_update(Run *run)
{
    int layer = run->cursor.place.layer;
    if (on_the_way(run) && layer > 1)
        begin_delta(run, layer - 1, 0);
    else if (on_the_way(run))
        end_backward(run);
    else if (layer < net_last(run->net))
        update_begin(run, layer + 1);
    else
        end_update(run);
}

static void next(Run *run, Step *step)
{
    static Move *const moves[STEP_KINDS] = {
        [STEP_UPSTREAM] = upstream,
        [STEP_SLOPE] = slope,
        [STEP_DELTA] = delta,
        [STEP_GRADIENT] = gradient,
        [STEP_GRADIENT_BIAS] = gradient_bias,
    };
    StepKind kind = (StepKind)step->place.kind;
    if (pass_has(kind)) {
        if (pass_next(run, step))
            end_pass(run, step);
    } else if (update_has(kind)) {
        if (update_next(run, step))
            end_layer_update(run);
    } else {
        moves[kind](run, step);
    }
}

const Learner BACKPROP = {.name = "backprop",
                          .begin = begin,
                          .next = next,
                          .computed = backprop_computed,
                          .reached = backprop_reached,
                          .first = first,
                          .samples = samples,
                          .segments = backprop_segments,
                          .segments_start = segments_start};
