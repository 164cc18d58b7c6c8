#include "draw/shape.h"

#include "sheet.h"
#include "suites.h"

#include <math.h>

static const Colour WHITE = 0xFFFFFFFF;
static const double CIRCLE = 3.14159265358979;

static void expect_light(const Sheet *sheet, double want, double tolerance)
{
    double got = sheet_light(sheet);
    ck_assert_msg(fabs(got - want) <= tolerance, "light %g, want %g", got,
                  want);
}

START_TEST(the_area_of_a_disc_is_pi_r_squared)
{
    for (int i = 4; i < 180; i += 7) {
        float radius = (float)i / 4;
        Sheet sheet = sheet_new(100, 100);
        shape_fill(&sheet.canvas, round_disc((Point){50.3f, 49.8f}, radius),
                   WHITE);
        double area = CIRCLE * (double)radius * (double)radius;
        expect_light(&sheet, area, 0.005 * area + 0.35);
        sheet_free(&sheet);
    }
}
END_TEST

START_TEST(the_area_of_a_ring_is_its_length_times_its_width)
{
    Sheet sheet = sheet_new(100, 100);
    Point centre = {50, 50};
    shape_frame(&sheet.canvas, round_disc(centre, 31), round_disc(centre, 29),
                WHITE);
    expect_light(&sheet, 2 * CIRCLE * 30 * 2, 2);
    ck_assert_uint_eq(sheet_at(&sheet, 50, 50), 0);
    sheet_free(&sheet);
}
END_TEST

START_TEST(shapes_look_the_same_in_a_mirror)
{
    Sheet sheet = sheet_new(61, 64);
    Point centre = {30.5f, 31.3f};
    shape_fill(&sheet.canvas, round_disc(centre, 12.4f), 0x80FFFFFF);
    shape_frame(&sheet.canvas, round_disc(centre, 25.2f),
                round_disc(centre, 23.1f), WHITE);
    Round box = {{10.25f, 5, 40.5f, 20}, 6};
    shape_shadow(&sheet.canvas, box, 7, 0x60FFFFFF);
    shape_fill(&sheet.canvas, box, 0x40FFFFFF);
    sheet_expect_mirrored(&sheet);
    sheet_free(&sheet);
}
END_TEST

START_TEST(a_shift_by_whole_pixels_shifts_the_bytes)
{
    Sheet left = sheet_new(60, 60), right = sheet_new(60, 60);
    for (int i = 0; i < 2; i++) {
        float x = i ? 17 : 0, y = i ? 11 : 0;
        Canvas *canvas = i ? &right.canvas : &left.canvas;
        Point centre = {15.25f + x, 14.5f + y};
        Round box = {{3.5f + x, 22.75f + y, 21.25f, 9.5f}, 3};
        shape_fill(canvas, round_disc(centre, 7.75f), 0xC0FFFFFF);
        shape_shadow(canvas, box, 3, WHITE);
        shape_frame(canvas, box, round_inset(box, 1.5f), 0x90FFFFFF);
    }
    sheet_expect_moved(&left, &right, 17, 11);
    sheet_free(&left);
    sheet_free(&right);
}
END_TEST

START_TEST(a_fractional_rectangle_covers_its_exact_area)
{
    Sheet sheet = sheet_new(30, 30);
    shape_fill(&sheet.canvas, (Round){{3.25f, 4.5f, 10.5f, 0.25f}, 0}, WHITE);
    expect_light(&sheet, 10.5 * 0.25, 0.05);
    sheet_free(&sheet);
}
END_TEST

START_TEST(a_rounded_rectangle_lacks_its_corners)
{
    Sheet sheet = sheet_new(60, 60);
    shape_fill(&sheet.canvas, (Round){{5, 5, 50, 40}, 10}, WHITE);
    expect_light(&sheet, 50 * 40 - (4 - CIRCLE) * 100, 1.5);
    ck_assert_uint_eq(sheet_at(&sheet, 5, 5), 0);
    ck_assert_uint_eq(sheet_at(&sheet, 15, 5), 0xFFFFFF);
    sheet_free(&sheet);
}
END_TEST

START_TEST(a_radius_larger_than_the_shape_is_cut)
{
    Sheet sheet = sheet_new(60, 60);
    shape_fill(&sheet.canvas, (Round){{10, 10, 40, 40}, 1e9f}, WHITE);
    expect_light(&sheet, CIRCLE * 400, 3);
    sheet_free(&sheet);
}
END_TEST

START_TEST(a_band_is_exact_in_its_rows)
{
    Sheet sheet = sheet_new(60, 60);
    Round box = {{10, 10, 40, 40}, 0};
    shape_band(&sheet.canvas, box, 20.25f, 30.5f, WHITE);
    expect_light(&sheet, 40 * 10.25, 0.5);
    ck_assert_uint_eq(sheet_at(&sheet, 30, 20) & 0xFF, 191);
    ck_assert_uint_eq(sheet_at(&sheet, 30, 30) & 0xFF, 128);
    sheet_free(&sheet);
}
END_TEST

START_TEST(two_bands_make_a_disc)
{
    Sheet sheet = sheet_new(60, 60);
    Round disc = round_disc((Point){30, 30}, 20);
    shape_band(&sheet.canvas, disc, -100, 27, WHITE);
    shape_band(&sheet.canvas, disc, 27, 100, WHITE);
    expect_light(&sheet, CIRCLE * 400, 2);
    shape_band(&sheet.canvas, disc, 30, 30, 0xFF000000);
    shape_band(&sheet.canvas, disc, 30, 20, 0xFF000000);
    expect_light(&sheet, CIRCLE * 400, 2);
    sheet_free(&sheet);
}
END_TEST

START_TEST(a_shadow_fades_outward_to_nothing)
{
    Sheet sheet = sheet_new(80, 40);
    shape_shadow(&sheet.canvas, (Round){{20, 10, 40, 20}, 4}, 8, WHITE);
    for (int x = 12; x < 28; x++)
        ck_assert_uint_le(sheet_at(&sheet, x, 20) & 0xFF,
                          sheet_at(&sheet, x + 1, 20) & 0xFF);
    ck_assert_uint_eq(sheet_at(&sheet, 11, 20), 0);
    ck_assert_uint_eq(sheet_at(&sheet, 40, 20), 0xFFFFFF);
    sheet_expect_black_outside(&sheet, (PixelRect){12, 2, 56, 36});
    sheet_free(&sheet);
}
END_TEST

/* Every kind of shape from the same numbers. */
static void paint_all(Canvas *canvas, Rect rect, float radius, float other)
{
    Round round = {rect, radius};
    shape_fill(canvas, round, WHITE);
    shape_frame(canvas, round, round_inset(round, other), WHITE);
    shape_band(canvas, round, other, radius, WHITE);
    shape_shadow(canvas, round, other, WHITE);
    shape_fill(canvas, round_disc((Point){rect.x, rect.y}, radius), WHITE);
}

START_TEST(no_number_writes_outside_the_clip)
{
    static const float wild[] = {0,   -3.5f,     12.25f,   1e7f,
                                 NAN, -INFINITY, INFINITY, -1e30f};
    enum { COUNT = sizeof wild / sizeof wild[0] };
    Sheet sheet = sheet_new(16, 16);
    canvas_push_clip(&sheet.canvas, (PixelRect){4, 4, 8, 8});
    for (int i = 0; i < COUNT * COUNT * COUNT; i++) {
        float a = wild[i % COUNT], b = wild[i / COUNT % COUNT];
        float c = wild[i / COUNT / COUNT];
        paint_all(&sheet.canvas, (Rect){a, b, c, a}, b, c);
        paint_all(&sheet.canvas, (Rect){b, c, 30, c}, a, b);
    }
    sheet_expect_black_outside(&sheet, (PixelRect){4, 4, 8, 8});
    ck_assert(sheet_light(&sheet) > 0);
    sheet_free(&sheet);
}
END_TEST

START_TEST(what_is_not_a_number_draws_nothing)
{
    Sheet sheet = sheet_new(16, 16);
    shape_fill(&sheet.canvas, round_disc((Point){NAN, 8}, 4), WHITE);
    shape_fill(&sheet.canvas, round_disc((Point){8, 8}, NAN), WHITE);
    shape_fill(&sheet.canvas, round_disc((Point){8, 8}, 0), WHITE);
    shape_fill(&sheet.canvas, round_disc((Point){8, 8}, -3), WHITE);
    shape_fill(&sheet.canvas, round_disc((Point){8, 8}, 5), 0x00FFFFFF);
    ck_assert(sheet_light(&sheet) == 0);
    sheet_free(&sheet);
}
END_TEST

START_TEST(a_clipped_shape_is_a_cutting_of_the_whole)
{
    Sheet whole = sheet_new(50, 50), part = sheet_new(50, 50);
    Point centre = {24.6f, 25.1f};
    canvas_push_clip(&part.canvas, (PixelRect){13, 17, 20, 10});
    Canvas *canvases[2] = {&whole.canvas, &part.canvas};
    for (int i = 0; i < 2; i++)
        shape_frame(canvases[i], round_disc(centre, 14.5f),
                    round_disc(centre, 9.2f), 0xA0FFFFFF);
    for (int y = 17; y < 27; y++)
        for (int x = 13; x < 33; x++)
            ck_assert_uint_eq(sheet_at(&whole, x, y), sheet_at(&part, x, y));
    sheet_free(&whole);
    sheet_free(&part);
}
END_TEST

Suite *shape_suite(void)
{
    const TTest *const tests[] = {
        the_area_of_a_disc_is_pi_r_squared,
        the_area_of_a_ring_is_its_length_times_its_width,
        shapes_look_the_same_in_a_mirror,
        a_shift_by_whole_pixels_shifts_the_bytes,
        a_fractional_rectangle_covers_its_exact_area,
        a_rounded_rectangle_lacks_its_corners,
        a_radius_larger_than_the_shape_is_cut,
        a_band_is_exact_in_its_rows,
        two_bands_make_a_disc,
        a_shadow_fades_outward_to_nothing,
        no_number_writes_outside_the_clip,
        what_is_not_a_number_draws_nothing,
        a_clipped_shape_is_a_cutting_of_the_whole,
        NULL};
    return suite_of("shape", tests);
}
