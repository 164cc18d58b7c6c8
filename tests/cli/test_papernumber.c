/* How numbers look on paper. */
#include "suites.h"

#include "capture.h"
#include "cli/papernumber.h"

#include <math.h>

static const struct {
    double value;
    const char *text;
    bool exact;
} NUMBERS[] = {
    {0, "0", true},
    {-0.0, "0", true},
    {3.75, "3.75", true},
    {-3, "−3", true},
    {-0.25, "−0.25", true},
    {20, "20", true},
    {0.1 + 0.2, "0.3", true},
    {1 - 0.9, "0.1", true},
    {0.259375, "0.259375", true},
    {15.09375, "15.09375", true},
    {150.84375, "150.8", false},
    {123456789, "123456789", true},
    {0.00005, "0.00005", true},
    {1234567, "1234567", true},
    {0.8241503906, "0.8242", false},
    {1.0 / 3, "0.3333", false},
    {-2.0 / 3, "−0.6667", false},
    {0.14804719, "0.1480", false},
    {9.99996789, "10.000", false},
    {0.0000123456789, "0.00001235", false},
    {12345.678, "12346", false},
    {1e-12, "1.0e−12", false},
    {-3e20, "−3.0e20", false},
};

START_TEST(short_decimals_stay_and_others_get_four_digits)
{
    for (size_t i = 0; i < sizeof NUMBERS / sizeof *NUMBERS; i++) {
        char text[NUMBER_TEXT];
        papernumber_write(NUMBERS[i].value, text);
        ck_assert_str_eq(text, NUMBERS[i].text);
        ck_assert_msg(papernumber_is_exact(NUMBERS[i].value) ==
                          NUMBERS[i].exact,
                      "%s", text);
    }
}
END_TEST

START_TEST(a_rounded_number_is_what_its_text_says)
{
    ck_assert_double_eq(papernumber_rounded(1.0 / 3), 0.3333);
    ck_assert_double_eq(papernumber_rounded(-0.25), -0.25);
    ck_assert_double_eq(papernumber_rounded(0), 0);
    ck_assert_double_eq(papernumber_rounded(1.26e-12), 1.3e-12);
    ck_assert_double_eq(papernumber_rounded(0.1234567), 0.1234567);
    ck_assert_double_eq(papernumber_rounded(0.12345678), 0.1235);
}
END_TEST

START_TEST(rounding_twice_is_rounding_once)
{
    for (double value = 1e-13; value < 1e17; value *= 1.37) {
        double once = papernumber_rounded(value);
        ck_assert_double_eq(papernumber_rounded(once), once);
        ck_assert_double_le(fabs(once - value), 0.05 * value);
    }
}
END_TEST

START_TEST(what_is_not_finite_is_written_out)
{
    char text[NUMBER_TEXT];
    papernumber_write((double)INFINITY, text);
    ck_assert_str_eq(text, "∞");
    papernumber_write((double)NAN, text);
    ck_assert_str_eq(text, "nan");
    ck_assert(!papernumber_is_exact((double)INFINITY));
    ck_assert(isnan(papernumber_rounded((double)NAN)));
}
END_TEST

Suite *papernumber_suite(void)
{
    const TTest *const tests[] = {
        short_decimals_stay_and_others_get_four_digits,
        a_rounded_number_is_what_its_text_says, rounding_twice_is_rounding_once,
        what_is_not_finite_is_written_out, NULL};
    return suite_of("paper numbers", tests);
}
