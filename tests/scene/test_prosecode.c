/* Blocks of code; a letter is 8.1 wide. */
#include "scene/prosecode.h"

#include "leaf.h"
#include "suites.h"

START_TEST(lines_of_code_stay_lines_and_keep_their_blanks)
{
    Leaf *leaf = leaf_open("```\nfor x:\n    step()\n\nend\n```");
    leaf_set(leaf, 300);
    const DrawCommand *first = leaf_text(leaf, "for x:");
    const DrawCommand *second = leaf_text(leaf, "    step()");
    const DrawCommand *last = leaf_text(leaf, "end");
    float height = second->baseline - first->baseline;
    ck_assert(first->rect.x == second->rect.x);
    ck_assert(last->baseline - second->baseline == 2 * height);
    ck_assert_int_eq(first->face, FACE_MONO);
    leaf_close(leaf);
}
END_TEST

START_TEST(a_block_of_code_stands_on_one_box)
{
    Leaf *leaf = leaf_open("```\none\ntwo\n```");
    leaf_set(leaf, 300);
    const DrawCommand *box = &leaf->list.commands[0];
    ck_assert_int_eq(box->kind, DRAW_BOX);
    ck_assert_uint_eq(box->fill, theme_row(THEME_LIGHT)->card);
    ck_assert(box->rect.w == 300);
    const DrawCommand *two = leaf_text(leaf, "two");
    ck_assert(two->baseline < box->rect.y + box->rect.h - 4);
    leaf_close(leaf);
}
END_TEST

START_TEST(a_line_a_little_too_long_is_set_smaller)
{
    Leaf *leaf = leaf_open("```\nabcdefghijklmnopqrstuvwxyz\n```");
    leaf_set(leaf, 220);
    const DrawCommand *it = leaf_text(leaf, "abcdefghijklmnopqrstuvwxyz");
    ck_assert(it->size < 13.5f && it->size >= 11);
    leaf_expect_within(leaf, 100, 320);
    leaf_close(leaf);
}
END_TEST

START_TEST(a_line_much_too_long_goes_on_in_the_next_and_loses_nothing)
{
    const char *line = "abcdefghijklmnopqrstuvwxyzäöü0123456789"
                       "abcdefghijklmnopqrstuvwxyz";
    char page[200], got[200];
    TextBuffer buffer = text_buffer(page, sizeof page);
    text_addf(&buffer, "```\n%s\n```", line);
    Leaf *leaf = leaf_open(page);
    leaf_set(leaf, 120);
    leaf_expect_within(leaf, 100, 220);
    leaf_letters(leaf, got, sizeof got);
    ck_assert_str_eq(got, line);
    ck_assert_int_gt(leaf_lines(leaf), 4);
    leaf_close(leaf);
}
END_TEST

START_TEST(a_long_line_of_code_is_broken_behind_a_blank)
{
    Leaf *leaf = leaf_open("```\nforward backward update verify\n```");
    leaf_set(leaf, 170);
    leaf_text(leaf, "forward backward ");
    leaf_text(leaf, "update verify");
    leaf_close(leaf);
}
END_TEST

START_TEST(measuring_code_takes_the_height_of_drawing_it)
{
    Leaf *leaf = leaf_open("```\nforward backward update verify\n\nx\n```");
    Rect column = {100, 50, 100, 2000};
    ck_assert(leaf_draw(leaf, column, 0, false) ==
              leaf_draw(leaf, column, 0, true));
    leaf_close(leaf);
}
END_TEST

Suite *prosecode_suite(void)
{
    const TTest *const tests[] = {
        lines_of_code_stay_lines_and_keep_their_blanks,
        a_block_of_code_stands_on_one_box,
        a_line_a_little_too_long_is_set_smaller,
        a_line_much_too_long_goes_on_in_the_next_and_loses_nothing,
        a_long_line_of_code_is_broken_behind_a_blank,
        measuring_code_takes_the_height_of_drawing_it,
        NULL,
    };
    return suite_of("prosecode", tests);
}
