/* What is written looks as a person would write it, and reads back to the same
   bits; what could not be read back is refused. */
#include "base/rng.h"
#include "lesson/examples.h"
#include "lesson/suites.h"

#include <math.h>
#include <string.h>

/* The caller frees the text. */
static char *written(const Experiment *experiment)
{
    Text text;
    const char *reason = "";
    bool good = experiment_write(experiment, &text, &reason);
    ck_assert_msg(good, "%s", reason);
    ck_assert_uint_eq(strlen(text.at), text.length);
    return (char *)(uintptr_t)text.at;
}

static void expect_written(const char *source, const char *expected)
{
    Experiment made = read_good(source);
    char *text = written(&made);
    ck_assert_str_eq(text, expected);
    free(text);
    experiment_free(&made);
}

static void expect_refused(const Experiment *experiment, const char *expected)
{
    Text text = {"untouched", 9};
    const char *reason = "";
    ck_assert(!experiment_write(experiment, &text, &reason));
    ck_assert_str_eq(reason, expected);
    ck_assert_str_eq(text.at, "untouched");
}

START_TEST(the_example_of_the_format_page_is_written_shortly)
{
    expect_written(EXAMPLE_MAZUR, "network:\n"
                                  "  layers: [2, 2, 2]\n"
                                  "  names: [[X, Y], [A, B], [C, D]]\n"
                                  "  activation: sigmoid\n"
                                  "  weights:\n"
                                  "    - [[0.15, 0.2], [0.25, 0.3]]\n"
                                  "    - [[0.4, 0.45], [0.5, 0.55]]\n"
                                  "  bias: [[0.35, 0.35], [0.6, 0.6]]\n"
                                  "loss: half-squared-error\n"
                                  "data:\n"
                                  "  samples:\n"
                                  "    - {in: [0.05, 0.1], out: [0.01, "
                                  "0.99]}\n"
                                  "learner:\n"
                                  "  kind: backprop\n"
                                  "  rate: 0.1\n");
}
END_TEST

START_TEST(what_differs_from_the_defaults_is_written)
{
    const char *source = "network:\n"
                         "  layers: [2, 2, 1]\n"
                         "  activation: [relu, identity]\n"
                         "  biases: false\n"
                         "  train-biases: false\n"
                         "  init: {scheme: normal, seed: 9, range: 0.25, "
                         "deviation: 0.1}\n"
                         "loss: output\n"
                         "data:\n"
                         "  samples:\n"
                         "    - {in: [10, 200]}\n"
                         "    - {in: [-0, 1e+22]}\n"
                         "learner:\n"
                         "  kind: backprop\n"
                         "  rate: 20\n"
                         "  batch: all\n"
                         "  gradients: sum\n"
                         "  order: shuffled\n"
                         "  seed: 1\n"
                         "  verify: true\n"
                         "  mistake: no-slope\n"
                         "  nudge: 0.5\n"
                         "  judge: sample\n"
                         "  epsilon: 0.001\n";
    expect_written(source, source);
}
END_TEST

START_TEST(wide_matrices_have_a_row_a_line)
{
    const char *source =
        "network:\n"
        "  layers: [9, 2, 8]\n"
        "  names:\n"
        "    - [a, b, c, d, e, f, g, h, i]\n"
        "    - [j, k]\n"
        "    - [l, m, n, o, p, q, r, s]\n"
        "  activation: sigmoid\n"
        "  weights:\n"
        "    - - [1, 2, 3, 4, 5, 6, 7, 8, 9]\n"
        "      - [0, 0, 0, 0, 0, 0, 0, 0, 0]\n"
        "    - [[1, 2], [1, 2], [1, 2], [1, 2], [1, 2], [1, 2], [1, 2], "
        "[1, 2]]\n"
        "loss: half-squared-error\n"
        "data:\n"
        "  samples:\n"
        "    - {in: [1, 2, 3, 4, 5, 6, 7, 8, 9], out: [1, 2, 3, 4, 5, 6, 7, "
        "8]}\n"
        "learner:\n"
        "  kind: backprop\n"
        "  rate: 0.1\n";
    expect_written(source, source);
}
END_TEST

START_TEST(names_that_look_like_something_else_are_quoted)
{
    Experiment made =
        read_network("  names: [[\"1\", \"no\"], [\"null\", \".5\"], [x1]]\n");
    char *text = written(&made);
    ck_assert_ptr_nonnull(
        strstr(text, "names: [[\"1\", \"no\"], [\"null\", \".5\"], [x1]]\n"));
    free(text);
    experiment_free(&made);
}
END_TEST

/* Any double that is finite: its bits are drawn. */
static double any_number(Rng *rng)
{
    double number;
    do {
        uint64_t bits = rng_next(rng);
        if (rng_below(rng, 4) == 0)
            return (double)rng_below(rng, 100) / 8;
        memcpy(&number, &bits, sizeof number);
    } while (!isfinite(number));
    return number;
}

static double any_positive(Rng *rng)
{
    double number = fabs(any_number(rng));
    return number > 0 ? number : 1;
}

static double *any_numbers(Rng *rng, Arena *arena, int count)
{
    double *numbers = arena_take(arena, (size_t)count, sizeof *numbers);
    ck_assert_ptr_nonnull(numbers);
    for (int i = 0; i < count; i++)
        numbers[i] = any_number(rng);
    return numbers;
}

static const char *any_word(Rng *rng, const char *const words[], uint64_t count)
{
    return words[rng_below(rng, count)];
}

static bool coin(Rng *rng)
{
    return rng_below(rng, 2) == 1;
}

static void any_shape(Rng *rng, Experiment *made)
{
    static const char *const activations[] = {"identity", "sigmoid", "tanh",
                                              "relu"};
    made->layers = 2 + (int)rng_below(rng, 3);
    made->activation[0] = "";
    for (int layer = 0; layer < made->layers; layer++) {
        made->sizes[layer] = 1 + (int)rng_below(rng, 6);
        made->neurons += made->sizes[layer];
        if (layer == 0)
            continue;
        made->activation[layer] = any_word(rng, activations, 4);
        made->weight_count += made->sizes[layer] * made->sizes[layer - 1];
        made->bias_count += made->sizes[layer];
    }
}

static void any_network(Rng *rng, Experiment *made)
{
    static const char *const schemes[] = {"xavier", "he", "uniform", "normal",
                                          "zero"};
    any_shape(rng, made);
    made->biases = coin(rng);
    made->train_biases = coin(rng);
    if (coin(rng))
        made->weights = any_numbers(rng, made->arena, made->weight_count);
    if (made->biases && coin(rng))
        made->bias = any_numbers(rng, made->arena, made->bias_count);
    if (coin(rng)) {
        made->names =
            arena_take(made->arena, (size_t)made->neurons, EXPERIMENT_NAME);
        ck_assert_ptr_nonnull(made->names);
        for (int i = 0; i < made->neurons; i++)
            snprintf(made->names[i], EXPERIMENT_NAME, "%s%d",
                     coin(rng) ? "n_." : "", i);
    }
    made->init_scheme = any_word(rng, schemes, 5);
    made->init_seed = rng_next(rng);
    made->init_range = any_positive(rng);
    made->init_deviation = coin(rng) ? 0.1 : any_positive(rng);
}

static void any_data(Rng *rng, Experiment *made)
{
    static const char *const losses[] = {"output", "squared-error",
                                         "half-squared-error"};
    made->loss = any_word(rng, losses, 3);
    made->source = (ExperimentSource){
        .set = "", .file = "", .label = "", .noise = -1, .seed = 1};
    made->samples = 1 + (int)rng_below(rng, 5);
    made->in = any_numbers(rng, made->arena, made->samples * made->sizes[0]);
    if (made->loss != losses[0] || coin(rng))
        made->out = any_numbers(rng, made->arena,
                                made->samples * made->sizes[made->layers - 1]);
}

static void any_learner(Rng *rng, Experiment *made)
{
    static const char *const mistakes[] = {"none", "no-slope", "wrong-sign",
                                           "outputs-for-deltas",
                                           "update-on-the-way"};
    made->learner = "backprop";
    made->rate = any_positive(rng);
    made->mistake = any_word(rng, mistakes, 5);
    made->batch = made->mistake == mistakes[4] ? 1 : (int)rng_below(rng, 4);
    made->sum_gradients = coin(rng);
    made->shuffled = coin(rng);
    made->seed = coin(rng) ? 1 : rng_next(rng);
    made->verify = coin(rng);
    made->nudge = any_positive(rng);
    made->judge_all = coin(rng);
    made->epsilon = any_positive(rng);
}

START_TEST(random_experiments_read_back_to_the_same_bits)
{
    Rng rng = rng_seeded(7);
    for (int round = 0; round < 500; round++) {
        Experiment made = {.arena = arena_new(1024 * 1024)};
        ck_assert_ptr_nonnull(made.arena);
        any_network(&rng, &made);
        any_data(&rng, &made);
        any_learner(&rng, &made);
        char *text = written(&made);
        Experiment back = read_good(text);
        ck_assert_msg(experiment_equal(&made, &back), "round %d:\n%s", round,
                      text);
        experiment_free(&back);
        free(text);
        experiment_free(&made);
    }
}
END_TEST

START_TEST(numbers_that_are_not_finite_are_refused)
{
    Experiment made = read_good(EXAMPLE_MAZUR);
    double *const numbers[] = {
        &made.weights[7], &made.bias[3],    &made.in[1],
        &made.out[1],     &made.rate,       &made.nudge,
        &made.epsilon,    &made.init_range, &made.init_deviation};
    const double wrong[] = {(double)NAN, (double)INFINITY, -(double)INFINITY};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        double kept = *numbers[i];
        *numbers[i] = wrong[i % 3];
        expect_refused(&made, "a number is not finite");
        *numbers[i] = kept;
    }
    experiment_free(&made);
}
END_TEST

START_TEST(what_would_not_read_back_is_refused)
{
    const char *reason = "it would not read back the same";
    Experiment made = read_good(EXAMPLE_MAZUR), kept = made;
    made.rate = -1;
    expect_refused(&made, reason);
    made = kept;
    made.loss = "cross-entropy";
    expect_refused(&made, reason);
    made = kept;
    made.biases = false;
    expect_refused(&made, reason);
    made = kept;
    made.names[0][0] = ' ';
    expect_refused(&made, reason);
    experiment_free(&kept);
    made = (Experiment){0};
    expect_refused(&made, "it has no network or no samples");
}
END_TEST

START_TEST(a_file_over_the_limit_is_refused)
{
    static Report report;
    Experiment made;
    report_start(&report, "f");
    ck_assert(experiment_from_sizes(text_of("2000-2000"), &report, &made));
    double *weights = calloc((size_t)made.weight_count, sizeof *weights);
    ck_assert_ptr_nonnull(weights);
    made.weights = weights;
    expect_refused(&made, "the file would be larger than 8 MiB");
    experiment_free(&made);
    free(weights);
}
END_TEST

START_TEST(networks_from_sizes_can_be_written)
{
    static Report report;
    Experiment made;
    report_start(&report, "f");
    ck_assert(experiment_from_sizes(text_of("784-100-10"), &report, &made));
    char *text = written(&made);
    free(text);
    experiment_free(&made);
}
END_TEST

Suite *experiment_write_suite(void)
{
    const TTest *const tests[] = {
        the_example_of_the_format_page_is_written_shortly,
        what_differs_from_the_defaults_is_written,
        wide_matrices_have_a_row_a_line,
        names_that_look_like_something_else_are_quoted,
        random_experiments_read_back_to_the_same_bits,
        numbers_that_are_not_finite_are_refused,
        what_would_not_read_back_is_refused,
        a_file_over_the_limit_is_refused,
        networks_from_sizes_can_be_written,
        NULL};
    return suite_of("experiment-write", tests);
}
