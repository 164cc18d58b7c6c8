/* squared-error: (a-t)^2, slope 2(a-t). half-squared-error: half of both, so
   that the slope is a-t. output: the error is the sum of the outputs. */
#include "engine/loss.h"

#include <string.h>

static double squared(double a, double t)
{
    return (a - t) * (a - t);
}

static double squared_slope(double a, double t)
{
    return 2 * (a - t);
}

static double half_squared(double a, double t)
{
    return 0.5 * ((a - t) * (a - t));
}

static double half_squared_slope(double a, double t)
{
    return a - t;
}

static double output(double a, double t)
{
    (void)t;
    return a;
}

static double output_slope(double a, double t)
{
    (void)a, (void)t;
    return 1;
}

static const LossRow ROWS[LOSS_COUNT] = {
    [LOSS_SQUARED_ERROR] = {"squared-error", "squared error", true, squared,
                            squared_slope},
    [LOSS_HALF_SQUARED_ERROR] = {"half-squared-error", "half squared error",
                                 true, half_squared, half_squared_slope},
    [LOSS_OUTPUT] = {"output", "sum of the outputs", false, output,
                     output_slope},
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
