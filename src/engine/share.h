/* What an output neuron adds to the error, from the cells of a network: the
   row of its loss, given the numbers that row asks for. */
#ifndef ENGINE_SHARE_H
#define ENGINE_SHARE_H

#include "engine/net.h"

/* The share of an output neuron, once its output (and target) are there. */
double share_of(const Net *net, const double *cells, int neuron);

/* d share / d output. The loss must not be one that gives the delta at once
   (asserted). */
double share_slope(const Net *net, const double *cells, int neuron);

#endif
