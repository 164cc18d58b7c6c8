/* Layers, activations, flags and the first weights' scheme. */
#include "lesson/examples.h"
#include "lesson/suites.h"

#define DATA "data: {samples: [{in: [1], out: [1]}]}\n"

START_TEST(layers_are_a_list_of_two_to_sixteen)
{
    expect_errors("network: {layers: [1]}\n" DATA,
                  "f:1: layers is a list of 1; expected 2 to 16, the inputs "
                  "first\n");
    expect_errors("network: {layers: []}\n" DATA,
                  "f:1: layers is a list of 0; expected 2 to 16, the inputs "
                  "first\n");
    expect_errors(
        "network: {layers: [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]}\n" DATA,
        "f:1: layers is a list of 17; expected 2 to 16, the inputs "
        "first\n");
    expect_errors("network: {layers: 2-1}\n" DATA,
                  "f:1: layers is '2-1'; expected a list such as [2, 3, 1]\n");
    Experiment most = read_good(
        "network: {layers: [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]}\n" DATA);
    ck_assert_int_eq(most.layers, EXPERIMENT_LAYERS);
    ck_assert_int_eq(most.weight_count, 15);
    experiment_free(&most);
}
END_TEST

START_TEST(a_layer_has_1_to_4096_neurons)
{
    expect_errors("network:\n  layers: [1, 0, 4097, 2.0, x, 1]\n" DATA,
                  "f:2: layer 1 is '0'; expected a whole number from 1 to "
                  "4,096\n"
                  "f:2: layer 2 is '4097'; expected a whole number from 1 to "
                  "4,096\n"
                  "f:2: layer 3 is '2.0'; expected a whole number from 1 to "
                  "4,096\n"
                  "f:2: layer 4 is 'x'; expected a whole number from 1 to "
                  "4,096\n");
    expect_errors("network:\n  layers: [-1, 1]\n" DATA,
                  "f:2: layer 0 (the inputs) is '-1'; expected a whole number "
                  "from 1 to 4,096\n");
    Experiment wide = read_good("network: {layers: [1, 4096, 1]}\n" DATA);
    ck_assert_int_eq(wide.sizes[1], EXPERIMENT_NEURONS);
    experiment_free(&wide);
}
END_TEST

START_TEST(a_billion_neurons_are_refused_before_memory_is_taken)
{
    expect_errors("network: {layers: [1, 1000000000, 1]}\n" DATA,
                  "f:1: layer 1 is '1000000000'; expected a whole number from "
                  "1 to 4,096\n");
}
END_TEST

START_TEST(four_million_weights_are_the_most)
{
    Experiment most = read_good("network: {layers: [1, 2000, 1998, 1]}\n" DATA);
    ck_assert_int_eq(most.weight_count, 2000 + 2000 * 1998 + 1998);
    experiment_free(&most);
    expect_errors("network: {layers: [1, 2000, 1999, 1]}\n" DATA,
                  "f:1: 4,001,999 weights; expected at most 4,000,000\n");
}
END_TEST

START_TEST(nothing_is_compared_with_layers_that_are_wrong)
{
    expect_errors("network:\n"
                  "  layers: [1, x, 1]\n"
                  "  names: [[X], [a, b, c], [d]]\n"
                  "  activation: [relu, relu]\n"
                  "  weights: [[[1], [2], [3]], [[1, 2, 3]]]\n"
                  "  bias: [[1, 2, 3], [1]]\n" DATA,
                  "f:2: layer 1 is 'x'; expected a whole number from 1 to "
                  "4,096\n");
    expect_errors("network:\n"
                  "  layers: three\n"
                  "  names: [[X], [a, b, c], [d]]\n"
                  "  activation: [relu, relu, relu, relu]\n"
                  "  weights: [[[1], [2], [3, .nan]], [[1, 2, 3]]]\n"
                  "  bias: [[1, 2, 3], [1]]\n" DATA,
                  "f:2: layers is 'three'; expected a list such as [2, 3, 1]\n"
                  "f:5: value 2 of row 3 of the weights of layer 1 is '.nan'; "
                  "expected a finite number\n");
}
END_TEST

START_TEST(one_activation_goes_for_all_layers)
{
    Experiment made = read_network("  activation: tanh\n");
    ck_assert_str_eq(made.activation[0], "");
    ck_assert_str_eq(made.activation[1], "tanh");
    ck_assert_str_eq(made.activation[2], "tanh");
    experiment_free(&made);
}
END_TEST

START_TEST(a_list_gives_each_layer_its_activation)
{
    Experiment made = read_network("  activation: [relu, identity]\n");
    ck_assert_str_eq(made.activation[1], "relu");
    ck_assert_str_eq(made.activation[2], "identity");
    experiment_free(&made);
    expect_network_errors("  activation: [relu]\n",
                          "f:3: activation is a list of 1; expected 2, one a "
                          "layer after the inputs\n");
    expect_network_errors("  activation: [relu, relu, relu]\n",
                          "f:3: activation is a list of 3; expected 2, one a "
                          "layer after the inputs\n");
}
END_TEST

START_TEST(unknown_activations_are_told)
{
    expect_network_errors("  activation: [sigmoid, softmacs]\n",
                          "f:3: unknown activation 'softmacs'; did you mean "
                          "'softmax'?\n");
    expect_network_errors("  activation: {}\n",
                          "f:3: activation is a map; expected one of identity "
                          "sigmoid tanh relu leaky-relu softplus "
                          "bipolar-sigmoid softmax\n");
}
END_TEST

START_TEST(flags_are_read)
{
    Experiment made = read_network("  biases: false\n  train-biases: false\n");
    ck_assert(!made.biases && !made.train_biases);
    experiment_free(&made);
    expect_network_errors("  biases: no\n  train-biases: 1\n",
                          "f:3: biases is 'no'; expected true or false\n"
                          "f:4: train-biases is '1'; expected true or false\n");
}
END_TEST

START_TEST(the_first_weights_have_a_scheme)
{
    static const char *const schemes[] = {"xavier", "he", "uniform", "normal",
                                          "zero"};
    for (size_t i = 0; i < 5; i++) {
        char network[64];
        snprintf(network, sizeof network, "  init: {scheme: %s}\n", schemes[i]);
        Experiment made = read_network(network);
        ck_assert_str_eq(made.init_scheme, schemes[i]);
        ck_assert_uint_eq(made.init_seed, 1);
        experiment_free(&made);
    }
    Experiment made = read_network(
        "  init: {seed: 12345678901234567890, range: 2, deviation: 1e-3}\n");
    ck_assert_str_eq(made.init_scheme, "xavier");
    ck_assert(made.init_seed == 12345678901234567890u);
    ck_assert_double_eq(made.init_range, 2);
    ck_assert_double_eq(made.init_deviation, 1e-3);
    experiment_free(&made);
}
END_TEST

START_TEST(a_wrong_scheme_is_told)
{
    expect_network_errors(
        "  init:\n    scheme: glorot\n    seed: -1\n    range: 0\n"
        "    deviation: .inf\n    sed: 1\n",
        "f:4: unknown scheme 'glorot'; expected one of xavier he uniform "
        "normal zero\n"
        "f:5: seed is '-1'; expected a whole number from 0 to "
        "18,446,744,073,709,551,615\n"
        "f:6: range is '0'; expected a finite number above 0\n"
        "f:7: deviation is '.inf'; expected a finite number above 0\n"
        "f:8: unknown key 'sed'; did you mean 'seed'?\n");
    expect_network_errors("  init: xavier\n",
                          "f:3: init is 'xavier'; expected a map of keys and "
                          "values\n");
}
END_TEST

START_TEST(init_beside_weights_is_checked_and_kept)
{
    const char *weights = "  weights: [[[1, 2], [3, 4]], [[5, 6]]]\n";
    char network[256];
    snprintf(network, sizeof network, "%s  init: {scheme: he, seed: 3}\n",
             weights);
    Experiment made = read_network(network);
    ck_assert_ptr_nonnull(made.weights);
    ck_assert_str_eq(made.init_scheme, "he");
    experiment_free(&made);
    snprintf(network, sizeof network, "%s  init: {scheme: 3}\n", weights);
    expect_network_errors(network, "f:4: unknown scheme '3'; expected one of "
                                   "xavier he uniform normal zero\n");
}
END_TEST

Suite *experiment_network_suite(void)
{
    const TTest *const tests[] = {
        layers_are_a_list_of_two_to_sixteen,
        a_layer_has_1_to_4096_neurons,
        a_billion_neurons_are_refused_before_memory_is_taken,
        four_million_weights_are_the_most,
        nothing_is_compared_with_layers_that_are_wrong,
        one_activation_goes_for_all_layers,
        a_list_gives_each_layer_its_activation,
        unknown_activations_are_told,
        flags_are_read,
        the_first_weights_have_a_scheme,
        a_wrong_scheme_is_told,
        init_beside_weights_is_checked_and_kept,
        NULL};
    return suite_of("experiment-network", tests);
}
