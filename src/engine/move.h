/* What every kind of step does: it writes one cell, and says which place comes
   next. */
#ifndef ENGINE_MOVE_H
#define ENGINE_MOVE_H

#include "engine/run.h"

/* Writes the step's one cell. `first`: it does not build on what was there, so
   outside of verify nothing was computed there yet. */
void move_put(Run *run, Step *step, int cell, double value, bool first);

/* A cell of the step's own neuron, and what it holds. */
int move_own(const Run *run, const Step *step, CellFamily family);
double move_value(const Run *run, const Step *step, CellFamily family);

/* The step that comes next, at source 0. */
void move_go(Run *run, Phase phase, StepKind kind, int layer, int neuron);

/* The same place with another kind of step, at source 0. */
void move_on(Run *run, StepKind kind);

/* Ends a turn that took so many samples: the next one begins. */
void move_end(Run *run, int32_t samples);

#endif
