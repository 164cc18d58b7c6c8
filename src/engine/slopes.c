/* One function a kind of step, in the order in which they come. A turn is a
   batch: for each weight its samples are run through twice. */
#include "engine/slopes.h"

#include "engine/computed.h"
#include "engine/learnable.h"
#include "engine/move.h"
#include "engine/pass.h"
#include "engine/trial.h"
#include "engine/update.h"

typedef void Move(Run *run, Step *step);

enum { STEPS_BESIDE = 7 /* old up hold down hold restore slope */ };

static int32_t samples(const Run *run)
{
    return run_batch_size(run, run->cursor.position);
}

static Place begin(const Run *run)
{
    return trial_place(run, PHASE_UP, STEP_OLD);
}

static void old(Run *run, Step *step)
{
    trial_hold(run, step);
    trial_go(run, PHASE_UP, STEP_UP);
}

/* From `old` both ways, so that both are equally far. */
static void shift(Run *run, Step *step, double by)
{
    double from = run->cells[net_own(run->net, CELL_OLD)];
    move_put(run, step, trial_cell(run), from + by, false);
    trial_measure(run);
}

static void up(Run *run, Step *step)
{
    shift(run, step, run->config.epsilon);
}

static void down(Run *run, Step *step)
{
    shift(run, step, -run->config.epsilon);
}

static void hold(Run *run, Step *step)
{
    bool is_down = run->cursor.half == 1;
    double error = run->cells[net_own(run->net, CELL_ERROR)];
    int cell = net_own(run->net, is_down ? CELL_E_DOWN : CELL_E_UP);
    move_put(run, step, cell, error, true);
    if (is_down) {
        trial_go(run, PHASE_RESTORE, STEP_RESTORE);
        return;
    }
    run->cursor.half = 1;
    trial_first_sample(run);
    trial_go(run, PHASE_DOWN, STEP_DOWN);
}

static void restore(Run *run, Step *step)
{
    trial_put_back(run, step);
    trial_go(run, PHASE_SLOPE, STEP_DIFFERENCE);
}

static void difference(Run *run, Step *step)
{
    Cursor *cursor = &run->cursor;
    double rise = run->cells[net_own(run->net, CELL_E_UP)] -
                  run->cells[net_own(run->net, CELL_E_DOWN)];
    move_put(run, step, learnable_gradient(run->net, cursor->tried),
             rise / (2 * run->config.epsilon), true);
    cursor->half = 0;
    cursor->tried++;
    if (cursor->tried < learnable_count(run->net)) {
        trial_first_sample(run);
        cursor->place = begin(run);
        return;
    }
    cursor->in_batch = samples(run);
    update_begin(run, 1);
}

static void end_layer_update(Run *run)
{
    int layer = run->cursor.place.layer;
    if (layer < net_last(run->net)) {
        update_begin(run, layer + 1);
        return;
    }
    update_end(run);
    run->cursor.tried = 0;
    move_end(run, samples(run));
}

static void measured(Run *run)
{
    trial_decide(run, PHASE_HOLD, STEP_HOLD);
}

static void next(Run *run, Step *step)
{
    static Move *const moves[STEP_KINDS] = {
        [STEP_OLD] = old,         [STEP_UP] = up,
        [STEP_HOLD] = hold,       [STEP_DOWN] = down,
        [STEP_RESTORE] = restore, [STEP_DIFFERENCE] = difference,
    };
    StepKind kind = (StepKind)step->place.kind;
    if (pass_has(kind)) {
        trial_measure_next(run, step);
    } else if (update_has(kind)) {
        if (update_next(run, step))
            end_layer_update(run);
    } else {
        moves[kind](run, step);
    }
}

/* --- what is known, how long it takes --- */

static bool is_updating(const Run *run)
{
    return run->cursor.place.phase == PHASE_UPDATE;
}

/* Before the first step of a weight the numbers of the one before stand. */
static bool is_within(const Run *run)
{
    return !is_updating(run) && run->cursor.place.kind != STEP_OLD;
}

static bool down_is_held(const Run *run)
{
    int phase = run->cursor.place.phase;
    return phase == PHASE_RESTORE || phase == PHASE_SLOPE;
}

static bool reached(const Run *run, CellRef gradient)
{
    gradient.family = gradient.family == CELL_GRAD ? CELL_W : CELL_B;
    int64_t number = learnable_number(run->net, gradient);
    return number >= 0 && (is_updating(run) || number < run->cursor.tried);
}

/* Those of the batch before count until the first one of this batch. */
static bool gradient_computed(const Run *run, CellRef ref)
{
    const Cursor *at = &run->cursor;
    if (ref.family == CELL_GRADB && !run->net->train_biases)
        return false;
    return at->tried == 0 ? at->sample_start > 0 : reached(run, ref);
}

static bool computed(const Run *run, CellRef ref)
{
    switch ((int)ref.family) {
    case CELL_OLD:
        return true;
    case CELL_E_UP:
        return !is_within(run) || run->cursor.half == 1;
    case CELL_E_DOWN:
        return !is_within(run) || down_is_held(run);
    case CELL_GRAD:
    case CELL_GRADB:
        return gradient_computed(run, ref);
    default:
        return computed_in_pass(run, ref);
    }
}

int64_t slopes_steps(const Run *run)
{
    return STEPS_BESIDE + 2 * pass_steps(run->net) * samples(run);
}

/* Those of one weight: a batch has as many of them as there are weights. */
static int segments(const Run *run, Segment ret_segments[SEGMENTS])
{
    int64_t measure = pass_steps(run->net) * samples(run);
    const Segment of_weight[] = {
        {PHASE_UP, 2},      {PHASE_MEASURE, measure}, {PHASE_HOLD, 1},
        {PHASE_DOWN, 1},    {PHASE_MEASURE, measure}, {PHASE_HOLD, 1},
        {PHASE_RESTORE, 1}, {PHASE_SLOPE, 1},
    };
    enum { COUNT = sizeof of_weight / sizeof *of_weight };
    if (is_updating(run)) {
        ret_segments[0] = (Segment){PHASE_UPDATE, learnable_count(run->net)};
        return 1;
    }
    for (int i = 0; i < COUNT; i++)
        ret_segments[i] = of_weight[i];
    return COUNT;
}

static uint64_t segments_start(const Run *run)
{
    uint64_t weights = (uint64_t)(is_updating(run) ? learnable_count(run->net)
                                                   : run->cursor.tried);
    return run->cursor.sample_start + weights * (uint64_t)slopes_steps(run);
}

const Learner SLOPES = {.name = "slopes",
                        .trial = NET_SLOPES,
                        .begin = begin,
                        .next = next,
                        .measured = measured,
                        .computed = computed,
                        .reached = reached,
                        .first = run_batch_first,
                        .samples = samples,
                        .segments = segments,
                        .segments_start = segments_start};
