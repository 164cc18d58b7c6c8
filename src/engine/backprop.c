/* One function a kind of step. Each writes one cell and then says where the
   next step is; read from top to bottom they are the whole algorithm.

   One order of additions: the bias, then sources 0, 1, ..; upstream over
   destinations 0, 1, ..; a batch's gradients in the order of its samples. */
#include "engine/backprop.h"

#include "engine/run.h"

typedef void Move(Run *run, Step *step);

static bool on_the_way(const Run *run)
{
    return run->config.mistake == MISTAKE_UPDATE_ON_THE_WAY;
}

/* Writes the step's one cell. `first`: it does not build on what was there, so
   outside of verify nothing was computed there yet. */
static void put(Run *run, Step *step, int cell, double value, bool first)
{
    step->cell = cell;
    step->known = !first || step->place.phase == PHASE_VERIFY;
    step->before = run->cells[cell];
    step->after = value;
    run->cells[cell] = value;
}

static void go(Run *run, Phase phase, StepKind kind, int layer, int neuron)
{
    run->cursor.place = (Place){.phase = (uint8_t)phase,
                                .kind = (uint8_t)kind,
                                .layer = (int16_t)layer,
                                .neuron = neuron};
}

/* The same place with another kind of step, at source 0. */
static void go_on(Run *run, StepKind kind)
{
    run->cursor.place.kind = (uint8_t)kind;
    run->cursor.place.source = 0;
}

/* --- where passes begin and end --- */

static Place begin(const Run *run)
{
    (void)run;
    return (Place){.phase = PHASE_LOAD, .kind = STEP_LOAD};
}

static void end_sample(Run *run)
{
    Cursor *cursor = &run->cursor;
    cursor->sample_start = cursor->steps;
    if (++cursor->position == run->samples.count) {
        cursor->position = 0;
        cursor->epoch++;
        cursor->epoch_start = cursor->steps;
    }
    cursor->sample = run_sample_at(run, cursor->epoch, cursor->position);
    cursor->place = begin(run);
}

static void begin_sum(Run *run, Phase phase, int layer, int neuron)
{
    go(run, phase, run->net->biases ? STEP_BIAS : STEP_TERM, layer, neuron);
}

static void begin_forward(Run *run, Phase phase)
{
    begin_sum(run, phase, 1, 0);
}

static void end_forward(Run *run)
{
    run->cursor.forwards++;
    run->cursor.multiply_adds += (uint64_t)run->net->weights;
}

static void end_update(Run *run)
{
    run->cursor.updates++;
    run->cursor.multiply_adds += (uint64_t)run->net->weights;
    if (run->net->train_biases)
        run->cursor.multiply_adds +=
            (uint64_t)(run->net->neurons - run->net->sizes[0]);
    run->cursor.in_batch = 0;
    if (run->config.verify)
        begin_forward(run, PHASE_VERIFY);
    else
        end_sample(run);
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
        go(run, PHASE_UPDATE, STEP_UPDATE, 1, 0);
    else
        end_sample(run);
}

/* --- load --- */

static void load(Run *run, Step *step)
{
    const Net *net = run->net;
    int last = net_last(net);
    int layer = step->place.layer, neuron = step->place.neuron;
    size_t row = (size_t)run->cursor.sample * (size_t)net->sizes[layer];
    const double *data = layer ? run->samples.out : run->samples.in;
    CellFamily family = layer ? CELL_TARGET : CELL_IN;
    put(run, step, net->at[family][layer] + neuron, data[row + (size_t)neuron],
        true);
    if (neuron + 1 < net->sizes[layer])
        run->cursor.place.neuron++;
    else if (layer == 0 && net->targets)
        go(run, PHASE_LOAD, STEP_LOAD, last, 0);
    else
        begin_forward(run, PHASE_FORWARD);
}

/* --- forward --- */

static void bias(Run *run, Step *step)
{
    const Net *net = run->net;
    int layer = step->place.layer, neuron = step->place.neuron;
    double b = run->cells[net->at[CELL_B][layer] + neuron];
    put(run, step, net->at[CELL_SUM][layer] + neuron, b, true);
    go_on(run, STEP_TERM);
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
    put(run, step, sum, first ? w * x : run->cells[sum] + w * x, first);
    if (source + 1 < net_sources(net, layer))
        run->cursor.place.source++;
    else
        go_on(run, STEP_ACTIVATE);
}

static void activate(Run *run, Step *step)
{
    const Net *net = run->net;
    int layer = step->place.layer, neuron = step->place.neuron;
    Phase phase = (Phase)step->place.phase;
    double z = run->cells[net->at[CELL_SUM][layer] + neuron];
    put(run, step, net->at[CELL_OUT][layer] + neuron,
        activation_row(net->activation[layer])->value(z), true);
    if (neuron + 1 < net->sizes[layer]) {
        begin_sum(run, phase, layer, neuron + 1);
    } else if (layer < net_last(net)) {
        begin_sum(run, phase, layer + 1, 0);
    } else {
        end_forward(run);
        go(run, phase == PHASE_VERIFY ? PHASE_VERIFY : PHASE_ERROR, STEP_LOSS,
           layer, 0);
    }
}

/* --- error --- */

static void loss(Run *run, Step *step)
{
    const Net *net = run->net;
    int layer = step->place.layer, neuron = step->place.neuron;
    int error = net->at[CELL_ERROR][layer];
    double a = run->cells[net->at[CELL_OUT][layer] + neuron];
    double t = run->cells[net->at[CELL_TARGET][layer] + neuron];
    double share = loss_row(net->loss)->share(a, t);
    bool first = neuron == 0;
    put(run, step, error, first ? share : run->cells[error] + share, first);
    if (neuron + 1 < net->sizes[layer])
        run->cursor.place.neuron++;
    else if (step->place.phase == PHASE_VERIFY)
        end_sample(run);
    else
        go(run, PHASE_BACKWARD, STEP_UPSTREAM, layer, 0);
}

/* --- backward --- */

static void go_behind_upstream(Run *run)
{
    go_on(run, backprop_has_slope(run, run->cursor.place.layer) ? STEP_SLOPE
                                                                : STEP_DELTA);
}

static void output_upstream(Run *run, Step *step)
{
    const Net *net = run->net;
    int layer = step->place.layer, neuron = step->place.neuron;
    double a = run->cells[net->at[CELL_OUT][layer] + neuron];
    double t = run->cells[net->at[CELL_TARGET][layer] + neuron];
    double slope = loss_row(net->loss)->slope(a, t);
    if (run->config.mistake == MISTAKE_WRONG_SIGN)
        slope = -slope;
    put(run, step, net->at[CELL_UPSTREAM][layer] + neuron, slope, true);
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
    put(run, step, upstream, first ? w * d : run->cells[upstream] + w * d,
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
    const Net *net = run->net;
    int layer = step->place.layer, neuron = step->place.neuron;
    double z = run->cells[net->at[CELL_SUM][layer] + neuron];
    double a = run->cells[net->at[CELL_OUT][layer] + neuron];
    put(run, step, net->at[CELL_SLOPE][layer] + neuron,
        activation_row(net->activation[layer])->slope(z, a), true);
    go_on(run, STEP_DELTA);
}

static void delta(Run *run, Step *step)
{
    const Net *net = run->net;
    int layer = step->place.layer, neuron = step->place.neuron;
    double value = run->cells[net->at[CELL_UPSTREAM][layer] + neuron];
    if (backprop_has_slope(run, layer))
        value *= run->cells[net->at[CELL_SLOPE][layer] + neuron];
    put(run, step, net->at[CELL_DELTA][layer] + neuron, value, true);
    go_on(run, STEP_GRADIENT);
}

static void end_neuron_backward(Run *run)
{
    const Net *net = run->net;
    int layer = run->cursor.place.layer, neuron = run->cursor.place.neuron;
    if (neuron + 1 < net->sizes[layer])
        go(run, PHASE_BACKWARD, STEP_UPSTREAM, layer, neuron + 1);
    else if (on_the_way(run))
        go(run, PHASE_UPDATE, STEP_UPDATE, layer, 0);
    else if (layer > 1)
        go(run, PHASE_BACKWARD, STEP_UPSTREAM, layer - 1, 0);
    else
        end_backward(run);
}

/* Adds to a gradient cell; the first sample of a batch assigns. */
static void pile_up(Run *run, Step *step, int cell, double value)
{
    bool first = run->cursor.in_batch == 0;
    put(run, step, cell, first ? value : run->cells[cell] + value, first);
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
        go_on(run, STEP_GRADIENT_BIAS);
    else
        end_neuron_backward(run);
}

static void gradient_bias(Run *run, Step *step)
{
    const Net *net = run->net;
    int layer = step->place.layer, neuron = step->place.neuron;
    double d = run->cells[net->at[CELL_DELTA][layer] + neuron];
    pile_up(run, step, net->at[CELL_GRADB][layer] + neuron, d);
    end_neuron_backward(run);
}

/* --- update --- */

static void end_neuron_update(Run *run)
{
    const Net *net = run->net;
    int layer = run->cursor.place.layer, neuron = run->cursor.place.neuron;
    if (neuron + 1 < net->sizes[layer])
        go(run, PHASE_UPDATE, STEP_UPDATE, layer, neuron + 1);
    else if (on_the_way(run) && layer > 1)
        go(run, PHASE_BACKWARD, STEP_UPSTREAM, layer - 1, 0);
    else if (on_the_way(run))
        end_backward(run);
    else if (layer < net_last(net))
        go(run, PHASE_UPDATE, STEP_UPDATE, layer + 1, 0);
    else
        end_update(run);
}

static void descend(Run *run, Step *step, int cell, int gradient_cell)
{
    double moved = run_step_size(run, step) * run->cells[gradient_cell];
    put(run, step, cell, run->cells[cell] - moved, false);
}

static void update(Run *run, Step *step)
{
    const Net *net = run->net;
    int layer = step->place.layer, neuron = step->place.neuron;
    int source = step->place.source;
    descend(run, step, net_row(net, CELL_W, layer, neuron) + source,
            net_row(net, CELL_GRAD, layer, neuron) + source);
    if (source + 1 < net_sources(net, layer))
        run->cursor.place.source++;
    else if (net->train_biases)
        go_on(run, STEP_UPDATE_BIAS);
    else
        end_neuron_update(run);
}

static void update_bias(Run *run, Step *step)
{
    const Net *net = run->net;
    int layer = step->place.layer, neuron = step->place.neuron;
    descend(run, step, net->at[CELL_B][layer] + neuron,
            net->at[CELL_GRADB][layer] + neuron);
    end_neuron_update(run);
}

static void next(Run *run, Step *step)
{
    static Move *const moves[STEP_KINDS] = {
        [STEP_LOAD] = load,         [STEP_BIAS] = bias,
        [STEP_TERM] = term,         [STEP_ACTIVATE] = activate,
        [STEP_LOSS] = loss,         [STEP_UPSTREAM] = upstream,
        [STEP_SLOPE] = slope,       [STEP_DELTA] = delta,
        [STEP_GRADIENT] = gradient, [STEP_GRADIENT_BIAS] = gradient_bias,
        [STEP_UPDATE] = update,     [STEP_UPDATE_BIAS] = update_bias,
    };
    moves[step->place.kind](run, step);
}

const Learner BACKPROP = {"backprop", begin, next, backprop_segments};
