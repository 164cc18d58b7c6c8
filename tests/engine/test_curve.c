/* Against the C library in long double, densely and far out, and digits that
   every machine must print. */
#include "engine/curve.h"

#include "suites.h"
#include "world.h"

#include <float.h>
#include <math.h>
#include <string.h>

typedef struct Curve {
    const char *name;
    double (*value)(double x);
    long double (*truth)(long double x);
    double low, high; /* where it is compared */
} Curve;

static long double sigmoid_truth(long double x)
{
    return x > 0 ? 1 / (1 + expl(-x)) : expl(x) / (1 + expl(x));
}

static long double half_tanh_truth(long double x)
{
    return tanhl(x / 2);
}

static const Curve CURVES[] = {
    {"exp", curve_exp, expl, -708, 709},
    {"sigmoid", curve_sigmoid, sigmoid_truth, -708, 1000},
    {"tanh", curve_tanh, tanhl, -1000, 1000},
    {"half tanh", curve_half_tanh, half_tanh_truth, -1000, 1000},
    {"log", curve_log, logl, DBL_MIN, 1e6},
    {"log one plus", curve_log_one_plus, log1pl, 0, 1},
};

enum { CURVES_COUNT = sizeof CURVES / sizeof *CURVES };

/* Fails unless it is within 3e-15 of the truth, relative; returns how far. */
static double compare(const Curve *curve, double x)
{
    long double want = curve->truth((long double)x);
    double got = curve->value(x);
    long double off = want == 0 ? fabsl((long double)got)
                                : fabsl(((long double)got - want) / want);
    EXPECT(off <= 3e-15L, "%s(%.17g) is %.17g, want %.17Lg, off by %Lg",
           curve->name, x, got, want, off);
    return (double)off;
}

static double clamped(const Curve *curve, double x)
{
    return fmin(fmax(x, curve->low), curve->high);
}

START_TEST(values_are_within_three_parts_in_ten_to_the_fifteenth)
{
    Rng rng = rng_seeded(7);
    const Curve *curve = &CURVES[_i];
    double worst = 0;
    for (int i = 0; i < 200000; i++) {
        double unit = rng_unit(&rng);
        double scale = ldexp(1, (int)rng_below(&rng, 12) - 1);
        double x = clamped(curve, (2 * unit - 1) * scale);
        worst = fmax(worst, compare(curve, x));
        x = curve->low + (curve->high - curve->low) * unit;
        worst = fmax(worst, compare(curve, x));
    }
    EXPECT(worst > 0, "nothing was compared");
}
END_TEST

START_TEST(small_numbers_keep_all_their_digits)
{
    for (int power = -1; power > -300; power--) {
        double x = 1.2345 * pow(10, power);
        compare(&CURVES[2], x);
        compare(&CURVES[2], -x);
        compare(&CURVES[3], x);
        compare(&CURVES[3], -x);
        compare(&CURVES[5], x);
    }
    for (int i = 1; i < 1000; i++) {
        double x = 1 + ldexp(i, -52);
        compare(&CURVES[4], x);
        compare(&CURVES[4], 1 - ldexp(i, -53));
    }
}
END_TEST

START_TEST(neighbours_do_not_jump_where_n_changes)
{
    for (int n = -1000; n <= 1000; n++) {
        double at = (n + 0.5) * 0.69314718055994531;
        for (int c = 0; c < 4; c++) {
            double x = clamped(&CURVES[c], c == 2 ? at / 2 : at);
            compare(&CURVES[c], x);
            compare(&CURVES[c], clamped(&CURVES[c], nextafter(x, -1e9)));
            compare(&CURVES[c], clamped(&CURVES[c], nextafter(x, 1e9)));
        }
    }
}
END_TEST

START_TEST(far_out_they_reach_their_ends_and_no_further)
{
    static const double far[] = {710, 745, 746, 1000, 1e9, DBL_MAX, HUGE_VAL};
    for (size_t i = 0; i < sizeof far / sizeof *far; i++) {
        ck_assert_double_eq(curve_exp(-far[i]), 0);
        ck_assert_double_eq(curve_exp(far[i]), HUGE_VAL);
        ck_assert_double_eq(curve_sigmoid(-far[i]), 0);
        ck_assert_double_eq(curve_sigmoid(far[i]), 1);
        ck_assert_double_eq(curve_tanh(far[i]), 1);
        ck_assert_double_eq(curve_tanh(-far[i]), -1);
        ck_assert_double_eq(curve_half_tanh(far[i]), 1);
        ck_assert_double_eq(curve_half_tanh(-far[i]), -1);
    }
}
END_TEST

START_TEST(no_value_leaves_its_range)
{
    for (int i = -400000; i <= 400000; i++) {
        double x = i / 5000.0;
        double s = curve_sigmoid(x), t = curve_tanh(x);
        EXPECT(s > 0 && s <= 1, "sigmoid(%g) is %.17g", x, s);
        EXPECT(t >= -1 && t <= 1, "tanh(%g) is %.17g", x, t);
    }
}
END_TEST

START_TEST(round_arguments_have_exact_values)
{
    ck_assert_double_eq(curve_exp(0), 1);
    ck_assert_double_eq(curve_sigmoid(0), 0.5);
    ck_assert_double_eq(curve_sigmoid(-0.0), 0.5);
    ck_assert_double_eq(curve_tanh(0), 0);
    ck_assert_double_eq(curve_tanh(-0.0), 0);
    ck_assert_double_eq(curve_half_tanh(0), 0);
    ck_assert_double_eq(curve_log(1), 0);
    ck_assert_double_eq(curve_log_one_plus(0), 0);
}
END_TEST

START_TEST(not_a_number_stays_none)
{
    for (int c = 0; c < 4; c++)
        ck_assert(isnan(CURVES[c].value((double)NAN)));
}
END_TEST

/* Made with one machine; that another prints them too is the point. */
START_TEST(every_machine_prints_the_same_digits)
{
    static const struct {
        int curve;
        double x;
        const char *bits;
    } known[] = {
        {0, 1, "0x1.5bf0a8b14576bp+1"},
        {0, -20.25, "0x1.b93de1e27ca3bp-30"},
        {0, 3.7000000000000002, "0x1.4394144eeec81p+5"},
        {1, 1, "0x1.764d4f5d5a2bdp-1"},
        {1, 0.29999999999999999, "0x1.261d545e46a8bp-1"},
        {1, -5.5, "0x1.0abd946147066p-8"},
        {2, 1, "0x1.85efab514f396p-1"},
        {2, 0.29999999999999999, "0x1.2a4dda7d914fap-2"},
        {2, -5.5, "-0x1.fffb9f2fc1e92p-1"},
        {3, 1, "0x1.d9353d7568af4p-2"},
        {3, 0.29999999999999999, "0x1.30eaa2f235458p-3"},
        {3, -5.5, "-0x1.fbd509ae7ae4p-1"},
        {4, 20.25, "0x1.810b375dce91ep+1"},
        {4, 3.7000000000000002, "0x1.4eeee650ae55p+0"},
        {5, 1, "0x1.62e42fefa39efp-1"},
        {5, 0.29999999999999999, "0x1.0ca937be1b9dcp-2"},
    };
    char text[40];
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        const Curve *curve = &CURVES[known[i].curve];
        snprintf(text, sizeof text, "%a", curve->value(known[i].x));
        ck_assert_msg(strcmp(text, known[i].bits) == 0, "%s(%g) is %s",
                      curve->name, known[i].x, text);
    }
}
END_TEST

Suite *curve_suite(void)
{
    const TTest *const tests[] = {
        small_numbers_keep_all_their_digits,
        neighbours_do_not_jump_where_n_changes,
        far_out_they_reach_their_ends_and_no_further,
        no_value_leaves_its_range,
        round_arguments_have_exact_values,
        not_a_number_stays_none,
        every_machine_prints_the_same_digits,
        NULL,
    };
    Suite *suite = suite_of("curve", tests);
    TCase *loop = tcase_create("values");
    tcase_add_loop_test(loop,
                        values_are_within_three_parts_in_ten_to_the_fifteenth,
                        0, CURVES_COUNT);
    suite_add_tcase(suite, loop);
    return suite;
}
