/* A page of a lesson in a column. */
#include "scene/prose.h"

#include "base/rng.h"
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
        ck_assert_msg(command->rect.y + command->rect.h >= column.y - 10 &&
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

START_TEST(lines_half_outside_are_drawn_for_the_panel_to_cut)
{
    Leaf *leaf = leaf_open("one\\\ntwo\\\nthree\\\nfour");
    Rect low = {100, 50, 300, 44}; /* two lines */
    leaf_draw(leaf, low, 11, true);
    leaf_text(leaf, "one");
    leaf_text(leaf, "two");
    leaf_text(leaf, "three");
    ck_assert_ptr_null(draw_find_text(&leaf->list, "four"));
    leaf_draw(leaf, low, 22, true);
    ck_assert_ptr_null(draw_find_text(&leaf->list, "one"));
    leaf_text(leaf, "three");
    leaf_close(leaf);
}
END_TEST

START_TEST(headings_are_larger_the_higher_they_are)
{
    Leaf *leaf = leaf_open("# one\n\n## two\n\n### three\n\nbody");
    leaf_set(leaf, 300);
    ck_assert(leaf_text(leaf, "one")->size > leaf_text(leaf, "two")->size);
    ck_assert(leaf_text(leaf, "two")->size > leaf_text(leaf, "three")->size);
    ck_assert(leaf_text(leaf, "three")->size > leaf_text(leaf, "body")->size);
    ck_assert_int_eq(leaf_text(leaf, "three")->face, FACE_BOLD);
    leaf_close(leaf);
}
END_TEST

START_TEST(paragraphs_stand_further_apart_than_lines)
{
    Leaf *leaf = leaf_open("one\\\ntwo\n\nthree");
    leaf_set(leaf, 300);
    float two = leaf_text(leaf, "two")->baseline;
    ck_assert(leaf_text(leaf, "three")->baseline - two >
              two - leaf_text(leaf, "one")->baseline + 5);
    leaf_close(leaf);
}
END_TEST

START_TEST(items_have_a_bullet_and_nested_ones_stand_further_right)
{
    Leaf *leaf = leaf_open("- one\n  - two\n- three");
    leaf_set(leaf, 300);
    const DrawCommand *one = leaf_text(leaf, "one");
    const DrawCommand *bullet = leaf_text(leaf, "•");
    ck_assert(bullet->baseline == one->baseline);
    ck_assert(bullet->rect.x + bullet->rect.w < one->rect.x);
    ck_assert(leaf_text(leaf, "two")->rect.x == one->rect.x + 20);
    ck_assert(leaf_text(leaf, "three")->rect.x == one->rect.x);
    leaf_close(leaf);
}
END_TEST

START_TEST(what_follows_a_list_stands_as_far_as_a_paragraph)
{
    Leaf *leaf = leaf_open("a\n\n- b\n- c\n\nd\n\ne");
    leaf_set(leaf, 300);
    float b = leaf_text(leaf, "b")->baseline,
          c = leaf_text(leaf, "c")->baseline;
    float d = leaf_text(leaf, "d")->baseline,
          e = leaf_text(leaf, "e")->baseline;
    ck_assert(c - b < e - d);
    ck_assert(d - c == e - d);
    ck_assert(b - leaf_text(leaf, "a")->baseline == e - d);
    leaf_close(leaf);
}
END_TEST

START_TEST(ordered_items_count_from_their_first_number)
{
    Leaf *leaf = leaf_open("7. one\n8. two");
    leaf_set(leaf, 300);
    ck_assert(leaf_text(leaf, "7.")->baseline ==
              leaf_text(leaf, "one")->baseline);
    ck_assert(leaf_text(leaf, "8.")->baseline ==
              leaf_text(leaf, "two")->baseline);
    leaf_close(leaf);
}
END_TEST

START_TEST(a_long_number_pushes_its_text_away)
{
    Leaf *leaf = leaf_open("123456789. one");
    leaf_set(leaf, 300);
    const DrawCommand *number = leaf_text(leaf, "123456789.");
    ck_assert(number->rect.x >= 90);
    ck_assert(number->rect.x + number->rect.w < leaf_text(leaf, "one")->rect.x);
    leaf_close(leaf);
}
END_TEST

START_TEST(a_bullet_stands_on_the_line_of_a_fraction)
{
    Leaf *leaf = leaf_open("- with $\\frac{1}{2}$");
    leaf_set(leaf, 300);
    ck_assert(leaf_text(leaf, "•")->baseline ==
              leaf_text(leaf, "with")->baseline);
    leaf_close(leaf);
}
END_TEST

START_TEST(empty_items_do_not_stand_on_each_other)
{
    Leaf *leaf = leaf_open("1. \n2. \n3. end");
    leaf_set(leaf, 300);
    ck_assert(leaf_text(leaf, "1.")->baseline + 20 <
              leaf_text(leaf, "2.")->baseline);
    ck_assert(leaf_text(leaf, "2.")->baseline + 20 <
              leaf_text(leaf, "3.")->baseline);
    leaf_close(leaf);
}
END_TEST

/* The bars beside quotes: how many boxes of width 3. */
static int bars(const Leaf *leaf)
{
    int count = 0;
    for (int i = 0; i < leaf->list.command_count; i++)
        count += leaf->list.commands[i].kind == DRAW_BOX &&
                 leaf->list.commands[i].rect.w == 3;
    return count;
}

START_TEST(a_quote_has_a_bar_and_one_in_it_two)
{
    Leaf *leaf = leaf_open("> once");
    leaf_set(leaf, 300);
    ck_assert_int_eq(bars(leaf), 1);
    ck_assert(leaf_text(leaf, "once")->rect.x > 105);
    leaf_close(leaf);
    leaf = leaf_open("> > twice");
    leaf_set(leaf, 300);
    ck_assert_int_eq(bars(leaf), 2);
    leaf_close(leaf);
}
END_TEST

START_TEST(a_list_in_a_quote_stands_right_of_the_bar)
{
    Leaf *leaf = leaf_open("> - item");
    leaf_set(leaf, 300);
    const DrawCommand *bullet = leaf_text(leaf, "•");
    for (int i = 0; i < leaf->list.command_count; i++)
        if (leaf->list.commands[i].rect.w == 3)
            ck_assert(leaf->list.commands[i].rect.x + 3 < bullet->rect.x);
    leaf_close(leaf);
}
END_TEST

START_TEST(a_rule_is_a_line_over_the_column)
{
    Leaf *leaf = leaf_open("***");
    leaf_set(leaf, 300);
    ck_assert_int_eq(leaf->list.command_count, 1);
    ck_assert(leaf->list.commands[0].rect.w == 300);
    ck_assert(leaf->list.commands[0].rect.h == 1);
    leaf_close(leaf);
}
END_TEST

static const char DEEP[] = "- a\n  - a\n    - a\n      - a\n        - a\n"
                           "          - twelveletter and more words";

START_TEST(deep_lists_and_quotes_keep_twelve_letters)
{
    Leaf *leaf = leaf_open(DEEP);
    leaf_set(leaf, 130);
    leaf_text(leaf, "twelveletter");
    leaf_expect_within(leaf, 92, 230);
    leaf_close(leaf);
    leaf = leaf_open("> > > > > > twelveletter and more");
    leaf_set(leaf, 130);
    leaf_text(leaf, "twelveletter");
    leaf_expect_within(leaf, 100, 230);
    leaf_close(leaf);
}
END_TEST

START_TEST(every_width_has_a_page)
{
    Leaf *leaf = leaf_open(ALL), *deep;
    for (int width = -5; width < 400; width += 11) {
        Rect column = {100, 50, (float)width, 4000};
        float measured = leaf_draw(leaf, column, 0, false);
        ck_assert(measured > 100 && measured < 1e5f);
        ck_assert(leaf_draw(leaf, column, 0, true) == measured);
        if (width > 60)
            leaf_expect_within(leaf, 92, 100 + (float)width);
    }
    leaf_close(leaf);
    deep = leaf_open(DEEP);
    ck_assert(leaf_set(deep, 3) > 100);
    leaf_close(deep);
}
END_TEST

/* Parts that any page may have, in any order. */
static const char *const PARTS[] = {
    "word ",
    "*mild* ",
    "**bold**",
    "`some code here` ",
    "[a link](https://a.b) ",
    "`=out[A] .4` ",
    "$\\frac{a + b}{c}$ ",
    "$w_{AC}^2 - 1 = 2 + 3$, ",
    "Supercalifragilisticexpialidocious",
    "\\\n",
    "äöü→δ",
    "\n\n",
    "\n\n- ",
    "\n\n  1. ",
    "\n\n> > ",
    "\n\n### ",
    "\n\n$$a + b - c + d - e + f - g = h$$\n\n",
    "\n\n| a | bb |\n| --- | ---: |\n| $\\frac{1}{2}$ | `c` ddddddd |\n\n",
    "\n\n```\na line of code that is long\n```\n\n",
    "\n\n***\n\n",
};

START_TEST(pages_of_any_parts_stay_within_their_column)
{
    Rng rng = rng_seeded(7);
    for (int round = 0; round < 200; round++) {
        char page[2000];
        TextBuffer buffer = text_buffer(page, sizeof page);
        text_add(&buffer, "begin ");
        for (int i = 0; i < 20; i++)
            text_add(&buffer,
                     PARTS[rng_below(&rng, sizeof PARTS / sizeof PARTS[0])]);
        text_add(&buffer, "end");
        Leaf *leaf = leaf_open(page);
        leaf->known = round % 3 > 0;
        float width = (float)(60 + rng_below(&rng, 400));
        Rect column = {100, 50, width, 9000};
        float height = leaf_draw(leaf, column, 0, false);
        ck_assert(leaf_draw(leaf, column, 0, true) == height);
        leaf_expect_within(leaf, 92, 100 + width);
        leaf_close(leaf);
    }
}
END_TEST

START_TEST(an_empty_page_has_no_height)
{
    Leaf *leaf = leaf_open("x");
    leaf->lesson.pages[0].block_count = 0;
    ck_assert(leaf_set(leaf, 300) == 0);
    ck_assert_int_eq(leaf->list.command_count, 0);
    leaf_close(leaf);
}
END_TEST

/* More than a file may hold in one page: its paragraph a hundred times. */
START_TEST(a_page_of_5000_words_scrolls_to_its_end)
{
    enum { TIMES = 100 };
    char page[1000];
    LessonBlock blocks[TIMES + 1];
    TextBuffer buffer = text_buffer(page, sizeof page);
    for (int i = 0; i < 50; i++)
        text_add(&buffer, i % 3 ? "some " : "longer ");
    text_add(&buffer, "\n\nend");
    Leaf *leaf = leaf_open(page);
    LessonPage *it = &leaf->lesson.pages[0];
    for (int i = 0; i < TIMES; i++)
        blocks[i] = it->blocks[0];
    blocks[TIMES] = it->blocks[1];
    it->blocks = blocks;
    it->block_count = TIMES + 1;
    float height = leaf_draw(leaf, COLUMN, 0, false);
    ck_assert(height > 10000);
    leaf_draw(leaf, COLUMN, height - COLUMN.h, true);
    leaf_text(leaf, "end");
    expect_inside(&leaf->list, COLUMN);
    ck_assert_int_lt(leaf->list.command_count, 400);
    leaf_close(leaf);
}
END_TEST

START_TEST(the_second_frame_needs_no_more_room_than_the_first)
{
    Leaf *leaf = leaf_open(ALL);
    leaf_draw(leaf, COLUMN, 0, true);
    const DrawCommand *commands = leaf->list.commands;
    int commands_room = leaf->list.command_room;
    int bytes = leaf->list.byte_room, points = leaf->list.point_room;
    for (int i = 0; i < 5; i++)
        leaf_draw(leaf, COLUMN, (float)i, true);
    ck_assert_ptr_eq(leaf->list.commands, commands);
    ck_assert_int_eq(leaf->list.command_room, commands_room);
    ck_assert_int_eq(leaf->list.byte_room, bytes);
    ck_assert_int_eq(leaf->list.point_room, points);
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
        lines_half_outside_are_drawn_for_the_panel_to_cut,
        headings_are_larger_the_higher_they_are,
        paragraphs_stand_further_apart_than_lines,
        items_have_a_bullet_and_nested_ones_stand_further_right,
        what_follows_a_list_stands_as_far_as_a_paragraph,
        ordered_items_count_from_their_first_number,
        a_long_number_pushes_its_text_away,
        a_bullet_stands_on_the_line_of_a_fraction,
        empty_items_do_not_stand_on_each_other,
        a_quote_has_a_bar_and_one_in_it_two,
        a_list_in_a_quote_stands_right_of_the_bar,
        a_rule_is_a_line_over_the_column,
        deep_lists_and_quotes_keep_twelve_letters,
        every_width_has_a_page,
        pages_of_any_parts_stay_within_their_column,
        an_empty_page_has_no_height,
        a_page_of_5000_words_scrolls_to_its_end,
        the_second_frame_needs_no_more_room_than_the_first,
        NULL,
    };
    return suite_of("prose", tests);
}
