#define _XOPEN_SOURCE 700 /* setenv */
#include "sdl/present.h"

#include "support/suite.h"

#include <string.h>

Suite *present_suite(void);

enum { WIDTH = 320, HEIGHT = 240 };

static SDL_Window *window;

static void setup(void)
{
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    ck_assert_int_eq(SDL_InitSubSystem(SDL_INIT_VIDEO), 0);
    present_prepare();
    window = SDL_CreateWindow("", 0, 0, WIDTH, HEIGHT, SDL_WINDOW_RESIZABLE);
    ck_assert_ptr_nonnull(window);
}

static void teardown(void)
{
    SDL_DestroyWindow(window);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

/* Paints a rectangle of the pixels: a colour that tells its place. */
static void paint(PixelBuffer pixels, PixelRect rect, uint32_t seed)
{
    for (int y = rect.y; y < rect.y + rect.h; y++)
        for (int x = rect.x; x < rect.x + rect.w; x++)
            pixels.at[y * pixels.stride + x] =
                (seed + (uint32_t)(y * 1000 + x) * 77u) & 0xFFFFFFu;
}

/* What the window shows now. */
static void read_shown(uint32_t *ret_shown)
{
    SDL_Renderer *renderer = SDL_GetRenderer(window);
    if (renderer) {
        ck_assert_int_eq(SDL_RenderReadPixels(renderer, NULL,
                                              SDL_PIXELFORMAT_RGB888, ret_shown,
                                              WIDTH * 4),
                         0);
    } else {
        const SDL_Surface *surface = SDL_GetWindowSurface(window);
        ck_assert_int_eq(surface->pitch, WIDTH * 4);
        memcpy(ret_shown, surface->pixels, (size_t)WIDTH * HEIGHT * 4);
    }
    for (int i = 0; i < WIDTH * HEIGHT; i++)
        ret_shown[i] &= 0xFFFFFFu;
}

static void show_two_frames(PresentWay way, uint32_t *ret_shown)
{
    static const PixelRect all[] = {{0, 0, WIDTH, HEIGHT}};
    static const PixelRect parts[] = {{10, 20, 50, 30}, {300, 200, 20, 40}};
    PixelBuffer pixels;
    bool fresh;
    Present *present = present_open(window, way);
    ck_assert_ptr_nonnull(present);
    ck_assert_int_eq(present_way(present), way);
    ck_assert(present_pixels(present, &pixels, &fresh) && fresh);
    paint(pixels, all[0], 1);
    ck_assert(present_show(present, all, 1));
    ck_assert(present_pixels(present, &pixels, &fresh) && !fresh);
    paint(pixels, parts[0], 5000);
    paint(pixels, parts[1], 9000);
    ck_assert(present_show(present, parts, 2));
    read_shown(ret_shown);
    present_close(present);
}

START_TEST(both_ways_show_the_same_pixels)
{
    static uint32_t by_renderer[WIDTH * HEIGHT], on_surface[WIDTH * HEIGHT];
    show_two_frames(PRESENT_RENDERER, by_renderer);
    teardown();
    setup();
    show_two_frames(PRESENT_SURFACE, on_surface);
    ck_assert_uint_eq(on_surface[0], 1);
    ck_assert_uint_eq(on_surface[20 * WIDTH + 10],
                      5000 + (20 * 1000 + 10) * 77);
    ck_assert_mem_eq(by_renderer, on_surface, sizeof on_surface);
}
END_TEST

START_TEST(without_a_graphics_card_auto_takes_the_surface)
{
    Present *present = present_open(window, PRESENT_AUTO);
    ck_assert_ptr_nonnull(present);
    ck_assert_int_eq(present_way(present), PRESENT_SURFACE);
    present_close(present);
}
END_TEST

static const PresentWay WAYS[] = {PRESENT_SURFACE, PRESENT_RENDERER};

START_TEST(pixels_are_fresh_once)
{
    PixelBuffer pixels;
    bool fresh = false;
    Present *present = present_open(window, WAYS[_i]);
    ck_assert(present_pixels(present, &pixels, &fresh) && fresh);
    ck_assert(present_pixels(present, &pixels, &fresh) && !fresh);
    present_lost(present);
    ck_assert(present_pixels(present, &pixels, &fresh) && fresh);
    present_close(present);
}
END_TEST

START_TEST(a_resized_window_gives_fresh_pixels_of_its_size)
{
    PixelBuffer pixels;
    bool fresh = false;
    Present *present = present_open(window, WAYS[_i]);
    ck_assert(present_pixels(present, &pixels, &fresh));
    SDL_SetWindowSize(window, 500, 400);
    SDL_PumpEvents();
    present_lost(present);
    ck_assert(present_pixels(present, &pixels, &fresh) && fresh);
    ck_assert_int_eq(pixels.width, 500);
    ck_assert_int_eq(pixels.height, 400);
    ck_assert_int_ge(pixels.stride, 500);
    paint(pixels, (PixelRect){0, 0, 500, 400}, 3);
    ck_assert(present_show(present, &(PixelRect){0, 0, 500, 400}, 1));
    present_close(present);
}
END_TEST

START_TEST(rectangles_beyond_the_picture_are_cut)
{
    static const PixelRect wild[] = {{-10, -10, 20, 20},
                                     {WIDTH - 5, HEIGHT - 5, 100, 100},
                                     {WIDTH, HEIGHT, 10, 10},
                                     {5, 5, 0, 0},
                                     {5, 5, -3, 4}};
    PixelBuffer pixels;
    bool fresh;
    Present *present = present_open(window, WAYS[_i]);
    ck_assert(present_pixels(present, &pixels, &fresh));
    ck_assert(present_show(present, wild, 5));
    ck_assert(present_show(present, NULL, 0));
    present_close(present);
}
END_TEST

START_TEST(many_rectangles_are_all_shown)
{
    enum { COUNT = 75 };
    static uint32_t shown[WIDTH * HEIGHT];
    PixelRect rects[COUNT];
    PixelBuffer pixels;
    bool fresh;
    Present *present = present_open(window, WAYS[_i]);
    ck_assert(present_pixels(present, &pixels, &fresh));
    for (int i = 0; i < COUNT; i++) {
        rects[i] = (PixelRect){4 * i, 2 * i, 3, 1};
        paint(pixels, rects[i], 1);
    }
    ck_assert(present_show(present, rects, COUNT));
    read_shown(shown);
    for (int i = 0; i < COUNT; i++)
        ck_assert_uint_ne(shown[2 * i * WIDTH + 4 * i], 0);
    present_close(present);
}
END_TEST

START_TEST(ways_have_names)
{
    PresentWay way = PRESENT_RENDERER;
    ck_assert(!present_way_of("gpu", &way));
    ck_assert_int_eq(way, PRESENT_RENDERER);
    ck_assert(present_way_of("surface", &way) && way == PRESENT_SURFACE);
    ck_assert(present_way_of("auto", &way) && way == PRESENT_AUTO);
    ck_assert(present_way_of("renderer", &way) && way == PRESENT_RENDERER);
}
END_TEST

START_TEST(a_renderer_is_dear_when_most_shows_are)
{
    double cheap[] = {0.1, 1e-3, 2e-3, 1e-3, 2e-3};
    double dear[] = {7e-3, 8e-3, 1e-3, 6e-3, 9e-3};
    double large[] = {7e-3, 8e-3, 1e-3, 6e-3, 9e-3};
    ck_assert(!present_is_dear(cheap, 5, 1e6));
    ck_assert(present_is_dear(dear, 5, 1e6));
    ck_assert(!present_is_dear(large, 5, 8e6));
}
END_TEST

Suite *present_suite(void)
{
    const TTest *const tests[] = {
        both_ways_show_the_same_pixels,
        without_a_graphics_card_auto_takes_the_surface, ways_have_names,
        a_renderer_is_dear_when_most_shows_are, NULL};
    const TTest *const in_both_ways[] = {
        pixels_are_fresh_once, a_resized_window_gives_fresh_pixels_of_its_size,
        rectangles_beyond_the_picture_are_cut, many_rectangles_are_all_shown,
        NULL};
    Suite *suite = suite_create("sdl/present");
    TCase *all = tcase_create("sdl/present");
    tcase_add_checked_fixture(all, setup, teardown);
    for (size_t i = 0; tests[i]; i++)
        tcase_add_test(all, tests[i]);
    for (size_t i = 0; in_both_ways[i]; i++)
        tcase_add_loop_test(all, in_both_ways[i], 0, 2);
    suite_add_tcase(suite, all);
    return suite;
}
