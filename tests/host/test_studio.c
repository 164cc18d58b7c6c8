#define _POSIX_C_SOURCE 200809L /* setenv */
/* The application with its real fonts. */
#include "suites.h"

#include "host/studio.h"
#include "place.h"

#include <string.h>

static const Input WINDOW = {
    .width = 1280, .height = 800, .scale = 1, .mouse_x = -1, .mouse_y = -1};

START_TEST(a_studio_makes_frames_with_the_real_fonts)
{
    static Studio studio;
    AppOptions options = {.theme = THEME_LIGHT};
    char lesson[PLACE_PATH];
    place_of("lessons/06-a-tiny-network.md", lesson);
    ck_assert(studio_open(&studio, &options));
    ck_assert(strstr(studio.assets, "assets"));
    ck_assert(studio.font.has(studio.font.user, FACE_TEXT, 'a'));
    ck_assert(app_open(studio.app, lesson));
    studio_frame(&studio, &WINDOW);
    ck_assert_int_gt(studio.list.command_count, 50);
    studio_close(&studio);
    ck_assert_ptr_null(studio.app);
    ck_assert_ptr_null(studio.fonts);
}
END_TEST

START_TEST(without_assets_there_is_none_and_nothing_is_left)
{
    static Studio studio;
    AppOptions options = {.theme = THEME_LIGHT};
    setenv("BACKSTEP_ASSETS", "/nowhere", 1);
    ck_assert(!studio_open(&studio, &options));
    ck_assert_ptr_null(studio.fonts);
    studio_close(&studio);
    studio_close(&studio);
    unsetenv("BACKSTEP_ASSETS");
}
END_TEST

Suite *studio_suite(void)
{
    const TTest *const tests[] = {
        a_studio_makes_frames_with_the_real_fonts,
        without_assets_there_is_none_and_nothing_is_left, NULL};
    return suite_of("studio", tests);
}
