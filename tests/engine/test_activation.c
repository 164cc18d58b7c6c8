/* Values against their formulas in long double, slopes against differences of
   the values, and the far ends where careless formulas overflow. */
#include "engine/activation.h"

#include "suites.h"

#include <math.h>
#include <string.h>

static double value(Activation activation, double z)
{
    return activation_row(activation)->value(z);
}

static double slope(Activation activation, double z)
{
    const ActivationRow *row = activation_row(activation);
    return row->slope(z, row->value(z));
}

static long double expected(Activation activation, long double z)
{
    const long double values[ACTIVATION_COUNT] = {
        [ACTIVATION_IDENTITY] = z,
        [ACTIVATION_SIGMOID] = 1 / (1 + expl(-z)),
        [ACTIVATION_TANH] = tanhl(z),
        [ACTIVATION_RELU] = z > 0 ? z : 0,
        [ACTIVATION_LEAKY_RELU] = z > 0 ? z : 0.01L * z,
        [ACTIVATION_SOFTPLUS] = log1pl(expl(z)),
        [ACTIVATION_BIPOLAR_SIGMOID] = -expm1l(-z) / (1 + expl(-z)),
    };
    return values[activation];
}

START_TEST(values_are_those_of_the_formula)
{
    for (int a = 0; a < ACTIVATION_SOFTMAX; a++)
        for (int i = -400; i <= 400; i++) {
            double z = i / 16.0;
            double want = (double)expected((Activation)a, (long double)z);
            double got = value((Activation)a, z);
            ck_assert_msg(fabs(got - want) <= 3e-15 * fabs(want),
                          "%s(%g) is %.17g, want %.17g",
                          activation_row((Activation)a)->name, z, got, want);
        }
}
END_TEST

START_TEST(slopes_are_those_of_the_values)
{
    const double h = 1e-6;
    for (int a = 0; a < ACTIVATION_SOFTMAX; a++)
        for (int i = -79; i <= 79; i += 2) { /* never on relu's corner */
            double z = i / 16.0;
            double want =
                (value((Activation)a, z + h) - value((Activation)a, z - h)) /
                (2 * h);
            ck_assert_msg(fabs(slope((Activation)a, z) - want) < 1e-9,
                          "%s'(%g) is %.17g, want %.17g",
                          activation_row((Activation)a)->name, z,
                          slope((Activation)a, z), want);
        }
}
END_TEST

START_TEST(relu_is_flat_at_zero_and_below)
{
    ck_assert_double_eq(slope(ACTIVATION_RELU, 0), 0);
    ck_assert_double_eq(slope(ACTIVATION_RELU, -0.0), 0);
    ck_assert_double_eq(slope(ACTIVATION_RELU, -1), 0);
    ck_assert_double_eq(slope(ACTIVATION_RELU, 1e-300), 1);
    ck_assert_double_eq(value(ACTIVATION_RELU, -3), 0);
    ck_assert_double_eq(value(ACTIVATION_RELU, 3), 3);
}
END_TEST

START_TEST(far_out_nothing_overflows)
{
    static const double ends[] = {-1e308, -1000, -745, -37,
                                  37,     745,   1000, 1e308};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        for (int a = 0; a < ACTIVATION_SOFTMAX; a++) {
            Activation kind = (Activation)a;
            double z = ends[i];
            ck_assert(isfinite(value(kind, z)));
            ck_assert(isfinite(slope(kind, z)));
            ck_assert_double_ge(slope(kind, z), 0);
            ck_assert_double_le(slope(kind, z), 1);
            if (activation_row(kind)->bounded)
                ck_assert_double_le(fabs(value(kind, z)), 1);
        }
    ck_assert_double_eq(value(ACTIVATION_SIGMOID, -1000), 0);
    ck_assert_double_eq(value(ACTIVATION_SIGMOID, 1000), 1);
    ck_assert_double_eq(value(ACTIVATION_TANH, -1000), -1);
    ck_assert_double_gt(value(ACTIVATION_SIGMOID, -700), 0);
}
END_TEST

START_TEST(what_has_no_end_goes_on_and_what_has_one_stops_there)
{
    static const struct {
        Activation activation;
        double low, low_slope, high, high_slope; /* at -1000 and 1000 */
    } ends[] = {{ACTIVATION_LEAKY_RELU, -10, 0.01, 1000, 1},
                {ACTIVATION_SOFTPLUS, 0, 0, 1000, 1},
                {ACTIVATION_BIPOLAR_SIGMOID, -1, 0, 1, 0}};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        Activation kind = ends[i].activation;
        ck_assert_double_eq(value(kind, -1000), ends[i].low);
        ck_assert_double_eq(slope(kind, -1000), ends[i].low_slope);
        ck_assert_double_eq(value(kind, 1000), ends[i].high);
        ck_assert_double_eq(slope(kind, 1000), ends[i].high_slope);
    }
    ck_assert_double_gt(value(ACTIVATION_SOFTPLUS, -700), 0);
    ck_assert_double_eq(value(ACTIVATION_SOFTPLUS, -HUGE_VAL), 0);
    ck_assert_double_eq(value(ACTIVATION_SOFTPLUS, HUGE_VAL), HUGE_VAL);
    ck_assert_double_eq(value(ACTIVATION_BIPOLAR_SIGMOID, -HUGE_VAL), -1);
    ck_assert_double_eq(slope(ACTIVATION_LEAKY_RELU, -HUGE_VAL), 0.01);
}
END_TEST

START_TEST(leaky_relu_has_its_left_slope_at_zero)
{
    ck_assert_double_eq(slope(ACTIVATION_LEAKY_RELU, 0), 0.01);
    ck_assert_double_eq(slope(ACTIVATION_LEAKY_RELU, -0.0), 0.01);
    ck_assert_double_eq(slope(ACTIVATION_LEAKY_RELU, 1e-300), 1);
    ck_assert_double_eq(value(ACTIVATION_LEAKY_RELU, -3), -0.03);
    ck_assert_double_eq(value(ACTIVATION_LEAKY_RELU, 3), 3);
}
END_TEST

START_TEST(those_that_are_bounded_say_so)
{
    for (int a = 0; a < ACTIVATION_SOFTMAX; a++) {
        Activation kind = (Activation)a;
        bool inside =
            fabs(value(kind, 300)) <= 1 && fabs(value(kind, -300)) <= 1;
        ck_assert_int_eq(activation_row(kind)->bounded, inside);
    }
}
END_TEST

START_TEST(the_sigmoid_is_a_half_in_the_middle_with_slope_a_quarter)
{
    ck_assert_double_eq(value(ACTIVATION_SIGMOID, 0), 0.5);
    ck_assert_double_eq(slope(ACTIVATION_SIGMOID, 0), 0.25);
    ck_assert_double_eq(slope(ACTIVATION_TANH, 0), 1);
}
END_TEST

START_TEST(activations_are_found_by_their_names)
{
    static const char *const names[ACTIVATION_COUNT] = {
        "identity", "sigmoid",         "tanh",   "relu", "leaky-relu",
        "softplus", "bipolar-sigmoid", "softmax"};
    for (int i = 0; i < ACTIVATION_COUNT; i++) {
        Activation found = ACTIVATION_COUNT;
        ck_assert_str_eq(activation_row((Activation)i)->name, names[i]);
        ck_assert(activation_by_name(names[i], &found));
        ck_assert_int_eq((int)found, i);
    }
}
END_TEST

START_TEST(an_unknown_activation_leaves_the_result_alone)
{
    Activation found = ACTIVATION_TANH;
    ck_assert(!activation_by_name("Sigmoid", &found));
    ck_assert(!activation_by_name("", &found));
    ck_assert(!activation_by_name("sigmoid ", &found));
    ck_assert_int_eq(found, ACTIVATION_TANH);
}
END_TEST

Suite *activation_suite(void)
{
    const TTest *const tests[] = {
        values_are_those_of_the_formula,
        slopes_are_those_of_the_values,
        relu_is_flat_at_zero_and_below,
        far_out_nothing_overflows,
        what_has_no_end_goes_on_and_what_has_one_stops_there,
        leaky_relu_has_its_left_slope_at_zero,
        those_that_are_bounded_say_so,
        the_sigmoid_is_a_half_in_the_middle_with_slope_a_quarter,
        activations_are_found_by_their_names,
        an_unknown_activation_leaves_the_result_alone,
        NULL,
    };
    return suite_of("activation", tests);
}
