/* Losses as rows of one table. A loss is a sum over the output neurons; each
   neuron's share and the slope of that share stand side by side. */
#ifndef ENGINE_LOSS_H
#define ENGINE_LOSS_H

#include <stdbool.h>

typedef enum Loss {
    LOSS_SQUARED_ERROR,
    LOSS_HALF_SQUARED_ERROR,
    LOSS_OUTPUT,
    LOSS_MEAN_SQUARED_ERROR,
    LOSS_BINARY_CROSS_ENTROPY, /* with sigmoid outputs */
    LOSS_CROSS_ENTROPY,        /* with softmax, and only together */
    LOSS_COUNT
} Loss;

/* The numbers a share is made of. */
typedef struct LossPoint {
    double a, t;      /* an output and its target */
    double z;         /* the sum it was made from */
    double max, norm; /* of softmax: the largest sum; sum of exp(z - max) */
    int outputs;      /* neurons of the layer */
} LossPoint;

typedef struct LossRow {
    const char *name;  /* as in an experiment file */
    const char *title; /* for a reader */
    bool needs_target;
    /* the delta of an output is a - t at once: share and activation belong
       together, and their slopes are not worked out one by one */
    bool at_once;
    /* one output neuron's share of the error */
    double (*share)(const LossPoint *point);
    /* d share / da; NULL where the delta comes at once */
    double (*slope)(const LossPoint *point);
} LossRow;

const LossRow *loss_row(Loss loss);

/* Finds a loss by its name; false when there is none. */
bool loss_by_name(const char *name, Loss *ret_loss);

#endif
