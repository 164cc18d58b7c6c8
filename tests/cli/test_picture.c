/* A draw list as a PNG file. */
#define _POSIX_C_SOURCE 200809L /* setenv */
#include "suites.h"

#include "capture.h"
#include "cli/picture.h"
#include "sdl/png.h"

#include <stdlib.h>

static Cli quiet(void)
{
    Cli cli = {tmpfile(), tmpfile(), false, NULL};
    ck_assert(cli.out && cli.err);
    return cli;
}

static const char *errors_of(Cli *cli)
{
    static char text[4096];
    rewind(cli->err);
    text[fread(text, 1, sizeof text - 1, cli->err)] = '\0';
    fclose(cli->out);
    fclose(cli->err);
    return text;
}

/* One panel over the whole of 4x2 units at scale 2. */
static Picture drawn(const Cli *cli)
{
    Picture picture = picture_new(8, 4);
    ck_assert_int_eq(picture_open(cli, &picture), CLI_DONE);
    draw_begin(&picture.list, &picture.font, 2);
    draw_panel(&picture.list, 1, (Rect){0, 0, 4, 2}, 0xFF112233u);
    return picture;
}

START_TEST(what_is_drawn_is_in_the_file)
{
    Cli cli = quiet();
    Picture picture = drawn(&cli);
    uint32_t *pixels;
    int width, height;
    const char *reason, *path = temp_path("a.png");
    ck_assert_int_eq(
        picture_write(&cli, &RENDER_COMMAND.usage, &picture, path, path),
        CLI_DONE);
    picture_close(&picture);
    ck_assert(png_read(path, &pixels, &width, &height, &reason));
    ck_assert_int_eq(width, 8);
    ck_assert_int_eq(height, 4);
    for (int i = 0; i < width * height; i++)
        ck_assert_uint_eq(pixels[i] & 0xFFFFFFu, 0x112233u);
    free(pixels);
    ck_assert_str_eq(errors_of(&cli), "");
}
END_TEST

START_TEST(a_file_that_cannot_be_is_told_by_the_name_it_is_known_by)
{
    Cli cli = quiet();
    Picture picture = drawn(&cli);
    ck_assert_int_eq(picture_write(&cli, &RENDER_COMMAND.usage, &picture,
                                   temp_path("none/a.png"), "its name"),
                     CLI_FAILED);
    picture_close(&picture);
    const char *told = errors_of(&cli);
    expect_one_line(told);
    ck_assert(has(told, "backstep render: cannot write 'its name': "));
    ck_assert_int_eq(temp_count(), 0);
}
END_TEST

START_TEST(a_list_that_is_not_whole_is_not_written)
{
    Cli cli = quiet();
    Picture picture = drawn(&cli);
    picture.list.out_of_memory = true;
    ck_assert_int_eq(picture_write(&cli, &RENDER_COMMAND.usage, &picture,
                                   temp_path("a.png"), "a.png"),
                     CLI_OWN_FAULT);
    picture_close(&picture);
    ck_assert_str_eq(errors_of(&cli), "backstep: out of memory\n");
    ck_assert_int_eq(temp_count(), 0);
}
END_TEST

START_TEST(without_fonts_there_is_no_picture)
{
    Cli cli = quiet();
    Picture picture = picture_new(8, 4);
    ck_assert_int_eq(setenv("BACKSTEP_ASSETS", temp_path("none"), 1), 0);
    ck_assert_int_eq(picture_open(&cli, &picture), CLI_OWN_FAULT);
    picture_close(&picture);
    ck_assert(errors_of(&cli)[0] != '\0');
}
END_TEST

Suite *picture_suite(void)
{
    const TTest *const tests[] = {
        what_is_drawn_is_in_the_file,
        a_file_that_cannot_be_is_told_by_the_name_it_is_known_by,
        a_list_that_is_not_whole_is_not_written,
        without_fonts_there_is_no_picture, NULL};
    return suite_of("pictures", tests);
}
