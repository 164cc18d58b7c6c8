/* Losses as rows of one table. A loss is a sum over the output neurons; each
   neuron's share and the slope of that share stand side by side. */
#ifndef ENGINE_LOSS_H
#define ENGINE_LOSS_H

#include <stdbool.h>

typedef enum Loss {
    LOSS_SQUARED_ERROR,
    LOSS_HALF_SQUARED_ERROR,
    LOSS_OUTPUT,
    LOSS_COUNT
} Loss;

typedef struct LossRow {
    const char *name;  /* as in an experiment file */
    const char *title; /* for a reader */
    bool needs_target;
    /* one output neuron's share of the error: a its output, t its target */
    double (*share)(double a, double t);
    /* d share / da */
    double (*slope)(double a, double t);
} LossRow;

const LossRow *loss_row(Loss loss);

/* Finds a loss by its name; false when there is none. */
bool loss_by_name(const char *name, Loss *ret_loss);

#endif
