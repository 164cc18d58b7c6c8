#include "draw/geometry.h"

#include "suites.h"

#include <math.h>

static const Curve ARCH = {{{0, 0}, {0, 10}, {20, 10}, {20, 0}}};

START_TEST(a_curve_begins_and_ends_at_its_ends)
{
    Point start = curve_at(&ARCH, 0), end = curve_at(&ARCH, 1);
    ck_assert(start.x == 0 && start.y == 0 && end.x == 20 && end.y == 0);
}
END_TEST

START_TEST(the_middle_of_an_arch_is_its_top)
{
    Point top = curve_at(&ARCH, 0.5F);
    expect_near(top.x, 10);
    expect_near(top.y, 7.5F);
    Point direction = curve_direction(&ARCH, 0.5F);
    expect_near(direction.x, 1);
    expect_near(direction.y, 0);
}
END_TEST

START_TEST(a_curve_that_stands_still_points_right)
{
    Curve still = {{{5, 5}, {5, 5}, {5, 5}, {5, 5}}};
    Point direction = curve_direction(&still, 0.3F);
    ck_assert(direction.x == 1 && direction.y == 0);
    still.p[1].x = NAN;
    direction = curve_direction(&still, 0.3F);
    ck_assert(direction.x == 1 && direction.y == 0);
}
END_TEST

START_TEST(a_rectangle_holds_its_left_top_edge_only)
{
    Rect rect = {10, 20, 30, 40};
    ck_assert(rect_contains(rect, (Point){10, 20}));
    ck_assert(!rect_contains(rect, (Point){40, 20}));
    ck_assert(!rect_contains(rect, (Point){10, 60}));
    ck_assert(!rect_contains(rect, (Point){NAN, 30}));
}
END_TEST

START_TEST(touching_rectangles_do_not_overlap)
{
    ck_assert(!rect_overlaps((Rect){0, 0, 10, 10}, (Rect){10, 0, 10, 10}));
    ck_assert(rect_overlaps((Rect){0, 0, 10, 10}, (Rect){9, 9, 10, 10}));
    ck_assert(!rect_overlaps((Rect){0, 0, 10, 10}, (Rect){5, 5, 0, 0}));
}
END_TEST

START_TEST(an_inset_rectangle_is_at_least_empty)
{
    expect_rect(rect_inset((Rect){0, 0, 10, 20}, 2), 2, 2, 6, 16);
    expect_rect(rect_inset((Rect){0, 0, 10, 20}, 8), 5, 8, 0, 4);
    expect_rect(rect_inset((Rect){0, 0, 10, 20}, -1), -1, -1, 12, 22);
}
END_TEST

START_TEST(clipping_apart_rectangles_leaves_none)
{
    Rect none = rect_clip((Rect){0, 0, 10, 10}, (Rect){50, 0, 10, 10});
    ck_assert(none.w == 0);
    expect_rect(rect_clip((Rect){0, 0, 10, 10}, (Rect){5, -5, 10, 10}), 5, 0, 5,
                5);
}
END_TEST

START_TEST(pixel_rectangles_clip_and_grow)
{
    PixelRect a = {0, 0, 10, 10}, b = {5, 5, 10, 10}, far = {90, 0, 1, 1};
    expect_pixels(pixel_rect_clip(a, b), 5, 5, 5, 5);
    expect_pixels(pixel_rect_around(a, b), 0, 0, 15, 15);
    ck_assert_int_eq(pixel_rect_clip(a, far).w, 0);
    ck_assert_int_eq(pixel_rect_clip(a, far).h, 0);
    expect_pixels(pixel_rect_around(a, (PixelRect){50, 50, 0, 9}), 0, 0, 10,
                  10);
    ck_assert(pixel_rect_holds(a, (PixelRect){0, 0, 10, 10}));
    ck_assert(!pixel_rect_holds(a, b));
}
END_TEST

START_TEST(touched_pixels_reach_outward_nearest_pixels_round)
{
    Rect rect = {1.2F, 1.6F, 2, 2};
    expect_pixels(pixel_rect_touched(rect, 1), 1, 1, 3, 3);
    expect_pixels(pixel_rect_nearest(rect, 1), 1, 2, 2, 2);
    expect_pixels(pixel_rect_touched(rect, 2), 2, 3, 5, 5);
}
END_TEST

START_TEST(wild_rectangles_become_bounded_pixels)
{
    PixelRect huge = pixel_rect_touched((Rect){-1e30F, 0, 2e30F, INFINITY}, 1);
    ck_assert_int_gt(huge.w, 1 << 20);
    ck_assert_int_gt(huge.x + huge.w, 1 << 20);
    PixelRect none = pixel_rect_touched((Rect){NAN, NAN, NAN, NAN}, 1);
    ck_assert(none.w == 0 && none.h == 0);
}
END_TEST

START_TEST(fading_multiplies_the_alpha_only)
{
    ck_assert_uint_eq(colour_fade(0xFF123456, 0.5F), 0x80123456);
    ck_assert_uint_eq(colour_fade(0x80123456, 0), 0x00123456);
    ck_assert_uint_eq(colour_fade(0x80123456, 7), 0x80123456);
    ck_assert_uint_eq(colour_fade(0x80123456, NAN), 0x00123456);
}
END_TEST

START_TEST(a_mixture_lies_between_its_colours)
{
    ck_assert_uint_eq(colour_mix(0x00102030, 0xFFFFFFFF, 0), 0xFF102030);
    ck_assert_uint_eq(colour_mix(0x00102030, 0xFFFFFFFF, 1), 0xFFFFFFFF);
    ck_assert_uint_eq(colour_mix(0xFF000000, 0xFFFF8000, 0.5F), 0xFF804000);
}
END_TEST

Suite *geometry_suite(void)
{
    const TTest *const tests[] = {
        a_curve_begins_and_ends_at_its_ends,
        the_middle_of_an_arch_is_its_top,
        a_curve_that_stands_still_points_right,
        a_rectangle_holds_its_left_top_edge_only,
        touching_rectangles_do_not_overlap,
        an_inset_rectangle_is_at_least_empty,
        clipping_apart_rectangles_leaves_none,
        pixel_rectangles_clip_and_grow,
        touched_pixels_reach_outward_nearest_pixels_round,
        wild_rectangles_become_bounded_pixels,
        fading_multiplies_the_alpha_only,
        a_mixture_lies_between_its_colours,
        NULL};
    return suite_of("geometry", tests);
}
