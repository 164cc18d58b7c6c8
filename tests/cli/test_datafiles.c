/* Data that does not stand in the experiment, through the commands: what
   training tells of it, and what becomes of every bad kind. */
#include "suites.h"

#include "capture.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define GARDEN                                                                 \
    "network: {layers: [2, 2]}\n"                                              \
    "data: {file: garden.csv, inputs: [height, width], label: kind"

static const char PLAIN[] = "kind,height,width\nrose,1.5,0.5\nfern,0.3,0.9\n"
                            "rose,1.4,0.4\nfern,0.2,1\n";

/* garden.yaml with further keys of the data, and further parts. */
static void write_garden(const char *keys, const char *parts, const char *csv)
{
    char text[400];
    snprintf(text, sizeof text, "%s%s}\n%s", GARDEN, keys, parts);
    temp_write("garden.yaml", text);
    if (csv)
        temp_write("garden.csv", csv);
}

/* The number behind a name at the beginning of a line. */
static double number_of(const char *text, const char *name)
{
    char start[64];
    snprintf(start, sizeof start, "\n%s ", name);
    const char *line = strstr(text, start);
    ck_assert_msg(line != NULL, "no '%s' in: %s", name, text);
    return strtod(line + strlen(start), NULL);
}

static const char *train(const char *line)
{
    Ran ran = run_line(line);
    ck_assert_msg(ran.code == CLI_DONE, "%s: %s", line, ran.err);
    return ran.out;
}

/* The only error of garden.yaml ends so. */
static void expect_error(const char *end)
{
    Ran ran = run_line("train ~garden.yaml");
    size_t length = strlen(ran.err);
    ck_assert_int_eq(ran.code, CLI_BAD_FILE);
    ck_assert_str_eq(ran.out, "");
    expect_one_line(ran.err);
    ck_assert_msg(
        length > strlen(end) &&
            strncmp(ran.err + length - strlen(end) - 1, end, strlen(end)) == 0,
        "%s", ran.err);
}

/* This spelling of the garden trains to the same weights as the plain one. */
static void expect_as_plain(const char *csv)
{
    write_garden("", "", PLAIN);
    const char *plain = train("train ~garden.yaml --epochs 5 --print cells");
    temp_write("garden.csv", csv);
    ck_assert_str_eq(train("train ~garden.yaml --epochs 5 --print cells"),
                     plain);
}

/* --- what is told --- */

START_TEST(a_set_tells_error_and_accuracy_of_both_parts)
{
    temp_write("s.yaml",
               "network: {layers: [2, 4, 1], activation: [tanh, sigmoid]}\n"
               "loss: binary-cross-entropy\n"
               "data: {set: two-moons, test: 0.25}\n");
    const char *first = train("train ~s.yaml --epochs 0");
    const char *out = train("train ~s.yaml --epochs 60");
    ck_assert(number_of(out, "mean-error") < number_of(first, "mean-error"));
    ck_assert(number_of(out, "test-mean-error") <
              number_of(first, "test-mean-error"));
    ck_assert_double_gt(number_of(out, "accuracy"), 0.85);
    ck_assert_double_gt(number_of(out, "test-accuracy"), 0.8);
    ck_assert(number_of(out, "mean-error") !=
              number_of(out, "test-mean-error"));
}
END_TEST

START_TEST(a_file_tells_error_and_accuracy_of_both_parts)
{
    write_garden(", test: 0.5, seed: 3", "", PLAIN);
    const char *out = train("train ~garden.yaml --epochs 500");
    ck_assert_double_eq(number_of(out, "accuracy"), 1);
    ck_assert_double_eq(number_of(out, "test-accuracy"), 1);
    ck_assert_double_lt(number_of(out, "mean-error"), 0.2);
    ck_assert_double_lt(number_of(out, "test-mean-error"), 0.2);
}
END_TEST

START_TEST(numbers_to_reach_have_an_error_and_no_accuracy)
{
    temp_write("s.yaml", "network: {layers: [1, 1], activation: identity}\n"
                         "data: {set: line, test: 0.25}\n");
    const char *out = train("train ~s.yaml --epochs 40");
    ck_assert_double_lt(number_of(out, "test-mean-error"), 0.01);
    ck_assert(!has(out, "accuracy"));
}
END_TEST

START_TEST(iris_is_learned_with_cross_entropy)
{
    temp_write("i.yaml",
               "network: {layers: [4, 8, 3], activation: [tanh, softmax]}\n"
               "loss: cross-entropy\n"
               "data: {set: iris, test: 0.25, standardize: true}\n"
               "learner: {order: shuffled}\n");
    const char *out = train("train ~i.yaml --epochs 40");
    ck_assert_double_gt(number_of(out, "accuracy"), 0.9);
    ck_assert_double_gt(number_of(out, "test-accuracy"), 0.9);
    ck_assert_int_eq(run_line("gradcheck ~i.yaml").code, CLI_DONE);
}
END_TEST

START_TEST(targets_that_are_no_probabilities_are_told)
{
    write_garden("", "loss: binary-cross-entropy\n", PLAIN);
    train("train ~garden.yaml");
    temp_write("garden.yaml",
               "network: {layers: [1, 1]}\nloss: binary-cross-entropy\n"
               "data: {file: garden.csv, inputs: [width], "
               "outputs: [height]}\n");
    Ran ran = run_line("train ~garden.yaml");
    ck_assert_int_eq(ran.code, CLI_BAD_FILE);
    ck_assert_int_eq(lines_of(ran.err), 2);
    ck_assert(has(ran.err,
                  "garden.csv:2: target 1 of sample 1 is 1.5; expected "
                  "0 to 1 with binary-cross-entropy\n"));
    temp_write("garden.yaml", "network: {layers: [2, 1], activation: softmax}\n"
                              "loss: cross-entropy\ndata: {set: two-moons}\n");
    expect_error("garden.yaml:3: two-moons has 2 classes and the network 1 "
                 "output; expected 2");
}
END_TEST

/* --- what is bad --- */

START_TEST(a_set_of_one_sample_is_learned_from)
{
    temp_write("garden.yaml",
               "network: {layers: [2, 1]}\n"
               "data: {set: xor, count: 1, standardize: true}\n");
    const char *out = train("train ~garden.yaml --epochs 3");
    ck_assert(has(out, "samples 3\n"));
    ck_assert(isfinite(number_of(out, "mean-error")));
    temp_write("garden.yaml", "network: {layers: [2, 1]}\n"
                              "data: {set: xor, count: 1, test: 0.5}\n");
    expect_error("garden.yaml:2: test holds back 1 of 1 samples; expected one "
                 "at least in each part");
}
END_TEST

START_TEST(equal_features_are_not_divided_by_zero)
{
    write_garden(", standardize: true", "",
                 "kind,height,width\nrose,7,1\nfern,7,2\n");
    const char *out = train("train ~garden.yaml --epochs 9");
    ck_assert(isfinite(number_of(out, "mean-error")));
    out = train("trace ~garden.yaml --samples 1");
    ck_assert(has(out, " in[x1] ") && !has(out, "nan"));
}
END_TEST

START_TEST(labels_never_seen_in_training_are_told)
{
    write_garden(", test: 0.5", "", "kind,height,width\nrose,1,1\nfern,1,2\n");
    expect_error("garden.yaml:2: test holds back every sample of a class; "
                 "expected each to be learned from too (another seed may do)");
}
END_TEST

START_TEST(a_batch_larger_than_the_set_is_all_of_it)
{
    write_garden("", "learner: {batch: all}\n", PLAIN);
    const char *all = train("train ~garden.yaml --epochs 5 --print cells");
    write_garden("", "learner: {batch: 1000}\n", PLAIN);
    ck_assert_str_eq(train("train ~garden.yaml --epochs 5 --print cells"), all);
    ck_assert_str_eq(
        train("train ~garden.yaml --epochs 5 --print cells --stepped"), all);
}
END_TEST

START_TEST(ten_million_lines_are_refused_at_the_first_too_many)
{
    static char lines[6 * 100000 + 1];
    write_garden("", "", NULL);
    FILE *file = fopen(temp_path("garden.csv"), "wb");
    ck_assert_ptr_nonnull(file);
    for (size_t i = 0; i + 1 < sizeof lines; i += 6)
        memcpy(lines + i, i % 4 ? "a,1,2\n" : "b,1,2\n", 6);
    fputs("kind,height,width\n", file);
    for (int i = 0; i < 100; i++)
        fputs(lines, file);
    ck_assert_int_eq(fclose(file), 0);
    expect_error("garden.csv:1000002: more rows; expected at most 1,000,000");
}
END_TEST

START_TEST(quotes_hold_what_would_end_a_cell)
{
    expect_as_plain("\"kind\",\"height\",\"width\"\n"
                    "\"rose, \"\"red\"\"\",\"1.5\",0.5\n"
                    "\"fern\nwild\",0.3,0.9\n"
                    "\"rose, \"\"red\"\"\",1.4,0.4\n"
                    "\"fern\nwild\",0.2,\"1\"\n");
    temp_write("garden.csv", "kind,height,width\nrose,1\"5,0.5\n");
    expect_error("garden.csv:2: a quote inside a cell; expected the whole cell "
                 "in quotes, those in it doubled");
}
END_TEST

START_TEST(lines_may_end_in_crlf)
{
    expect_as_plain("kind,height,width\r\nrose,1.5,0.5\r\nfern,0.3,0.9\r\n"
                    "rose,1.4,0.4\r\nfern,0.2,1\r\n");
}
END_TEST

START_TEST(a_byte_order_mark_is_no_part_of_the_first_name)
{
    char marked[sizeof PLAIN + 3];
    snprintf(marked, sizeof marked, "\xEF\xBB\xBF%s", PLAIN);
    expect_as_plain(marked);
}
END_TEST

START_TEST(a_comma_as_decimal_mark_is_told)
{
    write_garden("", "", "kind,height,width\nrose,1,5,0.5\nfern,1,2\n");
    expect_error("garden.csv:2: 4 cells; expected 3 as in the header (a "
                 "decimal comma counts as two cells: write a point)");
    temp_write("garden.csv", "kind,height,width\nrose,\"1,5\",1\nfern,1,2\n");
    expect_error("garden.csv:2: 'height' is '1,5'; expected a number with a "
                 "point in place of the comma");
    temp_write("garden.csv", "kind;height;width\nrose;1,5;0,5\n");
    expect_error("garden.csv:1: semicolons between columns; expected commas");
}
END_TEST

START_TEST(a_path_out_of_the_folder_is_not_opened)
{
    temp_write("garden.yaml",
               "network: {layers: [2, 2]}\ndata: {file: ../../etc/passwd, "
               "inputs: [a, b], label: c}\n");
    expect_error("garden.yaml:2: data file '../../etc/passwd': expected a path "
                 "inside the experiment's folder");
    temp_write("garden.yaml", "network: {layers: [2, 2]}\ndata: {file: "
                              "/etc/passwd, inputs: [a, b], label: c}\n");
    expect_error("garden.yaml:2: data file '/etc/passwd': expected a path "
                 "inside the experiment's folder");
}
END_TEST

Suite *datafiles_suite(void)
{
    const TTest *const tests[] = {
        a_set_tells_error_and_accuracy_of_both_parts,
        a_file_tells_error_and_accuracy_of_both_parts,
        numbers_to_reach_have_an_error_and_no_accuracy,
        iris_is_learned_with_cross_entropy,
        targets_that_are_no_probabilities_are_told,
        a_set_of_one_sample_is_learned_from,
        equal_features_are_not_divided_by_zero,
        labels_never_seen_in_training_are_told,
        a_batch_larger_than_the_set_is_all_of_it,
        ten_million_lines_are_refused_at_the_first_too_many,
        quotes_hold_what_would_end_a_cell,
        lines_may_end_in_crlf,
        a_byte_order_mark_is_no_part_of_the_first_name,
        a_comma_as_decimal_mark_is_told,
        a_path_out_of_the_folder_is_not_opened,
        NULL};
    return suite_of("data of other files", tests);
}
