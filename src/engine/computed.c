/* Every cell has a place where a sample first writes it. It counts as computed
   when the cursor is beyond that place. */
#include "engine/computed.h"

#include "engine/backprop.h"

/* Softmax goes through the neurons of its layer anew with each of its kinds of
   steps: the sums, max, the norm, the outputs. */
static int round_of(const Net *net, Place place)
{
    bool rounds = place.phase == PHASE_FORWARD &&
                  net_is_softmax(net, place.layer) && place.kind >= STEP_MAX;
    return rounds ? place.kind : 0;
}

/* Ascending in the order of a sample's steps; `written` is no update. Backward
   goes from the last layer to the first. */
static bool comes_before(const Net *net, Place written, Place at)
{
    if (written.phase != at.phase)
        return written.phase < at.phase;
    if (written.layer != at.layer)
        return (written.layer < at.layer) != (at.phase == PHASE_BACKWARD);
    if (round_of(net, written) != round_of(net, at))
        return round_of(net, written) < round_of(net, at);
    if (written.neuron != at.neuron)
        return written.neuron < at.neuron;
    return written.kind != at.kind ? written.kind < at.kind
                                   : written.source < at.source;
}

/* True when the cursor is beyond a place of this sample. An update on the way
   happens behind its own layer, in the midst of the backward pass. */
static bool is_past(const Run *run, Place written)
{
    Place at = run->cursor.place;
    bool midst = at.phase == PHASE_UPDATE &&
                 run->config.mistake == MISTAKE_UPDATE_ON_THE_WAY;
    if (midst && written.phase == PHASE_BACKWARD)
        return written.layer >= at.layer;
    return comes_before(run->net, written, at);
}

/* Where a sample first writes each family; weights and biases apart. */
static Place first_write(const Net *net, CellRef ref)
{
    static const struct {
        Phase phase;
        StepKind kind;
    } writes[CELL_FAMILIES] = {
        [CELL_IN] = {PHASE_LOAD, STEP_LOAD},
        [CELL_TARGET] = {PHASE_LOAD, STEP_LOAD},
        [CELL_SUM] = {PHASE_FORWARD, STEP_TERM},
        [CELL_MAX] = {PHASE_FORWARD, STEP_MAX},
        [CELL_NORM] = {PHASE_FORWARD, STEP_NORM},
        [CELL_OUT] = {PHASE_FORWARD, STEP_ACTIVATE},
        [CELL_ERROR] = {PHASE_ERROR, STEP_LOSS},
        [CELL_UPSTREAM] = {PHASE_BACKWARD, STEP_UPSTREAM},
        [CELL_SLOPE] = {PHASE_BACKWARD, STEP_SLOPE},
        [CELL_DELTA] = {PHASE_BACKWARD, STEP_DELTA},
        [CELL_GRAD] = {PHASE_BACKWARD, STEP_GRADIENT},
        [CELL_GRADB] = {PHASE_BACKWARD, STEP_GRADIENT_BIAS},
    };
    Place place = {.phase = (uint8_t)writes[ref.family].phase,
                   .kind = (uint8_t)writes[ref.family].kind,
                   .layer = (int16_t)ref.layer,
                   .neuron = ref.neuron,
                   .source = ref.source};
    if (ref.family == CELL_SUM && net->biases)
        place.kind = STEP_BIAS;
    return place;
}

/* Some cells of the layout are never written in this run. */
static bool is_ever_written(const Run *run, CellRef ref)
{
    if (ref.family >= CELL_PICK)
        return false; /* another learner's */
    if (ref.family == CELL_TARGET)
        return run->net->targets;
    if (ref.family == CELL_SLOPE)
        return backprop_has_slope(run, ref.layer);
    if (ref.family == CELL_UPSTREAM)
        return !backprop_is_at_once(run, ref.layer);
    return true;
}

/* Gradients of the batch before count until the first one of this batch. */
static bool gradient_computed(const Run *run, Place written)
{
    const Cursor *at = &run->cursor;
    Place first = {.phase = PHASE_BACKWARD,
                   .kind = STEP_GRADIENT,
                   .layer = (int16_t)net_last(run->net)};
    if (at->in_batch > 0 || is_past(run, written))
        return true;
    return !is_past(run, first) && at->sample_start > 0;
}

bool backprop_computed(const Run *run, CellRef ref)
{
    const Cursor *at = &run->cursor;
    if (!is_ever_written(run, ref))
        return false;
    if (at->steps == at->sample_start)
        return true; /* between samples the last one's numbers stand */
    Place written = first_write(run->net, ref);
    if (ref.family == CELL_GRAD || ref.family == CELL_GRADB)
        return gradient_computed(run, written);
    return is_past(run, written);
}

bool backprop_reached(const Run *run, CellRef gradient)
{
    return is_past(run, first_write(run->net, gradient));
}

/* All of a measurement is one phase; its kinds of steps tell where it is. */
static Place within_pass(Place at)
{
    at.phase = at.kind == STEP_LOAD   ? PHASE_LOAD
               : at.kind == STEP_LOSS ? PHASE_ERROR
                                      : PHASE_FORWARD;
    return at;
}

static bool begins_pass(Place at)
{
    return at.kind == STEP_LOAD && at.layer == 0 && at.neuron == 0;
}

static bool is_of_pass(CellFamily family)
{
    return family == CELL_IN || family == CELL_TARGET || family == CELL_SUM ||
           family == CELL_OUT || family == CELL_ERROR || family == CELL_MAX ||
           family == CELL_NORM;
}

bool computed_in_pass(const Run *run, CellRef ref)
{
    const Cursor *cursor = &run->cursor;
    if (!is_of_pass((CellFamily)ref.family))
        return false;
    if (ref.family == CELL_TARGET && !run->net->targets)
        return false;
    if (cursor->place.phase != PHASE_MEASURE || begins_pass(cursor->place))
        return cursor->forwards > 0;
    if (ref.family == CELL_ERROR && cursor->judged > 0)
        return true; /* it adds up over the samples */
    return comes_before(run->net, first_write(run->net, ref),
                        within_pass(cursor->place));
}

bool run_computed(const Run *run, int cell)
{
    CellRef ref = net_ref(run->net, cell);
    if (ref.family == CELL_W || ref.family == CELL_B)
        return true;
    return run->cursor.steps > 0 && run->learner->computed(run, ref);
}

/* The position of the sample whose numbers stand in the cells: between two
   samples the one that has just ended. */
static int32_t standing_position(const Run *run)
{
    const Cursor *at = &run->cursor;
    if (at->steps != at->sample_start || at->steps == 0)
        return at->position;
    return (at->position > 0 ? at->position : run->samples.count) - 1;
}

static bool ends_batch(const Run *run, int32_t position)
{
    int batch = run->config.batch;
    return position + 1 == run->samples.count ||
           (batch > 0 && (position + 1) % batch == 0);
}

static bool between_samples(const Run *run)
{
    return run->cursor.steps == run->cursor.sample_start;
}

/* The gradient's cell of a weight or bias; -1 for one that never moves. */
static int gradient_of(const Net *net, CellRef ref)
{
    if (ref.family == CELL_B && !net->train_biases)
        return -1;
    ref.family = ref.family == CELL_W ? CELL_GRAD : CELL_GRADB;
    return net_cell(net, ref);
}

bool run_change(const Run *run, int cell, double *ret_change)
{
    CellRef ref = net_ref(run->net, cell);
    int gradient = gradient_of(run->net, ref);
    int32_t position = standing_position(run);
    if (gradient < 0 || run->cursor.steps == 0 || !run->learner->reached)
        return false;
    CellRef reached = net_ref(run->net, gradient);
    bool standing = between_samples(run) && ends_batch(run, position);
    if (!standing && run->cursor.in_batch == 0 &&
        !run->learner->reached(run, reached))
        return false;
    double size = run->config.rate;
    if (!run->config.sum_gradients)
        size /= run_batch_size(run, position);
    *ret_change = -size * run->cells[gradient];
    return true;
}

bool run_moved(const Run *run, int cell)
{
    const Place *at = &run->cursor.place;
    CellRef ref = net_ref(run->net, cell);
    bool bias = ref.family == CELL_B;
    Place move = {.phase = PHASE_UPDATE,
                  .kind = bias ? STEP_UPDATE_BIAS : STEP_UPDATE,
                  .layer = (int16_t)ref.layer,
                  .neuron = ref.neuron,
                  .source = ref.source};
    if (run->cursor.steps == 0 || (bias && !run->net->train_biases) ||
        !run->learner->reached)
        return false;
    if (between_samples(run))
        return ends_batch(run, standing_position(run));
    if (run->config.mistake == MISTAKE_UPDATE_ON_THE_WAY &&
        at->phase == PHASE_BACKWARD)
        return at->layer < ref.layer;
    if (run->config.mistake == MISTAKE_UPDATE_ON_THE_WAY &&
        at->phase == PHASE_UPDATE && at->layer != ref.layer)
        return at->layer < ref.layer;
    if (at->phase > PHASE_VERIFY)
        return false; /* still measuring slopes */
    return comes_before(run->net, move, *at);
}
