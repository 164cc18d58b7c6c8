/* The activations for several numbers at once: the same expressions as in
   curve.c and activation.c, so the same bits. Only kernel.c includes this. */
#ifndef ENGINE_FAST_CURVES_H
#define ENGINE_FAST_CURVES_H

#include "engine/activation.h"
#include "engine/curve.h"
#include "engine/fast/lanes.h"

/* exp(x) = scale (even + odd) / (even - odd) */
typedef struct Parts {
    Vector scale, even, odd;
} Parts;

ALWAYS_INLINE Parts parts_of(Vector x)
{
    Vector rounded = x * CURVE_LOG2_E + CURVE_ROUND;
    Vector n = rounded - CURVE_ROUND;
    Vector r = (x - n * CURVE_LN2_HIGH) - n * CURVE_LN2_LOW;
    Vector square = r * r;
    return (Parts){
        .scale = (Vector)((Bits)rounded << 52),
        .even = 1 + square * (CURVE_E2 + square * CURVE_E4),
        .odd = r * (CURVE_O1 + square * (CURVE_O3 + square * CURVE_O5)),
    };
}

ALWAYS_INLINE Vector within(Vector x, double low, double high)
{
    Vector risen = vector_larger(vector_of(low), x);
    return vector_smaller(vector_of(high), risen);
}

/* For x <= 0, or not a number. */
ALWAYS_INLINE Vector vector_exp(Vector x)
{
    Parts e = parts_of(within(x, CURVE_LOWEST, CURVE_HIGHEST));
    return e.scale * (e.even + e.odd) / (e.even - e.odd);
}

ALWAYS_INLINE Vector vector_sigmoid(Vector z)
{
    Parts e = parts_of(within(z, CURVE_LOWEST, CURVE_HIGHEST));
    Vector up = e.scale * (e.even + e.odd);
    return up / (up + (e.even - e.odd));
}

ALWAYS_INLINE Vector tanh_of_half(Vector x)
{
    Parts e = parts_of(within(x, -CURVE_FLAT, CURVE_FLAT));
    Vector less = e.scale - 1, more = e.scale + 1;
    return (less * e.even + more * e.odd) / (more * e.even + less * e.odd);
}

/* One that is seldom used, number by number. */
static inline Vector one_by_one(Activation activation, Vector z)
{
    double (*value)(double) = activation_row(activation)->value;
    for (int i = 0; i < LANES; i++)
        z[i] = value(z[i]);
    return z;
}

ALWAYS_INLINE Vector vector_value(Activation activation, Vector z)
{
    switch (activation) {
    case ACTIVATION_IDENTITY:
        return z;
    case ACTIVATION_SIGMOID:
        return vector_sigmoid(z);
    case ACTIVATION_TANH:
        return tanh_of_half(z + z);
    case ACTIVATION_BIPOLAR_SIGMOID:
        return tanh_of_half(z);
    case ACTIVATION_RELU:
        return vector_larger(z, vector_of(0));
    case ACTIVATION_LEAKY_RELU:
        return vector_choose(z > 0, z, ACTIVATION_LEAK * z);
    case ACTIVATION_SOFTPLUS:
    case ACTIVATION_SOFTMAX:
    case ACTIVATION_COUNT:
        break;
    }
    return one_by_one(activation, z);
}

/* dE/dz from dE/da */
ALWAYS_INLINE Vector vector_delta(Activation activation, Vector z, Vector a,
                                  Vector upstream)
{
    switch (activation) {
    case ACTIVATION_SIGMOID:
        return upstream * (a * (1 - a));
    case ACTIVATION_TANH:
        return upstream * (1 - a * a);
    case ACTIVATION_BIPOLAR_SIGMOID:
        return upstream * ((1 - a * a) / 2);
    case ACTIVATION_RELU:
        return upstream * vector_choose(z > 0, vector_of(1), vector_of(0));
    case ACTIVATION_LEAKY_RELU:
        return upstream *
               vector_choose(z > 0, vector_of(1), vector_of(ACTIVATION_LEAK));
    case ACTIVATION_SOFTPLUS:
        return upstream * vector_sigmoid(z);
    case ACTIVATION_IDENTITY:
    case ACTIVATION_SOFTMAX:
    case ACTIVATION_COUNT:
        break;
    }
    return upstream;
}

#endif
