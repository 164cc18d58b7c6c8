/* What the learners have in common that try one weight or bias at a time and
   measure what the error does. The one they try is `cursor.tried`; they call a
   bias a weight with the source behind the last. */
#ifndef ENGINE_TRIAL_H
#define ENGINE_TRIAL_H

#include "engine/run.h"

/* The cell of the weight or bias that is tried. */
int trial_cell(const Run *run);

/* The place of a step of the weight that is tried. */
Place trial_place(const Run *run, Phase phase, StepKind kind);

/* Goes to a step of the weight that is tried, or to one that is no neuron's. */
void trial_go(Run *run, Phase phase, StepKind kind);
void trial_decide(Run *run, Phase phase, StepKind kind);

/* The steps old := w and w := old; the caller says what comes next. */
void trial_hold(Run *run, Step *step);
void trial_put_back(Run *run, Step *step);

/* Goes to the first step of a measurement, which begins with the turn's first
   sample. */
void trial_measure(Run *run);

/* Takes a step of a measurement of the turn's samples; behind the last one the
   learner says what comes (`measured`). */
void trial_measure_next(Run *run, Step *step);

/* Stands at the turn's first sample again. */
void trial_first_sample(Run *run);

/* Of a step of a try: the cells it read, and the rule of its text (explain.c).
   */
int trial_operands(const Run *run, const Step *step, int *ret_cells);
const char *trial_rule(StepKind kind);

#endif
