/* Cells and the lines they are on. */
#include "data/csvrows.h"
#include "suites.h"

#include <string.h>

static char seen[1000];

static void on_cell(void *user, Text cell)
{
    (void)user;
    snprintf(seen + strlen(seen), sizeof seen - strlen(seen), "[%.*s]",
             (int)cell.length, cell.at);
}

static bool on_row(void *user, int line)
{
    (void)user;
    snprintf(seen + strlen(seen), sizeof seen - strlen(seen), "%d ", line);
    return !strstr(seen, "stop");
}

static CsvFault read_rows(const char *text, int *ret_line)
{
    CsvListener listener = {NULL, on_cell, on_row};
    seen[0] = '\0';
    return csvrows_read(text_of(text), &listener, ret_line);
}

static void expect_rows(const char *text, const char *rows)
{
    int line = 0;
    ck_assert_int_eq(read_rows(text, &line), CSV_FAULT_NONE);
    ck_assert_str_eq(seen, rows);
}

static void expect_fault(const char *text, CsvFault fault, int expected)
{
    int line = 0;
    ck_assert_int_eq(read_rows(text, &line), fault);
    ck_assert_int_eq(line, expected);
}

START_TEST(cells_are_told_row_by_row)
{
    expect_rows("a,b\nc,d\n", "[a][b]1 [c][d]2 ");
    expect_rows("a,b\r\nc,d", "[a][b]1 [c][d]2 ");
    expect_rows("a,b\rc,d\r", "[a][b]1 [c][d]2 ");
    expect_rows("a,,\n", "[a][][]1 ");
    expect_rows("", "");
    expect_rows("a", "[a]1 ");
}
END_TEST

START_TEST(quotes_hold_commas_quotes_and_ends_of_lines)
{
    expect_rows("\"a,b\",\"c\"\"d\"\n", "[a,b][c\"d]1 ");
    expect_rows("x\n\"a\nb\r\nc\",d\ne\n", "[x]1 [a\nb\r\nc][d]2 [e]5 ");
    expect_rows("\"\",\"\"", "[][]1 ");
}
END_TEST

START_TEST(blank_lines_and_blanks_around_cells_do_not_count)
{
    expect_rows("\n\na\n  \n\r\nb\n\n", "[a]3 [b]6 ");
    expect_rows(" a ,\tb c\t,\" d \"\n", "[a][b c][ d ]1 ");
}
END_TEST

START_TEST(a_stray_quote_is_a_fault_of_its_line)
{
    expect_fault("a\nb\"c\n", CSV_FAULT_QUOTE, 2);
    expect_fault("a\n\"b\"c\n", CSV_FAULT_QUOTE, 2);
    expect_fault("\"a\nb\" c\n", CSV_FAULT_QUOTE, 2);
}
END_TEST

START_TEST(a_cell_that_never_ends_is_a_fault_where_its_row_begins)
{
    expect_fault("a\nb,\"c\nd\ne\n", CSV_FAULT_OPEN, 2);
    expect_fault("\"", CSV_FAULT_OPEN, 1);
}
END_TEST

START_TEST(reading_stops_when_it_is_told_to)
{
    expect_fault("a\nstop\nb\n", CSV_FAULT_STOPPED, 2);
    ck_assert_str_eq(seen, "[a]1 [stop]2 ");
}
END_TEST

Suite *csvrows_suite(void)
{
    const TTest *const tests[] = {
        cells_are_told_row_by_row,
        quotes_hold_commas_quotes_and_ends_of_lines,
        blank_lines_and_blanks_around_cells_do_not_count,
        a_stray_quote_is_a_fault_of_its_line,
        a_cell_that_never_ends_is_a_fault_where_its_row_begins,
        reading_stops_when_it_is_told_to,
        NULL};
    return suite_of("csvrows", tests);
}
