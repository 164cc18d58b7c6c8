/* What goes together, and what is told when it does not. */
#include "lesson/examples.h"
#include "lesson/suites.h"

#define SAMPLE "data: {samples: [{in: [1, 2], out: [0, 1]}]}\n"

START_TEST(softmax_and_cross_entropy_go_together)
{
    Experiment made =
        read_good("network: {layers: [2, 3, 2], activation: [tanh, softmax]}\n"
                  "loss: cross-entropy\n" SAMPLE);
    ck_assert_str_eq(made.activation[2], "softmax");
    ck_assert_str_eq(made.loss, "cross-entropy");
    experiment_free(&made);
    made = read_good("network: {layers: [2, 2], activation: softmax}\n"
                     "loss: cross-entropy\n" SAMPLE);
    experiment_free(&made);
}
END_TEST

START_TEST(neither_goes_with_another)
{
    expect_errors("network: {layers: [2, 2], activation: softmax}\n"
                  "loss: squared-error\n" SAMPLE,
                  "f:2: loss 'squared-error' with softmax outputs; expected "
                  "cross-entropy\n");
    expect_errors("network:\n  layers: [2, 2]\n"
                  "  activation: softmax\n" SAMPLE,
                  "f:3: loss 'half-squared-error' with softmax outputs; "
                  "expected cross-entropy\n");
    expect_errors("network: {layers: [2, 2]}\n" SAMPLE "loss: cross-entropy\n",
                  "f:3: loss 'cross-entropy' with sigmoid outputs; expected "
                  "softmax in the last layer\n");
}
END_TEST

START_TEST(softmax_is_for_the_last_layer)
{
    expect_errors("network:\n"
                  "  layers: [2, 3, 3, 2]\n"
                  "  activation:\n"
                  "    - tanh\n"
                  "    - softmax\n"
                  "    - softmax\n"
                  "loss: cross-entropy\n" SAMPLE,
                  "f:5: activation of layer 2 is 'softmax'; expected it in the "
                  "last layer only\n");
    expect_errors("network: {layers: [2, 3, 2], activation: softmax}\n"
                  "loss: cross-entropy\n" SAMPLE,
                  "f:1: activation of layer 1 is 'softmax'; expected it in the "
                  "last layer only\n");
}
END_TEST

START_TEST(binary_cross_entropy_goes_with_sigmoid_outputs)
{
    Experiment made = read_good("network: {layers: [2, 2]}\n"
                                "loss: binary-cross-entropy\n" SAMPLE);
    ck_assert_str_eq(made.loss, "binary-cross-entropy");
    experiment_free(&made);
    expect_errors("network: {layers: [2, 2], activation: tanh}\n"
                  "loss: binary-cross-entropy\n" SAMPLE,
                  "f:2: loss 'binary-cross-entropy' with tanh outputs; "
                  "expected sigmoid in the last layer\n");
}
END_TEST

START_TEST(targets_of_binary_cross_entropy_lie_between_0_and_1)
{
    expect_errors("network: {layers: [2, 2]}\n"
                  "loss: binary-cross-entropy\n"
                  "data:\n"
                  "  samples:\n"
                  "    - {in: [1, 2], out: [0, 1]}\n"
                  "    - {in: [1, 2], out: [-0.5, 0.5]}\n"
                  "    - in: [1, 2]\n"
                  "      out: [1, 1.25]\n",
                  "f:6: target 1 of sample 2 is -0.5; expected 0 to 1 with "
                  "binary-cross-entropy\n"
                  "f:8: target 2 of sample 3 is 1.25; expected 0 to 1 with "
                  "binary-cross-entropy\n");
}
END_TEST

START_TEST(targets_of_cross_entropy_add_up_to_1)
{
    static const char network[] =
        "network: {layers: [2, 2], activation: softmax}\n"
        "loss: cross-entropy\n";
    char text[512];
    snprintf(text, sizeof text,
             "%sdata:\n  samples:\n"
             "    - {in: [1, 2], out: [0.3, 0.7000000005]}\n"
             "    - {in: [1, 2], out: [0.3, 0.700000002]}\n"
             "    - {in: [1, 2], out: [-1, 2]}\n"
             "    - {in: [1, 2], out: [1, 1]}\n",
             network);
    expect_errors(text,
                  "f:6: the targets of sample 2 add up to 1.000000002; "
                  "expected 1 with cross-entropy\n"
                  "f:7: target 1 of sample 3 is -1; expected 0 or more with "
                  "cross-entropy\n"
                  "f:8: the targets of sample 4 add up to 2; expected 1 with "
                  "cross-entropy\n");
}
END_TEST

START_TEST(one_mistake_gives_one_line)
{
    expect_errors("network: {layers: [2, 2], activation: softmacs}\n"
                  "loss: cross-entropy\n" SAMPLE,
                  "f:1: unknown activation 'softmacs'; did you mean "
                  "'softmax'?\n");
    expect_errors("network: {layers: [2, 2], activation: softmax}\n"
                  "loss: cross-entrophy\n" SAMPLE,
                  "f:2: unknown loss 'cross-entrophy'; did you mean "
                  "'cross-entropy'?\n");
    expect_errors("network: {layers: [2, 2], activation: softmax}\n"
                  "loss: cross-entropy\n"
                  "data: {samples: [{in: [1, 2], out: [1, x]}]}\n",
                  "f:3: value 2 of out of sample 1 is 'x'; expected a finite "
                  "number\n");
    expect_errors("network: {layers: [2, 2], activation: [softmax, softmax]}\n"
                  "loss: cross-entropy\n" SAMPLE,
                  "f:1: activation is a list of 2; expected 1, one a layer "
                  "after the inputs\n");
}
END_TEST

Suite *experiment_match_suite(void)
{
    const TTest *const tests[] = {
        softmax_and_cross_entropy_go_together,
        neither_goes_with_another,
        softmax_is_for_the_last_layer,
        binary_cross_entropy_goes_with_sigmoid_outputs,
        targets_of_binary_cross_entropy_lie_between_0_and_1,
        targets_of_cross_entropy_add_up_to_1,
        one_mistake_gives_one_line,
        NULL};
    return suite_of("experiment_match", tests);
}
