#include "draw/canvas.h"

#include "sheet.h"
#include "suites.h"

static const Colour WHITE = 0xFFFFFFFF;

START_TEST(blending_nothing_and_everything_is_exact)
{
    for (uint32_t value = 0; value < 256; value++) {
        Colour colour = 0xFF000000U | value * 0x010101U;
        ck_assert_uint_eq(pixel_blend(0xFF123456, colour, 0), 0xFF123456);
        ck_assert_uint_eq(pixel_blend(0xFF123456, colour, 256), colour);
    }
}
END_TEST

START_TEST(blending_keeps_channels_apart)
{
    ck_assert_uint_eq(pixel_blend(0xFF000000, 0xFFFF0000, 128), 0xFF800000);
    ck_assert_uint_eq(pixel_blend(0xFF000000, 0xFF00FF00, 128), 0xFF008000);
    ck_assert_uint_eq(pixel_blend(0xFF0000FF, 0xFFFFFFFF, 255), 0xFFFEFEFF);
}
END_TEST

START_TEST(alpha_runs_from_nothing_to_all)
{
    ck_assert_uint_eq(colour_alpha(0x00FFFFFF), 0);
    ck_assert_uint_eq(colour_alpha(0x80FFFFFF), 129);
    ck_assert_uint_eq(colour_alpha(0xFFFFFFFF), 256);
}
END_TEST

START_TEST(a_fill_stays_inside_the_clip)
{
    Sheet sheet = sheet_new(20, 20);
    canvas_push_clip(&sheet.canvas, (PixelRect){5, 6, 7, 8});
    canvas_fill(&sheet.canvas, (PixelRect){-100, -100, 500, 500}, WHITE);
    sheet_expect_black_outside(&sheet, (PixelRect){5, 6, 7, 8});
    ck_assert(sheet_light(&sheet) == 7 * 8);
    sheet_free(&sheet);
}
END_TEST

START_TEST(clips_only_narrow_and_come_back)
{
    Sheet sheet = sheet_new(20, 20);
    canvas_push_clip(&sheet.canvas, (PixelRect){5, 5, 10, 10});
    canvas_push_clip(&sheet.canvas, (PixelRect){0, 0, 8, 30});
    expect_pixels(canvas_clip(&sheet.canvas), 5, 5, 3, 10);
    canvas_push_clip(&sheet.canvas, (PixelRect){15, 15, 5, 5});
    ck_assert_int_eq(canvas_clip(&sheet.canvas).w, 0);
    canvas_fill(&sheet.canvas, (PixelRect){0, 0, 20, 20}, WHITE);
    ck_assert(sheet_light(&sheet) == 0);
    canvas_pop_clip(&sheet.canvas);
    canvas_pop_clip(&sheet.canvas);
    expect_pixels(canvas_clip(&sheet.canvas), 5, 5, 10, 10);
    sheet_free(&sheet);
}
END_TEST

START_TEST(a_translucent_fill_lets_through)
{
    Sheet sheet = sheet_new(4, 4);
    canvas_fill(&sheet.canvas, (PixelRect){0, 0, 4, 4}, 0x80FF0000);
    ck_assert_uint_eq(sheet_at(&sheet, 1, 1), 0x800000);
    canvas_fill(&sheet.canvas, (PixelRect){0, 0, 4, 4}, 0x0000FF00);
    ck_assert_uint_eq(sheet_at(&sheet, 1, 1), 0x800000);
    sheet_free(&sheet);
}
END_TEST

START_TEST(a_copy_takes_only_what_both_hold)
{
    Sheet sheet = sheet_new(20, 20);
    uint32_t stamp[6] = {1, 2, 3, 4, 5, 6};
    Canvas from = canvas_on(stamp, 3, (PixelRect){18, 4, 3, 2});
    canvas_copy(&sheet.canvas, &from, (PixelRect){0, 5, 40, 40});
    ck_assert_uint_eq(sheet_at(&sheet, 18, 5), 4);
    ck_assert_uint_eq(sheet_at(&sheet, 19, 5), 5);
    sheet_expect_black_outside(&sheet, (PixelRect){18, 5, 2, 1});
    sheet_free(&sheet);
}
END_TEST

START_TEST(a_mask_is_placed_by_its_pen_and_clipped)
{
    static const uint8_t alphas[8] = {255, 0, 128, 9, 255, 255, 0, 9};
    Mask mask = {alphas, 3, 2, 4, 1, -2};
    Sheet sheet = sheet_new(10, 10);
    canvas_mask(&sheet.canvas, &mask, 4, 5, WHITE);
    ck_assert_uint_eq(sheet_at(&sheet, 5, 3), 0xFFFFFF);
    ck_assert_uint_eq(sheet_at(&sheet, 6, 3), 0);
    ck_assert_uint_eq(sheet_at(&sheet, 7, 3) & 0xFF, 0x80);
    ck_assert_uint_eq(sheet_at(&sheet, 6, 4), 0xFFFFFF);
    sheet_expect_black_outside(&sheet, (PixelRect){5, 3, 3, 2});
    for (int x = -5; x < 15; x += 3)
        canvas_mask(&sheet.canvas, &mask, x, x, WHITE);
    sheet_expect_black_outside(&sheet, (PixelRect){0, 0, 10, 10});
    sheet_free(&sheet);
}
END_TEST

START_TEST(a_part_of_a_window_is_painted_in_window_coordinates)
{
    uint32_t pixels[4] = {0};
    Canvas canvas = canvas_on(pixels, 2, (PixelRect){100, 200, 2, 2});
    canvas_fill(&canvas, (PixelRect){101, 0, 50, 500}, WHITE);
    ck_assert(pixels[0] == 0 && pixels[1] == WHITE);
    ck_assert(pixels[2] == 0 && pixels[3] == WHITE);
}
END_TEST

Suite *canvas_suite(void)
{
    const TTest *const tests[] = {
        blending_nothing_and_everything_is_exact,
        blending_keeps_channels_apart,
        alpha_runs_from_nothing_to_all,
        a_fill_stays_inside_the_clip,
        clips_only_narrow_and_come_back,
        a_translucent_fill_lets_through,
        a_copy_takes_only_what_both_hold,
        a_mask_is_placed_by_its_pen_and_clipped,
        a_part_of_a_window_is_painted_in_window_coordinates,
        NULL};
    return suite_of("canvas", tests);
}
