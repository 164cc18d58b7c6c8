#include "draw/list.h"

#include "suites.h"

#include <math.h>

static const Font *fixed(void)
{
    static Font font;
    font = font_fixed();
    return &font;
}

static DrawList started(void)
{
    DrawList list = draw_list();
    draw_begin(&list, fixed(), 1);
    draw_panel(&list, 1, (Rect){0, 0, 100, 100}, 0xFFFFFFFF);
    return list;
}

static const TextLook LOOK = {FACE_TEXT, 10, 0xFF000000, ALIGN_LEFT};

START_TEST(an_empty_list_owns_nothing)
{
    DrawList list = draw_list();
    draw_begin(&list, fixed(), 1);
    ck_assert(!list.commands && !list.points && !list.bytes);
    ck_assert(!draw_find(&list, 7));
    draw_free(&list);
}
END_TEST

START_TEST(a_panel_knows_its_still_and_moving_commands)
{
    DrawList list = started();
    draw_disc(&list, 2, (Point){5, 5}, 3, 0xFF000000);
    draw_disc(&list, 3, (Point){5, 5}, 3, 0xFF000000);
    draw_moving(&list);
    draw_disc(&list, 4, (Point){5, 5}, 3, 0xFF000000);
    draw_panel(&list, 5, (Rect){100, 0, 10, 10}, 0);
    draw_disc(&list, 6, (Point){5, 5}, 3, 0xFF000000);
    const DrawPanel *panels = list.panels;
    ck_assert_int_eq(list.panel_count, 2);
    ck_assert_int_eq(panels[0].first, 0);
    ck_assert_int_eq(panels[0].moving, 2);
    ck_assert_int_eq(panels[0].end, 3);
    ck_assert_int_eq(panels[1].first, 3);
    ck_assert_int_eq(panels[1].moving, 4);
    ck_assert_int_eq(panels[1].end, 4);
    draw_free(&list);
}
END_TEST

START_TEST(an_empty_panel_has_no_commands)
{
    DrawList list = started();
    draw_moving(&list);
    ck_assert_int_eq(list.panels[0].moving, 0);
    ck_assert_int_eq(list.panels[0].end, 0);
    draw_free(&list);
}
END_TEST

START_TEST(every_command_says_what_it_covers)
{
    DrawList list = started();
    Point centre = {50, 40};
    Curve curve = {{{0, 0}, {10, 0}, {10, 30}, {20, 30}}};
    draw_disc(&list, 1, centre, 5, 0xFF000000);
    expect_rect(draw_find(&list, 1)->rect, 45, 35, 10, 10);
    draw_ring(&list, 2, centre, 5, 2, 0xFF000000, 0);
    expect_rect(draw_find(&list, 2)->rect, 44, 34, 12, 12);
    draw_band(&list, 3, centre, 5, 38, 90, 0xFF000000);
    expect_rect(draw_find(&list, 3)->rect, 45, 38, 10, 7);
    draw_curve(&list, 4, &curve, 4, 0xFF000000, 0);
    expect_rect(draw_find(&list, 4)->rect, -2, -2, 24, 34);
    draw_lines(&list, 5, curve.p, 4, 2, 0xFF000000, 0);
    expect_rect(draw_find(&list, 5)->rect, -1, -1, 22, 32);
    draw_polygon(&list, 6, curve.p, 4, 0xFF000000);
    expect_rect(draw_find(&list, 6)->rect, 0, 0, 20, 30);
    draw_shadow(&list, 7, (Rect){1, 2, 3, 4}, 1, 9, 0xFF000000);
    expect_rect(draw_find(&list, 7)->rect, 1, 2, 3, 4);
    draw_free(&list);
}
END_TEST

START_TEST(a_box_keeps_its_look)
{
    DrawList list = started();
    BoxLook look = {0xFF111111, 0xFF222222, 3, 1.5F, 4};
    draw_box(&list, 9, (Rect){1, 2, 3, 4}, look);
    const DrawCommand *box = draw_find(&list, 9);
    ck_assert(box->kind == DRAW_BOX);
    ck_assert_uint_eq(box->fill, look.fill);
    ck_assert_uint_eq(box->border, look.border);
    ck_assert(box->radius == 3 && box->width == 1.5F && box->dash == 4);
    draw_free(&list);
}
END_TEST

START_TEST(points_are_copied_in_order)
{
    DrawList list = started();
    Point points[3] = {{1, 2}, {3, 4}, {5, 6}};
    draw_lines(&list, 1, points, 3, 1, 0xFF000000, 0);
    draw_polygon(&list, 2, points + 1, 2, 0xFF000000);
    points[1].x = 99;
    const DrawCommand *polygon = draw_find(&list, 2);
    ck_assert_int_eq(polygon->first, 3);
    ck_assert_int_eq(polygon->count, 2);
    ck_assert(list.points[3].x == 3 && list.points[4].y == 6);
    draw_free(&list);
}
END_TEST

START_TEST(no_points_draw_nothing)
{
    DrawList list = started();
    draw_lines(&list, 1, NULL, 0, 1, 0xFF000000, 0);
    draw_polygon(&list, 1, NULL, -3, 0xFF000000);
    ck_assert_int_eq(list.command_count, 0);
    ck_assert(!list.out_of_memory);
    draw_free(&list);
}
END_TEST

START_TEST(text_aligns_left_centre_and_right)
{
    static const float lefts[] = {50, 41, 32};
    for (int align = ALIGN_LEFT; align <= ALIGN_RIGHT; align++) {
        DrawList list = started();
        TextLook look = LOOK;
        look.align = (Align)align;
        expect_near(draw_string(&list, 4, (Point){50, 30}, look, "abc"), 18);
        const DrawCommand *text = draw_find(&list, 4);
        expect_rect(text->rect, lefts[align], 22, 18, 10);
        expect_near(text->baseline, 30);
        draw_free(&list);
    }
}
END_TEST

START_TEST(text_is_found_by_what_it_says)
{
    DrawList list = started();
    draw_string(&list, 1, (Point){0, 0}, LOOK, "first");
    draw_text(&list, 2, (Point){0, 9}, LOOK, (Text){"seconds", 6});
    ck_assert_uint_eq(draw_find_text(&list, "second")->id, 2);
    ck_assert(!draw_find_text(&list, "fir"));
    ck_assert(text_is(draw_text_of(&list, draw_find(&list, 1)), "first"));
    draw_free(&list);
}
END_TEST

START_TEST(empty_text_leaves_no_command)
{
    DrawList list = started();
    ck_assert(draw_string(&list, 1, (Point){0, 0}, LOOK, "") == 0);
    ck_assert(draw_text(&list, 1, (Point){0, 0}, LOOK, text_of(NULL)) == 0);
    ck_assert_int_eq(list.command_count, 0);
    draw_free(&list);
}
END_TEST

static void fill(DrawList *list)
{
    Point points[50] = {{0, 0}};
    draw_begin(list, fixed(), 1);
    draw_panel(list, 1, (Rect){0, 0, 100, 100}, 0xFFFFFFFF);
    for (int i = 0; i < 1000; i++) {
        draw_lines(list, (DrawId)i, points, 50, 1, 0xFF000000, 0);
        draw_string(list, (DrawId)i, (Point){0, 0}, LOOK, "some words");
    }
}

START_TEST(a_second_frame_of_the_same_size_allocates_nothing)
{
    DrawList list = draw_list();
    fill(&list);
    ck_assert_int_eq(list.command_count, 2000);
    ck_assert_int_eq(list.point_count, 50000);
    const void *commands = list.commands, *points = list.points;
    int rooms = list.command_room + list.point_room + list.byte_room;
    fill(&list);
    ck_assert_ptr_eq(list.commands, commands);
    ck_assert_ptr_eq(list.points, points);
    ck_assert_int_eq(list.command_room + list.point_room + list.byte_room,
                     rooms);
    ck_assert_int_eq(list.command_count, 2000);
    draw_free(&list);
}
END_TEST

START_TEST(too_many_points_are_dropped_and_said)
{
    DrawList list = started();
    Point point = {0, 0};
    draw_lines(&list, 1, &point, INT32_MAX, 1, 0xFF000000, 0);
    ck_assert(list.out_of_memory);
    ck_assert_int_eq(list.command_count, 0);
    ck_assert_int_eq(list.point_count, 0);
    draw_free(&list);
}
END_TEST

START_TEST(numbers_that_are_none_are_kept_for_the_painter_to_skip)
{
    DrawList list = started();
    Point points[2] = {{NAN, 1}, {2, INFINITY}};
    draw_lines(&list, 1, points, 2, 1, 0xFF000000, 0);
    draw_disc(&list, 2, (Point){NAN, 0}, NAN, 0xFF000000);
    ck_assert_int_eq(list.command_count, 2);
    draw_free(&list);
}
END_TEST

Suite *list_suite(void)
{
    const TTest *const tests[] = {
        an_empty_list_owns_nothing,
        a_panel_knows_its_still_and_moving_commands,
        an_empty_panel_has_no_commands,
        every_command_says_what_it_covers,
        a_box_keeps_its_look,
        points_are_copied_in_order,
        no_points_draw_nothing,
        text_aligns_left_centre_and_right,
        text_is_found_by_what_it_says,
        empty_text_leaves_no_command,
        a_second_frame_of_the_same_size_allocates_nothing,
        too_many_points_are_dropped_and_said,
        numbers_that_are_none_are_kept_for_the_painter_to_skip,
        NULL};
    return suite_of("list", tests);
}
