/* Whole samples of backprop, or whole measurements of nudge and slopes, at
   once, for training and for going far: the same arithmetic in the same order
   as the single steps, so the same bits in every cell, many times as fast. The
   engine is understood without this folder. */
#ifndef ENGINE_FAST_FAST_H
#define ENGINE_FAST_FAST_H

#include "engine/run.h"

typedef struct Fast Fast;

/* Memory to run `run`, and any other run of the same network and learner, fast;
   NULL when there is none. `lanes`: numbers in a vector (2, 4 or 8), 0: as many
   as the processor has; it must have them (asserted). The caller owns it and
   calls fast_free; nothing is allocated after this. */
Fast *fast_new(const Run *run, int lanes);
void fast_free(Fast *fast);

/* True when the processor has vectors of `lanes` numbers. */
bool fast_has(int lanes);

/* Lets a run go far forward (run_goto, run_replay) with this wherever nobody
   listens to its steps; it owns what that takes. False, with the run as it was,
   for what is only done in single steps, or when out of memory. */
bool fast_attach(Run *run);

/* False for what is only done in single steps: the mistakes of backprop. */
bool fast_can(const Run *run);

/* Runs whole samples of backprop; the run must stand at the beginning of one
   and nothing of it be kept by others on the way (asserted: fast_can). Cells
   and position are then those of single steps; the ring of last steps is empty.
 */
void fast_samples(Fast *fast, Run *run, uint64_t samples);

/* Of nudge and slopes (asserted): takes the measurement whose first step comes
   as a whole, elsewhere a single step. As above; a try is some of these. */
void fast_next(Fast *fast, Run *run);

#endif
