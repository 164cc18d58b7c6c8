#include "sdl/scale.h"

#include "support/suite.h"

Suite *scale_suite(void);

static float scale_of(float dpi, float width, float height)
{
    ScaleFacts facts = {
        .dpi = dpi, .display_width = width, .display_height = height};
    return scale_choose(&facts);
}

START_TEST(nothing_known_means_one)
{
    ck_assert(scale_of(0, 0, 0) == 1);
}
END_TEST

START_TEST(what_was_wished_comes_first)
{
    ScaleFacts facts = {.wished = 1.5f, .pixels = 200, .units = 100};
    ck_assert(scale_choose(&facts) == 1.5f);
    facts.wished = 1000;
    ck_assert(scale_choose(&facts) == 8);
    facts.wished = 0.001f;
    ck_assert(scale_choose(&facts) == 0.5f);
}
END_TEST

START_TEST(more_pixels_than_units_come_before_the_display)
{
    ScaleFacts facts = {.pixels = 300, .units = 200, .dpi = 288};
    ck_assert(scale_choose(&facts) == 1.5f);
}
END_TEST

START_TEST(dots_per_inch_are_taken_to_the_quarter)
{
    ck_assert(scale_of(96, 0, 0) == 1);
    ck_assert(scale_of(104, 0, 0) == 1);
    ck_assert(scale_of(125, 0, 0) == 1.25f);
    ck_assert(scale_of(192, 3840, 2160) == 2);
}
END_TEST

START_TEST(a_coarse_or_a_nonsensical_display_stays_in_bounds)
{
    ck_assert(scale_of(30, 1024, 768) == 1);
    ck_assert(scale_of(5000, 20000, 20000) == 3);
}
END_TEST

START_TEST(the_stage_must_still_fit_the_display)
{
    ck_assert(scale_of(160, 1920, 1080) == 1.5f);
    ck_assert(scale_of(192, 1366, 768) == 1);
    ck_assert(scale_of(192, 3000, 1000) == 1.25f);
}
END_TEST

Suite *scale_suite(void)
{
    const TTest *const tests[] = {
        nothing_known_means_one,
        what_was_wished_comes_first,
        more_pixels_than_units_come_before_the_display,
        dots_per_inch_are_taken_to_the_quarter,
        a_coarse_or_a_nonsensical_display_stays_in_bounds,
        the_stage_must_still_fit_the_display,
        NULL};
    return suite_of("sdl/scale", tests);
}
