/* What is printed of a network, in the order of the update. */
#include "suites.h"

#include "capture.h"
#include "cli/job.h"
#include "cli/result.h"

#include <string.h>

static const char LABELS[] = "network: {layers: [2, 2], activation: identity,\n"
                             "  biases: false, weights: [[[1, 0], [0, 1]]]}\n"
                             "data:\n  samples:\n"
                             "    - {in: [3, 1], out: [1, 0]}\n"
                             "    - {in: [1, 2], out: [0, 1]}\n"
                             "    - {in: [5, 4], out: [0, 1]}\n"
                             "    - {in: [0, 7], out: [0, 1]}\n";

typedef void (*Print)(FILE *out, const Net *net, const Samples *samples,
                      double *cells);

static void print_cells(FILE *out, const Net *net, const Samples *samples,
                        double *cells)
{
    (void)samples;
    result_cells(out, net, cells);
}

static void print_error(FILE *out, const Net *net, const Samples *samples,
                        double *cells)
{
    result_error(out, "", net, samples, cells);
}

static void print_accuracy(FILE *out, const Net *net, const Samples *samples,
                           double *cells)
{
    result_accuracy(out, "test-", net, samples, cells);
}

static const char *printed(const char *yaml, Print print)
{
    static char text[2048];
    Job job;
    Cli cli = {stdout, stderr, false, NULL};
    FILE *out = tmpfile();
    ck_assert_ptr_nonnull(out);
    temp_write("f.yaml", yaml);
    ck_assert_int_eq(job_open(&cli, temp_path("f.yaml"), 1, &job), CLI_DONE);
    print(out, job.run->net, &job.run->samples, job.run->cells);
    job_close(&job);
    rewind(out);
    text[fread(text, 1, sizeof text - 1, out)] = '\0';
    fclose(out);
    return text;
}

START_TEST(cells_come_neuron_by_neuron_each_with_its_bias)
{
    ck_assert_str_eq(printed(MAZUR, print_cells),
                     "w[X->A] 0.14999999999999999\n"
                     "w[Y->A] 0.20000000000000001\n"
                     "b[A] 0.34999999999999998\n"
                     "w[X->B] 0.25\n"
                     "w[Y->B] 0.29999999999999999\n"
                     "b[B] 0.34999999999999998\n"
                     "w[A->C] 0.40000000000000002\n"
                     "w[B->C] 0.45000000000000001\n"
                     "b[C] 0.59999999999999998\n"
                     "w[A->D] 0.5\n"
                     "w[B->D] 0.55000000000000004\n"
                     "b[D] 0.59999999999999998\n");
}
END_TEST

START_TEST(a_network_without_biases_prints_none)
{
    ck_assert_str_eq(printed(LABELS, print_cells),
                     "w[x1->n1.1] 1\nw[x2->n1.1] 0\n"
                     "w[x1->n1.2] 0\nw[x2->n1.2] 1\n");
}
END_TEST

START_TEST(outputs_are_a_line_a_sample)
{
    ck_assert_str_eq(printed(LABELS, result_outputs), "3 1\n1 2\n5 4\n0 7\n");
}
END_TEST

START_TEST(the_error_is_the_mean_over_the_samples)
{
    /* (4 + 1) / 2, (1 + 1) / 2, (25 + 9) / 2, 36 / 2 */
    ck_assert_str_eq(printed(LABELS, print_error), "mean-error 9.625\n");
}
END_TEST

START_TEST(accuracy_counts_the_largest_outputs)
{
    ck_assert_str_eq(printed(LABELS, print_accuracy), "test-accuracy 0.75\n");
}
END_TEST

START_TEST(a_single_output_is_a_yes_from_a_half_on)
{
    ck_assert_str_eq(printed("network: {layers: [1, 1], activation: identity,\n"
                             "  biases: false, weights: [[[1]]]}\n"
                             "data:\n  samples:\n"
                             "    - {in: [0.5], out: [1]}\n"
                             "    - {in: [0.49], out: [0]}\n"
                             "    - {in: [-3], out: [0]}\n"
                             "    - {in: [0.4], out: [1]}\n",
                             print_accuracy),
                     "test-accuracy 0.75\n");
}
END_TEST

START_TEST(targets_that_are_no_labels_have_no_accuracy)
{
    ck_assert_str_eq(printed(MAZUR, print_accuracy), "");
    ck_assert_str_eq(printed("network: {layers: [1, 2]}\n"
                             "data: {samples: [{in: [1], out: [1, 1]}]}\n",
                             print_accuracy),
                     "");
    ck_assert_str_eq(printed("network: {layers: [1, 1]}\n"
                             "data: {samples: [{in: [1], out: [0.5]}]}\n",
                             print_accuracy),
                     "");
    ck_assert_str_eq(printed("network: {layers: [1, 2]}\nloss: output\n"
                             "data: {samples: [{in: [1]}]}\n",
                             print_accuracy),
                     "");
}
END_TEST

Suite *result_suite(void)
{
    const TTest *const tests[] = {
        cells_come_neuron_by_neuron_each_with_its_bias,
        a_network_without_biases_prints_none,
        outputs_are_a_line_a_sample,
        the_error_is_the_mean_over_the_samples,
        accuracy_counts_the_largest_outputs,
        a_single_output_is_a_yes_from_a_half_on,
        targets_that_are_no_labels_have_no_accuracy,
        NULL};
    return suite_of("result", tests);
}
