/* The angle is folded to an eighth of a turn around the nearest quarter, where
   the first terms of the series are as exact as a double. */
#include "data/wave.h"

#include <math.h>

static const double HALF_TURN = 3.14159265358979323846;

/* Both for |x| <= pi/4: Horner's form of the Taylor series. */
static double near_sine(double x)
{
    double y = x * x, sum = 1;
    for (int n = 16; n >= 2; n -= 2)
        sum = 1 - sum * y / (n * (n + 1));
    return x * sum;
}

static double near_cosine(double x)
{
    double y = x * x, sum = 1;
    for (int n = 17; n >= 1; n -= 2)
        sum = 1 - sum * y / (n * (n + 1));
    return sum;
}

double wave_sine(double turns)
{
    double part = turns - floor(turns);
    double quarter = floor(4 * part + 0.5);
    double x = 2 * HALF_TURN * (part - quarter / 4);
    switch ((int)quarter) {
    case 1:
        return near_cosine(x);
    case 2:
        return -near_sine(x);
    case 3:
        return -near_cosine(x);
    default:
        return near_sine(x);
    }
}

double wave_cosine(double turns)
{
    return wave_sine(turns + 0.25);
}
