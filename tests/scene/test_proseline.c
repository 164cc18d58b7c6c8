/* Lines of mixed faces. */
#include "scene/proseline.h"

#include "leaf.h"
#include "suites.h"

static const Rect COLUMN = {0, 0, 400, 2000};

START_TEST(lines_break_only_where_there_is_a_blank)
{
    Leaf *leaf = leaf_open("aaaa bbbb,**cc**dd eeee");
    Rect narrow = {0, 0, 60, 500};
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
    ck_assert_ptr_nonnull(draw_find_text(&leaf->list, "+0.2"));
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

START_TEST(a_word_wider_than_the_column_stands_alone)
{
    Leaf *leaf = leaf_open("a wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww b");
    Rect narrow = {0, 0, 60, 500};
    leaf_draw(leaf, narrow, 0, true);
    const DrawCommand *a = draw_find_text(&leaf->list, "a");
    const DrawCommand *b = draw_find_text(&leaf->list, "b");
    ck_assert(b->baseline > a->baseline + 30);
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

Suite *proseline_suite(void)
{
    const TTest *const tests[] = {
        lines_break_only_where_there_is_a_blank,
        a_live_value_is_its_number_with_its_decimals,
        an_unknown_value_is_an_empty_place_and_never_0,
        a_word_wider_than_the_column_stands_alone,
        a_hard_break_begins_a_line,
        a_displayed_formula_has_a_line_of_its_own_in_the_middle,
        NULL,
    };
    return suite_of("proseline", tests);
}
