/* A measurement is one forward pass a sample, in phase `measure`; the error
   adds up over all of them. */
#include "engine/trial.h"

#include "engine/learnable.h"
#include "engine/move.h"
#include "engine/pass.h"

int trial_cell(const Run *run)
{
    return learnable_cell(run->net, run->cursor.tried);
}

Place trial_place(const Run *run, Phase phase, StepKind kind)
{
    CellRef ref = learnable_ref(run->net, run->cursor.tried);
    if (ref.family == CELL_B)
        ref.source = net_sources(run->net, ref.layer);
    return (Place){.phase = (uint8_t)phase,
                   .kind = (uint8_t)kind,
                   .layer = (int16_t)ref.layer,
                   .neuron = ref.neuron,
                   .source = ref.source};
}

void trial_go(Run *run, Phase phase, StepKind kind)
{
    run->cursor.place = trial_place(run, phase, kind);
}

void trial_decide(Run *run, Phase phase, StepKind kind)
{
    move_go(run, phase, kind, net_last(run->net), -1);
}

void trial_hold(Run *run, Step *step)
{
    double w = run->cells[trial_cell(run)];
    move_put(run, step, net_own(run->net, CELL_OLD), w, true);
}

void trial_put_back(Run *run, Step *step)
{
    double old = run->cells[net_own(run->net, CELL_OLD)];
    move_put(run, step, trial_cell(run), old, false);
}

void trial_first_sample(Run *run)
{
    Cursor *cursor = &run->cursor;
    cursor->sample = run_sample_at(run, cursor->epoch, cursor->position);
}

void trial_measure(Run *run)
{
    trial_first_sample(run);
    run->cursor.place = pass_begin(PHASE_MEASURE);
}

void trial_measure_next(Run *run, Step *step)
{
    Cursor *cursor = &run->cursor;
    if (!pass_next(run, step))
        return;
    cursor->judged++;
    if (cursor->judged == run->learner->samples(run)) {
        cursor->judged = 0;
        run->learner->measured(run);
        return;
    }
    cursor->sample =
        run_sample_at(run, cursor->epoch, cursor->position + cursor->judged);
    cursor->place = pass_begin(PHASE_MEASURE);
}

/* --- told --- */

/* What the rule of a step stands on; CELL_W: the weight that is tried. */
static const struct {
    const char *rule;
    CellFamily cells[2];
    int count;
} TOLD[STEP_KINDS] = {
    [STEP_OLD] = {"A", {CELL_W}, 1},
    [STEP_NUDGE] = {"A + B", {CELL_W, CELL_R}, 2},
    [STEP_COMPARE] = {"A < B", {CELL_ERROR, CELL_BEST}, 2},
    [STEP_KEEP] = {"A", {CELL_ERROR}, 1},
    [STEP_UNDO] = {"A", {CELL_OLD}, 1},
    [STEP_UP] = {"A + E", {CELL_OLD}, 1},
    [STEP_HOLD] = {"A", {CELL_ERROR}, 1},
    [STEP_DOWN] = {"A - E", {CELL_OLD}, 1},
    [STEP_RESTORE] = {"A", {CELL_OLD}, 1},
    [STEP_DIFFERENCE] = {"(A - B) / (2 * E)", {CELL_E_UP, CELL_E_DOWN}, 2},
};

int trial_operands(const Run *run, const Step *step, int *ret_cells)
{
    StepKind kind = (StepKind)step->place.kind;
    for (int i = 0; i < TOLD[kind].count; i++) {
        CellFamily family = TOLD[kind].cells[i];
        ret_cells[i] =
            family == CELL_W ? trial_cell(run) : net_own(run->net, family);
    }
    return TOLD[kind].count;
}

const char *trial_rule(StepKind kind)
{
    return TOLD[kind].rule ? TOLD[kind].rule : "";
}
