/* What is wider than a line is cut or set smaller; the fixed font has letters
   of 9 pixels (8.28 in code). */
#include "scene/prosepiece.h"

#include "leaf.h"
#include "suites.h"

#include <string.h>

static void expect_letters(const Leaf *leaf, const char *want)
{
    char got[LEAF_BYTES];
    leaf_letters(leaf, got, sizeof got);
    ck_assert_str_eq(got, want);
}

START_TEST(a_word_wider_than_the_column_is_cut_and_loses_no_letter)
{
    Leaf *leaf = leaf_open("abcdefghijklmnopqrstuvwxyz");
    leaf_set(leaf, 92);
    leaf_expect_within(leaf, 100, 192);
    leaf_text(leaf, "abcdefghij");
    leaf_text(leaf, "klmnopqrst");
    leaf_text(leaf, "uvwxyz");
    expect_letters(leaf, "abcdefghijklmnopqrstuvwxyz");
    leaf_close(leaf);
}
END_TEST

START_TEST(a_word_is_cut_between_characters_of_several_bytes)
{
    Leaf *leaf = leaf_open("äöü→δ∂äöü→δ∂äöü→δ∂");
    leaf_set(leaf, 65);
    leaf_expect_within(leaf, 100, 165);
    for (int i = 0; i < leaf->list.command_count; i++)
        ck_assert(
            text_is_utf8(draw_text_of(&leaf->list, &leaf->list.commands[i])));
    leaf_text(leaf, "äöü→δ∂ä");
    expect_letters(leaf, "äöü→δ∂äöü→δ∂äöü→δ∂");
    leaf_close(leaf);
}
END_TEST

START_TEST(a_word_of_thousands_of_letters_is_cut)
{
    char word[5001];
    memset(word, 'x', 5000);
    word[5000] = 0;
    Leaf *leaf = leaf_open(word);
    leaf_draw(leaf, (Rect){100, 50, 300, 1e6f}, 0, true);
    leaf_expect_within(leaf, 100, 400);
    expect_letters(leaf, word);
    leaf_close(leaf);
}
END_TEST

START_TEST(what_follows_a_cut_word_goes_on_behind_its_end)
{
    Leaf *leaf = leaf_open("a wwwwwwwwwwwwww b");
    leaf_set(leaf, 92);
    ck_assert(leaf_text(leaf, "a")->baseline <
              leaf_text(leaf, "wwwwwwwwww")->baseline);
    ck_assert(leaf_text(leaf, "b")->baseline ==
              leaf_text(leaf, "wwww")->baseline);
    leaf_close(leaf);
}
END_TEST

START_TEST(long_code_in_the_line_is_cut_behind_a_blank)
{
    Leaf *leaf = leaf_open("`backstep check lessons`");
    leaf_set(leaf, 150);
    leaf_expect_within(leaf, 100, 250);
    ck_assert(leaf_text(leaf, "backstep check ")->baseline <
              leaf_text(leaf, "lessons")->baseline);
    leaf_close(leaf);
}
END_TEST

START_TEST(code_without_a_blank_is_cut_anywhere)
{
    Leaf *leaf = leaf_open("`abcdefghijklmnopqrstuvwxyz`");
    leaf_set(leaf, 90);
    leaf_expect_within(leaf, 100, 190);
    expect_letters(leaf, "abcdefghijklmnopqrstuvwxyz");
    leaf_close(leaf);
}
END_TEST

START_TEST(a_number_wider_than_the_column_keeps_its_digits)
{
    Leaf *leaf = leaf_open("`=out[A] .12`");
    leaf->value = -1.0 / 3;
    leaf_set(leaf, 60);
    leaf_expect_within(leaf, 100, 160);
    expect_letters(leaf, "−0.333333333333");
    leaf_close(leaf);
}
END_TEST

START_TEST(an_empty_place_is_never_wider_than_the_column)
{
    Leaf *leaf = leaf_open("`=out[A] .2`");
    leaf->known = false;
    leaf_set(leaf, 20);
    leaf_expect_within(leaf, 100, 120);
    leaf_close(leaf);
}
END_TEST

START_TEST(a_formula_in_the_line_is_set_smaller_then_cut)
{
    Leaf *leaf = leaf_open("$a + b + c + d + e + f + g + h$");
    leaf_set(leaf, 150);
    leaf_expect_within(leaf, 100, 250);
    ck_assert_int_gt(leaf_lines(leaf), 1);
    const DrawCommand *first = &leaf->list.commands[0];
    ck_assert(first->size < 15 * 1.12f && first->size >= 15);
    leaf_close(leaf);
}
END_TEST

START_TEST(a_formula_is_not_cut_inside_brackets)
{
    Leaf *leaf = leaf_open("$a = (b + c + d + e)$");
    leaf_set(leaf, 200);
    leaf_expect_within(leaf, 100, 300);
    const DrawCommand *sign = leaf_text(leaf, " = ");
    const DrawCommand *plus = leaf_text(leaf, " + ");
    ck_assert(sign->baseline == plus->baseline);
    leaf_close(leaf);
}
END_TEST

START_TEST(a_formula_that_cannot_be_cut_is_set_as_small_as_it_must)
{
    Leaf *leaf = leaf_open("$\\frac{a + b + c + d + e + f + g}{2}$");
    leaf_set(leaf, 100);
    leaf_expect_within(leaf, 100, 200);
    ck_assert_int_gt(leaf_lines(leaf), 1);
    leaf_close(leaf);
}
END_TEST

Suite *prosepiece_suite(void)
{
    const TTest *const tests[] = {
        a_word_wider_than_the_column_is_cut_and_loses_no_letter,
        a_word_is_cut_between_characters_of_several_bytes,
        a_word_of_thousands_of_letters_is_cut,
        what_follows_a_cut_word_goes_on_behind_its_end,
        long_code_in_the_line_is_cut_behind_a_blank,
        code_without_a_blank_is_cut_anywhere,
        a_number_wider_than_the_column_keeps_its_digits,
        an_empty_place_is_never_wider_than_the_column,
        a_formula_in_the_line_is_set_smaller_then_cut,
        a_formula_is_not_cut_inside_brackets,
        a_formula_that_cannot_be_cut_is_set_as_small_as_it_must,
        NULL,
    };
    return suite_of("prosepiece", tests);
}
