#include "draw/picture.h"

#include "sheet.h"
#include "suites.h"

#include <math.h>

static const Colour WHITE = 0xFFFFFFFF;

static Font font;
static DrawList list;
static Sheet sheet;

static void set_up(void)
{
    font = font_fixed();
    list = draw_list();
    draw_begin(&list, &font, 1);
    sheet = sheet_new(100, 100);
}

static void tear_down(void)
{
    draw_free(&list);
    sheet_free(&sheet);
}

static void paint(void)
{
    Brush brush = brush_empty();
    picture_paint(&sheet.canvas, &brush, &list, 0, list.command_count);
    brush_free(&brush);
}

static void expect_light(double want, double tolerance)
{
    double got = sheet_light(&sheet);
    ck_assert_msg(fabs(got - want) <= tolerance, "light %g, want %g", got,
                  want);
}

START_TEST(a_frame_lies_on_whole_pixels)
{
    draw_box(&list, 0, (Rect){10.3f, 10.4f, 40, 30},
             (BoxLook){.border = WHITE, .border_width = 1});
    paint();
    ck_assert_uint_eq(sheet_at(&sheet, 30, 10), 0xFFFFFF);
    ck_assert_uint_eq(sheet_at(&sheet, 30, 11), 0);
    ck_assert_uint_eq(sheet_at(&sheet, 30, 39), 0xFFFFFF);
    expect_light(2 * 40 + 2 * 28, 0.1);
}
END_TEST

START_TEST(a_filled_box_may_lie_between_pixels)
{
    draw_box(&list, 0, (Rect){10, 10.5f, 40, 30}, (BoxLook){.fill = WHITE});
    paint();
    ck_assert_uint_eq(sheet_at(&sheet, 30, 10) & 0xFF, 128);
    expect_light(40 * 30, 0.5);
}
END_TEST

START_TEST(a_fill_does_not_shine_through_the_edge_of_its_frame)
{
    draw_box(&list, 0, (Rect){10, 10, 40, 40},
             (BoxLook){0xFF00FF00, 0xFFFF0000, 12, 2, 0});
    paint();
    int corners = 0;
    for (int i = 10; i < 20; i++) {
        uint32_t pixel = sheet_at(&sheet, i, i);
        if ((pixel >> 16) > 0 && (pixel >> 16) < 128) {
            ck_assert_uint_eq(pixel & 0xFF00, 0);
            corners++;
        }
    }
    ck_assert_int_gt(corners, 0);
    ck_assert_uint_eq(sheet_at(&sheet, 30, 30), 0x00FF00);
}
END_TEST

START_TEST(a_dashed_frame_has_gaps_and_keeps_inside)
{
    draw_box(&list, 0, (Rect){10, 10, 40, 40},
             (BoxLook){.border = WHITE, .border_width = 1, .dash = 4});
    paint();
    sheet_expect_black_outside(&sheet, (PixelRect){10, 10, 40, 40});
    expect_light(39 * 4 / 2.0, 8);
}
END_TEST

START_TEST(a_thin_line_along_an_axis_is_crisp)
{
    Point flat[2] = {{10, 20}, {60, 20}}, upright[2] = {{70, 10}, {70, 50}};
    draw_lines(&list, 0, flat, 2, 1, WHITE, 0);
    draw_lines(&list, 0, upright, 2, 1, WHITE, 0);
    paint();
    expect_light(90, 0.01);
    for (int x = 10; x < 60; x++)
        ck_assert_uint_eq(sheet_at(&sheet, x, 20), 0xFFFFFF);
}
END_TEST

START_TEST(a_point_smaller_than_a_pixel_is_faint)
{
    draw_disc(&list, 0, (Point){50.5f, 50.5f}, 0.5f, WHITE);
    paint();
    expect_light(3.14159 / 4, 0.1);
}
END_TEST

START_TEST(a_ring_is_centred_on_its_radius)
{
    draw_ring(&list, 0, (Point){50, 50}, 30, 4, WHITE, 0);
    paint();
    expect_light(2 * 3.14159 * 30 * 4, 2);
    ck_assert_uint_eq(sheet_at(&sheet, 80, 50), 0xFFFFFF);
    ck_assert_uint_eq(sheet_at(&sheet, 76, 50), 0);
}
END_TEST

START_TEST(a_dashed_ring_has_half_the_light)
{
    draw_ring(&list, 0, (Point){50, 50}, 30, 2, WHITE, 5);
    paint();
    expect_light(3.14159 * 30 * 2, 4);
}
END_TEST

START_TEST(the_scale_enlarges_everything)
{
    draw_free(&list);
    draw_begin(&list, &font, 2);
    draw_disc(&list, 0, (Point){20, 20}, 10, WHITE);
    paint();
    expect_light(3.14159 * 400, 4);
    ck_assert_uint_eq(sheet_at(&sheet, 40, 40), 0xFFFFFF);
}
END_TEST

START_TEST(prose_is_one_mask_on_a_whole_pixel)
{
    TextLook look = {FACE_TEXT, 10, WHITE, ALIGN_LEFT};
    draw_string(&list, 0, (Point){10.4f, 50.4f}, look, "ab");
    paint();
    sheet_expect_black_outside(&sheet, (PixelRect){10, 43, 12, 7});
    expect_light(2 * 5 * 7, 0.01);
}
END_TEST

START_TEST(mono_letters_stand_in_columns)
{
    TextLook look = {FACE_MONO, 12, WHITE, ALIGN_LEFT};
    draw_string(&list, 0, (Point){10, 50}, look, "1 1\xE2\x88\x92");
    paint();
    static const int lit[] = {10, 24, 31};
    for (int i = 0; i < 3; i++) {
        ck_assert_uint_eq(sheet_at(&sheet, lit[i], 45), 0xFFFFFF);
        ck_assert_uint_eq(sheet_at(&sheet, lit[i] - 1, 45), 0);
    }
    ck_assert_uint_eq(sheet_at(&sheet, 17, 45), 0);
}
END_TEST

START_TEST(a_whole_pixel_shift_shifts_the_bytes)
{
    Sheet moved = sheet_new(100, 100);
    Brush brush = brush_empty();
    for (int i = 0; i < 2; i++) {
        float x = i ? 21 : 0, y = i ? 13 : 0;
        Curve curve = {{{5 + x, 8 + y},
                        {30 + x, 8 + y},
                        {30 + x, 40 + y},
                        {60 + x, 40 + y}}};
        draw_begin(&list, &font, 1);
        draw_curve(&list, 0, &curve, 3, 0x80FFFFFF, 0);
        draw_string(&list, 0, (Point){9.25f + x, 60 + y},
                    (TextLook){FACE_MONO, 11, WHITE, ALIGN_LEFT}, "0.25");
        draw_disc(&list, 0, (Point){50.5f + x, 20.25f + y}, 9, 0xC0FFFFFF);
        picture_paint(i ? &moved.canvas : &sheet.canvas, &brush, &list, 0, 3);
    }
    for (int y = 0; y < 87; y++)
        for (int x = 0; x < 79; x++) {
            int a = (int)(sheet_at(&sheet, x, y) & 0xFF);
            int b = (int)(sheet_at(&moved, x + 21, y + 13) & 0xFF);
            ck_assert_msg(abs(a - b) <= 1, "%d,%d: %d, %d", x, y, a, b);
        }
    brush_free(&brush);
    sheet_free(&moved);
}
END_TEST

/* One command of every kind from the same numbers. */
static void draw_all(float a, float b, float c, float d)
{
    Rect rect = {a, b, c, d};
    Curve curve = {{{a, b}, {c, d}, {b, a}, {d, c}}};
    Point at = {a, b};
    draw_box(&list, 0, rect, (BoxLook){WHITE, WHITE, c, d, 0});
    draw_box(&list, 0, rect, (BoxLook){WHITE, WHITE, d, a, c});
    draw_shadow(&list, 0, rect, a, b, WHITE);
    draw_disc(&list, 0, at, c, WHITE);
    draw_band(&list, 0, at, d, b, c, WHITE);
    draw_ring(&list, 0, at, c, d, WHITE, a);
    draw_curve(&list, 0, &curve, d, WHITE, c);
    draw_lines(&list, 0, curve.p, 4, c, WHITE, d);
    draw_lines(&list, 0, curve.p, 2, c, WHITE, 0);
    draw_polygon(&list, 0, curve.p, 4, WHITE);
    draw_string(&list, 0, at, (TextLook){FACE_TEXT, c, WHITE, 0}, "text");
    draw_string(&list, 0, at, (TextLook){FACE_MONO, d, WHITE, 0}, "1.0");
}

START_TEST(nothing_wild_leaves_the_clip)
{
    static const float wild[] = {0, -3.5f, 50, 1e30f, NAN, -INFINITY};
    enum { COUNT = sizeof wild / sizeof wild[0] };
    for (int i = 0; i < COUNT * COUNT * COUNT * COUNT; i++)
        draw_all(wild[i % COUNT], wild[i / COUNT % COUNT],
                 wild[i / COUNT / COUNT % COUNT],
                 wild[i / COUNT / COUNT / COUNT]);
    canvas_push_clip(&sheet.canvas, (PixelRect){40, 40, 20, 20});
    paint();
    sheet_expect_black_outside(&sheet, (PixelRect){40, 40, 20, 20});
    ck_assert(sheet_light(&sheet) > 0);
}
END_TEST

START_TEST(commands_paint_only_what_they_touch)
{
    draw_all(35, 40, 20, 3);
    for (int i = 0; i < list.command_count; i++) {
        Brush brush = brush_empty();
        Sheet one = sheet_new(100, 100);
        picture_paint(&one.canvas, &brush, &list, i, i + 1);
        sheet_expect_black_outside(&one,
                                   picture_touched(&list, &list.commands[i]));
        sheet_free(&one);
        brush_free(&brush);
    }
}
END_TEST

START_TEST(letters_may_lean_out_of_their_box)
{
    TextLook look = {FACE_TEXT, 10, WHITE, ALIGN_LEFT};
    draw_string(&list, 0, (Point){30, 50}, look, "ab");
    PixelRect touched = picture_touched(&list, &list.commands[0]);
    ck_assert(pixel_rect_holds(touched, (PixelRect){20, 32, 32, 30}));
}
END_TEST

Suite *picture_suite(void)
{
    const TTest *const tests[] = {
        a_frame_lies_on_whole_pixels,
        a_filled_box_may_lie_between_pixels,
        a_fill_does_not_shine_through_the_edge_of_its_frame,
        a_dashed_frame_has_gaps_and_keeps_inside,
        a_thin_line_along_an_axis_is_crisp,
        a_point_smaller_than_a_pixel_is_faint,
        a_ring_is_centred_on_its_radius,
        a_dashed_ring_has_half_the_light,
        the_scale_enlarges_everything,
        prose_is_one_mask_on_a_whole_pixel,
        mono_letters_stand_in_columns,
        a_whole_pixel_shift_shifts_the_bytes,
        nothing_wild_leaves_the_clip,
        commands_paint_only_what_they_touch,
        letters_may_lean_out_of_their_box,
        NULL};
    Suite *suite = suite_create("picture");
    TCase *tests_case = tcase_create("picture");
    tcase_add_checked_fixture(tests_case, set_up, tear_down);
    for (size_t i = 0; tests[i]; i++)
        tcase_add_test(tests_case, tests[i]);
    suite_add_tcase(suite, tests_case);
    return suite;
}
