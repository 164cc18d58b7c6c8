/* Lessons as a whole: the golden example, files, memory and time. */
#include "lesson/lesson.h"

#include "base/file.h"
#include "lesson/dump.h"
#include "lesson/examples.h"
#include "lesson/pages.h"
#include "lesson/suites.h"
#include "support/sanitized.h"

#include <stdlib.h>
#include <string.h>

static void path_of(const char *name, char *ret_path, size_t size)
{
    const char *root = getenv("BACKSTEP_SOURCE_ROOT");
    snprintf(ret_path, size, "%s/tests/lesson/examples/%s", root ? root : ".",
             name);
}

START_TEST(the_example_reads_as_its_golden_dump)
{
    static Report report;
    static char dumped[32768];
    char path[4096], lines[4096];
    Text golden;
    Lesson lesson = {0};
    TextBuffer dump = text_buffer(dumped, sizeof dumped);
    path_of("deltas.md", path, sizeof path);
    bool read = lesson_read(path, &report, &lesson);
    report_lines(&report, lines, sizeof lines);
    ck_assert_str_eq(lines, "");
    ck_assert(read);
    dump_lesson(&lesson, &dump);
    lesson_free(&lesson);
    path_of("deltas.txt", path, sizeof path);
    ck_assert(file_read(path, sizeof dumped, &report, &golden));
    ck_assert_str_eq(dumped, golden.at);
    text_free(golden);
}
END_TEST

START_TEST(the_example_of_the_format_page_is_a_lesson)
{
    Lesson lesson = read_good_lesson(
        "---\n"
        "number: 7\ntitle: Deltas\nsummary: What they are.\nminutes: 12\n"
        "network:\n  layers: [2, 2, 2]\n"
        "  names: [[X, Y], [A, B], [C, D]]\n"
        "data: {samples: [{in: [1, 2], out: [1, 0]}]}\n"
        "---\n"
        "<!--\n"
        "at: {sample: 1, phase: backward, neuron: A}   # opens before\n"
        "until: {phase: update}                        # where next\n"
        "by: neuron                                    # the grain\n"
        "show: [weights, outputs, deltas]              # inputs weights\n"
        "focus: [\"delta[A]\", \"w[A->C]\", \"w[A->D]\"]     # the rest\n"
        "set: {learner: {rate: 0.5}}                   # overrides\n"
        "ask: {what: sign, of: \"delta[A]\"}             # sign | value\n"
        "-->\n"
        "# If A rose a little, what would the error do?\n"
        "C's δ is `=delta[C] .2` here …\n");
    ck_assert_int_eq(lesson.page_count, 1);
    const LessonPage *page = &lesson.pages[0];
    ck_assert_double_eq(page->experiment->rate, 0.5);
    ck_assert_double_eq(lesson.experiment.rate, 0.1);
    ck_assert_int_eq(page->ask.line, 18);
    ck_assert_uint_eq(page->show.bits,
                      LESSON_WEIGHTS | LESSON_OUTPUTS | LESSON_DELTAS);
    lesson_free(&lesson);
    ck_assert_ptr_null(lesson.arena);
}
END_TEST

START_TEST(line_ends_and_a_byte_order_mark_are_no_matter)
{
    Lesson lesson = read_good_lesson(
        "\xEF\xBB\xBF---\r\nnumber: 1\r\ntitle: T\r\nsummary: S\r\n"
        "minutes: 5\r\nnetwork: {layers: [2, 1]}\r\n"
        "data: {samples: [{in: [1, 2], out: [0]}]}\r\n---\r\n# A\r\n\r\n"
        "---\r\n\r\n# B\r\n");
    ck_assert_int_eq(lesson.page_count, 2);
    ck_assert_int_eq(lesson.pages[1].blocks[0].line, 13);
    lesson_free(&lesson);
}
END_TEST

START_TEST(every_error_is_told_in_the_order_of_the_file)
{
    expect_lesson_errors(
        "---\nnumber: 0\ntitel: T\nsummary: S\n"
        "network: {layers: [2]}\ndata: {samples: [{in: [1, 2], out: [0]}]}\n"
        "---\n# A\n\n<!-- by: week -->\n\n---\n\n<b>c</b> $x\n",
        "f:2: number is '0'; expected a whole number from 1 to 999\n"
        "f:2: missing key 'minutes'; expected it beside the others\n"
        "f:3: unknown key 'titel'; did you mean 'title'?\n"
        "f:5: layers is a list of 1; expected 2 to 16, the inputs first\n"
        "f:10: unknown grain 'week'; expected one of term neuron layer phase "
        "sample epoch\n"
        "f:14: raw HTML '<b>'; expected Markdown\n"
        "f:14: raw HTML '</b>'; expected Markdown\n"
        "f:14: '$' without its partner; expected $…$ on one line, within *…* "
        "rather than _…_, or '\\$'\n");
}
END_TEST

START_TEST(a_missing_file_and_a_folder_are_told)
{
    static Report report;
    Lesson lesson = {.number = 77};
    ck_assert(!lesson_read("/nowhere/a.md", &report, &lesson));
    ck_assert(report_is_missing(&report));
    ck_assert(!lesson_read("/", &report, &lesson));
    ck_assert(!report_is_missing(&report));
    ck_assert_int_eq(lesson.number, 77);
}
END_TEST

START_TEST(only_paths_that_end_in_md_look_like_lessons)
{
    ck_assert(lesson_looks_like("lessons/01-sum.md"));
    ck_assert(!lesson_looks_like("a.yaml"));
    ck_assert(!lesson_looks_like(".md"));
    ck_assert(!lesson_looks_like("md"));
    ck_assert(!lesson_looks_like(""));
}
END_TEST

enum { FULL_PAGES = SANITIZED ? 2 : 25 };

static void expect_fast(const char *part, size_t bytes)
{
    Text source = repeated_page(part, bytes);
    double took = seconds_to_read(source);
    ck_assert_msg(took < SANITIZED_SECONDS(2), "%zu bytes of '%.8s' took %g s",
                  bytes, part, took);
    text_free(source);
}

START_TEST(eight_mebibytes_of_anything_read_in_two_seconds)
{
    static const char *const parts[] = {"*",
                                        "a\n",
                                        "---\n",
                                        "- ",
                                        "> ",
                                        "<!--",
                                        "```\n",
                                        "<!-- a: 1 -->\n",
                                        "<!-- Note: a -->\n",
                                        "# \n\n---\n"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        expect_fast(parts[i], LESSON_BYTES - 256);
}
END_TEST

START_TEST(a_megabyte_of_any_sign_reads_in_two_seconds)
{
    static const char *const parts[] = {"[",  "$", "`", "_", "![",   "|",
                                        "\\", "<", "&", "]", "\t- ", "1. "};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        expect_fast(parts[i], 1000 * 1000);
}
END_TEST

/* Pages of the most bytes each, where Markdown itself is read. */
START_TEST(full_pages_of_anything_read_in_two_seconds)
{
    static const char *const parts[] = {"*",    "[",    "$",       "`",
                                        "![",   "[a](", "[]: a\n", "*a_ ",
                                        "$$a ", "](",   "[[a]",    "a\n"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        static char page[LESSON_PAGE_BYTES + 16];
        TextBuffer text = text_buffer(page, sizeof page);
        text_add(&text, "\n\n---\n\n");
        while (text.length + strlen(parts[i]) < LESSON_PAGE_BYTES)
            text_add(&text, parts[i]);
        expect_fast(page, FULL_PAGES * strlen(page));
    }
}
END_TEST

START_TEST(a_lesson_takes_little_memory)
{
    Text source = repeated_page("word ", 10000);
    static Report report;
    Lesson lesson;
    report_start(&report, "f");
    ck_assert(lesson_parse(source, &report, &lesson));
    ck_assert_uint_lt(arena_used(lesson.arena), 4 * source.length);
    lesson_free(&lesson);
    text_free(source);
}
END_TEST

Suite *lesson_suite(void)
{
    const TTest *const tests[] = {
        the_example_reads_as_its_golden_dump,
        the_example_of_the_format_page_is_a_lesson,
        line_ends_and_a_byte_order_mark_are_no_matter,
        every_error_is_told_in_the_order_of_the_file,
        a_missing_file_and_a_folder_are_told,
        only_paths_that_end_in_md_look_like_lessons,
        eight_mebibytes_of_anything_read_in_two_seconds,
        a_megabyte_of_any_sign_reads_in_two_seconds,
        full_pages_of_anything_read_in_two_seconds,
        a_lesson_takes_little_memory,
        NULL};
    return suite_of("lesson", tests);
}
