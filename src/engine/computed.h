/* Whether a cell counts as computed at this moment. It is derived from the
   position alone, never from what the cell holds: cells keep their bytes from
   sample to sample, and 0 is a number like any other. */
#ifndef ENGINE_COMPUTED_H
#define ENGINE_COMPUTED_H

#include "engine/run.h"

/* Weights and biases always do. A sample's cells stop counting at its first
   load step, gradients at the first gradient step of a batch. */
bool run_computed(const Run *run, int cell);

#endif
