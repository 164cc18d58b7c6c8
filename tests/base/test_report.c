/* The error report: order, bounds, wording. */
#include "base/report.h"
#include "suites.h"

#include <string.h>

static Report report;

static void expect_line(int index, const char *wanted)
{
    char text[REPORT_MESSAGE + 100];
    ck_assert_int_lt(index, report.kept);
    report_text(&report, index, text, sizeof text);
    ck_assert_str_eq(text, wanted);
}

START_TEST(a_new_report_is_empty)
{
    report_start(&report, "a.yaml");
    ck_assert_int_eq(report.count, 0);
    ck_assert_int_eq(report.kept, 0);
    ck_assert(!report_is_missing(&report));
}
END_TEST

START_TEST(lines_name_file_and_line)
{
    report_start(&report, "a.yaml");
    report_add(&report, 7, "rate %s; expected a number", "fast");
    report_add(&report, 0, "is empty");
    expect_line(0, "a.yaml: is empty");
    expect_line(1, "a.yaml:7: rate fast; expected a number");
}
END_TEST

START_TEST(lines_come_in_the_order_of_the_file)
{
    report_start(&report, "f");
    report_add(&report, 5, "five");
    report_add(&report, 2, "two");
    report_add(&report, 9, "nine");
    report_add(&report, 5, "five again");
    expect_line(0, "f:2: two");
    expect_line(1, "f:5: five");
    expect_line(2, "f:5: five again");
    expect_line(3, "f:9: nine");
}
END_TEST

START_TEST(errors_of_another_file_come_last_with_its_name)
{
    static Report other;
    report_start(&report, "f");
    report_start(&other, "b.csv");
    for (int i = 0; i < REPORT_KEPT + 2; i++)
        report_add(&other, 7, "wrong");
    report_append(&report, &other);
    report_add(&report, 9, "nine");
    expect_line(0, "f:9: nine");
    expect_line(1, "b.csv:7: wrong");
    expect_line(REPORT_KEPT - 1, "b.csv:7: wrong");
    ck_assert_int_eq(report.count, REPORT_KEPT + 3);
}
END_TEST

START_TEST(starting_again_forgets)
{
    report_start(&report, "a");
    report_add(&report, 1, "old");
    report_missing(&report, "old");
    report_start(&report, "b");
    ck_assert_int_eq(report.count, 0);
    ck_assert(!report_is_missing(&report));
    report_add(&report, 1, "new");
    expect_line(0, "b:1: new");
}
END_TEST

START_TEST(a_missing_file_is_known_as_such)
{
    report_start(&report, "a");
    report_add(&report, 3, "something");
    ck_assert(!report_is_missing(&report));
    report_missing(&report, "no %s", "file");
    ck_assert(report_is_missing(&report));
    expect_line(0, "a: no file");
}
END_TEST

START_TEST(more_errors_than_are_kept_are_counted)
{
    report_start(&report, "a");
    for (int i = 0; i < 3 * REPORT_KEPT; i++)
        report_add(&report, i + 10, "error %d", i);
    ck_assert_int_eq(report.count, 3 * REPORT_KEPT);
    ck_assert_int_eq(report.kept, REPORT_KEPT);
    expect_line(0, "a:10: error 0");
    expect_line(REPORT_KEPT - 1, "a:109: error 99");
}
END_TEST

START_TEST(the_first_lines_of_the_file_are_those_kept)
{
    report_start(&report, "a");
    for (int i = 3 * REPORT_KEPT; i > 0; i--)
        report_add(&report, i, "error");
    ck_assert_int_eq(report.count, 3 * REPORT_KEPT);
    ck_assert_int_eq(report.kept, REPORT_KEPT);
    for (int i = 0; i < REPORT_KEPT; i++)
        ck_assert_int_eq(report.lines[i].line, i + 1);
}
END_TEST

START_TEST(long_messages_are_cut)
{
    char large[5000], text[50];
    memset(large, 'x', sizeof large);
    large[sizeof large - 1] = '\0';
    report_start(&report, "a");
    report_add(&report, 1, "%s", large);
    ck_assert_uint_eq(strlen(report.lines[0].message), REPORT_MESSAGE - 1);
    report_text(&report, 0, text, sizeof text);
    ck_assert_uint_eq(strlen(text), sizeof text - 1);
}
END_TEST

START_TEST(a_long_message_ends_with_a_whole_character)
{
    char large[1000] = "x";
    for (int i = 0; i < 200; i++)
        strcat(large, "δ");
    report_start(&report, "a");
    report_add(&report, 1, "%s", large);
    size_t length = strlen(report.lines[0].message);
    ck_assert_uint_le(length, REPORT_MESSAGE - 1);
    ck_assert_uint_eq(length % 2, 1);
}
END_TEST

START_TEST(percent_signs_in_arguments_are_harmless)
{
    report_start(&report, "%s%n.yaml");
    report_add(&report, 1, "unknown key '%s'", "%n%s");
    expect_line(0, "%s%n.yaml:1: unknown key '%n%s'");
}
END_TEST

Suite *report_suite(void)
{
    const TTest *const tests[] = {
        a_new_report_is_empty,
        lines_name_file_and_line,
        lines_come_in_the_order_of_the_file,
        errors_of_another_file_come_last_with_its_name,
        starting_again_forgets,
        a_missing_file_is_known_as_such,
        more_errors_than_are_kept_are_counted,
        the_first_lines_of_the_file_are_those_kept,
        long_messages_are_cut,
        a_long_message_ends_with_a_whole_character,
        percent_signs_in_arguments_are_harmless,
        NULL,
    };
    return suite_of("report", tests);
}
