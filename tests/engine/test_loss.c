/* Shares and their slopes, side by side. */
#include "engine/loss.h"

#include "suites.h"

#include <math.h>
#include <string.h>

START_TEST(shares_are_those_of_the_formula)
{
    ck_assert_double_eq(loss_row(LOSS_SQUARED_ERROR)->share(-1, 1), 4);
    ck_assert_double_eq(loss_row(LOSS_HALF_SQUARED_ERROR)->share(-1, 1), 2);
    ck_assert_double_eq(loss_row(LOSS_OUTPUT)->share(-1, 1), -1);
    ck_assert_double_eq(loss_row(LOSS_SQUARED_ERROR)->slope(-1, 1), -4);
    ck_assert_double_eq(loss_row(LOSS_HALF_SQUARED_ERROR)->slope(-1, 1), -2);
    ck_assert_double_eq(loss_row(LOSS_OUTPUT)->slope(-1, 1), 1);
}
END_TEST

START_TEST(slopes_are_those_of_the_shares)
{
    const double h = 1e-5;
    for (int l = 0; l < LOSS_COUNT; l++)
        for (int i = -20; i <= 20; i++) {
            const LossRow *row = loss_row((Loss)l);
            double a = i / 7.0, t = 0.3;
            double want =
                (row->share(a + h, t) - row->share(a - h, t)) / (2 * h);
            ck_assert_msg(fabs(row->slope(a, t) - want) < 1e-9,
                          "%s at %g: slope %.17g, want %.17g", row->name, a,
                          row->slope(a, t), want);
        }
}
END_TEST

START_TEST(an_output_on_its_target_costs_nothing)
{
    for (int l = 0; l < LOSS_COUNT; l++) {
        const LossRow *row = loss_row((Loss)l);
        if (!row->needs_target)
            continue;
        ck_assert_double_eq(row->share(0.7, 0.7), 0);
        ck_assert_double_eq(row->slope(0.7, 0.7), 0);
    }
    ck_assert(!loss_row(LOSS_OUTPUT)->needs_target);
    ck_assert(loss_row(LOSS_SQUARED_ERROR)->needs_target);
}
END_TEST

START_TEST(losses_are_found_by_their_names)
{
    static const char *const names[LOSS_COUNT] = {
        "squared-error", "half-squared-error", "output"};
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
    const TTest *const tests[] = {shares_are_those_of_the_formula,
                                  slopes_are_those_of_the_shares,
                                  an_output_on_its_target_costs_nothing,
                                  losses_are_found_by_their_names, NULL};
    return suite_of("loss", tests);
}
