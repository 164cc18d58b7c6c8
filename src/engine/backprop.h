/* Backpropagation: one pass forward, one back, a delta for every neuron and a
   gradient for every weight. The formulas are those of Rumelhart, Hinton and
   Williams, Learning representations by back-propagating errors (Nature 323,
   1986), with delta = dE/dz. */
#ifndef ENGINE_BACKPROP_H
#define ENGINE_BACKPROP_H

#include "engine/learner.h"

extern const Learner BACKPROP;

/* False where the slope step is left out: an identity neuron's slope is 1, and
   `no-slope` forgets it. */
bool backprop_has_slope(const Run *run, int layer);

/* The stretches of the cursor's sample (Learner.segments). */
int backprop_segments(const Run *run, Segment ret_segments[SEGMENTS]);

#endif
