/* A network as the kernels want it: of each layer a matrix with one row for
   every input, rows filled up with zeros to whole vectors, 64-byte aligned. So
   a row is added to many sums at once, and each sum still gets its bias, then
   its sources 0, 1, ... Where gradients are sent on, a second copy has one row
   for every neuron. */
#ifndef ENGINE_FAST_LAYERS_H
#define ENGINE_FAST_LAYERS_H

#include "engine/run.h"

enum { FAST_ROWS = 32 /* samples that are run together at most */ };

typedef struct FastLayer {
    int sources, size;
    int width;  /* of a row: size filled up to whole vectors */
    int behind; /* width of the layer before; of layer 1 its sources */
    Activation activation;
    double *w;    /* [sources][width] */
    double *back; /* [size][behind]: the same, turned; layer 1: NULL */
    double *b;    /* [width]; without biases -0, which changes no sum */
    double *grad; /* [sources][width]: of the batch under way */
    double *gradb;
    double *mask;  /* [width]: all bits where there is a neuron */
    double *input; /* [FAST_ROWS][behind]: `out` of the layer before */
    double *sum, *out, *upstream, *delta; /* [FAST_ROWS][width] */
} FastLayer;

typedef struct FastNet {
    int layers, lanes;
    bool biases, train_biases;
    Loss loss;
    bool at_once; /* the loss gives the delta of an output at once */
    double max[FAST_ROWS], norm[FAST_ROWS]; /* of a softmax layer */
    FastLayer layer[NET_LAYERS];            /* [0]: only size, width and out */
    double *target;                         /* [FAST_ROWS][width of the last] */
    void *memory;                           /* owned */
} FastNet;

/* Takes memory for a network in vectors of `lanes`; false when there is none.
   The caller gives it to layers_free. */
bool layers_take(FastNet *fast, const Net *net, int lanes);
void layers_free(FastNet *fast);

/* Weights, biases and gradients from cells. */
void layers_load(FastNet *fast, const Net *net, const double *cells);

/* Weights, biases and gradients into cells, and of one of the rows what its
   neurons hold. Slopes, error and inputs are not kept here. */
void layers_store(const FastNet *fast, const Net *net, int row, double *cells);

/* The second copy anew from the first. */
void layers_turn(FastLayer *layer);

#endif
