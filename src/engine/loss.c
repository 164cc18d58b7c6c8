/* squared-error: (a-t)^2, slope 2(a-t). half-squared-error: half of both, so
   that the slope is a-t. mean-squared-error: divided by the outputs. output:
   the error is the sum of the outputs. The cross-entropies are computed from
   the sums, which say more than an output that was rounded to 0 or 1. */
#include "engine/loss.h"

#include "engine/curve.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

static double squared(const LossPoint *point)
{
    return (point->a - point->t) * (point->a - point->t);
}

static double squared_slope(const LossPoint *point)
{
    return 2 * (point->a - point->t);
}

static double half_squared(const LossPoint *point)
{
    return 0.5 * squared(point);
}

static double half_squared_slope(const LossPoint *point)
{
    return point->a - point->t;
}

static double mean_squared(const LossPoint *point)
{
    return squared(point) / point->outputs;
}

static double mean_squared_slope(const LossPoint *point)
{
    return squared_slope(point) / point->outputs;
}

static double output(const LossPoint *point)
{
    return point->a;
}

static double output_slope(const LossPoint *point)
{
    (void)point;
    return 1;
}

/* -t ln a - (1 - t) ln(1 - a) with a = sigmoid(z). */
static double binary_cross_entropy(const LossPoint *point)
{
    double z = point->z;
    return fmax(z, 0) - point->t * z + curve_log_one_plus(curve_exp(-fabs(z)));
}

/* -t ln a with a = exp(z - max) / norm. */
static double cross_entropy(const LossPoint *point)
{
    if (point->t == 0)
        return 0;
    return point->t * (point->max - point->z + curve_log(point->norm));
}

static const LossRow ROWS[LOSS_COUNT] = {
    [LOSS_SQUARED_ERROR] = {"squared-error", "squared error", true, false,
                            squared, squared_slope},
    [LOSS_HALF_SQUARED_ERROR] = {"half-squared-error", "half squared error",
                                 true, false, half_squared, half_squared_slope},
    [LOSS_OUTPUT] = {"output", "sum of the outputs", false, false, output,
                     output_slope},
    [LOSS_MEAN_SQUARED_ERROR] = {"mean-squared-error", "mean squared error",
                                 true, false, mean_squared, mean_squared_slope},
    [LOSS_BINARY_CROSS_ENTROPY] = {"binary-cross-entropy",
                                   "binary cross-entropy", true, true,
                                   binary_cross_entropy, NULL},
    [LOSS_CROSS_ENTROPY] = {"cross-entropy", "cross-entropy", true, true,
                            cross_entropy, NULL},
};

const LossRow *loss_row(Loss loss)
{
    return &ROWS[loss];
}

bool loss_by_name(const char *name, Loss *ret_loss)
{
    for (int i = 0; i < LOSS_COUNT; i++)
        if (strcmp(name, ROWS[i].name) == 0) {
            *ret_loss = (Loss)i;
            return true;
        }
    return false;
}
