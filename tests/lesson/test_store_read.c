/* Every kind of damage is found, with its line, and leaves the store alone. */
#include "lesson/store.h"
#include "lesson/suites.h"

#include <string.h>

static Store store;
static Report report;

static bool parse(const char *source)
{
    report_start(&report, STORE_FILE);
    return store_parse(text_of(source), &report, &store);
}

static void require_error(const char *source, int line, const char *words)
{
    store_start(&store);
    store.settings.width = 77;
    ck_assert_msg(!parse(source), "%s", source);
    ck_assert_int_eq(store.settings.width, 77);
    ck_assert_int_eq(report.lines[0].line, line);
    ck_assert_msg(strstr(report.lines[0].message, words) != NULL, "%s",
                  report.lines[0].message);
}

START_TEST(only_version_and_end_are_required)
{
    ck_assert(parse("version: 1\ncomplete: true\n"));
    ck_assert_str_eq(store.settings.theme, "light");
    ck_assert_double_eq(store.settings.speed, 2);
    ck_assert_int_eq(store.count, 0);
}
END_TEST

START_TEST(a_file_cut_short_is_damaged)
{
    require_error("version: 1\ntheme: dark\n", 0, "the end is missing");
    require_error("version: 1\ncomplete: fal", 2, "complete");
    require_error("", 1, "");
}
END_TEST

START_TEST(each_key_is_checked)
{
    require_error("theme: dark\ncomplete: true\n", 1, "missing key 'version'");
    require_error("version: 0\ncomplete: true\n", 1, "version is '0'");
    require_error("version: x\ncomplete: true\n", 1, "version is 'x'");
    require_error("version: 1\ntheme: drak\ncomplete: true\n", 2,
                  "did you mean 'dark'?");
    require_error("version: 1\nspeed: 1e9\ncomplete: true\n", 2,
                  "expected a number from 0.25 to 64");
    require_error("version: 1\ntext-size: nan\ncomplete: true\n", 2,
                  "text-size");
    require_error("version: 1\nstill: maybe\ncomplete: true\n", 2, "still");
    require_error("version: 1\nwindow: [0, 5]\ncomplete: true\n", 2, "window");
    require_error("version: 1\nwindow: [5]\ncomplete: true\n", 2, "window");
    require_error("version: 1\nspede: 2\ncomplete: true\n", 2,
                  "did you mean 'speed'?");
    require_error("[1]\n", 1, "the file");
}
END_TEST

#define LESSON "version: 1\nlessons:\n  - "
#define END    "\ncomplete: true\n"

START_TEST(lessons_and_answers_are_checked)
{
    require_error(LESSON "page: 1" END, 3, "missing key 'file'");
    require_error(LESSON "{file: \"\"}" END, 3, "file");
    require_error(LESSON "{file: a, page: 101}" END, 3, "page");
    require_error(LESSON "{file: a, reached: -1}" END, 3, "reached");
    require_error(LESSON "{file: a}\n  - {file: a}" END, 4, "second lesson");
    require_error(LESSON "{file: \"a\\0b\"}" END, 3, "file");
    require_error(LESSON "{file: a, answers: [{given: x}]}" END, 3,
                  "missing key 'page'");
    require_error(LESSON "{file: a, answers: [{page: 0, given: x}]}" END, 3,
                  "page");
    require_error(LESSON "{file: a, answers: [{page: 1}]}" END, 3,
                  "neither given nor skipped");
    require_error(LESSON "{file: a, answers: [7]}" END, 3, "an answer");
    require_error("version: 1\nlessons: {}" END, 2, "a list of lessons");
}
END_TEST

START_TEST(too_many_lessons_are_refused)
{
    static char source[16384];
    TextBuffer text = text_buffer(source, sizeof source);
    text_add(&text, "version: 1\nlessons:\n");
    for (int i = 0; i <= STORE_LESSONS; i++)
        text_addf(&text, "  - {file: f%d}\n", i);
    text_add(&text, "complete: true\n");
    require_error(source, 3, "201 lessons; expected at most 200");
}
END_TEST

Suite *store_read_suite(void)
{
    const TTest *const tests[] = {
        only_version_and_end_are_required,
        a_file_cut_short_is_damaged,
        each_key_is_checked,
        lessons_and_answers_are_checked,
        too_many_lessons_are_refused,
        NULL,
    };
    return suite_of("store_read", tests);
}
