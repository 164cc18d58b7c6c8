/* Gradients the long way: each weight and trained bias is moved up and down by
   a little, the error of the batch measured both times, and the difference is
   its slope. Then all of them are updated as backprop does. */
#ifndef ENGINE_SLOPES_H
#define ENGINE_SLOPES_H

#include "engine/learner.h"

extern const Learner SLOPES;

/* Steps that one weight or bias takes in the turn under way, without its
   update. */
int64_t slopes_steps(const Run *run);

#endif
