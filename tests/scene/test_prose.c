/* A page of a lesson in a column. */
#include "scene/prose.h"

#include "leaf.h"
#include "scene/ids.h"
#include "suites.h"

#include <string.h>

static const Rect COLUMN = {100, 50, 300, 400};

static const char ALL[] =
    "# A heading\n\nSome words that are long enough to need a second line.\n\n"
    "- one\n- two\n  1. inner\n\n> quoted words\n\n```\ncode\n```\n\n"
    "| a | b |\n| --- | ---: |\n| 1 | 2 |\n\n***\n\nend `=in[X] .2`";

static void expect_inside(const DrawList *list, Rect column)
{
    for (int i = 0; i < list->command_count; i++) {
        const DrawCommand *command = &list->commands[i];
        ck_assert_msg(command->rect.y >= column.y - 1 &&
                          command->rect.y <= column.y + column.h,
                      "command %d at %g", i, (double)command->rect.y);
        if (command->kind == DRAW_TEXT)
            ck_assert_msg(command->rect.x >= column.x - 30 &&
                              command->rect.x + command->rect.w <=
                                  column.x + column.w + 1,
                          "text %d", i);
    }
}

START_TEST(measuring_and_drawing_take_the_same_height)
{
    Leaf *leaf = leaf_open(ALL);
    float measured = leaf_draw(leaf, COLUMN, 0, false);
    ck_assert_int_eq(leaf->list.command_count, 0);
    float drawn = leaf_draw(leaf, COLUMN, 0, true);
    ck_assert(measured == drawn && measured > 150);
    ck_assert_int_gt(leaf->list.command_count, 20);
    expect_inside(&leaf->list, COLUMN);
    leaf_close(leaf);
}
END_TEST

START_TEST(a_narrower_column_is_longer)
{
    Leaf *leaf = leaf_open(ALL);
    Rect narrow = {100, 50, 130, 2000};
    float wide = leaf_draw(leaf, COLUMN, 0, false);
    ck_assert(leaf_draw(leaf, narrow, 0, true) > wide);
    leaf_close(leaf);
}
END_TEST

START_TEST(scrolling_moves_the_lines_and_leaves_out_what_is_outside)
{
    Leaf *leaf = leaf_open(ALL);
    Rect low = {100, 50, 300, 60};
    leaf_draw(leaf, low, 0, true);
    ck_assert_ptr_nonnull(draw_find_text(&leaf->list, "heading"));
    ck_assert_ptr_null(draw_find_text(&leaf->list, "end"));
    expect_inside(&leaf->list, low);
    float height = leaf_draw(leaf, low, 0, false);
    leaf_draw(leaf, low, height - 60, true);
    ck_assert_ptr_null(draw_find_text(&leaf->list, "heading"));
    ck_assert_ptr_nonnull(draw_find_text(&leaf->list, "end"));
    expect_inside(&leaf->list, low);
    leaf_close(leaf);
}
END_TEST

START_TEST(texts_carry_the_number_of_their_block)
{
    Leaf *leaf = leaf_open("# One\n\nTwo\n");
    leaf_draw(leaf, COLUMN, 0, true);
    ck_assert_uint_eq(draw_find_text(&leaf->list, "One")->id,
                      scene_id(ID_PROSE, 0));
    ck_assert_uint_eq(draw_find_text(&leaf->list, "Two")->id,
                      scene_id(ID_PROSE, 1));
    leaf_close(leaf);
}
END_TEST

START_TEST(columns_of_a_table_stand_below_each_other)
{
    Leaf *leaf = leaf_open(ALL);
    leaf_draw(leaf, COLUMN, 0, true);
    const DrawCommand *head = draw_find_text(&leaf->list, "b");
    const DrawCommand *body = draw_find_text(&leaf->list, "2");
    ck_assert(head->rect.x + head->rect.w == body->rect.x + body->rect.w);
    ck_assert(body->baseline > head->baseline);
    leaf_close(leaf);
}
END_TEST

Suite *prose_suite(void)
{
    const TTest *const tests[] = {
        measuring_and_drawing_take_the_same_height,
        a_narrower_column_is_longer,
        scrolling_moves_the_lines_and_leaves_out_what_is_outside,
        texts_carry_the_number_of_their_block,
        columns_of_a_table_stand_below_each_other,
        NULL,
    };
    return suite_of("prose", tests);
}
