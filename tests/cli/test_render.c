/* Pictures of moments: their sizes, what changes them, what is refused. */
#include "suites.h"

#include "capture.h"
#include "sdl/png.h"

#include <string.h>

typedef struct Pixels {
    uint32_t *at;
    int width, height;
} Pixels;

static Pixels picture(const char *name)
{
    Pixels pixels;
    const char *reason;
    ck_assert_msg(png_read(temp_path(name), &pixels.at, &pixels.width,
                           &pixels.height, &reason),
                  "%s: %s", name, reason);
    return pixels;
}

static void render(const char *options)
{
    char line[256];
    snprintf(line, sizeof line, "render @assets/tiny-network.yaml %s", options);
    Ran ran = run_line(line);
    ck_assert_msg(ran.code == CLI_DONE, "%s: %s", line, ran.err);
    ck_assert_str_eq(ran.out, "");
    ck_assert_str_eq(ran.err, "");
}

static bool same(const char *a, const char *b)
{
    Pixels one = picture(a), two = picture(b);
    bool equal =
        one.width == two.width && one.height == two.height &&
        memcmp(one.at, two.at,
               (size_t)one.width * (size_t)one.height * sizeof *one.at) == 0;
    free(one.at);
    free(two.at);
    return equal;
}

static void expect_size(const char *name, int width, int height)
{
    Pixels pixels = picture(name);
    ck_assert_int_eq(pixels.width, width);
    ck_assert_int_eq(pixels.height, height);
    free(pixels.at);
}

START_TEST(a_picture_has_the_size_asked_for)
{
    render("-o ~a.png");
    expect_size("a.png", 1280, 800);
    render("--size 640x480 -o ~b.png");
    expect_size("b.png", 640, 480);
    render("--size=640x480 --scale 2 -o ~c.png");
    expect_size("c.png", 1280, 960);
    render("--size 64x64 -o ~d.png");
    expect_size("d.png", 64, 64);
}
END_TEST

START_TEST(the_same_moment_is_the_same_picture)
{
    render("--step 23 -o ~a.png");
    render("--step=23 -o=~b.png");
    ck_assert(same("a.png", "b.png"));
}
END_TEST

START_TEST(moments_and_themes_differ)
{
    render("-o ~start.png");
    render("--step 23 -o ~a.png");
    render("--step 24 -o ~b.png");
    render("--step 24 --theme dark -o ~c.png");
    render("--step 24 --theme projector -o ~d.png");
    ck_assert(!same("start.png", "a.png"));
    ck_assert(!same("a.png", "b.png"));
    ck_assert(!same("b.png", "c.png"));
    ck_assert(!same("b.png", "d.png"));
}
END_TEST

START_TEST(a_moment_far_away_can_be_shown)
{
    render("--step 200000 --size 320x200 -o ~far.png");
    expect_size("far.png", 320, 200);
}
END_TEST

START_TEST(an_older_picture_is_replaced_and_nothing_left_beside_it)
{
    temp_write("old.png", "no picture");
    render("--size 320x200 -o ~old.png");
    expect_size("old.png", 320, 200);
    ck_assert_int_eq(temp_count(), 1);
}
END_TEST

START_TEST(wrong_usage_writes_nothing)
{
    static const char *const options[] = {
        "",
        "-o",
        "-o ~a.svg",
        "-o ~a.jpg",
        "-o ~a",
        "-o .png",
        "--page 2 -o ~a.png",
        "--step -1 -o ~a.png",
        "--step x -o ~a.png",
        "--size 100 -o ~a.png",
        "--size x -o ~a.png",
        "--size 100x -o ~a.png",
        "--size 1x2x3 -o ~a.png",
        "--size -64x64 -o ~a.png",
        "--size 63x64 -o ~a.png",
        "--size 64x0 -o ~a.png",
        "--size 16385x64 -o ~a.png",
        "--size 16384x16384 -o ~a.png",
        "--size 9999999999999999999x64 -o ~a.png",
        "--size 8000x8000 --scale 8 -o ~a.png",
        "--size 100x100 --scale 0.25 -o ~a.png",
        "--scale 0 -o ~a.png",
        "--scale inf -o ~a.png",
        "--theme purple -o ~a.png",
        "--by step -o ~a.png",
        "-o ~a.png another",
    };
    for (size_t i = 0; i < sizeof options / sizeof *options; i++) {
        char line[128];
        snprintf(line, sizeof line, "render @assets/tiny-network.yaml %s",
                 options[i]);
        Ran ran = run_line(line);
        ck_assert_msg(ran.code == CLI_USAGE, "%s: %d", line, ran.code);
        expect_one_line(ran.err);
        ck_assert_int_eq(temp_count(), 0);
    }
}
END_TEST

START_TEST(bad_and_missing_files_have_their_codes)
{
    temp_write("bad.yaml", "{}");
    ck_assert_int_eq(run_line("render -o ~a.png").code, CLI_USAGE);
    ck_assert_int_eq(run_line("render ~none.yaml -o ~a.png").code, CLI_NO_FILE);
    ck_assert_int_eq(run_line("render ~bad.yaml -o ~a.png").code, CLI_BAD_FILE);
    ck_assert_int_eq(temp_count(), 1);
}
END_TEST

START_TEST(an_output_that_cannot_be_written_is_told)
{
    Ran ran = run_line("render @assets/tiny-network.yaml -o ~none/a.png");
    ck_assert_int_eq(ran.code, CLI_FAILED);
    expect_one_line(ran.err);
    ck_assert(has(ran.err, "backstep render: cannot write '"));
}
END_TEST

Suite *render_suite(void)
{
    const TTest *const tests[] = {
        a_picture_has_the_size_asked_for,
        the_same_moment_is_the_same_picture,
        moments_and_themes_differ,
        a_moment_far_away_can_be_shown,
        an_older_picture_is_replaced_and_nothing_left_beside_it,
        wrong_usage_writes_nothing,
        bad_and_missing_files_have_their_codes,
        an_output_that_cannot_be_written_is_told,
        NULL};
    return suite_of("render", tests);
}
