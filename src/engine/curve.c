/* exp(x) = 2^n exp(r), and exp(r) is a quotient of two polynomials that differ
   in the signs of their odd powers (Padé). Numerator and denominator are kept
   apart until the end, so that sigmoid and tanh cost one division, and tanh of
   a small number subtracts nothing that nearly cancels. */
#include "engine/curve.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

/* exp(x) = scale (even + odd) / (even - odd) */
typedef struct Parts {
    double scale, even, odd;
} Parts;

static double of_bits(uint64_t bits)
{
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static uint64_t bits_of(double value)
{
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

static Parts parts_of(double x)
{
    double rounded = x * CURVE_LOG2_E + CURVE_ROUND;
    double n = rounded - CURVE_ROUND;
    double r = (x - n * CURVE_LN2_HIGH) - n * CURVE_LN2_LOW;
    double square = r * r;
    return (Parts){
        .scale = of_bits(bits_of(rounded) << 52),
        .even = 1 + square * (CURVE_E2 + square * CURVE_E4),
        .odd = r * (CURVE_O1 + square * (CURVE_O3 + square * CURVE_O5)),
    };
}

/* NaN is neither below nor above. */
static double within(double x, double low, double high)
{
    double risen = x < low ? low : x;
    return risen > high ? high : risen;
}

double curve_exp(double x)
{
    if (x > CURVE_HIGHEST)
        return HUGE_VAL;
    Parts e = parts_of(within(x, CURVE_LOWEST, CURVE_HIGHEST));
    return e.scale * (e.even + e.odd) / (e.even - e.odd);
}

double curve_sigmoid(double z)
{
    Parts e = parts_of(within(z, CURVE_LOWEST, CURVE_HIGHEST));
    double up = e.scale * (e.even + e.odd);
    return up / (up + (e.even - e.odd));
}

/* (exp(x) - 1) / (exp(x) + 1), multiplied out. */
static double tanh_of_half(double x)
{
    Parts e = parts_of(within(x, -CURVE_FLAT, CURVE_FLAT));
    double less = e.scale - 1, more = e.scale + 1;
    return (less * e.even + more * e.odd) / (more * e.even + less * e.odd);
}

double curve_tanh(double z)
{
    return tanh_of_half(z + z);
}

double curve_half_tanh(double z)
{
    return tanh_of_half(z);
}

/* 2 artanh(s) = ln((1 + s) / (1 - s)), a series for |s| <= 0.172. */
static double twice_artanh(double s)
{
    double square = s * s, sum = 0;
    for (int power = 23; power > 1; power -= 2)
        sum = (sum + 1.0 / power) * square;
    return 2 * (s + s * sum);
}

double curve_log(double x)
{
    int n;
    double m = frexp(x, &n);
    if (m < 0.70710678118654752) {
        m *= 2;
        n--;
    }
    double s = twice_artanh((m - 1) / (m + 1));
    return n * CURVE_LN2_HIGH + (n * CURVE_LN2_LOW + s);
}

double curve_log_one_plus(double x)
{
    if (x < 0.41421356237309505)
        return twice_artanh(x / (2 + x));
    double s = twice_artanh((x - 1) / (x + 3));
    return CURVE_LN2_HIGH + (CURVE_LN2_LOW + s);
}
