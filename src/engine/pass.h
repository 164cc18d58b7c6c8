/* A pass through the network: a sample is loaded, goes forward, and its error
   is taken. Learners begin with it and come back to it to measure. */
#ifndef ENGINE_PASS_H
#define ENGINE_PASS_H

#include "engine/run.h"

/* The place of a pass's first step, which loads. In phase `load` it goes on to
   phases `forward` and `error`; in any other it stays there. */
Place pass_begin(Phase phase);

/* Goes to the first step of a pass with the sample that is loaded. */
void pass_again(Run *run, Phase phase);

/* True for the kinds of steps a pass has. */
bool pass_has(StepKind kind);

/* Takes the step at the cursor, which must be one of a pass. True when it was
   the pass's last; the caller then says what comes next. */
bool pass_next(Run *run, Step *step);

/* How many steps loading has, going forward, and a whole pass with its error:
   counted from the shape alone. */
int64_t pass_load_steps(const Net *net);
int64_t pass_forward_steps(const Net *net);
int64_t pass_steps(const Net *net);

#endif
