/* Tables. */
#include "scene/prosetable.h"

#include "leaf.h"
#include "suites.h"

static const char SMALL[] = "| left | mid | right |\n| :--- | :---: | ---: |\n"
                            "| a | b | c |\n| aaaaaa | bbbbbb | cccccc |";

static float middle(const DrawCommand *it)
{
    return it->rect.x + it->rect.w / 2;
}

static float end(const DrawCommand *it)
{
    return it->rect.x + it->rect.w;
}

START_TEST(entries_are_aligned_as_their_column_says)
{
    Leaf *leaf = leaf_open(SMALL);
    leaf_set(leaf, 400);
    ck_assert(leaf_text(leaf, "a")->rect.x ==
              leaf_text(leaf, "aaaaaa")->rect.x);
    expect_near(middle(leaf_text(leaf, "b")), middle(leaf_text(leaf, "bbbbbb")),
                1);
    expect_near(end(leaf_text(leaf, "c")), end(leaf_text(leaf, "cccccc")), 1);
    ck_assert(leaf_text(leaf, "c")->rect.x > leaf_text(leaf, "cccccc")->rect.x);
    leaf_close(leaf);
}
END_TEST

START_TEST(the_head_is_bold_and_above_a_line)
{
    Leaf *leaf = leaf_open(SMALL);
    leaf_set(leaf, 400);
    ck_assert_int_eq(leaf_text(leaf, "left")->face, FACE_BOLD);
    ck_assert_int_eq(leaf_text(leaf, "a")->face, FACE_TEXT);
    int lines = 0;
    for (int i = 0; i < leaf->list.command_count; i++)
        lines += leaf->list.commands[i].kind == DRAW_BOX &&
                 leaf->list.commands[i].rect.h == 1;
    ck_assert_int_eq(lines, 3);
    leaf_close(leaf);
}
END_TEST

START_TEST(a_wide_column_wraps_and_a_narrow_one_keeps_its_words)
{
    Leaf *leaf = leaf_open("| k | text |\n| --- | --- |\n"
                           "| key | many words that need more than a line |");
    leaf_set(leaf, 220);
    leaf_expect_within(leaf, 100, 320);
    ck_assert(leaf_text(leaf, "line")->baseline >
              leaf_text(leaf, "many")->baseline);
    ck_assert(leaf_text(leaf, "key")->baseline ==
              leaf_text(leaf, "many")->baseline);
    leaf_close(leaf);
}
END_TEST

START_TEST(lines_of_a_wrapped_entry_are_aligned_each)
{
    Leaf *leaf = leaf_open("| k | text |\n| --- | ---: |\n"
                           "| key | some wwwwwwwwww abc |");
    leaf_set(leaf, 170);
    expect_near(end(leaf_text(leaf, "wwwwwwwwww")), end(leaf_text(leaf, "abc")),
                1);
    ck_assert(leaf_text(leaf, "abc")->baseline >
              leaf_text(leaf, "wwwwwwwwww")->baseline);
    leaf_close(leaf);
}
END_TEST

START_TEST(a_table_with_too_long_words_is_set_smaller)
{
    Leaf *leaf = leaf_open("| aaaaaaaaaa | bbbbbbbbbb |\n| --- | --- |\n"
                           "| 1 | 2 |");
    leaf_set(leaf, 190);
    leaf_expect_within(leaf, 100, 290);
    ck_assert(leaf_text(leaf, "aaaaaaaaaa")->size < 15 * 0.95f);
    leaf_close(leaf);
}
END_TEST

START_TEST(a_table_of_words_wider_than_it_cuts_them)
{
    char got[300];
    Leaf *leaf = leaf_open("| aaaaaaaaaaaaaaaaaaaaaaaa | b | cccccccccccccccc |"
                           "\n| --- | --- | --- |\n| 1 | 2 | 3 |");
    leaf_set(leaf, 150);
    leaf_expect_within(leaf, 100, 250);
    leaf_letters(leaf, got, sizeof got);
    ck_assert_str_eq(got, "aaaaaaaaaaaaaaaaaaaaaaaabcccccccccccccccc123");
    leaf_close(leaf);
}
END_TEST

START_TEST(sixteen_columns_stay_within_the_panel)
{
    Leaf *leaf = leaf_open(
        "|a1|b1|c1|d1|e1|f1|g1|h1|i1|j1|k1|l1|m1|n1|o1|p1|\n"
        "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n"
        "|12|12|12|12|12|12|12|12|12|12|12|12|12|12|12|12|");
    leaf_set(leaf, 378);
    leaf_expect_within(leaf, 100, 478);
    leaf_close(leaf);
}
END_TEST

START_TEST(a_fraction_moves_the_baseline_of_its_whole_row)
{
    Leaf *leaf = leaf_open("| a | b |\n| --- | --- |\n"
                           "| word | $\\frac{1}{2} + 7$ |\n| next | 3 |");
    leaf_set(leaf, 300);
    const DrawCommand *word = leaf_text(leaf, "word");
    ck_assert(word->baseline == leaf_text(leaf, "7")->baseline);
    float head = word->baseline - leaf_text(leaf, "a")->baseline;
    ck_assert(head > 30);
    leaf_close(leaf);
}
END_TEST

START_TEST(empty_entries_leave_a_row_its_height)
{
    Leaf *leaf = leaf_open("| a | b |\n| --- | --- |\n|  |  |\n| x | y |");
    leaf_set(leaf, 300);
    ck_assert(leaf_text(leaf, "x")->baseline >
              leaf_text(leaf, "a")->baseline + 40);
    leaf_close(leaf);
}
END_TEST

START_TEST(a_table_in_a_column_of_nearly_no_width_ends)
{
    Leaf *leaf = leaf_open(SMALL);
    for (int width = 1; width < 60; width += 7)
        ck_assert(leaf_set(leaf, (float)width) > 50);
    leaf_close(leaf);
}
END_TEST

Suite *prosetable_suite(void)
{
    const TTest *const tests[] = {
        entries_are_aligned_as_their_column_says,
        the_head_is_bold_and_above_a_line,
        a_wide_column_wraps_and_a_narrow_one_keeps_its_words,
        lines_of_a_wrapped_entry_are_aligned_each,
        a_table_with_too_long_words_is_set_smaller,
        a_table_of_words_wider_than_it_cuts_them,
        sixteen_columns_stay_within_the_panel,
        a_fraction_moves_the_baseline_of_its_whole_row,
        empty_entries_leave_a_row_its_height,
        a_table_in_a_column_of_nearly_no_width_ends,
        NULL,
    };
    return suite_of("prosetable", tests);
}
