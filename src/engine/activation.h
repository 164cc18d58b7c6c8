/* Activations as rows of one table: name, value, slope and formula stand side
   by side, so that none can get another's slope. */
#ifndef ENGINE_ACTIVATION_H
#define ENGINE_ACTIVATION_H

#include <stdbool.h>

typedef enum Activation {
    ACTIVATION_IDENTITY,
    ACTIVATION_SIGMOID,
    ACTIVATION_TANH,
    ACTIVATION_RELU,
    ACTIVATION_LEAKY_RELU,
    ACTIVATION_SOFTPLUS,
    ACTIVATION_BIPOLAR_SIGMOID,
    ACTIVATION_SOFTMAX, /* of a last layer, with its cells max and norm */
    ACTIVATION_COUNT
} Activation;

/* leaky-relu's slope to the left of its corner */
#define ACTIVATION_LEAK 0.01

typedef struct ActivationRow {
    const char *name;   /* as in an experiment file */
    const char *symbol; /* as in a formula: σ(z) */
    const char *rule;   /* the value, for a reader */
    const char *slope_rule;
    bool bounded; /* values are in -1 .. 1 */
    /* NULL for softmax, whose outputs depend on all sums of the layer */
    double (*value)(double z);
    /* dvalue/dz; `a` is value(z), which some slopes are cheaper from */
    double (*slope)(double z, double a);
} ActivationRow;

/* The row of an activation; never NULL. */
const ActivationRow *activation_row(Activation activation);

/* Finds an activation by its name; false when there is none. */
bool activation_by_name(const char *name, Activation *ret_activation);

#endif
