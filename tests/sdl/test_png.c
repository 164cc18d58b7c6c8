#include "sdl/png.h"

#include "scratch.h"
#include "support/suite.h"

#include <string.h>

Suite *png_suite(void);

enum { WIDTH = 37, HEIGHT = 11, STRIDE = 40 };

static char folder[SCRATCH_PATH];
static char path[2 * SCRATCH_PATH];
static uint32_t pixels[HEIGHT * STRIDE];

static void setup(void)
{
    scratch_make(folder);
    snprintf(path, sizeof path, "%s/picture.png", folder);
    for (uint32_t i = 0; i < HEIGHT * STRIDE; i++)
        pixels[i] = 0x00345678u + i * 0x010305u;
}

static void teardown(void)
{
    scratch_remove(folder);
}

static void expect_same_picture(void)
{
    const char *reason = "";
    uint32_t *read = NULL;
    int width = 0, height = 0;
    ck_assert_msg(png_read(path, &read, &width, &height, &reason), "%s",
                  reason);
    ck_assert_int_eq(width, WIDTH);
    ck_assert_int_eq(height, HEIGHT);
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++)
            ck_assert_uint_eq(read[y * WIDTH + x],
                              pixels[y * STRIDE + x] & 0xFFFFFFu);
    free(read);
}

START_TEST(what_was_written_reads_back)
{
    const char *reason;
    ck_assert(png_write(path, pixels, WIDTH, HEIGHT, STRIDE, &reason));
    expect_same_picture();
    ck_assert_int_eq(scratch_count(folder), 1);
}
END_TEST

START_TEST(the_top_byte_does_not_matter)
{
    const char *reason;
    for (int i = 0; i < HEIGHT * STRIDE; i++)
        pixels[i] |= (uint32_t)i << 24;
    ck_assert(png_write(path, pixels, WIDTH, HEIGHT, STRIDE, &reason));
    expect_same_picture();
}
END_TEST

START_TEST(a_picture_replaces_an_older_one)
{
    const char *reason;
    scratch_file(folder, "picture.png", "something else");
    ck_assert(png_write(path, pixels, WIDTH, HEIGHT, STRIDE, &reason));
    expect_same_picture();
}
END_TEST

START_TEST(a_path_that_cannot_be_written_gives_a_reason)
{
    const char *reason = NULL;
    char nowhere[3 * SCRATCH_PATH];
    snprintf(nowhere, sizeof nowhere, "%s/none/picture.png", folder);
    ck_assert(!png_write(nowhere, pixels, WIDTH, HEIGHT, STRIDE, &reason));
    ck_assert_str_eq(reason, "No such file or directory");
    ck_assert_int_eq(scratch_count(folder), 0);
}
END_TEST

START_TEST(a_folder_in_the_way_leaves_nothing_behind)
{
    const char *reason = NULL;
    scratch_folder(folder, "picture.png");
    ck_assert(!png_write(path, pixels, WIDTH, HEIGHT, STRIDE, &reason));
    ck_assert_ptr_nonnull(reason);
    ck_assert_int_eq(scratch_count(folder), 1);
}
END_TEST

START_TEST(a_picture_without_pixels_is_refused)
{
    const char *reason = NULL;
    ck_assert(!png_write(path, pixels, 0, HEIGHT, STRIDE, &reason));
    ck_assert_ptr_nonnull(reason);
    ck_assert(!png_write(path, pixels, WIDTH, -1, STRIDE, &reason));
    ck_assert(
        !png_write(path, pixels, PNG_LARGEST_SIDE + 1, 1, STRIDE, &reason));
    ck_assert_int_eq(scratch_count(folder), 0);
}
END_TEST

static void expect_unreadable(void)
{
    const char *reason = NULL;
    uint32_t *read = NULL;
    int width = -1, height = -2;
    ck_assert(!png_read(path, &read, &width, &height, &reason));
    ck_assert_ptr_null(read);
    ck_assert_int_eq(width, -1);
    ck_assert_int_eq(height, -2);
    ck_assert_ptr_nonnull(reason);
    ck_assert_uint_gt(strlen(reason), 0);
}

START_TEST(a_missing_file_does_not_read)
{
    expect_unreadable();
}
END_TEST

START_TEST(a_file_that_is_no_png_does_not_read)
{
    scratch_file(folder, "picture.png", "GIF89a, or so it says");
    expect_unreadable();
}
END_TEST

START_TEST(an_empty_file_does_not_read)
{
    scratch_file(folder, "picture.png", "");
    expect_unreadable();
}
END_TEST

Suite *png_suite(void)
{
    const TTest *const tests[] = {what_was_written_reads_back,
                                  the_top_byte_does_not_matter,
                                  a_picture_replaces_an_older_one,
                                  a_path_that_cannot_be_written_gives_a_reason,
                                  a_folder_in_the_way_leaves_nothing_behind,
                                  a_picture_without_pixels_is_refused,
                                  a_missing_file_does_not_read,
                                  a_file_that_is_no_png_does_not_read,
                                  an_empty_file_does_not_read,
                                  NULL};
    Suite *suite = suite_create("sdl/png");
    TCase *all = tcase_create("sdl/png");
    tcase_add_checked_fixture(all, setup, teardown);
    for (size_t i = 0; tests[i]; i++)
        tcase_add_test(all, tests[i]);
    suite_add_tcase(suite, all);
    return suite;
}
