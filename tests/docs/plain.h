/* A network of sums in plain loops, to recompute what the lessons claim without
   the engine that draws them. The error is the sum of squares. */
#ifndef TESTS_DOCS_PLAIN_H
#define TESTS_DOCS_PLAIN_H

#include <stdbool.h>

enum { PLAIN_LAYERS = 4, PLAIN_NEURONS = 4 };

typedef double PlainWeights[PLAIN_LAYERS][PLAIN_NEURONS][PLAIN_NEURONS];

/* w[l][j][i] leads from neuron i of layer l - 1 to neuron j of layer l. */
typedef struct Plain {
    int layers;
    int size[PLAIN_LAYERS];                    /* [layers] */
    PlainWeights w;                            /* [0] is not used */
    double out[PLAIN_LAYERS][PLAIN_NEURONS];   /* [0]: the inputs */
    double delta[PLAIN_LAYERS][PLAIN_NEURONS]; /* [0] is not used */
    double target[PLAIN_NEURONS];              /* of the last layer */
} Plain;

/* The outputs of layer `first` (at least 1) and of those behind it. */
void plain_forward(Plain *net, int first);

/* Forward, then all deltas. */
void plain_pass(Plain *net);

/* Of the last pass forward. */
double plain_error(const Plain *net);

/* Of the weight w[l][j][i], after a plain_pass. */
double plain_gradient(const Plain *net, int l, int j, int i);

/* The error of a network after one update; impatient: hidden deltas see
   weights that moved already. */
double plain_error_after(Plain net, double rate, bool impatient);

#endif
