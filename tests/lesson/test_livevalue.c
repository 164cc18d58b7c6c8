/* Values that are not typed. */
#include "lesson/livevalue.h"

#include "lesson/suites.h"

static void expect_fault(const char *code, const char *fault)
{
    char message[LIVEVALUE_MESSAGE];
    LiveValue value = {.decimals = 77};
    ck_assert_msg(!livevalue_parse(text_of(code), &value, message), "%s", code);
    ck_assert_str_eq(message, fault);
    ck_assert_int_eq(value.decimals, 77);
}

START_TEST(a_value_has_a_cell_and_decimals)
{
    char message[LIVEVALUE_MESSAGE];
    LiveValue value;
    ck_assert(livevalue_parse(text_of("=delta[C] .2"), &value, message));
    ck_assert(text_is(value.cell, "delta[C]"));
    ck_assert_int_eq(value.step, -1);
    ck_assert_int_eq(value.decimals, 2);
    ck_assert(livevalue_parse(text_of("=e-up   .12 "), &value, message));
    ck_assert_int_eq(value.decimals, 12);
}
END_TEST

START_TEST(a_value_may_name_a_step)
{
    char message[LIVEVALUE_MESSAGE];
    LiveValue value;
    ck_assert(livevalue_parse(text_of("=w[A->C]@step:58 .0"), &value, message));
    ck_assert(text_is(value.cell, "w[A->C]"));
    ck_assert_int_eq(value.step, 58);
    ck_assert_int_eq(value.decimals, 0);
}
END_TEST

START_TEST(what_is_wrong_is_told)
{
    const char *decimals = "value '=error' has no number of decimals (0 to "
                           "12); expected it behind a blank, such as "
                           "=delta[C] .2";
    expect_fault("=error", decimals);
    expect_fault("=error 2", "value '=error 2' has no number of decimals (0 to "
                             "12); expected it behind a blank, such as "
                             "=delta[C] .2");
    expect_fault("=error .13", "value '=error .13' has no number of decimals "
                               "(0 to 12); expected it behind a blank, such as "
                               "=delta[C] .2");
    expect_fault("=error@58 .1", "value '=error@58 .1' has a wrong moment; "
                                 "expected one such as =delta[C]@step:58 .2");
    expect_fault("=eror .1", "unknown cell 'eror'; did you mean 'error'?");
}
END_TEST

START_TEST(code_that_is_no_value_is_left_alone)
{
    ck_assert(livevalue_is_meant(text_of("=error .1")));
    ck_assert(!livevalue_is_meant(text_of("= 1")));
    ck_assert(!livevalue_is_meant(text_of("==")));
    ck_assert(!livevalue_is_meant(text_of("a = b")));
    ck_assert(!livevalue_is_meant(text_of("=")));
}
END_TEST

Suite *livevalue_suite(void)
{
    const TTest *const tests[] = {
        a_value_has_a_cell_and_decimals, a_value_may_name_a_step,
        what_is_wrong_is_told, code_that_is_no_value_is_left_alone, NULL};
    return suite_of("livevalue", tests);
}
