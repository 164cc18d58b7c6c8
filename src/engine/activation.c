/* softplus is written so that no intermediate overflows: e is only raised to
   powers that are not positive. Slopes: sigmoid' = a(1-a), tanh' = 1-a^2,
   softplus' = sigmoid; at its corner relu has the slope of its left. */
#include "engine/activation.h"

#include "engine/curve.h"

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

static double leaky_relu(double z)
{
    return z > 0 ? z : ACTIVATION_LEAK * z;
}

static double leaky_relu_slope(double z, double a)
{
    (void)a;
    return z > 0 ? 1 : ACTIVATION_LEAK;
}

static double softplus(double z)
{
    if (z > 0)
        return z + curve_log_one_plus(curve_exp(-z));
    return curve_log_one_plus(curve_exp(z));
}

static double softplus_slope(double z, double a)
{
    (void)a;
    return curve_sigmoid(z);
}

static double bipolar_sigmoid_slope(double z, double a)
{
    (void)z;
    return (1 - a * a) / 2;
}

static const ActivationRow ROWS[ACTIVATION_COUNT] = {
    [ACTIVATION_IDENTITY] = {"identity", "", "z", "1", false, identity,
                             identity_slope},
    [ACTIVATION_SIGMOID] = {"sigmoid", "σ", "1/(1 + exp(-z))", "a(1 - a)", true,
                            curve_sigmoid, sigmoid_slope},
    [ACTIVATION_TANH] = {"tanh", "tanh", "tanh(z)", "1 - a^2", true, curve_tanh,
                         tanh_slope},
    [ACTIVATION_RELU] = {"relu", "relu", "max(0, z)", "1 if z > 0, else 0",
                         false, relu, relu_slope},
    [ACTIVATION_LEAKY_RELU] = {"leaky-relu", "leaky", "max(0.01 z, z)",
                               "1 if z > 0, else 0.01", false, leaky_relu,
                               leaky_relu_slope},
    [ACTIVATION_SOFTPLUS] = {"softplus", "softplus", "ln(1 + exp(z))",
                             "1/(1 + exp(-z))", false, softplus,
                             softplus_slope},
    [ACTIVATION_BIPOLAR_SIGMOID] = {"bipolar-sigmoid", "bipolar", "tanh(z/2)",
                                    "(1 - a^2)/2", true, curve_half_tanh,
                                    bipolar_sigmoid_slope},
    [ACTIVATION_SOFTMAX] = {"softmax", "softmax", "exp(z - max)/norm", "", true,
                            NULL, NULL},
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
