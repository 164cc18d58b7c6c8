/* Samples, and the data that is yet to come. */
#include "base/platform.h"
#include "lesson/examples.h"
#include "lesson/suites.h"

#include <string.h>

#define NETWORK "network: {layers: [2, 1]}\n"

START_TEST(samples_stand_one_behind_the_other)
{
    const double in[] = {1, 2, 3, 4, -5, 6}, out[] = {0, 1, 0.5};
    Experiment made = read_good(NETWORK "data:\n"
                                        "  samples:\n"
                                        "    - {in: [1, 2], out: [0]}\n"
                                        "    - {out: [1], in: [3, 4]}\n"
                                        "    - in: [-5, 6]\n"
                                        "      out: [0.5]\n");
    ck_assert_int_eq(made.samples, 3);
    ck_assert_mem_eq(made.in, in, sizeof in);
    ck_assert_mem_eq(made.out, out, sizeof out);
    experiment_free(&made);
}
END_TEST

START_TEST(a_sample_fits_the_network)
{
    expect_errors(NETWORK "data:\n"
                          "  samples:\n"
                          "    - {in: [1, 2, 3], out: [0]}\n"
                          "    - {in: [3, 4], out: [1, 2]}\n"
                          "    - {in: 3, out: {}}\n"
                          "    - 4\n",
                  "f:4: in of sample 1 is a list of 3; expected a list of 2\n"
                  "f:5: out of sample 2 is a list of 2; expected a list of 1\n"
                  "f:6: in of sample 3 is '3'; expected a list of 2\n"
                  "f:6: out of sample 3 is a map; expected a list of 1\n"
                  "f:7: a sample is '4'; expected a map of keys and values\n");
}
END_TEST

START_TEST(each_value_is_a_finite_number)
{
    expect_errors(NETWORK "data:\n"
                          "  samples:\n"
                          "    - {in: [1, -.inf], out: [\"0\"]}\n"
                          "    - {in: [3], out: [NaN]}\n",
                  "f:4: value 2 of in of sample 1 is '-.inf'; expected a "
                  "finite number\n"
                  "f:4: value 1 of out of sample 1 is the text \"0\"; expected "
                  "a finite number\n"
                  "f:5: in of sample 2 is a list of 1; expected a list of 2\n"
                  "f:5: value 1 of out of sample 2 is 'NaN'; expected a finite "
                  "number\n");
}
END_TEST

START_TEST(inputs_and_targets_are_required)
{
    expect_errors(NETWORK "data:\n"
                          "  samples:\n"
                          "    - {in: [1, 2]}\n"
                          "    - {out: [1]}\n"
                          "    - {}\n"
                          "    - {inn: [1, 2], ou: [1]}\n",
                  "f:4: sample 1 has no 'out'; expected its targets\n"
                  "f:5: sample 2 has no 'in'; expected its inputs\n"
                  "f:6: sample 3 has no 'in'; expected its inputs\n"
                  "f:6: sample 3 has no 'out'; expected its targets\n"
                  "f:7: unknown key 'inn'; did you mean 'in'?\n"
                  "f:7: unknown key 'ou'; did you mean 'out'?\n");
}
END_TEST

START_TEST(the_loss_output_needs_no_targets)
{
    Experiment made =
        read_good(NETWORK "data: {samples: [{in: [1, 2]}, {in: [3, 4]}]}\n"
                          "loss: output\n");
    ck_assert_ptr_null(made.out);
    ck_assert_int_eq(made.samples, 2);
    ck_assert_double_eq(made.in[3], 4);
    experiment_free(&made);
    made = read_good(NETWORK "loss: output\n"
                             "data: {samples: [{in: [1, 2], out: [7]}]}\n");
    ck_assert_double_eq(made.out[0], 7);
    experiment_free(&made);
}
END_TEST

START_TEST(all_samples_have_targets_or_none)
{
    expect_errors(NETWORK "loss: output\n"
                          "data:\n"
                          "  samples:\n"
                          "    - {in: [1, 2]}\n"
                          "    - {in: [1, 2]}\n"
                          "    - {in: [1, 2], out: [1]}\n",
                  "f:7: sample 3 has an 'out'; expected it in all samples or "
                  "in none\n");
    expect_errors(NETWORK "loss: output\n"
                          "data:\n"
                          "  samples:\n"
                          "    - {in: [1, 2], out: [1]}\n"
                          "    - {in: [1, 2]}\n",
                  "f:6: sample 2 has no 'out'; expected it in all samples or "
                  "in none\n");
}
END_TEST

START_TEST(an_unknown_loss_does_not_ask_for_targets)
{
    expect_errors(NETWORK "loss: outputs\n"
                          "data: {samples: [{in: [1, 2]}]}\n",
                  "f:2: unknown loss 'outputs'; did you mean 'output'?\n");
}
END_TEST

START_TEST(a_loss_is_one_of_the_known)
{
    expect_rest_errors("loss: mean-squared\n",
                       "f:6: unknown loss 'mean-squared'; expected one of "
                       "squared-error half-squared-error mean-squared-error "
                       "binary-cross-entropy cross-entropy output\n");
    Experiment made = read_rest("loss: squared-error\n");
    ck_assert_str_eq(made.loss, "squared-error");
    experiment_free(&made);
    made = read_rest("loss: mean-squared-error\n");
    ck_assert_str_eq(made.loss, "mean-squared-error");
    experiment_free(&made);
}
END_TEST

START_TEST(there_is_at_least_one_sample)
{
    expect_errors(NETWORK "data:\n  samples: []\n",
                  "f:3: 0 samples; expected 1 to 1,000,000\n");
    expect_errors(NETWORK "data:\n  samples: {in: [1, 2], out: [1]}\n",
                  "f:3: samples is a map; expected a list such as [{in: [1, "
                  "2], out: [0]}]\n");
    expect_errors(NETWORK "data:\n  samples:\n",
                  "f:3: samples is empty; expected a list such as [{in: [1, "
                  "2], out: [0]}]\n");
}
END_TEST

START_TEST(more_than_a_million_samples_are_refused)
{
    enum { COUNT = EXPERIMENT_SAMPLES + 1, ROOM = 2 * COUNT + 100 };
    char *source = malloc(ROOM);
    ck_assert_ptr_nonnull(source);
    TextBuffer text = text_buffer(source, ROOM);
    text_add(&text, NETWORK "data:\n  samples: [");
    for (int i = 0; i < COUNT; i++)
        text_add(&text, "x,");
    text_add(&text, "]\n");
    ck_assert(!text.full);
    expect_errors(source, "f:3: 1,000,001 samples; expected 1 to 1,000,000\n");
    free(source);
}
END_TEST

START_TEST(a_file_full_of_samples_reads_in_a_few_seconds)
{
    enum { COUNT = 380000 };
    char *source = malloc(EXPERIMENT_BYTES + 1);
    ck_assert_ptr_nonnull(source);
    TextBuffer text = text_buffer(source, EXPERIMENT_BYTES + 1);
    text_add(&text, "network: {layers: [1, 1]}\ndata: {samples: [\n");
    for (int i = 0; i < COUNT; i++)
        text_addf(&text, "{in: [%d],out: [1]}\n,", i % 10);
    text_add(&text, "]}\n");
    ck_assert(!text.full);
    double from = platform_cpu_seconds();
    Experiment made = read_good(source);
    double took = platform_cpu_seconds() - from;
    ck_assert_msg(took < 8, "took %g s", took);
    ck_assert_int_eq(made.samples, COUNT);
    ck_assert_double_eq(made.in[COUNT - 1], (COUNT - 1) % 10);
    experiment_free(&made);
    free(source);
}
END_TEST

START_TEST(data_comes_from_one_place)
{
    expect_errors(NETWORK "data:\n"
                          "  samples: [{in: [1, 2], out: [1]}]\n"
                          "  set: xor\n"
                          "  file: a.csv\n",
                  "f:4: both 'samples' and 'set'; expected one of samples, set "
                  "and file\n"
                  "f:5: both 'samples' and 'file'; expected one of samples, "
                  "set and file\n");
    expect_errors(NETWORK "data:\n  seed: 1\n",
                  "f:2: data is missing; expected one of samples, set and "
                  "file\n");
    expect_errors(NETWORK "data: {sample: []}\n",
                  "f:2: unknown key 'sample'; did you mean 'samples'?\n");
}
END_TEST

START_TEST(samples_are_not_counted_split_or_standardised)
{
    expect_errors(NETWORK "data:\n"
                          "  samples: [{in: [1, 2], out: [1]}]\n"
                          "  count: 1\n"
                          "  test: 0.5\n",
                  "f:4: key 'count' beside samples; expected it with a set or "
                  "file\n"
                  "f:5: key 'test' beside samples; expected it with a set or "
                  "file\n");
}
END_TEST

Suite *experiment_data_suite(void)
{
    const TTest *const tests[] = {samples_stand_one_behind_the_other,
                                  a_sample_fits_the_network,
                                  each_value_is_a_finite_number,
                                  inputs_and_targets_are_required,
                                  the_loss_output_needs_no_targets,
                                  all_samples_have_targets_or_none,
                                  an_unknown_loss_does_not_ask_for_targets,
                                  a_loss_is_one_of_the_known,
                                  there_is_at_least_one_sample,
                                  more_than_a_million_samples_are_refused,
                                  a_file_full_of_samples_reads_in_a_few_seconds,
                                  data_comes_from_one_place,
                                  samples_are_not_counted_split_or_standardised,
                                  NULL};
    return suite_of("experiment-data", tests);
}
