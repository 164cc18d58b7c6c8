/* The exponential and what is made of it, computed by additions,
   multiplications and one division, so that every machine and compiler prints
   the same digits, which the C library does not promise. Within 3e-15 of the
   true value, relative; NaN stays NaN.

   The constants stand here because engine/fast has the same expressions for
   several numbers at once. */
#ifndef ENGINE_CURVE_H
#define ENGINE_CURVE_H

/* 2^n exp(r): n ln2 is taken off in two parts, the first one short enough to be
   exact for every n. */
#define CURVE_LOG2_E   0x1.71547652b82fep0
#define CURVE_LN2_HIGH 0x1.62e42feep-1
#define CURVE_LN2_LOW  0x1.a39ef35793c76p-33
/* Added to a number, leaves n + 1023 in its lowest bits: the exponent of 2^n */
#define CURVE_ROUND (0x1.8p52 + 1023)

/* Outside of these nothing changes any more: below, 2^n becomes 0. */
#define CURVE_LOWEST  (-709.0)
#define CURVE_HIGHEST 709.0
#define CURVE_FLAT    60.0 /* of 2z, where tanh(z) is 1 */

/* exp(r) = (even + odd) / (even - odd) with |r| <= ln2/2:
   even = 1 + r^2 (E2 + r^2 E4), odd = r (O1 + r^2 (O3 + r^2 O5)) */
#define CURVE_E2 (1.0 / 9)
#define CURVE_E4 (1.0 / 1008)
#define CURVE_O1 0.5
#define CURVE_O3 (1.0 / 72)
#define CURVE_O5 (1.0 / 30240)

/* 0 below -709, where the true value has no full digits; infinite above 709 */
double curve_exp(double x);

/* 1 / (1 + exp(-z)) */
double curve_sigmoid(double z);

/* tanh(z), and tanh(z / 2) without rounding z / 2 */
double curve_tanh(double z);
double curve_half_tanh(double z);

/* ln(x) of a normal positive number */
double curve_log(double x);

/* ln(1 + x) for x in 0 .. 1, also where 1 + x would be rounded to 1 */
double curve_log_one_plus(double x);

#endif
