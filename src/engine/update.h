/* The update: every weight and trained bias goes down its gradient. The way
   there is the learner's, the update is the same for all that have gradients.
 */
#ifndef ENGINE_UPDATE_H
#define ENGINE_UPDATE_H

#include "engine/run.h"

/* Goes to the first step of a layer's update. */
void update_begin(Run *run, int layer);

/* True for the kinds of steps an update has. */
bool update_has(StepKind kind);

/* Takes the step at the cursor, which must be one of an update. True when it
   was its layer's last; the caller then says what comes next. */
bool update_next(Run *run, Step *step);

/* Counts an update that is done. */
void update_end(Run *run);

#endif
