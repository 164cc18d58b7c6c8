/* Pages are checked here and drawn by a host: one that notes what it is asked
   and draws a box. */
#include "suites.h"

#include "capture.h"
#include "cli/page.h"
#include "engine/step.h"
#include "scene/theme.h"
#include "sdl/png.h"

#include <string.h>

static const Colour BOX = 0xFF123456;

typedef struct Sketcher {
    int asked;
    PageWish wish;
    char path[512];
    bool refuses;
} Sketcher;

static bool sketch(void *user, const PageWish *wish, const Font *font,
                   DrawList *list)
{
    Sketcher *sketcher = user;
    Rect all = {0, 0, wish->width, wish->height};
    sketcher->asked++;
    sketcher->wish = *wish;
    snprintf(sketcher->path, sizeof sketcher->path, "%s", wish->path);
    ck_assert_ptr_nonnull(font);
    draw_begin(list, font, wish->scale);
    draw_panel(list, 1, all, BOX);
    return !sketcher->refuses;
}

static Ran run_sketched(Sketcher *sketcher, const char *line)
{
    CliHost host = {.user = sketcher, .page_draw = sketch};
    return run_hosted(line, &host);
}

static PageWish wish_of(const char *options)
{
    Sketcher sketcher = {.asked = 0};
    char line[256];
    snprintf(line, sizeof line,
             "render @lessons/06-a-tiny-network.md %s -o ~a.png", options);
    Ran ran = run_sketched(&sketcher, line);
    ck_assert_msg(ran.code == CLI_DONE, "%s: %s", line, ran.err);
    ck_assert_str_eq(ran.out, "");
    ck_assert_str_eq(ran.err, "");
    ck_assert_int_eq(sketcher.asked, 1);
    ck_assert(has(sketcher.path, "/06-a-tiny-network.md"));
    return sketcher.wish;
}

START_TEST(a_lesson_alone_is_its_first_page_as_it_opens)
{
    PageWish wish = wish_of("");
    ck_assert_uint_eq(wish.page, 1);
    ck_assert_uint_eq(wish.step, PAGE_OPENS);
    ck_assert_ptr_null(wish.grain);
    ck_assert_int_eq(wish.theme, THEME_LIGHT);
    ck_assert(wish.width == 1280 && wish.height == 800 && wish.scale == 1);
}
END_TEST

START_TEST(every_option_reaches_the_host)
{
    PageWish wish = wish_of("--page 3 --step 7 --by layer --size 640x400 "
                            "--scale 2 --theme dark");
    ck_assert_uint_eq(wish.page, 3);
    ck_assert_uint_eq(wish.step, 7);
    ck_assert_str_eq(wish.grain, grain_name(GRAIN_LAYER));
    ck_assert_int_eq(wish.theme, THEME_DARK);
    ck_assert(wish.width == 1280 && wish.height == 800 && wish.scale == 2);
    ck_assert_uint_eq(wish_of("--step 0").step, 0);
}
END_TEST

START_TEST(what_the_host_draws_is_in_the_file)
{
    uint32_t *pixels;
    int width, height;
    const char *reason;
    wish_of("--size 200x100");
    ck_assert(png_read(temp_path("a.png"), &pixels, &width, &height, &reason));
    ck_assert_int_eq(width, 200);
    ck_assert_int_eq(height, 100);
    for (int i = 0; i < width * height; i++)
        ck_assert_uint_eq(pixels[i] & 0xFFFFFF, BOX & 0xFFFFFF);
    free(pixels);
}
END_TEST

static const char *const ONE_PAGE =
    "---\nnumber: 1\ntitle: T\nsummary: S\nminutes: 1\n"
    "network: {layers: [1, 1]}\n"
    "data: {samples: [{in: [1], out: [1]}]}\n---\n\n# 1\n\nWords.\n";

static const struct {
    const char *words, *told;
    int code;
} WRONG[] = {
    {"~one.md --page 2", "--page 2: the lesson has 1 page\n", CLI_USAGE},
    {"~one.md --page 0", "--page 0: the lesson has 1 page\n", CLI_USAGE},
    {"~one.md --page 9223372036854775807",
     "--page 9223372036854775807: the lesson has 1 page\n", CLI_USAGE},
    {"@lessons/06-a-tiny-network.md --page 400", "--page 400: the lesson has ",
     CLI_USAGE},
    {"@assets/tiny-network.yaml --page 1", "--page is for lessons; '",
     CLI_USAGE},
    {"~none.yaml --page 1", "none.yaml: no such file", CLI_NO_FILE},
    {"~none.md --page 1", "none.md: no such file", CLI_NO_FILE},
    {"~none.md", "none.md: no such file", CLI_NO_FILE},
    {"~folder.md", "folder.md", CLI_NO_FILE},
    {"~empty.md", "empty.md", CLI_BAD_FILE},
};

START_TEST(what_cannot_be_drawn_is_told_and_nobody_asked)
{
    temp_write("one.md", ONE_PAGE);
    temp_write("empty.md", "");
    int files = temp_count();
    for (size_t i = 0; i < sizeof WRONG / sizeof *WRONG; i++) {
        Sketcher sketcher = {.asked = 0};
        char line[256];
        snprintf(line, sizeof line, "render %s -o ~a.png", WRONG[i].words);
        Ran ran = run_sketched(&sketcher, line);
        ck_assert_msg(ran.code == WRONG[i].code, "%s: %d", line, ran.code);
        ck_assert_msg(has(ran.err, WRONG[i].told), "%s: %s", line, ran.err);
        ck_assert_int_eq(sketcher.asked, 0);
        ck_assert_int_eq(temp_count(), files);
    }
}
END_TEST

START_TEST(every_error_of_a_lesson_is_told_as_check_tells_it)
{
    static const char *const texts[] = {
        "---\nnumber: x\n---\n",
        "---\nnumber: 1\ntitle: T\nsummary: S\nminutes: 1\n"
        "network: {layers: [1, 1]}\n"
        "data: {samples: [{in: [1], out: [1]}]}\n---\n\n"
        "# 1\n\n`=out[Q] .2` and `=out[R] .2`\n"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        temp_write("bad.md", texts[i]);
        Ran ran = run_line("render ~bad.md --page 1 -o ~a.png");
        ck_assert_int_eq(ran.code, CLI_BAD_FILE);
        ck_assert_int_gt(lines_of(ran.err), 1);
        ck_assert_str_eq(ran.err, run_line("check ~bad.md").err);
    }
}
END_TEST

START_TEST(a_host_that_cannot_is_our_own_fault)
{
    Sketcher sketcher = {.refuses = true};
    temp_write("one.md", ONE_PAGE);
    Ran ran = run_line("render ~one.md -o ~a.png");
    ck_assert_int_eq(ran.code, CLI_OWN_FAULT);
    ck_assert_str_eq(ran.err, "backstep render: pages are not available\n");
    ran = run_sketched(&sketcher, "render ~one.md -o ~a.png");
    ck_assert_int_eq(ran.code, CLI_OWN_FAULT);
    ck_assert(has(ran.err, "out of memory"));
    ck_assert_int_eq(temp_count(), 1);
}
END_TEST

START_TEST(a_page_that_cannot_be_written_is_told_before_it_is_drawn)
{
    Sketcher sketcher = {.asked = 0};
    temp_write("one.md", ONE_PAGE);
    Ran ran = run_sketched(&sketcher, "render ~one.md -o ~none/a.png");
    ck_assert_int_eq(ran.code, CLI_FAILED);
    ck_assert(has(ran.err, "backstep render: cannot write '"));
    ck_assert_int_eq(sketcher.asked, 0);
}
END_TEST

START_TEST(the_pages_of_a_lesson_are_counted)
{
    static Report report;
    int pages = -1;
    temp_write("one.md", ONE_PAGE);
    ck_assert(page_count(temp_path("one.md"), &report, &pages));
    ck_assert_int_eq(pages, 1);
    ck_assert(!page_count(temp_path("none.md"), &report, &pages));
    ck_assert(report_is_missing(&report));
    ck_assert_int_eq(pages, 1);
}
END_TEST

Suite *page_suite(void)
{
    const TTest *const tests[] = {
        a_lesson_alone_is_its_first_page_as_it_opens,
        every_option_reaches_the_host,
        what_the_host_draws_is_in_the_file,
        what_cannot_be_drawn_is_told_and_nobody_asked,
        every_error_of_a_lesson_is_told_as_check_tells_it,
        a_host_that_cannot_is_our_own_fault,
        a_page_that_cannot_be_written_is_told_before_it_is_drawn,
        the_pages_of_a_lesson_are_counted,
        NULL};
    return suite_of("pages of lessons", tests);
}
