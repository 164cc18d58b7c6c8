#define _XOPEN_SOURCE 700 /* mkdtemp */
/* The true program (BACKSTEP_PROGRAM) writes what the application draws. */
#include "suites.h"

#include "host/host.h"
#include "host/studio.h"
#include "place.h"
#include "sdl/png.h"

#include <string.h>
#include <unistd.h>

START_TEST(everything_a_command_asks_is_there)
{
    CliHost host = host_cli(NULL);
    ck_assert(host.frame_open && host.frame && host.frame_close);
    ck_assert(host.start_ms && host.page_draw);
}
END_TEST

static uint32_t *shown_page(const char *lesson, uint64_t page)
{
    static Studio studio;
    AppOptions options = {.theme = THEME_DARK};
    Input input = {.width = 900, .height = 600, .scale = 1};
    input.mouse_x = input.mouse_y = -1;
    uint32_t *pixels = calloc(900 * 600, sizeof *pixels);
    ck_assert_ptr_nonnull(pixels);
    ck_assert(studio_open(&studio, &options));
    ck_assert(app_open(studio.app, lesson));
    app_page(studio.app, page);
    do
        studio_frame(&studio, &input);
    while (app_wait(studio.app) == 0);
    ck_assert(paint_once(&studio.list, pixels, 900, 600, 900));
    studio_close(&studio);
    return pixels;
}

static uint32_t *written_page(const char *lesson, int page)
{
    char folder[] = "/tmp/backstep-host-XXXXXX", path[64];
    char command[4 * PLACE_PATH];
    const char *program = getenv("BACKSTEP_PROGRAM"), *reason = "";
    uint32_t *pixels;
    int width, height;
    ck_assert_msg(program, "BACKSTEP_PROGRAM is not set");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/page.png", folder);
    snprintf(command, sizeof command,
             "timeout 60 '%s' render '%s' --page %d --size 900x600 "
             "--theme dark -o '%s'",
             program, lesson, page, path);
    ck_assert_int_eq(system(command), 0);
    bool read = png_read(path, &pixels, &width, &height, &reason);
    remove(path);
    rmdir(folder);
    ck_assert_msg(read, "%s", reason);
    ck_assert_int_eq(width, 900);
    ck_assert_int_eq(height, 600);
    return pixels;
}

START_TEST(the_program_writes_the_page_that_the_window_shows)
{
    char lesson[PLACE_PATH];
    int different = 0;
    place_of("lessons/09-other-deltas.md", lesson);
    uint32_t *shown = shown_page(lesson, 4);
    uint32_t *written = written_page(lesson, 4);
    for (int i = 0; i < 900 * 600; i++)
        different += (shown[i] & 0xFFFFFF) != (written[i] & 0xFFFFFF);
    ck_assert_int_eq(different, 0);
    free(shown);
    free(written);
}
END_TEST

Suite *host_suite(void)
{
    const TTest *const tests[] = {
        everything_a_command_asks_is_there,
        the_program_writes_the_page_that_the_window_shows, NULL};
    return suite_of("the commands' host", tests);
}
