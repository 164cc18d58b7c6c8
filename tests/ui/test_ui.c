#include "ui/ui.h"

#include "suites.h"

#include <string.h>

static const Rect AREA = {10, 10, 40, 20}, OTHER = {60, 10, 40, 20};
enum { MINE = 5, ITS = 6 };

static unsigned look(Frame *frame, float x, float y, bool down)
{
    frame_begin(frame, x, y, down);
    unsigned events = ui_area(&frame->ui, MINE, AREA);
    ui_area(&frame->ui, ITS, OTHER);
    frame_end(frame);
    return events;
}

START_TEST(the_mouse_hovers_only_inside)
{
    Frame frame = frame_new();
    ck_assert_uint_eq(look(&frame, 9, 15, false), UI_NOTHING);
    ck_assert(!frame.ui.over);
    ck_assert_uint_eq(look(&frame, 15, 15, false), UI_HOVER);
    ck_assert(frame.ui.over);
    ck_assert_uint_eq(look(&frame, -1, -1, false), UI_NOTHING);
    frame_free(&frame);
}
END_TEST

START_TEST(a_click_is_down_and_up_over_the_same_area)
{
    Frame frame = frame_new();
    ck_assert_uint_eq(look(&frame, 15, 15, true), UI_HOVER | UI_HELD);
    ck_assert_uint_eq(look(&frame, 16, 15, true), UI_HOVER | UI_HELD);
    ck_assert_uint_eq(look(&frame, 16, 15, false),
                      UI_HOVER | UI_HELD | UI_CLICKED);
    ck_assert_uint_eq(look(&frame, 16, 15, false), UI_HOVER);
    frame_free(&frame);
}
END_TEST

START_TEST(letting_go_elsewhere_is_no_click)
{
    Frame frame = frame_new();
    look(&frame, 15, 15, true);
    ck_assert_uint_eq(look(&frame, 70, 15, true), UI_HELD);
    ck_assert_uint_eq(look(&frame, 70, 15, false), UI_HELD);
    ck_assert_uint_eq(frame.ui.pressed, 0);
    ck_assert_uint_eq(look(&frame, 15, 15, false), UI_HOVER);
    frame_free(&frame);
}
END_TEST

START_TEST(a_button_pressed_elsewhere_does_not_wake_an_area)
{
    Frame frame = frame_new();
    look(&frame, 70, 15, true);
    ck_assert_uint_eq(frame.ui.pressed, ITS);
    ck_assert_uint_eq(look(&frame, 15, 15, true), UI_NOTHING);
    ck_assert_uint_eq(look(&frame, 15, 15, false), UI_NOTHING);
    look(&frame, 200, 200, true);
    ck_assert_uint_eq(look(&frame, 15, 15, true), UI_HOVER);
    ck_assert_uint_eq(look(&frame, 15, 15, false), UI_HOVER);
    frame_free(&frame);
}
END_TEST

START_TEST(a_whole_click_may_fall_into_one_frame)
{
    Frame frame = frame_new();
    frame_begin(&frame, 15, 15, false);
    frame.input.mouse_pressed = frame.input.mouse_released = true;
    ck_assert_uint_eq(ui_area(&frame.ui, MINE, AREA),
                      UI_HOVER | UI_HELD | UI_CLICKED);
    frame_end(&frame);
    ck_assert_uint_eq(look(&frame, 15, 15, false), UI_HOVER);
    frame_free(&frame);
}
END_TEST

START_TEST(the_mouse_comes_in_device_pixels)
{
    Frame frame = frame_new();
    frame_begin(&frame, 30, 30, false);
    ui_begin(&frame.ui, &frame.input, &frame.list, 2, (UiStyle){.ink = INK});
    expect_near(frame.ui.mouse.x, 15);
    ck_assert_uint_eq(ui_area(&frame.ui, MINE, AREA), UI_HOVER);
    frame_end(&frame);
    frame_free(&frame);
}
END_TEST

START_TEST(what_is_covered_sees_no_mouse)
{
    Frame frame = frame_new();
    frame_begin(&frame, 15, 15, true);
    frame.ui.blocked = true;
    ck_assert_uint_eq(ui_area(&frame.ui, MINE, AREA), UI_NOTHING);
    ck_assert(!frame.ui.over);
    frame.ui.blocked = false;
    ck_assert_uint_eq(ui_area(&frame.ui, ITS, AREA), UI_HOVER | UI_HELD);
    frame_end(&frame);
    frame_begin(&frame, 15, 15, false);
    ck_assert_msg(!frame.ui.blocked, "lasts one frame");
    frame_end(&frame);
    frame_free(&frame);
}
END_TEST

START_TEST(a_tip_lasts_one_frame_and_is_cut_to_fit)
{
    Frame frame = frame_new();
    char words[2 * UI_TIP];
    for (int i = 0; i < 2 * UI_TIP - 1; i++)
        words[i] = 'x';
    words[sizeof words - 1] = '\0';
    frame_begin(&frame, 15, 15, false);
    ui_tip(&frame.ui, AREA, words);
    ck_assert_uint_eq(strlen(frame.ui.tip), UI_TIP - 1);
    expect_near(frame.ui.tip_at.x, AREA.x);
    frame_end(&frame);
    frame_begin(&frame, 15, 15, false);
    ck_assert_str_eq(frame.ui.tip, "");
    frame_free(&frame);
}
END_TEST

Suite *ui_suite(void)
{
    const TTest *const tests[] = {
        the_mouse_hovers_only_inside,
        a_click_is_down_and_up_over_the_same_area,
        letting_go_elsewhere_is_no_click,
        a_button_pressed_elsewhere_does_not_wake_an_area,
        a_whole_click_may_fall_into_one_frame,
        the_mouse_comes_in_device_pixels,
        what_is_covered_sees_no_mouse,
        a_tip_lasts_one_frame_and_is_cut_to_fit,
        NULL};
    return suite_of("ui", tests);
}
