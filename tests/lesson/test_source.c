/* What is refused before YAML is looked at, and on which line. */
#include "lesson/examples.h"
#include "lesson/source.h"
#include "lesson/suites.h"
#include "lesson/tree.h"

#include <string.h>

static void expect_refused(Text source, int first_line, const char *error)
{
    static Report report;
    char lines[512];
    report_start(&report, "f");
    ck_assert(!source_is_readable(source, first_line, &report));
    report_lines(&report, lines, sizeof lines);
    ck_assert_str_eq(lines, error);
}

START_TEST(plain_text_is_readable)
{
    static Report report;
    report_start(&report, "f");
    ck_assert(source_is_readable(text_of("a: 1\nb: 100%\n"), 1, &report));
    ck_assert(source_is_readable((Text){"", 0}, 1, &report));
    ck_assert_int_eq(report.count, 0);
}
END_TEST

START_TEST(wrong_utf8_is_told_with_its_line)
{
    expect_refused(text_of("a: 1\nb: \xC3(\n"), 1,
                   "f:2: not UTF-8; expected text in UTF-8\n");
    expect_refused(text_of("\xFF"), 7,
                   "f:7: not UTF-8; expected text in UTF-8\n");
    expect_refused(text_of("\xED\xA0\x80"), 1,
                   "f:1: not UTF-8; expected text in UTF-8\n");
}
END_TEST

START_TEST(a_directive_is_refused_wherever_it_stands)
{
    const char *error = "f:3: a YAML directive ('%') is not allowed; expected "
                        "keys and values\n";
    expect_refused(text_of("a: 1\n...\n%TAG ! b\n"), 1, error);
    expect_refused(text_of("a: 1\r\n...\r\n%TAG ! b\r\n"), 1, error);
    expect_refused(text_of("%YAML 1.1\n---\n"), 3, error);
}
END_TEST

START_TEST(too_many_bytes_are_refused_unread)
{
    size_t size = (size_t)TREE_BYTES + 1;
    char *bytes = malloc(size);
    ck_assert_ptr_nonnull(bytes);
    memset(bytes, '\xFF', size);
    expect_refused((Text){bytes, size}, 1,
                   "f: 8,388,609 bytes of YAML; expected at most 8,388,608\n");
    free(bytes);
}
END_TEST

START_TEST(line_ends_are_counted_as_yaml_does)
{
    ck_assert_int_eq(source_breaks((Text){"", 0}), 0);
    ck_assert_int_eq(source_breaks(text_of("a\nb\n")), 2);
    ck_assert_int_eq(source_breaks(text_of("a\r\nb\rc")), 2);
    ck_assert_int_eq(source_breaks(text_of("\r\r\n\n")), 3);
    ck_assert_int_eq(source_breaks(text_of("a\xC2\x85z\xE2\x80\xA9")), 2);
}
END_TEST

Suite *source_suite(void)
{
    const TTest *const tests[] = {plain_text_is_readable,
                                  wrong_utf8_is_told_with_its_line,
                                  a_directive_is_refused_wherever_it_stands,
                                  too_many_bytes_are_refused_unread,
                                  line_ends_are_counted_as_yaml_does,
                                  NULL};
    return suite_of("source", tests);
}
