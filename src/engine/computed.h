/* Whether a cell counts as computed at this moment. It is derived from the
   position alone, never from what the cell holds: cells keep their bytes from
   sample to sample, and 0 is a number like any other. */
#ifndef ENGINE_COMPUTED_H
#define ENGINE_COMPUTED_H

#include "engine/run.h"

/* Weights and biases always do. A sample's cells stop counting at its first
   load step, gradients at the first gradient step of a batch. */
bool run_computed(const Run *run, int cell);

/* The same for what a forward pass and its error write, of a learner that
   measures in phase `measure`; not at the beginning. False for other cells. */
bool computed_in_pass(const Run *run, CellRef ref);

/* The change a weight or bias (by its cell) is going to get, or got in this
   sample's update: -(step size) * gradient so far. False while this batch has
   not reached its gradient; *ret_change is untouched then. */
bool run_change(const Run *run, int cell, double *ret_change);

/* True when this sample's update has already moved this weight or bias. */
bool run_moved(const Run *run, int cell);

#endif
