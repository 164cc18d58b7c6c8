#include "scene/netview.h"

#include "scenery.h"
#include "suites.h"

#include <math.h>
#include <string.h>

START_TEST(nice_scales_are_1_2_or_5_times_a_power_of_ten)
{
    expect_near(scales_nice(1), 1, 1e-6F);
    expect_near(scales_nice(1.01F), 2, 1e-6F);
    expect_near(scales_nice(3), 5, 1e-6F);
    expect_near(scales_nice(0.06F), 0.1F, 1e-6F);
    expect_near(scales_nice(777), 1000, 1e-3F);
}
END_TEST

START_TEST(a_disc_is_never_more_than_full)
{
    Scenery *s = scenery_tiny();
    for (uint64_t step = 0; step < 60; step++) {
        scenery_go(s, step);
        Scales scales = scales_now(s->run);
        ck_assert(scales.output >= 2); /* the input 2 */
    }
    scenery_end(s);
}
END_TEST

START_TEST(the_scale_of_widths_is_the_same_for_the_run)
{
    Scenery *s = scenery_tiny();
    float first = scales_now(s->run).weight;
    expect_near(first, 1, 0);
    scenery_go(s, 1000);
    expect_near(scales_now(s->run).weight, first, 0);
    scenery_end(s);
}
END_TEST

START_TEST(changes_are_magnified_only_where_there_are_any)
{
    Scenery *s = scenery_tiny();
    expect_near(scales_now(s->run).change, 0, 0);
    scenery_seek(s, "grad[A->C]");
    ck_assert(scales_now(s->run).change > 0);
    scenery_end(s);
}
END_TEST

START_TEST(only_what_is_computed_has_a_value)
{
    Scenery *s = scenery_tiny();
    double value = 7;
    NetView *view = scenery_view(s);
    int cell = world_cell(&s->world, "out[A]");
    ck_assert(!netview_value(view, cell, &value));
    ck_assert(!netview_value(view, -1, &value));
    ck_assert_double_eq(value, 7);
    scenery_seek(s, "out[A]");
    ck_assert(netview_value(view, cell, &value));
    ck_assert_double_eq(value, 1);
    scenery_end(s);
}
END_TEST

START_TEST(long_numbers_lose_decimals_before_anything_else)
{
    Scenery *s = scenery_tiny();
    NetView *view = scenery_view(s);
    char text[NUMBER_TEXT];
    view->decimals = 3;
    netview_number(view, 1.5, NUMBER_SIGN_MINUS, text);
    expect_text(text, "1.500");
    netview_number(view, -12345.678, NUMBER_SIGN_MINUS, text);
    expect_text(text, "−12346");
    netview_number(view, -0.8125, NUMBER_SIGN_MINUS, text);
    expect_text(text, "−0.8125"); /* one place more shows it whole */
    netview_number(view, -0.00012, NUMBER_SIGN_MINUS, text);
    ck_assert_ptr_null(strstr(text, "−0.000"));
    scenery_end(s);
}
END_TEST

START_TEST(a_chip_makes_its_text_fit)
{
    Scenery *s = scenery_tiny();
    NetView *view = scenery_view(s);
    Rect box = {10, 10, 30, 20};
    netview_chip(view, 77, box, (ChipLook){FACE_MONO, 13, 1, 1, 1},
                 "1234567890");
    const DrawCommand *text = scenery_find(view->list, 77, DRAW_TEXT, NULL);
    ck_assert(text->rect.x >= box.x);
    ck_assert(text->rect.x + text->rect.w <= box.x + box.w);
    scenery_end(s);
}
END_TEST

START_TEST(a_sign_on_screen_is_noted_for_the_legend)
{
    Scenery *s = scenery_tiny();
    NetView *view = scenery_view(s);
    ck_assert(netview_sign(view, 0) == view->theme->positive);
    ck_assert_uint_eq(view->marks, MARK_POSITIVE);
    ck_assert(netview_sign(view, -1) == view->theme->negative);
    ck_assert_uint_eq(view->marks, MARK_POSITIVE | MARK_NEGATIVE);
    scenery_end(s);
}
END_TEST

START_TEST(tiny_numbers_have_one_digit_where_two_decimals_are_enough)
{
    static const struct {
        double value;
        int decimals;
        const char *want;
    } rows[] = {{-0.0047, 2, "−5e−3"},   {0.0021, 2, "2e−3"},
                {-0.00471, 3, "−0.005"}, {-0.00047, 3, "−4.7e−4"},
                {0.00996, 2, "0.01"},    {-0.25, 2, "−0.25"},
                {0.000098, 2, "9.8e−5"}};
    Scenery *s = scenery_tiny();
    NetView *view = scenery_view(s);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[NUMBER_TEXT];
        view->decimals = rows[i].decimals;
        netview_number(view, rows[i].value, NUMBER_SIGN_MINUS, text);
        ck_assert_str_eq(text, rows[i].want);
    }
    scenery_end(s);
}
END_TEST

Suite *netview_suite(void)
{
    const TTest *const tests[] = {
        nice_scales_are_1_2_or_5_times_a_power_of_ten,
        a_disc_is_never_more_than_full,
        the_scale_of_widths_is_the_same_for_the_run,
        changes_are_magnified_only_where_there_are_any,
        only_what_is_computed_has_a_value,
        long_numbers_lose_decimals_before_anything_else,
        a_chip_makes_its_text_fit,
        a_sign_on_screen_is_noted_for_the_legend,
        tiny_numbers_have_one_digit_where_two_decimals_are_enough,
        NULL,
    };
    return suite_of("netview", tests);
}
