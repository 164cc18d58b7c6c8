/* What is compiled once for each width of vectors. A width is chosen when a
   program starts learning, by what the processor has. */
#ifndef ENGINE_FAST_KERNEL_H
#define ENGINE_FAST_KERNEL_H

#include "engine/fast/layers.h"

/* Samples that are learnt one by one, an update each. */
typedef struct Course {
    const Samples *samples;
    const int32_t *order; /* [samples->count]; NULL: as they are */
    int32_t position;     /* of the first; behind the last comes 0 again */
    uint64_t count;
    double rate;
} Course;

/* What is done with the gradients of some samples. */
typedef struct Gather {
    int rows;
    bool fresh; /* the first of a batch: gradients are assigned, else added */
    bool moves; /* the batch, all of it: w -= rate * gradient at once, and the
                   gradients are not kept */
    double rate;
} Gather;

/* A layer for many samples at once, one sample a lane: its weights and biases
   stand in the cells of a network. */
typedef struct Sweep {
    int sources, size, samples; /* samples: whole vectors */
    int distance;               /* from a neuron to the next, in doubles */
    Activation activation;
    const double *w;    /* [size][sources] */
    const double *b;    /* [size]; NULL: none */
    const double *from; /* [sources][distance], aligned */
    double *sum, *out;  /* [size][distance], aligned */
    double *max, *norm; /* [samples]: of softmax, else unused */
} Sweep;

typedef struct Kernel {
    int lanes;
    /* from layer[0].out: sums and outputs of `rows` samples */
    void (*forward)(FastNet *fast, int rows);
    /* from targets: upstream and delta, with the weights as they are */
    void (*backward)(FastNet *fast, int rows);
    void (*gather)(FastNet *fast, const Gather *how);
    /* w -= rate * gradient, from gradients that were kept */
    void (*move)(FastNet *fast, double rate);
    /* whole samples; leaves only weights and biases */
    void (*learn)(FastNet *fast, const Course *course);
    void (*sweep)(const Sweep *layer);
} Kernel;

/* The widest that the processor has, or one with `lanes` lanes (2, 4, 8), NULL
   when the processor has no such vectors; 0: the widest. */
const Kernel *kernel_of(int lanes);

#endif
