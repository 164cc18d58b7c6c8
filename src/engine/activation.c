/* sigmoid: 1/(1+e^-z), written so that no intermediate overflows for large
   negative z. Slopes: sigmoid' = a(1-a), tanh' = 1-a^2, relu'(0) = 0. */
#include "engine/activation.h"

#include <math.h>
#include <string.h>

static double identity(double z)
{
    return z;
}

static double identity_slope(double z, double a)
{
    (void)z, (void)a;
    return 1;
}

static double sigmoid(double z)
{
    if (z >= 0)
        return 1 / (1 + exp(-z));
    double e = exp(z);
    return e / (1 + e);
}

static double sigmoid_slope(double z, double a)
{
    (void)z;
    return a * (1 - a);
}

static double tanh_slope(double z, double a)
{
    (void)z;
    return 1 - a * a;
}

static double relu(double z)
{
    return z > 0 ? z : 0;
}

static double relu_slope(double z, double a)
{
    (void)a;
    return z > 0 ? 1 : 0;
}

static const ActivationRow ROWS[ACTIVATION_COUNT] = {
    [ACTIVATION_IDENTITY] = {"identity", "", "z", "1", identity,
                             identity_slope},
    [ACTIVATION_SIGMOID] = {"sigmoid", "σ", "1/(1 + exp(-z))", "a(1 - a)",
                            sigmoid, sigmoid_slope},
    [ACTIVATION_TANH] = {"tanh", "tanh", "tanh(z)", "1 - a^2", tanh,
                         tanh_slope},
    [ACTIVATION_RELU] = {"relu", "relu", "max(0, z)", "1 if z > 0, else 0",
                         relu, relu_slope},
};

const ActivationRow *activation_row(Activation activation)
{
    return &ROWS[activation];
}

bool activation_by_name(const char *name, Activation *ret_activation)
{
    for (int i = 0; i < ACTIVATION_COUNT; i++)
        if (strcmp(name, ROWS[i].name) == 0) {
            *ret_activation = (Activation)i;
            return true;
        }
    return false;
}
