/* A run that diverges: where its first number that is not finite was
   written. */
#ifndef ENGINE_FINITE_H
#define ENGINE_FINITE_H

#include "engine/run.h"

/* True when the error and all weights and biases are finite, and what the last
   step wrote. Looks at each of them once. */
bool finite_now(const Run *run);

/* Steps on until one writes infinity or no number at all, or `steps` are taken
   in all (counted from the run's beginning). True when one did; the run then
   stands right behind it. */
bool finite_find_break(Run *run, uint64_t steps);

#endif
