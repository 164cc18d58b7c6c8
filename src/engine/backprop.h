/* Backpropagation: one pass forward, one back, a delta for every neuron and a
   gradient for every weight. The formulas are those of Rumelhart, Hinton and
   Williams, Learning representations by back-propagating errors (Nature 323,
   1986), with delta = dE/dz. */
#ifndef ENGINE_BACKPROP_H
#define ENGINE_BACKPROP_H

#include "engine/learner.h"

extern const Learner BACKPROP;

/* True of outputs whose delta is set at once, without upstream and slope:
   softmax or sigmoid with its cross-entropy. */
bool backprop_is_at_once(const Run *run, int layer);

/* False where the slope step is left out: an identity neuron's slope is 1,
   `no-slope` forgets it, and a delta set at once needs none. */
bool backprop_has_slope(const Run *run, int layer);

/* Learner.computed and Learner.reached, in computed.c. */
bool backprop_computed(const Run *run, CellRef ref);
bool backprop_reached(const Run *run, CellRef gradient);

/* The stretches of the cursor's sample (Learner.segments). */
int backprop_segments(const Run *run, Segment ret_segments[SEGMENTS]);

#endif
