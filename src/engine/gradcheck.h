/* Every gradient of the first batch against the central difference of that
   batch's summed error, (E(w+eps) - E(w-eps)) / 2 eps, with the first weights.
 */
#ifndef ENGINE_GRADCHECK_H
#define ENGINE_GRADCHECK_H

#include "engine/run.h"

#define GRADCHECK_EPSILON 1e-5

typedef struct GradcheckRow {
    int cell;          /* of the weight or bias */
    double gradient;   /* what the learner put into its gradient cell */
    double difference; /* the central difference */
    bool agrees;       /* |a-b| <= 1e-8 + 1e-6 max(|a|,|b|) */
} GradcheckRow;

typedef struct GradcheckResult {
    int checked;
    int disagreeing;
    int not_zero; /* gradients that are not exactly 0, against empty passes */
} GradcheckResult;

/* Runs the check on a run at its beginning and leaves it behind its first
   batch. Each row is told to `row` (NULL: nobody). False when out of memory. */
bool gradcheck(Run *run, void (*row)(void *user, const GradcheckRow *row),
               void *user, GradcheckResult *ret_result);

#endif
