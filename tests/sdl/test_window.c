#define _XOPEN_SOURCE 700 /* setenv */
#include "sdl/window.h"

#include "support/suite.h"

#include <string.h>

Suite *window_suite(void);

static Window *window;
static SDL_Window *sdl;
static Input input;

static Window *open_window(const WindowOptions *options)
{
    const char *reason = "";
    Window *opened = window_open(options, &reason);
    ck_assert_msg(opened != NULL, "%s", reason);
    return opened;
}

/* Takes all events there are, frame by frame. */
static void settle_down(void)
{
    while (window_wait(window, &input, 0))
        ;
}

static void setup(void)
{
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    window = open_window(&(WindowOptions){.width = 640, .height = 480});
    sdl = SDL_GetWindowFromID(1);
    for (Uint32 id = 2; !sdl && id < 10; id++)
        sdl = SDL_GetWindowFromID(id);
    ck_assert_ptr_nonnull(sdl);
    settle_down();
}

static void teardown(void)
{
    window_close(window);
    SDL_Quit();
}

static void push_key(SDL_Keycode code)
{
    SDL_Event event = {.key = {.type = SDL_KEYDOWN, .keysym = {.sym = code}}};
    ck_assert_int_eq(SDL_PushEvent(&event), 1);
}

static void push_mouse(Uint32 type, int x, int y)
{
    SDL_Event event = {.type = type};
    if (type == SDL_MOUSEMOTION)
        event.motion = (SDL_MouseMotionEvent){.type = type, .x = x, .y = y};
    else
        event.button = (SDL_MouseButtonEvent){
            .type = type, .button = SDL_BUTTON_LEFT, .x = x, .y = y};
    ck_assert_int_eq(SDL_PushEvent(&event), 1);
}

static void push_window_event(SDL_Window *to, Uint8 kind)
{
    SDL_Event event = {.window = {.type = SDL_WINDOWEVENT,
                                  .windowID = SDL_GetWindowID(to),
                                  .event = kind}};
    ck_assert_int_eq(SDL_PushEvent(&event), 1);
}

START_TEST(a_window_tells_its_size_and_scale)
{
    window_wait(window, &input, 0);
    ck_assert(input.width == 640 && input.height == 480);
    ck_assert(input.scale == 1);
}
END_TEST

START_TEST(a_wished_scale_makes_the_window_larger)
{
    Window *large = open_window(
        &(WindowOptions){.width = 400, .height = 300, .scale = 1.5f});
    float width, height, scale;
    window_measure(large, &width, &height, &scale);
    ck_assert(width == 600 && height == 450 && scale == 1.5f);
    window_close(large);
}
END_TEST

START_TEST(the_usual_window_fits_the_display)
{
    Window *usual = open_window(&(WindowOptions){0});
    SDL_Rect usable;
    float width, height, scale;
    window_measure(usual, &width, &height, &scale);
    SDL_GetDisplayUsableBounds(0, &usable);
    ck_assert(width <= (float)usable.w && height <= (float)usable.h);
    ck_assert(width >= 640);
    window_close(usual);
}
END_TEST

START_TEST(the_title_begins_with_the_program)
{
    ck_assert_str_eq(SDL_GetWindowTitle(sdl), "Backstep");
    window_title(window, "The slow way");
    ck_assert_str_eq(SDL_GetWindowTitle(sdl), "Backstep - The slow way");
    window_title(window, "");
    ck_assert_str_eq(SDL_GetWindowTitle(sdl), "Backstep");
}
END_TEST

START_TEST(waiting_for_nothing_ends_in_time)
{
    ck_assert(!window_wait(window, &input, 0));
    ck_assert(!window_wait(window, &input, 0.02));
    ck_assert(input.elapsed >= 0.015 && input.elapsed < 5);
}
END_TEST

START_TEST(pushed_events_are_all_in_one_frame)
{
    push_key(SDLK_RIGHT);
    push_mouse(SDL_MOUSEMOTION, 30, 40);
    push_key(SDLK_t);
    push_mouse(SDL_MOUSEBUTTONDOWN, 30, 40);
    ck_assert(window_wait(window, &input, -1));
    ck_assert_int_eq(input.key_count, 2);
    ck_assert_int_eq(input.keys[0].key, KEY_RIGHT);
    ck_assert_int_eq(input.keys[1].key, 't');
    ck_assert(input.mouse_x == 30 && input.mouse_y == 40);
    ck_assert(input.mouse_pressed && input.mouse_down);
    ck_assert(!window_wait(window, &input, 0));
    ck_assert(input.mouse_down && !input.mouse_pressed);
}
END_TEST

START_TEST(what_does_not_fit_comes_with_the_next_frame)
{
    push_mouse(SDL_MOUSEBUTTONDOWN, 1, 2);
    push_mouse(SDL_MOUSEBUTTONUP, 1, 2);
    push_mouse(SDL_MOUSEMOTION, 50, 60);
    push_key(SDLK_a);
    ck_assert(window_wait(window, &input, 0));
    ck_assert(input.mouse_pressed && input.mouse_released);
    ck_assert(input.mouse_x == 1);
    ck_assert_int_eq(input.key_count, 0);
    ck_assert(window_wait(window, &input, -1));
    ck_assert(!input.mouse_pressed && input.mouse_x == 50);
    ck_assert_int_eq(input.key_count, 1);
}
END_TEST

START_TEST(a_resized_window_is_measured_again)
{
    PixelBuffer pixels;
    bool fresh;
    SDL_SetWindowSize(sdl, 800, 500);
    settle_down();
    ck_assert(input.width == 800 && input.height == 500);
    ck_assert(window_pixels(window, &pixels, &fresh) && fresh);
    ck_assert_int_eq(pixels.width, 800);
    ck_assert_int_eq(pixels.height, 500);
}
END_TEST

START_TEST(an_uncovered_window_is_painted_again)
{
    PixelBuffer pixels;
    bool fresh;
    ck_assert(window_pixels(window, &pixels, &fresh));
    ck_assert(window_pixels(window, &pixels, &fresh) && !fresh);
    push_window_event(sdl, SDL_WINDOWEVENT_EXPOSED);
    ck_assert(window_wait(window, &input, 0));
    ck_assert(window_pixels(window, &pixels, &fresh) && fresh);
    ck_assert(window_show(window, &(PixelRect){0, 0, 9, 9}, 1));
}
END_TEST

START_TEST(closing_is_told)
{
    ck_assert(!window_closed(window));
    push_window_event(sdl, SDL_WINDOWEVENT_CLOSE);
    window_wait(window, &input, 0);
    ck_assert(input.quit && window_closed(window));
}
END_TEST

START_TEST(a_second_window_has_its_own_mouse_and_its_own_end)
{
    Window *notes = open_window(&(WindowOptions){.title = "notes"});
    SDL_Window *notes_sdl = NULL;
    for (Uint32 id = 1; id < 20; id++) {
        SDL_Window *each = SDL_GetWindowFromID(id);
        if (each && each != sdl)
            notes_sdl = each;
    }
    ck_assert_ptr_nonnull(notes_sdl);
    ck_assert_str_eq(SDL_GetWindowTitle(notes_sdl), "Backstep - notes");
    settle_down();
    SDL_Event motion = {.motion = {.type = SDL_MOUSEMOTION,
                                   .windowID = SDL_GetWindowID(notes_sdl),
                                   .x = 77}};
    SDL_PushEvent(&motion);
    push_key(SDLK_PAGEDOWN);
    push_window_event(notes_sdl, SDL_WINDOWEVENT_CLOSE);
    ck_assert(window_wait(window, &input, 0));
    ck_assert(input.mouse_x != 77);
    ck_assert_int_eq(input.key_count, 1);
    ck_assert(!input.quit && !window_closed(window));
    ck_assert(window_closed(notes));
    window_close(notes);
    ck_assert(!window_closed(window));
}
END_TEST

START_TEST(events_of_a_window_that_is_gone_are_dropped)
{
    SDL_Event motion = {
        .motion = {.type = SDL_MOUSEMOTION, .windowID = 4711, .x = 5}};
    SDL_PushEvent(&motion);
    ck_assert(!window_wait(window, &input, 0));
    ck_assert(input.mouse_x < 0);
}
END_TEST

START_TEST(full_screen_goes_on_and_off)
{
    ck_assert(!window_is_full_screen(window));
    window_full_screen(window, true);
    ck_assert(window_is_full_screen(window));
    settle_down();
    window_full_screen(window, false);
    ck_assert(!window_is_full_screen(window));
    settle_down();
    ck_assert(input.width > 0);
}
END_TEST

START_TEST(the_pointer_may_change_its_shape)
{
    window_cursor(window, WINDOW_HAND);
    window_cursor(window, WINDOW_CARET);
    window_cursor(window, WINDOW_ARROW);
}
END_TEST

START_TEST(a_window_opened_by_a_renderer_says_so)
{
    Window *other = open_window(
        &(WindowOptions){.width = 320, .height = 240, .way = PRESENT_RENDERER});
    ck_assert_int_eq(window_way(other), PRESENT_RENDERER);
    ck_assert_int_eq(window_way(window), PRESENT_SURFACE);
    window_close(other);
}
END_TEST

START_TEST(no_display_is_told_without_a_crash)
{
    const char *reason = NULL;
    setenv("SDL_VIDEODRIVER", "nothing-like-it", 1);
    ck_assert(!window_has_display(&reason));
    ck_assert_ptr_nonnull(reason);
    ck_assert_ptr_null(window_open(&(WindowOptions){0}, &reason));
    unsetenv("SDL_VIDEODRIVER");
    unsetenv("DISPLAY");
    unsetenv("WAYLAND_DISPLAY");
    reason = NULL;
    ck_assert(!window_has_display(&reason));
    ck_assert_ptr_nonnull(reason);
    window_close(NULL);
}
END_TEST

START_TEST(a_display_is_found_where_there_is_one)
{
    const char *reason = NULL;
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    ck_assert(window_has_display(&reason));
}
END_TEST

Suite *window_suite(void)
{
    const TTest *const tests[] = {
        a_window_tells_its_size_and_scale,
        a_wished_scale_makes_the_window_larger,
        the_usual_window_fits_the_display,
        the_title_begins_with_the_program,
        waiting_for_nothing_ends_in_time,
        pushed_events_are_all_in_one_frame,
        what_does_not_fit_comes_with_the_next_frame,
        a_resized_window_is_measured_again,
        an_uncovered_window_is_painted_again,
        closing_is_told,
        a_second_window_has_its_own_mouse_and_its_own_end,
        events_of_a_window_that_is_gone_are_dropped,
        full_screen_goes_on_and_off,
        the_pointer_may_change_its_shape,
        a_window_opened_by_a_renderer_says_so,
        NULL};
    Suite *suite = suite_create("sdl/window");
    TCase *open = tcase_create("an open window");
    tcase_add_checked_fixture(open, setup, teardown);
    for (size_t i = 0; tests[i]; i++)
        tcase_add_test(open, tests[i]);
    suite_add_tcase(suite, open);
    TCase *displays = tcase_create("displays");
    tcase_add_test(displays, no_display_is_told_without_a_crash);
    tcase_add_test(displays, a_display_is_found_where_there_is_one);
    suite_add_tcase(suite, displays);
    return suite;
}
