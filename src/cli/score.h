/* How well a run does at the moment: error and accuracy over some of its
   samples, spread evenly over all, few enough to be measured in between. */
#ifndef CLI_SCORE_H
#define CLI_SCORE_H

#include "engine/run.h"

typedef struct Scorer Scorer;

typedef struct Score {
    double error; /* mean of the samples measured */
    bool has_labels;
    double accuracy; /* 0 .. 1, with labels */
} Score;

/* For runs of one network and its samples; NULL when out of memory. The caller
   owns it and calls scorer_free. */
Scorer *scorer_new(const Run *run);
void scorer_free(Scorer *scorer);

/* With the weights as they are; the run is only looked at. */
Score scorer_take(Scorer *scorer, const Run *run);

#endif
