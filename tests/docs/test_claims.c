/* The numbers typed in the lessons' prose, which no run keeps right: most tell
   what comes out after a change by hand. Each is recomputed by a network of
   plain loops, not by the engine, put into its sentence, and the sentence is
   looked for in the lesson. */
#include "page.h"
#include "plain.h"
#include "suites.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PROSE = 64 * 1024 };

enum { X, Y };
enum { A = 0, B = 1, C = 0, D = 1 };        /* of lessons 6 to 9 */
enum { E = 0, F = 1, G = 2, P = 0, Q = 1 }; /* of lesson 11 */

static const Plain TINY = {
    .layers = 3,
    .size = {2, 2, 2},
    .w = {[1] = {{0.5, 0.25}, {-1, 0.75}}, [2] = {{-0.25, -0.5}, {1, 1}}},
    .out = {{1, 2}},
    .target = {1, 0},
};

static const Plain LARGER = {
    .layers = 4,
    .size = {2, 4, 3, 2},
    .w = {[1] = {{0.5, 0.5}, {-0.5, 0.75}, {1, 0.5}, {0.75, -1}},
          [2] = {{0.25, 1, 0.5, 0.5},
                 {-0.25, -0.75, 0.5, 1},
                 {-0.25, -0.75, 0.5, 0.5}},
          [3] = {{-0.5, -0.5, -0.25}, {0.25, -0.5, -0.5}}},
    .out = {{1, 2}},
    .target = {1, 0},
};

/* --- the prose --- */

static char prose[PROSE];

/* The lesson's lines, joined by blanks. */
static void open_lesson(const char *name)
{
    static Page page;
    char file[PAGE_WORD];
    size_t length = 0;
    snprintf(file, sizeof file, "lessons/%s.md", name);
    page_open(file, &page);
    for (int i = 0; i < page.count; i++)
        length += (size_t)snprintf(prose + length, PROSE - length, "%s ",
                                   page.lines[i]);
    page_close(&page);
    ck_assert_uint_lt(length, PROSE);
}

/* A number as the prose sets it, with its own minus; four are kept. */
static const char *number(double value)
{
    static char texts[4][32];
    static int next;
    char *text = texts[next++ % 4];
    double rounded = fabs(value) < 1e-12 ? 0 : value;
    snprintf(text, sizeof *texts, "%s%.9g", rounded < 0 ? "−" : "",
             fabs(rounded));
    return text;
}

static double to_digits(double value, int digits)
{
    return round(value * pow(10, digits)) / pow(10, digits);
}

__attribute__((format(printf, 1, 0))) static void says_with(const char *format,
                                                            va_list values)
{
    char sentence[256];
    vsnprintf(sentence, sizeof sentence, format, values);
    ck_assert_msg(strstr(prose, sentence), "the lesson lacks \"%s\"", sentence);
}

__attribute__((format(printf, 1, 2))) static void says(const char *format, ...)
{
    va_list values;
    va_start(values, format);
    says_with(format, values);
    va_end(values);
}

/* The network of the test is the one of the lesson's front matter. */
static void expect_tiny(const char *name)
{
    open_lesson(name);
    says("- [[0.5, 0.25], [-1, 0.75]]     - [[-0.25, -0.5], [1, 1]]");
    says("- {in: [1, 2], out: [1, 0]}");
    says("rate: 0.05");
}

/* How C's share changes when C rises by m. */
static double share_change(const Plain *net, double m)
{
    double past = net->out[2][C] - net->target[C];
    return pow(past + m, 2) - pow(past, 2);
}

/* --- lesson 6 --- */

START_TEST(lesson_6_promises_what_small_and_large_steps_do)
{
    static const char *const rises[] = {"0.1", "0.5", "1.0"};
    Plain net = TINY;
    expect_tiny("06-a-tiny-network");
    plain_pass(&net);
    for (int i = 0; i < 3; i++) {
        double m = strtod(rises[i], NULL);
        double real = share_change(&net, m);
        says("| %s | −%.2f | −%.2f |", rises[i], -m * net.delta[2][C], -real);
    }
    ck_assert_double_eq(share_change(&net, 3), 0);
    says("Now let C rise by 3, from %s to %s.", number(net.out[2][C]),
         number(net.out[2][C] + 3));
    says("3 × −3 = %s. From %s that would lead to %s,",
         number(3 * net.delta[2][C]), number(plain_error(&net)),
         number(plain_error(&net) + 3 * net.delta[2][C]));
}
END_TEST

START_TEST(lesson_6_says_what_a_changed_weight_does)
{
    Plain net = TINY;
    expect_tiny("06-a-tiny-network");
    net.w[2][C][B] = -1.5;
    plain_pass(&net);
    says("With B→C at −1.5, C was %s and its δ was %s:", number(net.out[2][C]),
         number(net.delta[2][C]));
    net.w[2][C][B] = 2.5;
    plain_pass(&net);
    says("With B→C at 2.5 C stood on its target, and δ was %s.",
         number(net.delta[2][C]));
    says("B→C = 2.5 makes C = -0.25 + 2.5 × 0.5 = %s,", number(net.out[2][C]));
}
END_TEST

/* --- lesson 7 --- */

START_TEST(lesson_7_measures_the_slope_of_the_bowl)
{
    static const double pushes[] = {0.1, 0.01, 0.001};
    Plain net = TINY;
    char shares[128] = "| share |";
    expect_tiny("07-output-deltas");
    plain_pass(&net);
    for (int i = 0; i < 3; i++)
        says("| %s | %s | %s |", number(pushes[i]),
             number(share_change(&net, pushes[i])),
             number(share_change(&net, pushes[i]) / pushes[i]));
    says("| C | −1 | −0.5 | 0 | 0.5 | 1 | 1.5 | 2 |");
    for (int half = -2; half <= 4; half++)
        snprintf(shares + strlen(shares), sizeof shares - strlen(shares),
                 " %s |", number(pow(half / 2.0 - net.target[C], 2)));
    says("%s", shares);
}
END_TEST

START_TEST(lesson_7_says_what_changed_targets_do)
{
    Plain net = TINY;
    expect_tiny("07-output-deltas");
    net.target[D] = 1;
    plain_pass(&net);
    says("2.25 + 0.25 = %s.", number(plain_error(&net)));
    says("D's delta is 2 × (1.5 − 1) = %s. C's is still 2 × (−0.5 − 1) = %s,",
         number(net.delta[2][D]), number(net.delta[2][C]));
    net.target[C] = -0.5;
    plain_pass(&net);
    ck_assert_double_eq(net.delta[2][C], 0);
    says("C stands on the bottom of its bowl then,");
}
END_TEST

START_TEST(lesson_7_takes_a_square_apart)
{
    Plain net = TINY;
    expect_tiny("07-output-deltas");
    plain_pass(&net);
    double d = net.out[2][C] - net.target[C], m = 0.1;
    says("here it is %s, negative because C is below.", number(d));
    says("With *m* = 0.1 that is %s − %s + %s.", number(d * d),
         number(-2 * d * m), number(m * m));
    says("From −1 to 0 the share falls by %s, from 0 to 1 only by %s:",
         number(pow(-1 - 1, 2) - pow(0 - 1, 2)),
         number(pow(0 - 1, 2) - pow(1 - 1, 2)));
}
END_TEST

/* --- lesson 8 --- */

START_TEST(lesson_8_says_what_another_b_does)
{
    Plain net = TINY;
    expect_tiny("08-deltas-change-weights");
    net.w[1][B][Y] = 0.5;
    plain_pass(&net);
    says("Now B adds up −1 × 1 + 0.5 × 2.");
    ck_assert_double_eq(net.out[1][B], 0);
    says("With B silent both its gradients were %s:",
         number(plain_gradient(&net, 2, C, B)));
    ck_assert_double_eq(plain_gradient(&net, 2, D, B), 0);
    net.w[1][B][Y] = 1.25;
    plain_pass(&net);
    says("B is %s now, louder than A.", number(net.out[1][B]));
    says("With Y→B at 1.25 the largest was that of B→D, %s.",
         number(plain_gradient(&net, 2, D, B)));
    says("Gradients: A→C %g, B→C %g, A→D %g, B→D %g.",
         plain_gradient(&net, 2, C, A), plain_gradient(&net, 2, C, B),
         plain_gradient(&net, 2, D, A), plain_gradient(&net, 2, D, B));
}
END_TEST

START_TEST(lesson_8_lists_the_pending_changes)
{
    static const char *const from[] = {"A", "B"}, *const to[] = {"C", "D"};
    Plain net = TINY;
    expect_tiny("08-deltas-change-weights");
    plain_pass(&net);
    for (int j = C; j <= D; j++)
        for (int i = A; i <= B; i++) {
            double change = -0.05 * plain_gradient(&net, 2, j, i);
            says("| %s→%s | `=grad[%s->%s] .2` | %s%s |", from[i], to[j],
                 from[i], to[j], change > 0 ? "+" : "", number(change));
        }
}
END_TEST

START_TEST(lesson_8_goes_too_far_with_twice_the_rate)
{
    expect_tiny("08-deltas-change-weights");
    says("the error fell from 4.5 to %s.",
         number(to_digits(plain_error_after(TINY, 0.05, false), 4)));
    says("set: {learner: {rate: 0.1}}");
    ck_assert_double_gt(plain_error_after(TINY, 0.1, false), 4.5);
}
END_TEST

/* --- lesson 9 --- */

START_TEST(lesson_9_says_what_closing_ways_does)
{
    Plain net = TINY;
    expect_tiny("09-other-deltas");
    net.target[D] = 1.5;
    plain_pass(&net);
    says("A's delta was −0.25 × −3 = %s and B's −0.5 × −3 = %s;",
         number(net.delta[1][A]), number(net.delta[1][B]));
    net.w[2][C][A] = 0;
    plain_pass(&net);
    ck_assert_double_eq(net.delta[1][A], 0);
    says("C becomes %g, its delta %g.", net.out[2][C], net.delta[2][C]);
    says("(B's became %s then, because C had lost what came from A and its own "
         "delta was %s.)",
         number(net.delta[1][B]), number(net.delta[2][C]));
    says("B's delta is -0.5 × -2.5 = %g.", net.delta[1][B]);
}
END_TEST

START_TEST(lesson_9_tests_a_delta_by_raising_a)
{
    Plain net = TINY;
    expect_tiny("09-other-deltas");
    plain_pass(&net);
    double before = plain_error(&net);
    says("through D: `=w[A->D] .2` × `=delta[D] .2` = %s",
         number(net.w[2][D][A] * net.delta[2][D]));
    says("With the old ones it was %s.", number(net.delta[1][A]));
    net.out[1][A] += 0.01;
    plain_forward(&net, 2);
    says("C becomes −0.5 − 0.25 × 0.01 = %s", number(net.out[2][C]));
    says("D becomes 1.5 + 1 × 0.01 = %s", number(net.out[2][D]));
    says("1.5025 × 1.5025 + 1.51 × 1.51 = %s", number(plain_error(&net)));
    double more = plain_error(&net) - before;
    says("That is %s more than %s, so %s for each unit of A.",
         number(to_digits(more, 4)), number(before),
         number(to_digits(more / 0.01, 2)));
}
END_TEST

START_TEST(lesson_9_compares_the_impatient_way)
{
    expect_tiny("09-other-deltas");
    ck_assert_double_lt(plain_error_after(TINY, 0.05, true),
                        plain_error_after(TINY, 0.05, false));
    says("where the honest update gave %s.",
         number(to_digits(plain_error_after(TINY, 0.05, false), 4)));
    says("With rate 0.02 the honest way comes out ahead:");
    says("the error falls to %s the honest way and to %s the impatient way.",
         number(to_digits(plain_error_after(TINY, 0.02, false), 4)),
         number(to_digits(plain_error_after(TINY, 0.02, true), 4)));
    ck_assert_double_lt(plain_error_after(TINY, 0.02, false),
                        plain_error_after(TINY, 0.02, true));
}
END_TEST

/* --- lesson 11 --- */

START_TEST(lesson_11_says_what_a_silent_output_does)
{
    Plain before = LARGER, net = LARGER;
    open_lesson("11-backprop-in-action");
    says("[0.25, 1.00, 0.50, 0.50], [-0.25, -0.75, 0.50, 1.00],");
    says("[[-0.50, -0.50, -0.25], [0.25, -0.50, -0.50]]");
    plain_pass(&before);
    says("type `1.5`, the number Q puts out,");
    net.target[Q] = before.out[3][Q];
    plain_pass(&net);
    says("Q's delta is %s now,", number(net.delta[3][Q]));
    ck_assert_double_eq(net.delta[3][P], before.delta[3][P]);
    for (int l = 1; l < 3; l++)
        for (int j = 0; j < net.size[l]; j++)
            ck_assert_double_ne(net.delta[l][j], before.delta[l][j]);
    says("F's delta was −0.5 × −2 = %s and G's −0.25 × −2 = %s:",
         number(net.delta[2][F]), number(net.delta[2][G]));
    says("Before, F's delta was %s.", number(before.delta[2][F]));
}
END_TEST

START_TEST(lesson_11_counts_its_weights_deltas_and_products)
{
    int weights = 0, deltas = 0, carrying = 0;
    open_lesson("11-backprop-in-action");
    for (int l = 1; l < LARGER.layers; l++) {
        int between = LARGER.size[l - 1] * LARGER.size[l];
        weights += between;
        deltas += LARGER.size[l];
        carrying += l > 1 ? between : 0;
    }
    says("2 × 4 + 4 × 3 + 3 × 2 = %d weights.", weights);
    says("Nine: one for every neuron that a weight leads to, 4 + 3 + 2.");
    ck_assert_int_eq(deltas, 9);
    says("12 + 6 weights of the last two layers: %d.", carrying);
    says("With %d gradients that makes %d, and %d ÷ %d is less than 2.",
         weights, weights + carrying, weights + carrying, weights);
    says("%d weights carry a delta back and %d have a gradient: %d products,",
         carrying, weights, weights + carrying);
    ck_assert_int_lt(weights + carrying, 2 * weights);
}
END_TEST

Suite *claims_suite(void)
{
    const TTest *const tests[] = {
        lesson_6_promises_what_small_and_large_steps_do,
        lesson_6_says_what_a_changed_weight_does,
        lesson_7_measures_the_slope_of_the_bowl,
        lesson_7_says_what_changed_targets_do,
        lesson_7_takes_a_square_apart,
        lesson_8_says_what_another_b_does,
        lesson_8_lists_the_pending_changes,
        lesson_8_goes_too_far_with_twice_the_rate,
        lesson_9_says_what_closing_ways_does,
        lesson_9_tests_a_delta_by_raising_a,
        lesson_9_compares_the_impatient_way,
        lesson_11_says_what_a_silent_output_does,
        lesson_11_counts_its_weights_deltas_and_products,
        NULL,
    };
    return suite_of("claims of the lessons", tests);
}
