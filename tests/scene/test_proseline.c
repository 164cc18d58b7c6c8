/* Lines of mixed faces. */
#include "scene/proseline.h"

#include "leaf.h"
#include "suites.h"

static const Rect COLUMN = {0, 0, 400, 2000};

START_TEST(lines_break_only_where_there_is_a_blank)
{
    Leaf *leaf = leaf_open("aaaa bbbb,**cc**dd eeee");
    Rect narrow = {0, 0, 100, 500};
    leaf_draw(leaf, narrow, 0, true);
    const DrawCommand *a = draw_find_text(&leaf->list, "aaaa");
    const DrawCommand *b = draw_find_text(&leaf->list, "bbbb,");
    const DrawCommand *c = draw_find_text(&leaf->list, "cc");
    const DrawCommand *d = draw_find_text(&leaf->list, "dd");
    ck_assert(a->baseline < b->baseline);
    ck_assert(b->baseline == c->baseline && c->baseline == d->baseline);
    ck_assert(c->rect.x == b->rect.x + b->rect.w);
    ck_assert_int_eq(c->face, FACE_BOLD);
    leaf_close(leaf);
}
END_TEST

START_TEST(a_live_value_is_its_number_with_its_decimals)
{
    Leaf *leaf = leaf_open("It is `=in[X] .3`, and `=delta[A] .1`.");
    leaf_draw(leaf, COLUMN, 0, true);
    ck_assert_ptr_nonnull(draw_find_text(&leaf->list, "0.250"));
    ck_assert_ptr_nonnull(draw_find_text(&leaf->list, "+0.3"));
    ck_assert_ptr_nonnull(draw_find_text(&leaf->list, ","));
    leaf_close(leaf);
}
END_TEST

START_TEST(an_unknown_value_is_an_empty_place_and_never_0)
{
    Leaf *leaf = leaf_open("It is `=out[A] .2`.");
    leaf->known = false;
    leaf_draw(leaf, COLUMN, 0, true);
    bool dashed = false;
    for (int i = 0; i < leaf->list.command_count; i++)
        dashed = dashed || leaf->list.commands[i].dash > 0;
    ck_assert(dashed);
    ck_assert_ptr_null(draw_find_text(&leaf->list, "0.00"));
    leaf_close(leaf);
}
END_TEST

START_TEST(a_hard_break_begins_a_line)
{
    Leaf *leaf = leaf_open("one\\\ntwo");
    leaf_draw(leaf, COLUMN, 0, true);
    ck_assert(draw_find_text(&leaf->list, "two")->baseline >
              draw_find_text(&leaf->list, "one")->baseline);
    leaf_close(leaf);
}
END_TEST

START_TEST(a_displayed_formula_has_a_line_of_its_own_in_the_middle)
{
    Leaf *leaf = leaf_open("before\n$$7$$\nbehind");
    leaf_draw(leaf, COLUMN, 0, true);
    const DrawCommand *before = draw_find_text(&leaf->list, "before");
    const DrawCommand *formula = draw_find_text(&leaf->list, "7");
    const DrawCommand *behind = draw_find_text(&leaf->list, "behind");
    float middle = formula->rect.x + formula->rect.w / 2;
    ck_assert(before->baseline + 15 < formula->baseline);
    ck_assert(formula->baseline + 15 < behind->baseline);
    ck_assert(middle > 198 && middle < 202);
    ck_assert(behind->rect.x == before->rect.x);
    leaf_close(leaf);
}
END_TEST

START_TEST(lines_are_about_one_and_a_half_times_as_high_as_their_letters)
{
    Leaf *leaf = leaf_open("one\\\ntwo\\\nthree");
    leaf_set(leaf, 300);
    float one = leaf_text(leaf, "one")->baseline;
    float two = leaf_text(leaf, "two")->baseline;
    ck_assert(two - one == proseline_height(15));
    ck_assert(two - one >= 1.4f * 15 && two - one <= 1.5f * 15);
    ck_assert(leaf_text(leaf, "three")->baseline - two == two - one);
    leaf_close(leaf);
}
END_TEST

/* No letter of a line reaches into those of another. */
static void expect_apart(const Leaf *leaf, const char *upper, const char *lower)
{
    const DrawCommand *a = leaf_text(leaf, upper);
    const DrawCommand *b = leaf_text(leaf, lower);
    ck_assert_msg(a->baseline + 0.22f * a->size < b->baseline - 0.75f * b->size,
                  "'%s' at %g, '%s' at %g", upper, (double)a->baseline, lower,
                  (double)b->baseline);
}

START_TEST(a_fraction_raises_its_line_and_what_is_below_it)
{
    Leaf *leaf = leaf_open("plain\\\nwith $\\frac{7}{8}$ in\\\nbelow\\\nlast");
    leaf_set(leaf, 300);
    expect_apart(leaf, "plain", "7");
    expect_apart(leaf, "8", "below");
    ck_assert(leaf_text(leaf, "with")->baseline ==
              leaf_text(leaf, "in")->baseline);
    ck_assert(leaf_text(leaf, "last")->baseline -
                  leaf_text(leaf, "below")->baseline ==
              proseline_height(15));
    leaf_close(leaf);
}
END_TEST

START_TEST(fractions_below_each_other_do_not_touch)
{
    Leaf *leaf = leaf_open("$\\frac{1}{2}$\\\n$\\frac{3}{4}$\\\n"
                           "$\\frac{5}{\\frac{6}{7}}$\\\nend");
    leaf_set(leaf, 300);
    expect_apart(leaf, "2", "3");
    expect_apart(leaf, "4", "5");
    expect_apart(leaf, "7", "end");
    leaf_close(leaf);
}
END_TEST

START_TEST(small_scripts_leave_the_lines_even)
{
    Leaf *leaf = leaf_open("one\\\n$w_{AC}$ two\\\nthree");
    leaf_set(leaf, 300);
    float one = leaf_text(leaf, "one")->baseline;
    ck_assert(leaf_text(leaf, "two")->baseline - one == proseline_height(15));
    ck_assert(leaf_text(leaf, "three")->baseline - one ==
              2 * proseline_height(15));
    leaf_close(leaf);
}
END_TEST

START_TEST(a_short_last_word_gets_company)
{
    Leaf *leaf = leaf_open("aaaaa bbbbb ccccc ddddd eeee ff");
    leaf_set(leaf, 245);
    ck_assert_int_eq(leaf_lines(leaf), 2);
    ck_assert(leaf_text(leaf, "eeee")->baseline ==
              leaf_text(leaf, "ff")->baseline);
    ck_assert(leaf_text(leaf, "ddddd")->baseline <
              leaf_text(leaf, "eeee")->baseline);
    leaf_close(leaf);
}
END_TEST

START_TEST(a_word_behind_a_hard_break_stays_alone)
{
    Leaf *leaf = leaf_open("aaaaa bbbbb ccccc ddddd eeee\\\nff");
    leaf_set(leaf, 245);
    ck_assert(leaf_text(leaf, "eeee")->baseline <
              leaf_text(leaf, "ff")->baseline);
    leaf_close(leaf);
}
END_TEST

START_TEST(more_pieces_than_a_line_holds_are_all_set)
{
    char page[1600] = "", got[1000];
    TextBuffer buffer = text_buffer(page, sizeof page);
    for (int i = 0; i < 150; i++)
        text_add(&buffer, i % 2 ? "**a**" : "b");
    Leaf *leaf = leaf_open(page);
    leaf_set(leaf, 1900);
    leaf_letters(leaf, got, sizeof got);
    ck_assert_uint_eq(text_of(got).length, 150);
    leaf_expect_within(leaf, 100, 2000);
    leaf_close(leaf);
}
END_TEST

Suite *proseline_suite(void)
{
    const TTest *const tests[] = {
        lines_break_only_where_there_is_a_blank,
        a_live_value_is_its_number_with_its_decimals,
        an_unknown_value_is_an_empty_place_and_never_0,
        a_hard_break_begins_a_line,
        a_displayed_formula_has_a_line_of_its_own_in_the_middle,
        lines_are_about_one_and_a_half_times_as_high_as_their_letters,
        a_fraction_raises_its_line_and_what_is_below_it,
        fractions_below_each_other_do_not_touch,
        small_scripts_leave_the_lines_even,
        a_short_last_word_gets_company,
        a_word_behind_a_hard_break_stays_alone,
        more_pieces_than_a_line_holds_are_all_set,
        NULL,
    };
    return suite_of("proseline", tests);
}
