/* Forward passes over many samples with the same weights, which are taken from
   the cells as they are: for measuring an error, for the picture of a boundary.
   Nothing is prepared for a set of weights, so changing one in between costs
   nothing. */
#ifndef ENGINE_FAST_PASSES_H
#define ENGINE_FAST_PASSES_H

#include "engine/run.h"

typedef struct Passes Passes;

/* Memory for a network (not owned); NULL when there is none. `lanes` as in
   fast_new. The caller owns it and calls passes_free; nothing is allocated
   after this. */
Passes *passes_new(const Net *net, int lanes);
void passes_free(Passes *passes);

/* The errors of some samples, added up in order, output by output: `which`
   ([count]; NULL: from sample 0 on) says which ones, at least one. In `cells`
   stands then what single steps would leave: inputs, targets, sums and outputs
   of the last one, and the summed error. Weights stay. */
double passes_error(Passes *passes, const Samples *samples,
                    const int32_t *which, int32_t count, double *cells);

/* The outputs ([count][outputs]) for inputs ([count][inputs]). */
void passes_outputs(Passes *passes, const double *cells, const double *in,
                    int32_t count, double *ret_out);

#endif
