/* The signs of formulas. */
#include "lesson/symbol.h"

#include "lesson/suites.h"

START_TEST(commands_have_a_sign_and_a_kind)
{
    const Symbol *dot = symbol_of_command(text_of("cdot"));
    ck_assert_ptr_nonnull(dot);
    ck_assert_str_eq(dot->sign, "·");
    ck_assert_int_eq(dot->kind, EQUATION_OPERATOR);
    ck_assert_int_eq(symbol_of_command(text_of("delta"))->kind,
                     EQUATION_SYMBOL);
    ck_assert_ptr_null(symbol_of_command(text_of("frac"))->sign);
    ck_assert_ptr_null(symbol_of_command(text_of("Cdot")));
    ck_assert_ptr_null(symbol_of_command((Text){"", 0}));
}
END_TEST

START_TEST(a_near_miss_gets_the_nearest_command)
{
    ck_assert_str_eq(symbol_nearest_command(text_of("leftarow")), "leftarrow");
    ck_assert_ptr_null(symbol_nearest_command(text_of("mathbb")));
}
END_TEST

START_TEST(a_hyphen_is_a_minus)
{
    ck_assert_str_eq(symbol_of_character(text_of("-"))->sign, "−");
    ck_assert_ptr_null(symbol_of_character(text_of("#")));
}
END_TEST

START_TEST(letters_are_latin_or_greek)
{
    ck_assert(symbol_is_letter('a') && symbol_is_letter('Z'));
    ck_assert(symbol_is_letter(0x3B4) && symbol_is_letter(0x3A3));
    ck_assert(!symbol_is_letter('1') && !symbol_is_letter(0xE9));
    ck_assert(!symbol_is_letter(0x3A2));
}
END_TEST

Suite *symbol_suite(void)
{
    const TTest *const tests[] = {
        commands_have_a_sign_and_a_kind, a_near_miss_gets_the_nearest_command,
        a_hyphen_is_a_minus, letters_are_latin_or_greek, NULL};
    return suite_of("symbol", tests);
}
