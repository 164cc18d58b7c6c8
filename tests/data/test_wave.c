/* A sine as good as the library's. */
#include "data/wave.h"
#include "suites.h"

#include <math.h>

static const double TURN = 6.28318530717958647692;

START_TEST(sine_and_cosine_are_those_of_the_library)
{
    for (int i = -4000; i <= 4000; i++) {
        double turns = i / 1024.0;
        ck_assert_double_eq_tol(wave_sine(turns), sin(TURN * turns), 4e-15);
        ck_assert_double_eq_tol(wave_cosine(turns), cos(TURN * turns), 4e-15);
    }
}
END_TEST

START_TEST(quarters_are_exact)
{
    ck_assert_double_eq(wave_sine(0), 0);
    ck_assert_double_eq(wave_sine(0.25), 1);
    ck_assert_double_eq(wave_sine(0.5), 0);
    ck_assert_double_eq(wave_sine(0.75), -1);
    ck_assert_double_eq(wave_sine(-3), 0);
    ck_assert_double_eq(wave_cosine(1), 1);
}
END_TEST

Suite *wave_suite(void)
{
    const TTest *const tests[] = {sine_and_cosine_are_those_of_the_library,
                                  quarters_are_exact, NULL};
    return suite_of("wave", tests);
}
