/* CSV text to samples, and every way it can be wrong. */
#define _POSIX_C_SOURCE 200809L /* truncate */
#include "data/table.h"
#include "suites.h"

#include "place.h"

#include <string.h>
#include <unistd.h>

static const char *const INPUTS[] = {"x", "y"};
static const char *const OUTPUTS[] = {"z"};
static const TableColumns XYZ = {
    .inputs = 2, .input = INPUTS, .outputs = 1, .output = OUTPUTS};
static const TableColumns XYC = {.inputs = 2, .input = INPUTS, .label = "c"};

static Dataset read_good(const char *text, const TableColumns *columns)
{
    static Report report;
    Dataset set;
    report_start(&report, "f");
    bool good = table_parse(text_of(text), columns, &report, &set);
    ck_assert_msg(good, "%s", place_lines(&report));
    return set;
}

static void expect_errors(const char *text, const TableColumns *columns,
                          const char *errors)
{
    static Report report;
    Dataset set = {.count = -1};
    report_start(&report, "f");
    ck_assert(!table_parse(text_of(text), columns, &report, &set));
    ck_assert_str_eq(place_lines(&report), errors);
    ck_assert_int_eq(set.count, -1);
}

START_TEST(numbers_go_where_their_names_say)
{
    static const double in[] = {1, 2, -3.5, 4e3}, out[] = {0.5, 1};
    Dataset set = read_good("\xEF\xBB\xBFz,y,note,x\r\n0.5,2,\"a, b\",1\r\n"
                            "\"1\",4e3,, -3.5 \r\n",
                            &XYZ);
    ck_assert_int_eq(set.count, 2);
    ck_assert_mem_eq(set.in, in, sizeof in);
    ck_assert_mem_eq(set.out, out, sizeof out);
    ck_assert(!set.labelled);
    dataset_free(&set);
}
END_TEST

START_TEST(labels_count_in_the_order_they_are_met)
{
    static const int32_t labels[] = {0, 1, 0, 2};
    Dataset set = read_good("x,y,c\n0,0,b\n0,0,a\n0,0,b\n0,0,ü é\n", &XYC);
    ck_assert_int_eq(set.classes, 3);
    ck_assert_mem_eq(set.label, labels, sizeof labels);
    dataset_free(&set);
}
END_TEST

START_TEST(one_sample_with_targets_is_enough)
{
    Dataset set = read_good("x,y,z\n1,2,3", &XYZ);
    ck_assert_int_eq(set.count, 1);
    dataset_free(&set);
}
END_TEST

START_TEST(wrong_cells_are_told_with_line_and_column)
{
    expect_errors("x,y,z\n1,,3\n1,2,\"three\nfour\"\n1,nan,1e999\n0x1,1 2,3\n",
                  &XYZ,
                  "f:2: 'y' is ''; expected a number\n"
                  "f:3: 'z' is 'three?four'; expected a number\n"
                  "f:5: 'y' is 'nan'; expected a number\n"
                  "f:5: 'z' is '1e999'; expected a number\n"
                  "f:6: 'x' is '0x1'; expected a number\n"
                  "f:6: 'y' is '1 2'; expected a number\n");
    expect_errors("x,y,c\n1,2,\n1,2,a\n", &XYC,
                  "f:2: 'c' is ''; expected a label\n");
}
END_TEST

START_TEST(a_decimal_comma_is_named)
{
    expect_errors("x,y,z\n\"1,5\",2,3\n", &XYZ,
                  "f:2: 'x' is '1,5'; expected a number with a point in place "
                  "of the comma\n");
    expect_errors("x,y,z\n1,5,2,3\n", &XYZ,
                  "f:2: 4 cells; expected 3 as in the header (a decimal comma "
                  "counts as two cells: write a point)\n");
}
END_TEST

/* What a loss may ask: at most as much as the user says. */
static bool at_most(const void *user, const double *targets, int sample,
                    int line, Report *report)
{
    const double *most = user;
    if (targets[0] <= *most)
        return true;
    report_add(report, line, "sample %d is too much; expected less", sample);
    return false;
}

START_TEST(targets_that_do_not_fit_the_loss_are_told_by_line)
{
    static const double most = 1;
    TableColumns columns = XYZ;
    columns.check = (TargetCheck){at_most, &most};
    Dataset set = read_good("x,y,z\n1,2,0.5\n", &columns);
    dataset_free(&set);
    expect_errors("x,y,z\n1,2,1.5\n\n1,2,x\n1,2,2\n", &columns,
                  "f:2: sample 1 is too much; expected less\n"
                  "f:4: 'z' is 'x'; expected a number\n"
                  "f:5: sample 3 is too much; expected less\n");
}
END_TEST

START_TEST(rows_are_as_long_as_the_header)
{
    expect_errors("x,y,z\nq\n1,2\n1,2,3\n", &XYZ,
                  "f:2: 1 cell; expected 3 as in the header (a decimal comma "
                  "counts as two cells: write a point)\n"
                  "f:3: 2 cells; expected 3 as in the header (a decimal comma "
                  "counts as two cells: write a point)\n");
}
END_TEST

START_TEST(there_are_a_header_and_rows)
{
    expect_errors("", &XYZ, "f: is empty; expected a header line\n");
    expect_errors("\n\n", &XYZ, "f: is empty; expected a header line\n");
    expect_errors("x,y,z\n", &XYZ,
                  "f: no rows; expected some below the header\n");
    expect_errors("1,2,3\n", &XYC,
                  "f:1: no column 'x'; expected it in the header\n"
                  "f:1: no column 'y'; expected it in the header\n"
                  "f:1: no column 'c'; expected it in the header\n");
}
END_TEST

START_TEST(there_are_two_labels_or_more)
{
    expect_errors("x,y,c\n1,2,a\n3,4,a\n", &XYC,
                  "f: every 'c' is 'a'; expected two labels or more\n");
}
END_TEST

START_TEST(a_label_is_short)
{
    char text[200];
    snprintf(text, sizeof text, "x,y,c\n1,2,%065d\n1,2,b\n", 0);
    expect_errors(text, &XYC,
                  "f:2: 'c' is '0000000000000000000000000000000000000000…'; "
                  "expected a label of at most 64 bytes\n");
}
END_TEST

START_TEST(too_many_labels_are_told)
{
    static char text[100000];
    TextBuffer buffer = text_buffer(text, sizeof text);
    text_add(&buffer, "x,y,c\n");
    for (int i = 0; i <= DATASET_CLASSES; i++)
        text_addf(&buffer, "1,2,n%d\n", i);
    ck_assert(!buffer.full);
    expect_errors(text, &XYC,
                  "f:4098: 'c' is 'n4096'; expected at most 4,096 different "
                  "labels\n");
}
END_TEST

START_TEST(quotes_that_are_wrong_are_told)
{
    expect_errors("x,y,z\n1,2\"3,4\n", &XYZ,
                  "f:2: a quote inside a cell; expected the whole cell in "
                  "quotes, those in it doubled\n");
    expect_errors("x,y,z\n1,\"2,3\n4,5,6\n", &XYZ,
                  "f:2: a quoted cell that never ends; expected a closing "
                  "quote\n");
}
END_TEST

START_TEST(other_encodings_are_told)
{
    expect_errors("x,y,z\n1,2,\xE9\n", &XYZ,
                  "f: is not UTF-8; expected it saved as such\n");
    expect_errors("\xFF\xFEx", &XYZ,
                  "f: is not UTF-8; expected it saved as such\n");
}
END_TEST

START_TEST(more_rows_than_a_million_are_refused)
{
    size_t rows = DATASET_SAMPLES + 2, size = 6 * rows + 100;
    char *text = malloc(size);
    ck_assert_ptr_nonnull(text);
    TextBuffer buffer = text_buffer(text, size);
    text_add(&buffer, "x,y,z\n");
    for (size_t i = 0; i < rows; i++)
        text_add(&buffer, "1,2,3\n");
    expect_errors(text, &XYZ,
                  "f:1000002: more rows; expected at most 1,000,000\n");
    text[6 * (DATASET_SAMPLES + 1)] = '\0';
    Dataset set = read_good(text, &XYZ);
    ck_assert_int_eq(set.count, DATASET_SAMPLES);
    dataset_free(&set);
    free(text);
}
END_TEST

START_TEST(a_file_is_read_by_its_path_and_told_by_its_name)
{
    static Report report;
    Dataset set;
    place_make();
    place_write("a.csv", "x,y,z\n1,2,x\n");
    ck_assert(!table_read(place_path("a.csv"), "n.csv", &XYZ, &report, &set));
    ck_assert_str_eq(place_lines(&report),
                     "n.csv:2: 'z' is 'x'; expected a number\n");
    place_write("a.csv", "x,y,z\n1,2,3\n");
    ck_assert(table_read(place_path("a.csv"), "n.csv", &XYZ, &report, &set));
    dataset_free(&set);
    place_leave();
}
END_TEST

START_TEST(a_file_over_the_limit_is_not_even_read)
{
    static Report report;
    Dataset set;
    place_make();
    place_write("a.csv", "x,y,z\n");
    ck_assert_int_eq(truncate(place_path("a.csv"), (off_t)TABLE_BYTES + 1), 0);
    ck_assert(!table_read(place_path("a.csv"), "n.csv", &XYZ, &report, &set));
    ck_assert_str_eq(place_lines(&report),
                     "n.csv: file of 268435457 bytes is too large; expected "
                     "at most 268435456\n");
    place_leave();
}
END_TEST

Suite *table_suite(void)
{
    const TTest *const tests[] = {
        numbers_go_where_their_names_say,
        labels_count_in_the_order_they_are_met,
        one_sample_with_targets_is_enough,
        wrong_cells_are_told_with_line_and_column,
        a_decimal_comma_is_named,
        targets_that_do_not_fit_the_loss_are_told_by_line,
        rows_are_as_long_as_the_header,
        there_are_a_header_and_rows,
        there_are_two_labels_or_more,
        a_label_is_short,
        too_many_labels_are_told,
        quotes_that_are_wrong_are_told,
        other_encodings_are_told,
        more_rows_than_a_million_are_refused,
        a_file_is_read_by_its_path_and_told_by_its_name,
        a_file_over_the_limit_is_not_even_read,
        NULL};
    return suite_of("table", tests);
}
