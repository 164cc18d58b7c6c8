/* What training prints of a network: its weights, its outputs, its error. Every
   number has 17 digits and reads back to the same bits. */
#ifndef CLI_RESULT_H
#define CLI_RESULT_H

#include "engine/run.h"

#include <stdio.h>

/* The class that outputs stand for: the place of the largest, or with a single
   one whether it is at least half. */
int result_class(const double *values, int count);

/* True when the targets are labels: one 1 and all others 0, or a single output
   of 0 or 1. */
bool result_are_labels(const Samples *samples, int outputs);

/* `name value` for every weight and bias in the order of the update: layer by
   layer, neuron by neuron its weights, then its bias. */
void result_cells(FILE *out, const Net *net, const double *cells);

/* A line a sample: its outputs with these weights, blanks between. `cells` are
   used to compute in. */
void result_outputs(FILE *out, const Net *net, const Samples *samples,
                    double *cells);

/* `mean-error value` over the samples, and `accuracy value` where the targets
   are labels. `part` stands before the names ("" or "test-"). `cells` as
   above. */
void result_error(FILE *out, const char *part, const Net *net,
                  const Samples *samples, double *cells);
void result_accuracy(FILE *out, const char *part, const Net *net,
                     const Samples *samples, double *cells);

#endif
