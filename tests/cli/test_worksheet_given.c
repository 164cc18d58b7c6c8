/* What a sheet gives: all of the network, and only what is its own. */
#include "suites.h"

#include "capture.h"
#include "cli/worksheet_given.h"
#include "paper.h"

#include <string.h>

static char bytes[1 << 16];

static const char *given(const Paper *paper)
{
    TextBuffer text = text_buffer(bytes, sizeof bytes);
    worksheet_add_given(&paper->sheet, &text);
    ck_assert(!text.full);
    return bytes;
}

START_TEST(the_tiny_network_is_given_whole)
{
    static const char *const lines[] = {
        "| inputs | `X`, `Y` | – |\n",
        "| hidden | `A`, `B` | identity |\n",
        "| outputs | `C`, `D` | identity |\n",
        "- `identity`: the output of the neuron is its sum.\n",
        "- `error = (out[C] − target[C])² + (out[D] − target[D])²`\n",
        "- `rate = 0.05`, the learning rate.\n",
        "| `w[X->A]` | `X` | `A` | 0.5 |\n",
        "| `w[Y->B]` | `Y` | `B` | 0.75 |\n",
        "| `w[A->C]` | `A` | `C` | −0.25 |\n",
        "| `w[B->D]` | `B` | `D` | 1 |\n",
        "### Inputs and targets\n",
        "| `in[Y]` | 2 |\n",
        "| `target[C]` | 1 |\n",
    };
    Paper paper;
    paper_open(paper_tiny(), BLANKS_ALL, &paper);
    given(&paper);
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        ck_assert_msg(has(bytes, lines[i]), "%s", lines[i]);
    ck_assert(!has(bytes, "Biases"));
    ck_assert(!has(bytes, "!["));
    ck_assert(!has(bytes, "3.75"));
    paper_close(&paper);
}
END_TEST

START_TEST(weights_are_those_before_they_moved)
{
    Paper paper;
    paper_open(paper_tiny(), BLANKS_ALL, &paper);
    run_forward(paper.run, GRAIN_EPOCH, NULL);
    ck_assert(has(given(&paper), "| `w[X->A]` | `X` | `A` | 0.5 |\n"));
    paper_close(&paper);
}
END_TEST

START_TEST(what_is_not_asked_for_is_not_explained)
{
    Paper paper;
    paper_open_text(PAPER_EXPERIMENTS[0], BLANKS_DELTAS, &paper);
    given(&paper);
    ck_assert(has(bytes, "- `sigmoid(z) = 1/(1 + exp(-z))`"));
    ck_assert(has(bytes, "Its slope is `a(1 - a)`"));
    ck_assert(!has(bytes, "rate"));
    paper.sheet.blanks = BLANKS_GRADIENTS;
    given(&paper);
    ck_assert(!has(bytes, "slope"));
    ck_assert(has(bytes, "rate = 2"));
    paper_close(&paper);
}
END_TEST

START_TEST(each_function_is_told_once)
{
    Paper paper;
    paper_open_text(PAPER_EXPERIMENTS[1], BLANKS_ALL, &paper);
    given(&paper);
    const char *first = strstr(bytes, "- `tanh(z) = tanh(z)`");
    ck_assert_ptr_nonnull(first);
    ck_assert_ptr_null(strstr(first + 1, "- `tanh(z)"));
    ck_assert(has(bytes, "- `relu(z) = max(0, z)`. Its slope is `1 if z > 0, "
                         "else 0`.\n"));
    ck_assert(has(bytes, "### Biases\n"));
    paper_close(&paper);
}
END_TEST

START_TEST(a_picture_is_linked_by_its_name)
{
    Paper paper;
    paper_open(paper_tiny(), BLANKS_ALL, &paper);
    paper.sheet.picture = "my sheet.png";
    ck_assert(
        has(given(&paper), "![The network with its numbers](my%20sheet.png)"));
    paper_close(&paper);
}
END_TEST

START_TEST(without_targets_there_are_inputs_alone)
{
    Paper paper;
    paper_open_text(PAPER_EXPERIMENTS[2], BLANKS_ALL, &paper);
    given(&paper);
    ck_assert(has(bytes, "### Inputs\n"));
    ck_assert(!has(bytes, "target"));
    ck_assert(has(bytes, "| hidden | `__p`, `q_` | sigmoid |\n"));
    paper_close(&paper);
}
END_TEST

Suite *worksheet_given_suite(void)
{
    const TTest *const tests[] = {the_tiny_network_is_given_whole,
                                  weights_are_those_before_they_moved,
                                  what_is_not_asked_for_is_not_explained,
                                  each_function_is_told_once,
                                  a_picture_is_linked_by_its_name,
                                  without_targets_there_are_inputs_alone,
                                  NULL};
    return suite_of("what worksheets give", tests);
}
