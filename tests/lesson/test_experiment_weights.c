/* Weights and biases: their order, their shapes, their numbers. */
#include "lesson/examples.h"
#include "lesson/suites.h"

START_TEST(weights_stand_by_layer_destination_source)
{
    const double weights[] = {1, 2, 3, 4, 5, 6};
    Experiment made = read_network("  weights:\n"
                                   "    - [[1, 2], [3, 4]]\n"
                                   "    - - - 5\n"
                                   "        - 6.0\n");
    ck_assert_int_eq(made.weight_count, 6);
    ck_assert_mem_eq(made.weights, weights, sizeof weights);
    experiment_free(&made);
}
END_TEST

START_TEST(biases_stand_by_layer)
{
    const double bias[] = {-0.0, 1e-310, 1.7976931348623157e308};
    Experiment made =
        read_network("  bias: [[-0, 1e-310], [1.7976931348623157e308]]\n");
    ck_assert_int_eq(made.bias_count, 3);
    ck_assert_mem_eq(made.bias, bias, sizeof bias);
    experiment_free(&made);
}
END_TEST

START_TEST(there_is_a_matrix_for_each_layer)
{
    expect_network_errors("  weights: [[[1, 2], [3, 4]]]\n",
                          "f:3: weights is a list of 1; expected 2, one a "
                          "layer after the inputs\n");
    expect_network_errors("  weights: []\n",
                          "f:3: weights is a list of 0; expected 2, one a "
                          "layer after the inputs\n");
    expect_network_errors("  weights: 3\n",
                          "f:3: weights is '3'; expected a list of matrices, "
                          "one a layer after the inputs\n");
    expect_network_errors("  weights:\n",
                          "f:3: weights is empty; expected a list of matrices, "
                          "one a layer after the inputs\n");
}
END_TEST

START_TEST(a_matrix_has_a_row_for_each_neuron)
{
    expect_network_errors("  weights:\n"
                          "    - [[1, 2]]\n"
                          "    - [[5, 6], [7, 8]]\n",
                          "f:4: the weights of layer 1 are a list of 1; "
                          "expected 2, one row a neuron\n"
                          "f:5: the weights of layer 2 are a list of 2; "
                          "expected 1, one row a neuron\n");
    expect_network_errors("  weights: [x, [[5, 6]]]\n",
                          "f:3: a matrix of weights is 'x'; expected a list of "
                          "rows, one a neuron\n");
}
END_TEST

START_TEST(a_row_has_a_weight_for_each_source)
{
    expect_network_errors("  weights:\n"
                          "    - [[1, 2, 3],\n"
                          "       [4]]\n"
                          "    - [5]\n",
                          "f:4: row 1 of the weights of layer 1 is a list of "
                          "3; expected a list of 2\n"
                          "f:5: row 2 of the weights of layer 1 is a list of "
                          "1; expected a list of 2\n"
                          "f:6: row 1 of the weights of layer 2 is '5'; "
                          "expected a list of 2\n");
}
END_TEST

START_TEST(each_weight_is_a_finite_number)
{
    expect_network_errors(
        "  weights:\n"
        "    - [[1, .nan], [-.inf, 1e400]]\n"
        "    - [['5', []]]\n",
        "f:4: value 2 of row 1 of the weights of layer 1 is '.nan'; expected a "
        "finite number\n"
        "f:4: value 1 of row 2 of the weights of layer 1 is '-.inf'; expected "
        "a finite number\n"
        "f:4: value 2 of row 2 of the weights of layer 1 is '1e400'; expected "
        "a finite number\n"
        "f:5: value 1 of row 1 of the weights of layer 2 is the text \"5\"; "
        "expected a finite number\n"
        "f:5: value 2 of row 1 of the weights of layer 2 is a list; expected a "
        "finite number\n");
}
END_TEST

START_TEST(biases_fit_the_layers)
{
    expect_network_errors("  bias: [[1, 2]]\n",
                          "f:3: bias is a list of 1; expected 2, one a layer "
                          "after the inputs\n");
    expect_network_errors("  bias: [[1], 2]\n",
                          "f:3: bias of layer 1 is a list of 1; expected a "
                          "list of 2\n"
                          "f:3: bias of layer 2 is '2'; expected a list of "
                          "1\n");
    expect_network_errors("  bias: [[1, nan], [x]]\n",
                          "f:3: value 2 of bias of layer 1 is 'nan'; expected "
                          "a finite number\n"
                          "f:3: value 1 of bias of layer 2 is 'x'; expected a "
                          "finite number\n");
    expect_network_errors("  bias: 0\n",
                          "f:3: bias is '0'; expected a list of lists, one a "
                          "layer after the inputs\n");
}
END_TEST

START_TEST(bias_without_biases_is_an_error)
{
    expect_network_errors("  bias: [[x], [1]]\n  biases: false\n",
                          "f:3: bias beside 'biases: false'; expected no "
                          "bias\n");
    expect_network_errors("  bias: [[1, 2], [1]]\n  biases: maybe\n",
                          "f:4: biases is 'maybe'; expected true or false\n");
}
END_TEST

Suite *experiment_weights_suite(void)
{
    const TTest *const tests[] = {weights_stand_by_layer_destination_source,
                                  biases_stand_by_layer,
                                  there_is_a_matrix_for_each_layer,
                                  a_matrix_has_a_row_for_each_neuron,
                                  a_row_has_a_weight_for_each_source,
                                  each_weight_is_a_finite_number,
                                  biases_fit_the_layers,
                                  bias_without_biases_is_an_error,
                                  NULL};
    return suite_of("experiment-weights", tests);
}
