/* A whole forward pass at once, for measuring: the same arithmetic in the same
   order as the single steps, so it leaves the same bits. */
#ifndef ENGINE_FORWARD_H
#define ENGINE_FORWARD_H

#include "engine/run.h"

/* Runs one sample forward: writes inputs, targets, sums, outputs and the error
   into `cells`; returns the error. */
double forward_sample(const Net *net, const Samples *samples, int sample,
                      double *cells);

/* The parts of it: inputs and targets of a sample, and the error of the outputs
   that stand in `cells` (written there and returned). */
void forward_load(const Net *net, const Samples *samples, int sample,
                  double *cells);
double forward_error(const Net *net, double *cells);

/* The mean error over all samples, with these weights. */
double forward_mean_error(const Net *net, const Samples *samples,
                          double *cells);

#endif
