#include "ui/widgets.h"

#include "suites.h"

enum { ID = 9 };
static const Rect BOX = {10, 10, 80, 20};

static bool button(Frame *frame, float x, float y, bool down)
{
    frame_begin(frame, x, y, down);
    bool clicked = widget_button(&frame->ui, ID, BOX, "Again", "once more");
    frame_end(frame);
    return clicked;
}

START_TEST(a_button_answers_once_a_click)
{
    Frame frame = frame_new();
    ck_assert(!button(&frame, 20, 20, false));
    ck_assert(!button(&frame, 20, 20, true));
    ck_assert(button(&frame, 20, 20, false));
    ck_assert(!button(&frame, 20, 20, false));
    frame_free(&frame);
}
END_TEST

START_TEST(a_button_shows_its_label_and_the_mouse)
{
    Frame frame = frame_new();
    button(&frame, -1, -1, false);
    ck_assert_uint_eq(draw_find(&frame.list, ID)->fill, QUIET);
    const DrawCommand *label = draw_find_text(&frame.list, "Again");
    ck_assert_ptr_nonnull(label);
    float middle = label->rect.x + label->rect.w / 2;
    expect_near(middle, BOX.x + BOX.w / 2);
    ck_assert_str_eq(frame.ui.tip, "");
    button(&frame, 20, 20, false);
    ck_assert_uint_eq(draw_find(&frame.list, ID)->fill, HOT);
    ck_assert_str_eq(frame.ui.tip, "once more");
    frame_free(&frame);
}
END_TEST

START_TEST(a_button_without_a_tip_tells_none)
{
    Frame frame = frame_new();
    frame_begin(&frame, 20, 20, false);
    widget_button(&frame.ui, ID, BOX, "Again", NULL);
    ck_assert_str_eq(frame.ui.tip, "");
    frame_end(&frame);
    frame_free(&frame);
}
END_TEST

static bool icon(Frame *frame, IconButton look, bool down)
{
    frame_begin(frame, 50, 20, down);
    bool clicked = widget_icon(&frame->ui, ID, BOX, look);
    frame_end(frame);
    return clicked;
}

START_TEST(an_icon_button_answers_a_click)
{
    Frame frame = frame_new();
    IconButton look = {ICON_PLAY, true, false, "play"};
    ck_assert(!icon(&frame, look, true));
    ck_assert(icon(&frame, look, false));
    ck_assert_uint_eq(draw_find(&frame.list, ID)->fill, STRONG);
    ck_assert_str_eq(frame.ui.tip, "play");
    frame_free(&frame);
}
END_TEST

START_TEST(a_disabled_icon_button_neither_answers_nor_hovers)
{
    Frame frame = frame_new();
    IconButton look = {ICON_BACK, false, true, "back"};
    ck_assert(!icon(&frame, look, true));
    ck_assert(!icon(&frame, look, false));
    ck_assert(!frame.ui.over);
    ck_assert_str_eq(frame.ui.tip, "");
    const DrawCommand *last =
        &frame.list.commands[frame.list.command_count - 1];
    ck_assert_uint_eq(last->fill, DISABLED);
    frame_free(&frame);
}
END_TEST

static const char *const WORDS[] = {"one", "two", "a very long word"};

static bool choice(Frame *frame, float x, bool down, int *chosen)
{
    frame_begin(frame, x, 20, down);
    bool changed = widget_choice(&frame->ui, ID, BOX, WORDS, 3, chosen);
    frame_end(frame);
    return changed;
}

START_TEST(a_choice_takes_what_is_clicked)
{
    Frame frame = frame_new();
    int chosen = 0;
    for (int wanted = 2; wanted >= 0; wanted--) {
        choice(&frame, -1, false, &chosen);
        Rect place = draw_find(&frame.list, ID + (DrawId)wanted)->rect;
        float x = place.x + place.w / 2;
        ck_assert(!choice(&frame, x, true, &chosen));
        ck_assert(choice(&frame, x, false, &chosen));
        ck_assert_int_eq(chosen, wanted);
    }
    frame_free(&frame);
}
END_TEST

START_TEST(clicking_what_is_chosen_changes_nothing)
{
    Frame frame = frame_new();
    int chosen = 0;
    choice(&frame, 15, true, &chosen);
    ck_assert(!choice(&frame, 15, false, &chosen));
    ck_assert_int_eq(chosen, 0);
    ck_assert_uint_eq(draw_find(&frame.list, ID)->fill, STRONG);
    frame_free(&frame);
}
END_TEST

START_TEST(labels_of_a_choice_stay_in_their_boxes)
{
    Frame frame = frame_new();
    int chosen = 0;
    choice(&frame, -1, false, &chosen);
    for (int i = 0; i < 3; i++) {
        Rect box = draw_find(&frame.list, ID + (DrawId)i)->rect;
        Rect label = draw_find_text(&frame.list, WORDS[i])->rect;
        ck_assert(label.x >= box.x);
        ck_assert(label.x + label.w <= box.x + box.w);
    }
    frame_free(&frame);
}
END_TEST

static bool slide(Frame *frame, float x, bool down, float *value)
{
    frame_begin(frame, x, 20, down);
    bool moved = widget_slider(&frame->ui, ID, BOX, value);
    frame_end(frame);
    return moved;
}

START_TEST(a_slider_follows_the_mouse_even_outside)
{
    Frame frame = frame_new();
    float value = 0.25f;
    ck_assert(!slide(&frame, 50, false, &value));
    expect_near(value, 0.25f);
    ck_assert(slide(&frame, 50, true, &value));
    expect_near(value, 0.5f);
    ck_assert(!slide(&frame, 50, true, &value));
    slide(&frame, 500, true, &value);
    expect_near(value, 1);
    slide(&frame, -1, true, &value);
    expect_near(value, 0);
    slide(&frame, -1, false, &value);
    ck_assert(!slide(&frame, 50, false, &value));
    expect_near(value, 0);
    frame_free(&frame);
}
END_TEST

START_TEST(the_knob_of_a_slider_is_where_the_mouse_puts_it)
{
    Frame frame = frame_new();
    float value = 0;
    for (float x = 18; x <= 82; x += 4) {
        slide(&frame, x, true, &value);
        const DrawCommand *last =
            &frame.list.commands[frame.list.command_count - 1];
        ck_assert_int_eq(last->kind, DRAW_DISC);
        expect_near(last->centre.x, x);
    }
    frame_free(&frame);
}
END_TEST

START_TEST(a_slider_without_length_stays_as_it_is)
{
    Frame frame = frame_new();
    float value = 0.5f;
    frame_begin(&frame, 11, 11, true);
    ck_assert(!widget_slider(&frame.ui, ID, (Rect){10, 10, 8, 8}, &value));
    expect_near(value, 0.5f);
    frame_end(&frame);
    frame_free(&frame);
}
END_TEST

Suite *widgets_suite(void)
{
    const TTest *const tests[] = {
        a_button_answers_once_a_click,
        a_button_shows_its_label_and_the_mouse,
        a_button_without_a_tip_tells_none,
        an_icon_button_answers_a_click,
        a_disabled_icon_button_neither_answers_nor_hovers,
        a_choice_takes_what_is_clicked,
        clicking_what_is_chosen_changes_nothing,
        labels_of_a_choice_stay_in_their_boxes,
        a_slider_follows_the_mouse_even_outside,
        the_knob_of_a_slider_is_where_the_mouse_puts_it,
        a_slider_without_length_stays_as_it_is,
        NULL};
    return suite_of("widgets", tests);
}
