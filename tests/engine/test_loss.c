/* Shares and their slopes, side by side. */
#include "engine/loss.h"

#include "suites.h"

#include <math.h>
#include <string.h>

/* An output of one of two, whose layer has no softmax. */
static LossPoint point(double a, double t)
{
    return (LossPoint){.a = a, .t = t, .norm = 1, .outputs = 2};
}

static double share(Loss loss, LossPoint at)
{
    return loss_row(loss)->share(&at);
}

static double slope(Loss loss, LossPoint at)
{
    return loss_row(loss)->slope(&at);
}

START_TEST(shares_are_those_of_the_formula)
{
    LossPoint at = point(-1, 1);
    ck_assert_double_eq(share(LOSS_SQUARED_ERROR, at), 4);
    ck_assert_double_eq(share(LOSS_HALF_SQUARED_ERROR, at), 2);
    ck_assert_double_eq(share(LOSS_OUTPUT, at), -1);
    ck_assert_double_eq(slope(LOSS_SQUARED_ERROR, at), -4);
    ck_assert_double_eq(slope(LOSS_HALF_SQUARED_ERROR, at), -2);
    ck_assert_double_eq(slope(LOSS_OUTPUT, at), 1);
}
END_TEST

START_TEST(only_the_mean_divides_by_the_outputs)
{
    LossPoint at = point(-1, 1);
    for (at.outputs = 1; at.outputs < 6; at.outputs++) {
        ck_assert_double_eq(share(LOSS_MEAN_SQUARED_ERROR, at),
                            4.0 / at.outputs);
        ck_assert_double_eq(slope(LOSS_MEAN_SQUARED_ERROR, at),
                            -4.0 / at.outputs);
        ck_assert_double_eq(share(LOSS_SQUARED_ERROR, at), 4);
    }
}
END_TEST

START_TEST(slopes_are_those_of_the_shares)
{
    const double h = 1e-5;
    for (int l = 0; l < LOSS_COUNT; l++)
        for (int i = -20; i <= 20 && !loss_row((Loss)l)->at_once; i++) {
            double a = i / 7.0, t = 0.3;
            double want = (share((Loss)l, point(a + h, t)) -
                           share((Loss)l, point(a - h, t))) /
                          (2 * h);
            double got = slope((Loss)l, point(a, t));
            ck_assert_msg(fabs(got - want) < 1e-9,
                          "%s at %g: slope %.17g, want %.17g",
                          loss_row((Loss)l)->name, a, got, want);
        }
}
END_TEST

START_TEST(an_output_on_its_target_costs_nothing)
{
    for (int l = 0; l < LOSS_COUNT; l++) {
        const LossRow *row = loss_row((Loss)l);
        if (!row->needs_target || row->at_once)
            continue;
        ck_assert_double_eq(share((Loss)l, point(0.7, 0.7)), 0);
        ck_assert_double_eq(slope((Loss)l, point(0.7, 0.7)), 0);
    }
    ck_assert(!loss_row(LOSS_OUTPUT)->needs_target);
    ck_assert(loss_row(LOSS_SQUARED_ERROR)->needs_target);
}
END_TEST

static LossPoint sum_of(double z, double t)
{
    return (LossPoint){.z = z, .t = t, .max = z, .norm = 1, .outputs = 1};
}

START_TEST(binary_cross_entropy_is_the_logarithm_of_a_sigmoid)
{
    for (int i = -80; i <= 80; i++)
        for (int k = 0; k <= 4; k++) {
            double z = i / 4.0, t = k / 4.0;
            long double a = 1 / (1 + expl(-(long double)z));
            long double b = 1 / (1 + expl((long double)z)); /* 1 - a */
            double want = (double)(-(long double)t * logl(a) -
                                   (1 - (long double)t) * logl(b));
            double got = share(LOSS_BINARY_CROSS_ENTROPY, sum_of(z, t));
            ck_assert_msg(fabs(got - want) <= 1e-15 * (1 + fabs(z)),
                          "at %g, %g: %.17g, want %.17g", z, t, got, want);
        }
}
END_TEST

START_TEST(cross_entropies_are_finite_far_out)
{
    const Loss binary = LOSS_BINARY_CROSS_ENTROPY;
    LossPoint wrong = {.z = -1000, .t = 1, .max = 1000, .norm = 1};
    LossPoint other = {.z = -HUGE_VAL, .t = 0, .max = 1000, .norm = 1};
    ck_assert_double_eq(share(binary, sum_of(1000, 1)), 0);
    ck_assert_double_eq(share(binary, sum_of(1000, 0)), 1000);
    ck_assert_double_eq(share(binary, sum_of(-1000, 1)), 1000);
    ck_assert_double_eq(share(binary, sum_of(-1000, 0)), 0);
    ck_assert_double_eq(share(binary, sum_of(-1000, 0.25)), 250);
    ck_assert_double_eq(share(LOSS_CROSS_ENTROPY, wrong), 2000);
    ck_assert_double_eq(share(LOSS_CROSS_ENTROPY, other), 0);
}
END_TEST

START_TEST(cross_entropy_is_the_logarithm_of_softmax)
{
    for (int i = -30; i <= 30; i++) {
        double z = i / 3.0, other = 0.5;
        LossPoint at = {.z = z, .t = 0.75, .max = fmax(z, other)};
        at.norm = exp(z - at.max) + exp(other - at.max);
        double a = exp(z) / (exp(z) + exp(other));
        ck_assert_double_eq_tol(share(LOSS_CROSS_ENTROPY, at), -0.75 * log(a),
                                1e-13);
    }
}
END_TEST

START_TEST(the_cross_entropies_give_the_delta_at_once)
{
    for (int l = 0; l < LOSS_COUNT; l++) {
        bool crossed =
            l == LOSS_CROSS_ENTROPY || l == LOSS_BINARY_CROSS_ENTROPY;
        ck_assert_int_eq(loss_row((Loss)l)->at_once, crossed);
        ck_assert_int_eq(loss_row((Loss)l)->slope == NULL, crossed);
    }
}
END_TEST

START_TEST(losses_are_found_by_their_names)
{
    static const char *const names[LOSS_COUNT] = {
        "squared-error",      "half-squared-error",   "output",
        "mean-squared-error", "binary-cross-entropy", "cross-entropy"};
    Loss found = LOSS_COUNT;
    for (int i = 0; i < LOSS_COUNT; i++) {
        ck_assert(loss_by_name(names[i], &found));
        ck_assert_int_eq((int)found, i);
    }
    ck_assert(!loss_by_name("squared_error", &found));
    ck_assert_int_eq((int)found, LOSS_COUNT - 1);
}
END_TEST

Suite *loss_suite(void)
{
    const TTest *const tests[] = {
        shares_are_those_of_the_formula,
        slopes_are_those_of_the_shares,
        an_output_on_its_target_costs_nothing,
        losses_are_found_by_their_names,
        only_the_mean_divides_by_the_outputs,
        binary_cross_entropy_is_the_logarithm_of_a_sigmoid,
        cross_entropies_are_finite_far_out,
        cross_entropy_is_the_logarithm_of_softmax,
        the_cross_entropies_give_the_delta_at_once,
        NULL};
    return suite_of("loss", tests);
}
