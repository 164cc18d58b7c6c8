#include "sdl/events.h"

#include "support/suite.h"

#include <string.h>

Suite *events_suite(void);

static Events events;
static Input input;

static void setup(void)
{
    events = events_start();
    memset(&input, 0x55, sizeof input);
    events_begin(&events, &input);
}

/* As the window does: takes an event if it fits this frame. */
static bool offer(SDL_Event event)
{
    if (!events_fit(&events, &input, &event))
        return false;
    events_take(&events, &input, &event);
    return true;
}

static SDL_Event motion(int x, int y)
{
    return (SDL_Event){.motion = {.type = SDL_MOUSEMOTION, .x = x, .y = y}};
}

static SDL_Event button(Uint32 type, int x, int y)
{
    return (SDL_Event){
        .button = {.type = type, .button = SDL_BUTTON_LEFT, .x = x, .y = y}};
}

static SDL_Event press(SDL_Keycode code, Uint16 modifiers)
{
    return (SDL_Event){.key = {.type = SDL_KEYDOWN,
                               .keysym = {.sym = code, .mod = modifiers}}};
}

static SDL_Event typed(const char *text)
{
    SDL_Event event = {.text = {.type = SDL_TEXTINPUT}};
    snprintf(event.text.text, sizeof event.text.text, "%s", text);
    return event;
}

static SDL_Event dropped(const char *path)
{
    return (SDL_Event){
        .drop = {.type = SDL_DROPFILE, .file = SDL_strdup(path)}};
}

static SDL_Event of_window(Uint8 kind)
{
    return (SDL_Event){.window = {.type = SDL_WINDOWEVENT, .event = kind}};
}

static void expect_key(int index, int key, int modifiers)
{
    ck_assert_int_gt(input.key_count, index);
    ck_assert_int_eq(input.keys[index].key, key);
    ck_assert_int_eq(input.keys[index].modifiers, modifiers);
}

START_TEST(a_frame_begins_empty)
{
    ck_assert(input.mouse_x < 0 && input.mouse_y < 0);
    ck_assert(!input.mouse_down && !input.mouse_pressed);
    ck_assert(!input.mouse_released && input.wheel == 0);
    ck_assert_int_eq(input.key_count, 0);
    ck_assert_str_eq(input.text, "");
    ck_assert_str_eq(input.dropped, "");
    ck_assert(!input.quit);
}
END_TEST

START_TEST(the_mouse_is_told_in_device_pixels)
{
    events.ratio = 2;
    offer(motion(30, 40));
    ck_assert(input.mouse_x == 60 && input.mouse_y == 80);
}
END_TEST

START_TEST(where_the_mouse_is_lasts_what_it_did_does_not)
{
    offer(button(SDL_MOUSEBUTTONDOWN, 5, 6));
    ck_assert(input.mouse_pressed && input.mouse_down);
    events_begin(&events, &input);
    ck_assert(input.mouse_x == 5 && input.mouse_y == 6);
    ck_assert(!input.mouse_pressed && input.mouse_down);
    offer(button(SDL_MOUSEBUTTONUP, 5, 6));
    ck_assert(input.mouse_released && !input.mouse_down);
}
END_TEST

START_TEST(a_quick_click_is_one_frame)
{
    ck_assert(offer(motion(5, 6)));
    ck_assert(offer(button(SDL_MOUSEBUTTONDOWN, 5, 6)));
    ck_assert(offer(button(SDL_MOUSEBUTTONUP, 5, 6)));
    ck_assert(input.mouse_pressed && input.mouse_released);
    ck_assert(!input.mouse_down);
}
END_TEST

START_TEST(a_click_is_told_where_it_was)
{
    offer(button(SDL_MOUSEBUTTONDOWN, 5, 6));
    ck_assert(!offer(motion(100, 100)));
    ck_assert(input.mouse_x == 5 && input.mouse_y == 6);
    ck_assert(!offer(button(SDL_MOUSEBUTTONUP, 100, 100)));
    ck_assert(!offer(of_window(SDL_WINDOWEVENT_LEAVE)));
    events_begin(&events, &input);
    ck_assert(offer(motion(100, 100)));
    ck_assert(offer(button(SDL_MOUSEBUTTONUP, 100, 100)));
}
END_TEST

START_TEST(a_second_click_waits_for_its_own_frame)
{
    offer(button(SDL_MOUSEBUTTONDOWN, 5, 6));
    offer(button(SDL_MOUSEBUTTONUP, 5, 6));
    ck_assert(!offer(button(SDL_MOUSEBUTTONDOWN, 5, 6)));
    events_begin(&events, &input);
    ck_assert(offer(button(SDL_MOUSEBUTTONDOWN, 5, 6)));
}
END_TEST

START_TEST(other_buttons_do_nothing)
{
    SDL_Event right = button(SDL_MOUSEBUTTONDOWN, 5, 6);
    right.button.button = SDL_BUTTON_RIGHT;
    offer(right);
    ck_assert(!input.mouse_pressed && !input.mouse_down);
}
END_TEST

START_TEST(a_mouse_that_leaves_is_nowhere_unless_it_drags)
{
    offer(motion(5, 6));
    offer(of_window(SDL_WINDOWEVENT_LEAVE));
    ck_assert(input.mouse_x < 0);
    offer(button(SDL_MOUSEBUTTONDOWN, 5, 6));
    events_begin(&events, &input);
    offer(of_window(SDL_WINDOWEVENT_LEAVE));
    ck_assert(input.mouse_x == 5);
}
END_TEST

START_TEST(wheel_notches_add_up)
{
    SDL_Event up = {.wheel = {.type = SDL_MOUSEWHEEL, .y = 1}};
    SDL_Event fine = {.wheel = {.type = SDL_MOUSEWHEEL, .preciseY = 0.25f}};
    SDL_Event flipped = {.wheel = {.type = SDL_MOUSEWHEEL,
                                   .y = 1,
                                   .direction = SDL_MOUSEWHEEL_FLIPPED}};
    offer(up);
    offer(up);
    offer(fine);
    ck_assert(input.wheel == 2.25f);
    offer(flipped);
    ck_assert(input.wheel == 1.25f);
}
END_TEST

START_TEST(keys_come_in_the_order_pressed)
{
    offer(press(SDLK_RIGHT, KMOD_LSHIFT));
    offer(press(SDLK_z, KMOD_LCTRL));
    ck_assert_int_eq(input.key_count, 2);
    expect_key(0, KEY_RIGHT, INPUT_SHIFT);
    expect_key(1, 'z', INPUT_CONTROL);
}
END_TEST

START_TEST(the_text_of_a_key_says_what_it_was)
{
    /* '?' on a German keyboard: Shift and the key of the sharp s */
    offer(press(0xDF, KMOD_LSHIFT));
    offer(typed("?"));
    expect_key(0, '?', 0);
    /* '/' on a German keyboard: Shift and 7 */
    offer(press(SDLK_7, KMOD_LSHIFT));
    offer(typed("/"));
    expect_key(1, '/', 0);
    /* '1' on a French keyboard: Shift and the ampersand */
    offer(press(SDLK_AMPERSAND, KMOD_LSHIFT));
    offer(typed("1"));
    expect_key(2, '1', 0);
    ck_assert_int_eq(input.key_count, 3);
    ck_assert_str_eq(input.text, "?/1");
}
END_TEST

START_TEST(shifted_keys_arrive_without_their_text_too)
{
    offer(press(SDLK_SLASH, KMOD_LSHIFT));
    expect_key(0, '?', 0);
    offer(press(SDLK_EQUALS, KMOD_LSHIFT));
    offer(typed("+"));
    expect_key(1, '+', 0);
    ck_assert_int_eq(input.key_count, 2);
}
END_TEST

START_TEST(a_capital_letter_is_its_key_with_shift)
{
    offer(press(SDLK_t, KMOD_LSHIFT));
    offer(typed("T"));
    ck_assert_int_eq(input.key_count, 1);
    expect_key(0, 't', INPUT_SHIFT);
    ck_assert_str_eq(input.text, "T");
}
END_TEST

START_TEST(commands_type_nothing)
{
    offer(press(SDLK_s, KMOD_LCTRL));
    offer(typed("s"));
    offer(press(SDLK_f, KMOD_LALT));
    offer(typed("f"));
    ck_assert_str_eq(input.text, "");
    ck_assert_int_eq(input.key_count, 2);
    SDL_Event release = press(SDLK_LALT, 0);
    release.type = SDL_KEYUP;
    offer(release);
    offer(typed("δ"));
    ck_assert_str_eq(input.text, "δ");
}
END_TEST

START_TEST(named_keys_are_not_changed_by_a_later_text)
{
    offer(press(SDLK_RIGHT, 0));
    offer(typed("x"));
    ck_assert_int_eq(input.key_count, 1);
    expect_key(0, KEY_RIGHT, 0);
}
END_TEST

START_TEST(held_keys_repeat_only_where_it_helps)
{
    SDL_Event right = press(SDLK_RIGHT, 0), space = press(SDLK_SPACE, 0);
    right.key.repeat = space.key.repeat = 1;
    offer(right);
    offer(space);
    ck_assert_int_eq(input.key_count, 1);
    expect_key(0, KEY_RIGHT, 0);
}
END_TEST

START_TEST(too_many_keys_wait)
{
    for (int i = 0; i < INPUT_KEYS; i++)
        ck_assert(offer(press(SDLK_a, 0)));
    ck_assert(!offer(press(SDLK_b, 0)));
    SDL_Event forced = press(SDLK_b, 0);
    events_take(&events, &input, &forced);
    ck_assert_int_eq(input.key_count, INPUT_KEYS);
    events_begin(&events, &input);
    ck_assert(offer(press(SDLK_b, 0)));
}
END_TEST

START_TEST(too_much_text_waits_and_never_overflows)
{
    int taken = 0;
    while (taken < 1000 && offer(typed("∂∂∂∂∂")))
        taken++;
    ck_assert_int_eq(taken, 4); /* 60 of 63 bytes */
    SDL_Event forced = typed("∂∂∂∂∂");
    events_take(&events, &input, &forced);
    ck_assert_uint_eq(strlen(input.text), 63);
    events_begin(&events, &input);
    ck_assert(offer(typed("∂∂∂∂∂")));
}
END_TEST

START_TEST(a_dropped_file_is_told_one_a_frame)
{
    ck_assert(offer(dropped("/tmp/lesson one.md")));
    ck_assert_str_eq(input.dropped, "/tmp/lesson one.md");
    SDL_Event second = dropped("/tmp/two.yaml");
    ck_assert(!events_fit(&events, &input, &second));
    events_begin(&events, &input);
    events_take(&events, &input, &second);
    ck_assert_str_eq(input.dropped, "/tmp/two.yaml");
}
END_TEST

START_TEST(a_dropped_path_too_long_is_passed_over)
{
    static char path[INPUT_PATH + 1];
    memset(path, 'p', INPUT_PATH);
    offer(dropped(path));
    ck_assert_str_eq(input.dropped, "");
}
END_TEST

START_TEST(closing_and_quitting_are_told)
{
    offer(of_window(SDL_WINDOWEVENT_CLOSE));
    ck_assert(input.quit && events.closed);
    events_begin(&events, &input);
    ck_assert(!input.quit);
    offer((SDL_Event){.type = SDL_QUIT});
    ck_assert(input.quit);
}
END_TEST

START_TEST(resizing_and_uncovering_are_left_for_the_window)
{
    offer(of_window(SDL_WINDOWEVENT_SIZE_CHANGED));
    ck_assert(events.resized && !events.uncovered);
    offer(of_window(SDL_WINDOWEVENT_EXPOSED));
    ck_assert(events.uncovered);
}
END_TEST

START_TEST(what_concerns_nobody_is_told_so)
{
    SDL_Event event = {.type = SDL_JOYAXISMOTION};
    ck_assert(!events_take(&events, &input, &event));
    event = of_window(SDL_WINDOWEVENT_MOVED);
    ck_assert(!events_take(&events, &input, &event));
}
END_TEST

Suite *events_suite(void)
{
    const TTest *const tests[] = {
        a_frame_begins_empty,
        the_mouse_is_told_in_device_pixels,
        where_the_mouse_is_lasts_what_it_did_does_not,
        a_quick_click_is_one_frame,
        a_click_is_told_where_it_was,
        a_second_click_waits_for_its_own_frame,
        other_buttons_do_nothing,
        a_mouse_that_leaves_is_nowhere_unless_it_drags,
        wheel_notches_add_up,
        keys_come_in_the_order_pressed,
        the_text_of_a_key_says_what_it_was,
        shifted_keys_arrive_without_their_text_too,
        a_capital_letter_is_its_key_with_shift,
        commands_type_nothing,
        named_keys_are_not_changed_by_a_later_text,
        held_keys_repeat_only_where_it_helps,
        too_many_keys_wait,
        too_much_text_waits_and_never_overflows,
        a_dropped_file_is_told_one_a_frame,
        a_dropped_path_too_long_is_passed_over,
        closing_and_quitting_are_told,
        resizing_and_uncovering_are_left_for_the_window,
        what_concerns_nobody_is_told_so,
        NULL};
    Suite *suite = suite_create("sdl/events");
    TCase *all = tcase_create("sdl/events");
    tcase_add_checked_fixture(all, setup, NULL);
    for (size_t i = 0; tests[i]; i++)
        tcase_add_test(all, tests[i]);
    suite_add_tcase(suite, all);
    return suite;
}
