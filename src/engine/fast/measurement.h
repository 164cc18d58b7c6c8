/* What nudge and slopes do most of the time: run the samples that judge a
   weight forward, with the weights as they are. All of it at once. */
#ifndef ENGINE_FAST_MEASUREMENT_H
#define ENGINE_FAST_MEASUREMENT_H

#include "engine/fast/passes.h"

/* Takes all steps of the measurement whose first step comes next; cells and
   position are then those of single steps, the ring of last steps is empty.
   False, with the run as it was, where none begins or where it would end beyond
   `end` steps of the run. */
bool measurement_take(Passes *passes, Run *run, uint64_t end);

#endif
