#include "ui/icons.h"

#include "suites.h"

#include <math.h>
#include <string.h>

enum { ICONS = ICON_LAST + 1, ID = 7 };

static const Point CENTRE = {100, 50};
static const float SIZE = 10;

static void draw(Frame *frame, Icon icon)
{
    frame_begin(frame, -1, -1, false);
    icon_draw(&frame->list, ID, icon, CENTRE, SIZE, INK);
    frame_end(frame);
}

/* The ends of an icon from left to right. */
static void span(const DrawList *list, float *ret_left, float *ret_right)
{
    float left = INFINITY, right = -INFINITY;
    for (int i = 0; i < list->command_count; i++) {
        Rect rect = list->commands[i].rect;
        left = fminf(left, rect.x);
        right = fmaxf(right, rect.x + rect.w);
    }
    *ret_left = left;
    *ret_right = right;
}

START_TEST(every_icon_is_drawn_in_its_colour_under_its_id)
{
    Frame frame = frame_new();
    for (int icon = 0; icon < ICONS; icon++) {
        draw(&frame, (Icon)icon);
        ck_assert_msg(frame.list.command_count > 0, "icon %d", icon);
        for (int i = 0; i < frame.list.command_count; i++) {
            ck_assert_uint_eq(frame.list.commands[i].id, ID);
            ck_assert_uint_eq(frame.list.commands[i].fill, INK);
        }
    }
    frame_free(&frame);
}
END_TEST

START_TEST(every_icon_stays_near_its_centre)
{
    Frame frame = frame_new();
    for (int icon = 0; icon < ICONS; icon++) {
        draw(&frame, (Icon)icon);
        float left, right;
        span(&frame.list, &left, &right);
        ck_assert_msg(left > CENTRE.x - 1.4f * SIZE, "icon %d", icon);
        ck_assert_msg(right < CENTRE.x + 1.4f * SIZE, "icon %d", icon);
        for (int i = 0; i < frame.list.command_count; i++) {
            Rect rect = frame.list.commands[i].rect;
            ck_assert_msg(rect.y > CENTRE.y - 1.2f * SIZE, "icon %d", icon);
            ck_assert_msg(rect.y + rect.h < CENTRE.y + 1.2f * SIZE, "icon %d",
                          icon);
        }
    }
    frame_free(&frame);
}
END_TEST

START_TEST(no_two_icons_look_the_same)
{
    Frame a = frame_new(), b = frame_new();
    for (int i = 0; i < ICONS; i++)
        for (int k = 0; k < i; k++) {
            draw(&a, (Icon)i);
            draw(&b, (Icon)k);
            size_t size = sizeof *a.list.commands;
            bool same = a.list.command_count == b.list.command_count &&
                        memcmp(a.list.commands, b.list.commands, size) == 0;
            ck_assert_msg(!same, "icons %d and %d", i, k);
        }
    frame_free(&a);
    frame_free(&b);
}
END_TEST

START_TEST(back_is_forward_in_a_mirror)
{
    static const Icon pairs[][2] = {{ICON_BACK, ICON_FORWARD},
                                    {ICON_FIRST, ICON_LAST}};
    Frame a = frame_new(), b = frame_new();
    for (int i = 0; i < 2; i++) {
        float left, right, mirrored_left, mirrored_right;
        draw(&a, pairs[i][0]);
        draw(&b, pairs[i][1]);
        span(&a.list, &left, &right);
        span(&b.list, &mirrored_left, &mirrored_right);
        expect_near(left, 2 * CENTRE.x - mirrored_right);
        expect_near(right, 2 * CENTRE.x - mirrored_left);
    }
    frame_free(&a);
    frame_free(&b);
}
END_TEST

Suite *icons_suite(void)
{
    const TTest *const tests[] = {
        every_icon_is_drawn_in_its_colour_under_its_id,
        every_icon_stays_near_its_centre, no_two_icons_look_the_same,
        back_is_forward_in_a_mirror, NULL};
    return suite_of("icons", tests);
}
