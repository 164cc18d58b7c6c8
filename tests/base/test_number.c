/* Numbers to text and back: exact for the trace, friendly for the screen. */
#include "base/number.h"
#include "base/rng.h"
#include "suites.h"

#include <float.h>
#include <math.h>
#include <string.h>

static void expect_exact(double value, const char *wanted)
{
    char text[NUMBER_TEXT];
    number_exact(value, text);
    ck_assert_str_eq(text, wanted);
}

static void expect_shortest(double value, const char *wanted)
{
    char text[NUMBER_TEXT];
    number_shortest(value, text);
    ck_assert_str_eq(text, wanted);
}

static void expect_shown(double value, int decimals, const char *wanted)
{
    char text[NUMBER_TEXT];
    number_shown(value, decimals, NUMBER_SIGN_MINUS, text);
    ck_assert_str_eq(text, wanted);
}

static void expect_signed(double value, int decimals, const char *wanted)
{
    char text[NUMBER_TEXT];
    number_shown(value, decimals, NUMBER_SIGN_ALWAYS, text);
    ck_assert_str_eq(text, wanted);
}

static void expect_read(const char *text, double wanted)
{
    double value = 42;
    ck_assert_msg(number_read(text_of(text), &value) == NUMBER_OK, "%s", text);
    ck_assert_msg(value == wanted, "%s was read as %g", text, value);
}

static void expect_fault(NumberFault wanted, const char *text)
{
    double value = 42;
    NumberFault fault = number_read(text_of(text), &value);
    ck_assert_msg(fault == wanted, "'%s' gave %d", text, (int)fault);
    ck_assert_msg(value == 42, "'%s' touched the value", text);
}

START_TEST(exact_text_has_seventeen_digits)
{
    expect_exact(0.1, "0.10000000000000001");
    expect_exact(1, "1");
    expect_exact(-0.0, "-0");
    expect_exact(1e300, "1.0000000000000001e+300");
    expect_exact((double)INFINITY, "inf");
    expect_exact(-(double)INFINITY, "-inf");
    expect_exact((double)NAN, "nan");
    expect_exact(-(double)NAN, "nan");
}
END_TEST

START_TEST(shortest_text_has_no_needless_digit)
{
    expect_shortest(0.1, "0.1");
    expect_shortest(0.15, "0.15");
    expect_shortest(-2.5e-7, "-2.5e-07");
    expect_shortest(1.0 / 3, "0.3333333333333333");
    expect_shortest(0.1 + 0.2, "0.30000000000000004");
    expect_shortest(0, "0");
    expect_shortest((double)INFINITY, "inf");
    expect_shortest((double)NAN, "nan");
}
END_TEST

START_TEST(ties_are_rounded_as_on_paper)
{
    expect_shown(0.125, 2, "0.13");
    expect_shown(-0.125, 2, "−0.13");
    expect_shown(-1.375, 2, "−1.38");
    expect_shown(0.425, 2, "0.43"); /* a little less in binary */
    expect_shown(0.925, 2, "0.93");
    expect_shown(0.4249, 2, "0.42");
    expect_shown(0.12499999, 2, "0.12");
    expect_shown(0.1, 17, "0.10000000000000001");
}
END_TEST

static void expect_places(double value, int more, int wanted)
{
    int places = number_places(value, 2, more);
    ck_assert_msg(places == wanted, "%g has %d places", value, places);
}

START_TEST(a_number_that_few_places_show_whole_has_these)
{
    expect_places(1, 2, 2);
    expect_places(0, 2, 2);
    expect_places(0.625, 1, 3);
    expect_places(-0.425, 1, 3);
    expect_places(0.8125, 2, 4);
    expect_places(0.8125, 1, 2);
    expect_places(1.0 / 3, 2, 2);
    expect_places(0.62499, 1, 2);
    expect_places(99.125, 1, 3);
    expect_places(100.125, 1, 2);
    expect_places((double)NAN, 2, 2);
    expect_places((double)INFINITY, 2, 2);
}
END_TEST

START_TEST(any_double_reads_back_to_the_same_bits)
{
    Rng rng = rng_seeded(1);
    int finite = 0;
    for (int i = 0; i < 20000; i++) {
        char exact[NUMBER_TEXT], shortest[NUMBER_TEXT];
        double value, from_exact = 0, from_shortest = 0;
        uint64_t bits = rng_next(&rng);
        memcpy(&value, &bits, sizeof value);
        if (!isfinite(value))
            continue;
        finite++;
        number_exact(value, exact);
        number_shortest(value, shortest);
        ck_assert_int_eq(number_read(text_of(exact), &from_exact), NUMBER_OK);
        ck_assert_int_eq(number_read(text_of(shortest), &from_shortest),
                         NUMBER_OK);
        ck_assert(memcmp(&value, &from_exact, sizeof value) == 0);
        ck_assert(memcmp(&value, &from_shortest, sizeof value) == 0);
    }
    ck_assert_int_gt(finite, 15000);
}
END_TEST

START_TEST(the_screen_shows_a_true_minus)
{
    expect_shown(-1.5, 2, "−1.50");
    expect_shown(1.5, 2, "1.50");
    expect_shown(12, 0, "12");
    expect_shown(0.125, 3, "0.125");
    expect_signed(1.5, 2, "+1.50");
    expect_signed(-1.5, 1, "−1.5");
}
END_TEST

START_TEST(zero_has_no_sign)
{
    expect_shown(0.0, 2, "0.00");
    expect_shown(-0.0, 2, "0.00");
    expect_shown(-0.0, 0, "0");
    expect_signed(0.0, 2, "0.00");
    expect_signed(-0.0, 1, "0.0");
}
END_TEST

START_TEST(what_would_round_to_zero_is_shown_by_its_power)
{
    expect_shown(2.1e-5, 2, "2.1e−5");
    expect_shown(-2.1e-5, 2, "−2.1e−5");
    expect_signed(2.1e-5, 2, "+2.1e−5");
    expect_shown(0.0049, 2, "4.9e−3");
    expect_shown(0.0051, 2, "0.01");
    /* ties, where printf rounds to even: never "−0" */
    expect_shown(-0.5, 0, "−1");
    expect_shown(-5e-7, 6, "−0.000001");
    expect_shown(DBL_MIN, 3, "2.2e−308");
}
END_TEST

START_TEST(large_values_are_shown_by_their_power)
{
    expect_shown(9999999, 0, "9999999");
    expect_shown(1e7, 2, "1.0e7");
    expect_shown(1.234e8, 2, "1.2e8");
    expect_shown(-DBL_MAX, 2, "−1.8e308");
}
END_TEST

START_TEST(what_is_no_number_is_shown_as_such)
{
    expect_shown((double)NAN, 2, "nan");
    expect_shown(-(double)NAN, 2, "nan");
    expect_shown((double)INFINITY, 2, "∞");
    expect_shown(-(double)INFINITY, 2, "−∞");
    expect_signed((double)INFINITY, 2, "+∞");
}
END_TEST

START_TEST(counts_have_commas)
{
    static const struct {
        uint64_t count;
        const char *text;
    } rows[] = {
        {0, "0"},
        {7, "7"},
        {999, "999"},
        {1000, "1,000"},
        {1234567, "1,234,567"},
        {100000, "100,000"},
        {UINT64_MAX, "18,446,744,073,709,551,615"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[NUMBER_TEXT];
        number_count(rows[i].count, text);
        ck_assert_str_eq(text, rows[i].text);
    }
}
END_TEST

START_TEST(decimal_numbers_are_read)
{
    expect_read("0", 0);
    expect_read("-1.5e3", -1500);
    expect_read("+.5", 0.5);
    expect_read("5.", 5);
    expect_read("1E-2", 0.01);
    expect_read("1e+2", 100);
    expect_read("007", 7);
    expect_read("1e-400", 0);
}
END_TEST

START_TEST(anything_else_is_not_a_number)
{
    static const char *const texts[] = {
        "",   ".",    "-",       "+",     "e5",  "1e",   "1e+",   "1 ",
        " 1", "1x",   "0x10",    "1.2.3", "--1", "1,5",  "1_000", "one",
        "na", "nano", "infinit", "1e5.5", "−1",  "true", "1f",    "\n1",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        expect_fault(NUMBER_NOT_A_NUMBER, texts[i]);
}
END_TEST

START_TEST(numbers_that_are_not_finite_are_told_apart)
{
    static const char *const texts[] = {
        "nan",       ".nan", "NaN",  "inf",   "-inf",   ".inf",
        "-Infinity", ".INF", "+inf", "1e400", "-1e400", "9e999",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        expect_fault(NUMBER_NOT_FINITE, texts[i]);
}
END_TEST

START_TEST(a_slice_ends_where_it_ends)
{
    double value = 0;
    ck_assert_int_eq(number_read((Text){"12345", 2}, &value), NUMBER_OK);
    ck_assert(value == 12);
    ck_assert_int_eq(number_read((Text){"1\0002", 3}, &value),
                     NUMBER_NOT_A_NUMBER);
    ck_assert_int_eq(number_read((Text){NULL, 0}, &value), NUMBER_NOT_A_NUMBER);
}
END_TEST

START_TEST(endless_digits_are_not_a_number)
{
    static char digits[100000];
    memset(digits, '1', sizeof digits - 1);
    expect_fault(NUMBER_NOT_A_NUMBER, digits);
}
END_TEST

START_TEST(whole_numbers_are_read_up_to_the_largest)
{
    uint64_t value = 42;
    ck_assert(number_read_whole(text_of("16"), 16, &value));
    ck_assert_uint_eq(value, 16);
    ck_assert(number_read_whole(text_of("000"), 16, &value));
    ck_assert_uint_eq(value, 0);
    ck_assert(
        number_read_whole(text_of("18446744073709551615"), UINT64_MAX, &value));
    ck_assert(value == UINT64_MAX);
}
END_TEST

START_TEST(what_is_not_whole_leaves_the_value_alone)
{
    static const char *const texts[] = {
        "",
        "-1",
        "+1",
        "1.0",
        "1e3",
        " 1",
        "1 ",
        "x",
        "17",
        "18446744073709551616",
        "99999999999999999999999",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        uint64_t value = 42;
        ck_assert_msg(!number_read_whole(text_of(texts[i]), 16, &value), "%s",
                      texts[i]);
        ck_assert_uint_eq(value, 42);
    }
    uint64_t value = 42;
    ck_assert(!number_read_whole(text_of("18446744073709551616"), UINT64_MAX,
                                 &value));
}
END_TEST

Suite *number_suite(void)
{
    const TTest *const tests[] = {
        exact_text_has_seventeen_digits,
        shortest_text_has_no_needless_digit,
        any_double_reads_back_to_the_same_bits,
        the_screen_shows_a_true_minus,
        ties_are_rounded_as_on_paper,
        a_number_that_few_places_show_whole_has_these,
        zero_has_no_sign,
        what_would_round_to_zero_is_shown_by_its_power,
        large_values_are_shown_by_their_power,
        what_is_no_number_is_shown_as_such,
        counts_have_commas,
        decimal_numbers_are_read,
        anything_else_is_not_a_number,
        numbers_that_are_not_finite_are_told_apart,
        a_slice_ends_where_it_ends,
        endless_digits_are_not_a_number,
        whole_numbers_are_read_up_to_the_largest,
        what_is_not_whole_leaves_the_value_alone,
        NULL,
    };
    return suite_of("number", tests);
}
