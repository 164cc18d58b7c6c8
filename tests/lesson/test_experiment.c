/* Whole files: what is read, what the defaults are, and that a bad file gives
   all its errors, one a mistake. */
#include "lesson/examples.h"
#include "lesson/suites.h"

START_TEST(the_least_file_has_the_documented_defaults)
{
    Experiment made = read_good("network:\n"
                                "  layers: [2, 3, 1]\n"
                                "data:\n"
                                "  samples: [{in: [1, 2], out: [0]}]\n");
    ck_assert_int_eq(made.layers, 3);
    ck_assert_int_eq(made.sizes[0], 2);
    ck_assert_int_eq(made.sizes[1], 3);
    ck_assert_int_eq(made.sizes[2], 1);
    ck_assert_int_eq(made.neurons, 6);
    ck_assert_int_eq(made.weight_count, 9);
    ck_assert_int_eq(made.bias_count, 4);
    ck_assert_ptr_null(made.names);
    ck_assert_ptr_null(made.weights);
    ck_assert_ptr_null(made.bias);
    ck_assert_str_eq(made.activation[0], "");
    ck_assert_str_eq(made.activation[1], "sigmoid");
    ck_assert_str_eq(made.activation[2], "sigmoid");
    ck_assert(made.biases && made.train_biases);
    ck_assert_str_eq(made.init_scheme, "xavier");
    ck_assert_uint_eq(made.init_seed, 1);
    ck_assert_double_eq(made.init_range, 0.5);
    ck_assert_double_eq(made.init_deviation, 0.1);
    ck_assert_str_eq(made.loss, "half-squared-error");
    ck_assert_str_eq(made.learner, "backprop");
    ck_assert_double_eq(made.rate, 0.1);
    ck_assert_int_eq(made.batch, 1);
    ck_assert(!made.sum_gradients && !made.shuffled && !made.verify);
    ck_assert_uint_eq(made.seed, 1);
    ck_assert_str_eq(made.mistake, "none");
    ck_assert_double_eq(made.nudge, 0.1);
    ck_assert(made.judge_all);
    ck_assert_double_eq(made.epsilon, 1.0e-5);
    experiment_free(&made);
}
END_TEST

START_TEST(the_example_of_the_format_page_reads)
{
    Experiment made = read_good(EXAMPLE_MAZUR);
    const double weights[] = {0.15, 0.20, 0.25, 0.30, 0.40, 0.45, 0.50, 0.55};
    const double bias[] = {0.35, 0.35, 0.60, 0.60};
    const double in[] = {0.05, 0.10}, out[] = {0.01, 0.99};
    const char *const names[] = {"X", "Y", "A", "B", "C", "D"};
    ck_assert_mem_eq(made.weights, weights, sizeof weights);
    ck_assert_mem_eq(made.bias, bias, sizeof bias);
    ck_assert_mem_eq(made.in, in, sizeof in);
    ck_assert_mem_eq(made.out, out, sizeof out);
    for (int i = 0; i < 6; i++)
        ck_assert_str_eq(made.names[i], names[i]);
    ck_assert_int_eq(made.samples, 1);
    experiment_free(&made);
}
END_TEST

START_TEST(the_tiny_network_reads)
{
    static Report report;
    char path[1024];
    Experiment made;
    const double weights[] = {0.5, 0.25, -1, 0.75, -0.25, -0.5, 1, 1};
    const char *root = getenv("BACKSTEP_SOURCE_ROOT");
    snprintf(path, sizeof path, "%s/assets/tiny-network.yaml",
             root ? root : ".");
    ck_assert(experiment_read(path, &report, &made));
    ck_assert_mem_eq(made.weights, weights, sizeof weights);
    ck_assert(!made.biases && made.verify);
    ck_assert_str_eq(made.activation[2], "identity");
    ck_assert_str_eq(made.loss, "squared-error");
    ck_assert_double_eq(made.rate, 0.05);
    experiment_free(&made);
}
END_TEST

START_TEST(a_missing_file_is_told_apart_from_a_bad_one)
{
    static Report report;
    Experiment made = {.layers = 7};
    ck_assert(!experiment_read("/nowhere/at/all.yaml", &report, &made));
    ck_assert(report_is_missing(&report));
    ck_assert_int_eq(made.layers, 7);
}
END_TEST

START_TEST(what_is_missing_is_said)
{
    expect_errors("network:\n  biases: true\n",
                  "f:1: missing key 'layers'; expected the neurons a layer, "
                  "such as [2, 3, 1]\n"
                  "f:1: missing key 'data'; expected it beside the others\n");
    expect_errors("loss: output\n",
                  "f:1: missing key 'network'; expected it beside the others\n"
                  "f:1: missing key 'data'; expected it beside the others\n");
    expect_errors("", "f:1: empty; expected keys and values\n");
    expect_errors("- 1\n", "f:1: the file is a list; expected a map of keys "
                           "and values\n");
    expect_errors("network: 5\ndata:\n",
                  "f:1: network is '5'; expected a map of keys and values\n"
                  "f:2: data is empty; expected a map of keys and values\n");
}
END_TEST

START_TEST(unknown_keys_get_the_nearest_known_one)
{
    expect_errors("network: {layers: [1, 1], activaton: relu}\n"
                  "lerner: {rate: 1}\n"
                  "data: {samples: [{in: [1], out: [1], why: 3}]}\n"
                  "learner: {rat: 1}\n",
                  "f:1: unknown key 'activaton'; did you mean 'activation'?\n"
                  "f:2: unknown key 'lerner'; did you mean 'learner'?\n"
                  "f:3: unknown key 'why'; expected one of in out\n"
                  "f:4: unknown key 'rat'; did you mean 'rate'?\n");
}
END_TEST

START_TEST(ten_mistakes_give_ten_lines)
{
    expect_errors(
        "network:\n"
        "  layers: [2, 2, 1]\n"
        "  names: [[X, Y], [A, X], [C]]\n"
        "  activation: [sigmod, relu]\n"
        "  biases: yes\n"
        "  weights:\n"
        "    - [[1, 2], [3, .nan]]\n"
        "    - [[1, 2, 3]]\n"
        "loss: cross-entrophy\n"
        "data:\n"
        "  samples:\n"
        "    - {in: [1], out: [0]}\n"
        "    - {in: [1, 2], out: [1e400]}\n"
        "learner:\n"
        "  rate: -1\n"
        "  batch: 0\n",
        "f:3: name 'X' is given twice (first on line 3); expected each name "
        "once\n"
        "f:4: unknown activation 'sigmod'; did you mean 'sigmoid'?\n"
        "f:5: biases is 'yes'; expected true or false\n"
        "f:7: value 2 of row 2 of the weights of layer 1 is '.nan'; expected a "
        "finite number\n"
        "f:8: row 1 of the weights of layer 2 is a list of 3; expected a list "
        "of 2\n"
        "f:9: unknown loss 'cross-entrophy'; did you mean 'cross-entropy'?\n"
        "f:12: in of sample 1 is a list of 1; expected a list of 2\n"
        "f:13: value 1 of out of sample 2 is '1e400'; expected a finite "
        "number\n"
        "f:15: rate is '-1'; expected a finite number above 0\n"
        "f:16: batch is '0'; expected a whole number from 1 to 1,000,000, or "
        "all\n");
}
END_TEST

START_TEST(a_bad_file_leaves_the_output_untouched)
{
    static Report report;
    Experiment made = {.layers = 7};
    report_start(&report, "f");
    ck_assert(!experiment_parse(text_of("a: 1"), &report, &made));
    ck_assert_int_eq(made.layers, 7);
}
END_TEST

Suite *experiment_suite(void)
{
    const TTest *const tests[] = {
        the_least_file_has_the_documented_defaults,
        the_example_of_the_format_page_reads,
        the_tiny_network_reads,
        a_missing_file_is_told_apart_from_a_bad_one,
        what_is_missing_is_said,
        unknown_keys_get_the_nearest_known_one,
        ten_mistakes_give_ten_lines,
        a_bad_file_leaves_the_output_untouched,
        NULL,
    };
    return suite_of("experiment", tests);
}
