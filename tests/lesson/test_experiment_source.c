/* Sets and files as they are described. */
#include "lesson/examples.h"
#include "lesson/suites.h"

#include <string.h>

#define NETWORK "network: {layers: [2, 1]}\n"

START_TEST(a_set_has_its_own_numbers_by_default)
{
    Experiment made = read_good(NETWORK "data: {set: two-moons}\n");
    const ExperimentSource *source = &made.source;
    ck_assert_str_eq(source->set, "two-moons");
    ck_assert_str_eq(source->file, "");
    ck_assert_int_eq(made.samples, 0);
    ck_assert_int_eq(source->count, 0);
    ck_assert(source->noise < 0);
    ck_assert_uint_eq(source->seed, 1);
    ck_assert_double_eq(source->test, 0);
    ck_assert(!source->standardize);
    experiment_free(&made);
}
END_TEST

START_TEST(every_key_of_a_set_is_read)
{
    Experiment made = read_good(NETWORK "data:\n  set: xor\n  count: 12\n"
                                        "  noise: 0\n  seed: 7\n  test: 0.25\n"
                                        "  standardize: true\n");
    const ExperimentSource *source = &made.source;
    ck_assert_int_eq(source->count, 12);
    ck_assert_double_eq(source->noise, 0);
    ck_assert_uint_eq(source->seed, 7);
    ck_assert_double_eq(source->test, 0.25);
    ck_assert(source->standardize);
    ck_assert_int_eq(source->line, 3);
    ck_assert_int_eq(source->test_line, 7);
    experiment_free(&made);
}
END_TEST

START_TEST(every_key_of_a_file_is_read)
{
    Experiment made = read_good(NETWORK "data:\n  file: a/b.csv\n"
                                        "  inputs: [w, \"h 1\"]\n"
                                        "  outputs: [z]\n  seed: 3\n");
    const ExperimentSource *source = &made.source;
    ck_assert_str_eq(source->file, "a/b.csv");
    ck_assert_str_eq(source->folder, "");
    ck_assert_str_eq(source->inputs[0], "w");
    ck_assert_str_eq(source->inputs[1], "h 1");
    ck_assert_str_eq(source->outputs[0], "z");
    ck_assert_str_eq(source->label, "");
    experiment_free(&made);
    made =
        read_good(NETWORK "data: {file: b.csv, inputs: [v, w], label: kind}\n");
    ck_assert_str_eq(made.source.label, "kind");
    ck_assert_ptr_null(made.source.outputs);
    experiment_free(&made);
}
END_TEST

START_TEST(a_file_is_looked_for_beside_the_experiment)
{
    static Report report;
    Experiment made;
    report_start(&report, "some/where/e.yaml");
    ck_assert(experiment_parse(
        text_of(NETWORK "data: {file: b.csv, inputs: [v, w], label: k}\n"),
        &report, &made));
    ck_assert_str_eq(made.source.folder, "some/where");
    experiment_free(&made);
}
END_TEST

START_TEST(numbers_of_a_set_are_within_limits)
{
    expect_errors(NETWORK "data:\n  set: xor\n  count: 0\n  noise: -1\n"
                          "  seed: -1\n  test: 1\n  standardize: 1\n",
                  "f:4: count is '0'; expected a whole number from 1 to "
                  "1,000,000\n"
                  "f:5: noise is '-1'; expected a number from 0 to 100\n"
                  "f:6: seed is '-1'; expected a whole number from 0 to "
                  "18,446,744,073,709,551,615\n"
                  "f:7: test is '1'; expected a share from 0 to below 1\n"
                  "f:8: standardize is '1'; expected true or false\n");
    expect_errors(NETWORK "data: {set: xor, count: 1000001, noise: 101}\n",
                  "f:2: count is '1000001'; expected a whole number from 1 to "
                  "1,000,000\n"
                  "f:2: noise is '101'; expected a number from 0 to 100\n");
    expect_errors(NETWORK "data: {set: moon}\n",
                  "f:2: unknown data set 'moon'; expected one of xor and or "
                  "circle spiral gaussians two-moons line sine five-classes "
                  "iris digits\n");
}
END_TEST

START_TEST(keys_of_another_source_are_errors)
{
    expect_errors(NETWORK "data: {set: xor, inputs: [a, b], label: c}\n",
                  "f:2: key 'inputs' beside a set; expected it without\n"
                  "f:2: key 'label' beside a set; expected it without\n");
    expect_errors(NETWORK "data: {set: iris, count: 4, noise: 1}\n",
                  "f:2: key 'count' beside iris; expected it without\n"
                  "f:2: key 'noise' beside iris; expected it without\n");
    expect_errors(NETWORK "data: {file: a.csv, inputs: [a, b], label: c, "
                          "count: 1}\n",
                  "f:2: key 'count' beside a file; expected it without\n");
}
END_TEST

START_TEST(a_file_has_a_path_and_columns)
{
    expect_errors(NETWORK "data:\n  file: []\n  inputs: [a, [b]]\n"
                          "  label: {}\n",
                  "f:3: file is a list; expected the path of a CSV file\n"
                  "f:4: inputs is a list; expected the name of a column\n"
                  "f:5: label is a map; expected the name of a column\n");
    expect_errors(NETWORK "data: {file: a.csv}\n",
                  "f:2: no 'inputs'; expected a list of the file's columns\n"
                  "f:2: neither 'label' nor 'outputs'; expected one of them\n");
    expect_errors(NETWORK "data: {file: a.csv, inputs: a, label: \"\"}\n",
                  "f:2: inputs is 'a'; expected a list of columns of the file\n"
                  "f:2: label is the text \"\"; expected the name of a "
                  "column\n");
    expect_errors(NETWORK "data: {file: a.csv, inputs: [a, b], label: c, "
                          "outputs: [d]}\n",
                  "f:2: both 'label' and 'outputs'; expected one of them\n");
}
END_TEST

START_TEST(columns_are_as_many_as_the_network_has)
{
    expect_errors(NETWORK "data:\n  file: a.csv\n  inputs: [a, b, c]\n"
                          "  outputs: [d, e]\n",
                  "f:4: inputs is a list of 3; expected 2, as the network "
                  "has\n"
                  "f:5: outputs is a list of 2; expected 1, as the network "
                  "has\n");
}
END_TEST

START_TEST(a_column_is_used_once)
{
    expect_errors(NETWORK "data:\n  file: a.csv\n  inputs: [a, a]\n"
                          "  label: a\n",
                  "f:4: column 'a' is used twice; expected it once\n"
                  "f:5: column 'a' is used twice; expected it once\n");
}
END_TEST

START_TEST(the_loss_output_needs_no_column_of_targets)
{
    Experiment made =
        read_good(NETWORK "loss: output\n"
                          "data: {file: a.csv, inputs: [a, b]}\n");
    ck_assert_ptr_null(made.source.outputs);
    experiment_free(&made);
}
END_TEST

Suite *experiment_source_suite(void)
{
    const TTest *const tests[] = {a_set_has_its_own_numbers_by_default,
                                  every_key_of_a_set_is_read,
                                  every_key_of_a_file_is_read,
                                  a_file_is_looked_for_beside_the_experiment,
                                  numbers_of_a_set_are_within_limits,
                                  keys_of_another_source_are_errors,
                                  a_file_has_a_path_and_columns,
                                  columns_are_as_many_as_the_network_has,
                                  a_column_is_used_once,
                                  the_loss_output_needs_no_column_of_targets,
                                  NULL};
    return suite_of("experiment-source", tests);
}
