/* Sources are put together in memory of their own, as large as needed. */
#include "lesson/pages.h"

#include "base/platform.h"
#include "lesson/dump.h"
#include "lesson/examples.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

const char PAGES_FRONT[] = "---\n"
                           "number: 1\n"
                           "title: T\n"
                           "summary: S\n"
                           "minutes: 5\n"
                           "network: {layers: [2, 1]}\n"
                           "data: {samples: [{in: [1, 2], out: [0]}]}\n"
                           "---\n";

Lesson read_good_lesson(const char *source)
{
    static Report report;
    char lines[4096];
    Lesson lesson = {0};
    report_start(&report, "f");
    bool good = lesson_parse(text_of(source), &report, &lesson);
    report_lines(&report, lines, sizeof lines);
    ck_assert_str_eq(lines, "");
    ck_assert(good);
    return lesson;
}

void expect_lesson_errors(const char *source, const char *errors)
{
    static Report report;
    char lines[8192];
    Lesson lesson = {0};
    report_start(&report, "f");
    bool good = lesson_parse(text_of(source), &report, &lesson);
    report_lines(&report, lines, sizeof lines);
    ck_assert_str_eq(lines, errors);
    ck_assert(!good);
    ck_assert_ptr_null(lesson.arena);
}

static char *with_front(const char *page)
{
    size_t size = sizeof PAGES_FRONT + strlen(page);
    char *source = malloc(size);
    ck_assert_ptr_nonnull(source);
    strcpy(source, PAGES_FRONT);
    strcat(source, page);
    return source;
}

Lesson read_page(const char *page)
{
    char *source = with_front(page);
    Lesson lesson = read_good_lesson(source);
    free(source);
    return lesson;
}

void expect_page_errors(const char *page, const char *errors)
{
    char *source = with_front(page);
    expect_lesson_errors(source, errors);
    free(source);
}

void expect_blocks(const char *page, const char *blocks)
{
    static char text[16384];
    TextBuffer dump = text_buffer(text, sizeof text);
    Lesson lesson = read_page(page);
    dump_blocks(&lesson.pages[0], &dump);
    ck_assert_str_eq(text, blocks);
    lesson_free(&lesson);
}

double seconds_to_read(Text source)
{
    static Report report;
    Lesson lesson = {0};
    report_start(&report, "f");
    double from = platform_cpu_seconds();
    bool read = lesson_parse(source, &report, &lesson);
    double took = platform_cpu_seconds() - from;
    ck_assert(read == (report.count == 0));
    lesson_free(&lesson);
    return took;
}

Text repeated_page(const char *part, size_t bytes)
{
    size_t front = sizeof PAGES_FRONT - 1, length = strlen(part);
    size_t count = bytes / length;
    char *text = malloc(front + count * length);
    ck_assert_ptr_nonnull(text);
    memcpy(text, PAGES_FRONT, front);
    for (size_t i = 0; i < count; i++)
        memcpy(text + front + i * length, part, length);
    return (Text){text, front + count * length};
}
