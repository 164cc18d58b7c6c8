/* What a step overwrites is kept in the step, so that it can be put back. */
#include "engine/move.h"

void move_put(Run *run, Step *step, int cell, double value, bool first)
{
    step->cell = cell;
    step->known = !first || step->place.phase == PHASE_VERIFY;
    step->before = run->cells[cell];
    step->after = value;
    run->cells[cell] = value;
}

int move_own(const Run *run, const Step *step, CellFamily family)
{
    return run->net->at[family][step->place.layer] + step->place.neuron;
}

double move_value(const Run *run, const Step *step, CellFamily family)
{
    return run->cells[move_own(run, step, family)];
}

void move_go(Run *run, Phase phase, StepKind kind, int layer, int neuron)
{
    run->cursor.place = (Place){.phase = (uint8_t)phase,
                                .kind = (uint8_t)kind,
                                .layer = (int16_t)layer,
                                .neuron = neuron};
}

void move_on(Run *run, StepKind kind)
{
    run->cursor.place.kind = (uint8_t)kind;
    run->cursor.place.source = 0;
}

void move_end(Run *run, int32_t samples)
{
    Cursor *cursor = &run->cursor;
    cursor->sample_start = cursor->steps;
    cursor->position += samples;
    if (cursor->position == run->samples.count) {
        cursor->position = 0;
        cursor->epoch++;
        cursor->epoch_start = cursor->steps;
    }
    cursor->sample = run_sample_at(run, cursor->epoch, cursor->position);
    cursor->place = run->learner->begin(run);
}
