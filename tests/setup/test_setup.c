/* Every word of an experiment arrives in the engine, and what was learnt comes
   back out of it. */
#include "setup/setup.h"

#include "lesson/vocabulary.h"

#include "suites.h"

#include <math.h>
#include <string.h>

static const char DATA[] =
    "data: {samples: [{in: [1, 2], out: [0.5]}, {in: [3, 4], out: [1]}]}\n";

/* An experiment from its text with the two samples above; never fails. */
static Experiment experiment_of(const char *text)
{
    static Report report;
    char source[2000], first[400] = "";
    Experiment experiment;
    snprintf(source, sizeof source, "%s\n%s", text, DATA);
    report_start(&report, "test");
    bool good = experiment_parse(text_of(source), &report, &experiment);
    if (!good)
        report_text(&report, 0, first, sizeof first);
    ck_assert_msg(good, "%s", first);
    return experiment;
}

static Setup setup_of(const Experiment *experiment)
{
    Setup setup;
    ck_assert(setup_build(experiment, NULL, NULL, &setup));
    return setup;
}

static double start_value(const Setup *setup, const char *name)
{
    int cell = net_cell_by_name(setup->net, name);
    ck_assert_int_ge(cell, 0);
    return setup->start[cell];
}

START_TEST(a_plain_experiment_has_the_defaults)
{
    Experiment experiment = experiment_of("network: {layers: [2, 3, 1]}");
    Setup setup = setup_of(&experiment);
    const Net *net = setup.net;
    ck_assert_int_eq(net->layers, 3);
    ck_assert_int_eq(net->sizes[1], 3);
    ck_assert_int_eq(net->activation[1], ACTIVATION_SIGMOID);
    ck_assert_int_eq(net->activation[2], ACTIVATION_SIGMOID);
    ck_assert(net->biases && net->train_biases && net->targets);
    ck_assert_int_eq(net->loss, LOSS_HALF_SQUARED_ERROR);
    ck_assert_int_eq(setup.learner.kind, LEARNER_BACKPROP);
    ck_assert_double_eq(setup.learner.rate, 0.1);
    ck_assert_int_eq(setup.learner.batch, 1);
    ck_assert_uint_eq(setup.learner.seed, 1);
    ck_assert(!setup.learner.sum_gradients && !setup.learner.shuffled);
    ck_assert(!setup.learner.verify);
    ck_assert_int_eq(setup.learner.mistake, MISTAKE_NONE);
    ck_assert_str_eq(net_name(net, 0, 1), "x2");
    ck_assert_str_eq(net_name(net, 1, 2), "n1.3");
    setup_free(&setup);
    experiment_free(&experiment);
}
END_TEST

START_TEST(samples_arrive_in_order)
{
    Experiment experiment = experiment_of("network: {layers: [2, 1]}");
    Setup setup = setup_of(&experiment);
    ck_assert_int_eq(setup.samples.count, 2);
    ck_assert_double_eq(setup.samples.in[2], 3);
    ck_assert_double_eq(setup.samples.out[1], 1);
    setup_free(&setup);
    experiment_free(&experiment);
}
END_TEST

START_TEST(the_learner_arrives_whole)
{
    Experiment experiment = experiment_of(
        "network: {layers: [2, 1], train-biases: false}\n"
        "loss: squared-error\n"
        "learner: {rate: 0.25, batch: all, gradients: sum, order: shuffled,\n"
        "  seed: 77, verify: true, mistake: wrong-sign}");
    Setup setup = setup_of(&experiment);
    ck_assert(!setup.net->train_biases && setup.net->biases);
    ck_assert_int_eq(setup.net->loss, LOSS_SQUARED_ERROR);
    ck_assert_double_eq(setup.learner.rate, 0.25);
    ck_assert_int_eq(setup.learner.batch, 0);
    ck_assert_uint_eq(setup.learner.seed, 77);
    ck_assert(setup.learner.sum_gradients && setup.learner.shuffled);
    ck_assert(setup.learner.verify);
    ck_assert_int_eq(setup.learner.mistake, MISTAKE_WRONG_SIGN);
    setup_free(&setup);
    experiment_free(&experiment);
}
END_TEST

START_TEST(weights_and_biases_arrive_under_their_names)
{
    Experiment experiment = experiment_of(
        "network: {layers: [2, 2, 1], names: [[X, Y], [A, B], [C]],\n"
        "  activation: [tanh, identity],\n"
        "  weights: [[[1, 2], [3, 4]], [[5, 6]]], bias: [[7, 8], [9]]}");
    Setup setup = setup_of(&experiment);
    ck_assert_int_eq(setup.net->activation[1], ACTIVATION_TANH);
    ck_assert_int_eq(setup.net->activation[2], ACTIVATION_IDENTITY);
    ck_assert_double_eq(start_value(&setup, "w[Y->A]"), 2);
    ck_assert_double_eq(start_value(&setup, "w[X->B]"), 3);
    ck_assert_double_eq(start_value(&setup, "w[B->C]"), 6);
    ck_assert_double_eq(start_value(&setup, "b[B]"), 8);
    ck_assert_double_eq(start_value(&setup, "b[C]"), 9);
    setup_free(&setup);
    experiment_free(&experiment);
}
END_TEST

START_TEST(biases_may_be_given_beside_drawn_weights)
{
    Experiment experiment =
        experiment_of("network: {layers: [2, 1], bias: [[0.5]],\n"
                      "  init: {scheme: uniform, seed: 3, range: 0.01}}");
    Setup setup = setup_of(&experiment);
    double w = start_value(&setup, "w[x1->n1.1]");
    ck_assert(w != 0 && fabs(w) <= 0.01);
    ck_assert_double_eq(start_value(&setup, "b[n1.1]"), 0.5);
    setup_free(&setup);
    experiment_free(&experiment);
}
END_TEST

START_TEST(without_biases_there_are_none)
{
    Experiment experiment =
        experiment_of("network: {layers: [2, 1], biases: false}");
    Setup setup = setup_of(&experiment);
    ck_assert(!setup.net->biases && !setup.net->train_biases);
    ck_assert_int_eq(net_cell_by_name(setup.net, "b[n1.1]"), -1);
    setup_free(&setup);
    experiment_free(&experiment);
}
END_TEST

/* --- words --- */

static bool engine_knows(WordFamily family, const char *word)
{
    union {
        Activation activation;
        Loss loss;
        LearnerKind kind;
        InitScheme scheme;
        Mistake mistake;
    } found;
    if (family == WORD_ACTIVATION)
        return activation_by_name(word, &found.activation);
    if (family == WORD_LOSS)
        return loss_by_name(word, &found.loss);
    if (family == WORD_LEARNER)
        return learner_by_name(word, &found.kind);
    if (family == WORD_INIT)
        return init_by_name(word, &found.scheme);
    return mistake_by_name(word, &found.mistake);
}

START_TEST(the_engine_knows_exactly_the_words_that_are_available)
{
    static const WordFamily families[] = {
        WORD_ACTIVATION, WORD_LOSS, WORD_LEARNER, WORD_INIT, WORD_MISTAKE};
    for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
        const Word *word = vocabulary_words(families[i]);
        for (; word->name; word++)
            ck_assert_msg(engine_knows(families[i], word->name) ==
                              word->available,
                          "%s %s", vocabulary_family(families[i]), word->name);
    }
}
END_TEST

/* --- storing --- */

static bool same_start(const Setup *a, const Setup *b)
{
    return a->net->cells == b->net->cells &&
           memcmp(a->start, b->start,
                  (size_t)a->net->cells * sizeof *a->start) == 0;
}

/* Learns a little, stores, writes, reads again: the new start is what was
   learnt, to the bit. */
static void expect_stored(const char *text)
{
    static Report report;
    Experiment experiment = experiment_of(text), again;
    Setup setup = setup_of(&experiment);
    Run *run = setup_run(&setup, 1);
    Text written;
    const char *reason = "";
    ck_assert_ptr_nonnull(run);
    for (int epoch = 0; epoch < 3; epoch++)
        run_forward(run, GRAIN_EPOCH, NULL);
    ck_assert(setup_store(&setup, run->cells, &experiment));
    ck_assert_msg(experiment_write(&experiment, &written, &reason), "%s",
                  reason);
    report_start(&report, "written");
    ck_assert(experiment_parse(written, &report, &again));
    Setup second = setup_of(&again);
    for (int l = 1; l < setup.net->layers; l++) {
        int first = setup.net->at[CELL_W][l];
        int end = setup.net->at[CELL_SUM][l]; /* behind weights and biases */
        ck_assert_mem_eq(second.start + first, run->cells + first,
                         (size_t)(end - first) * sizeof(double));
    }
    ck_assert(!same_start(&setup, &second));
    setup_free(&second);
    experiment_free(&again);
    union {
        const char *given;
        void *back;
    } bytes = {written.at};
    free(bytes.back);
    run_free(run);
    setup_free(&setup);
    experiment_free(&experiment);
}

START_TEST(what_was_learnt_is_stored_to_the_bit)
{
    expect_stored("network: {layers: [2, 3, 1]}");
    expect_stored("network: {layers: [2, 3, 1], biases: false}");
    expect_stored("network: {layers: [2, 1], weights: [[[0.1, 0.2]]]}");
    expect_stored("network: {layers: [2, 1], bias: [[0.1]]}\n"
                  "learner: {order: shuffled, batch: all}");
}
END_TEST

START_TEST(storing_without_memory_leaves_the_experiment_alone)
{
    Experiment experiment = experiment_of("network: {layers: [2, 30, 1]}");
    Setup setup = setup_of(&experiment);
    Experiment poor = experiment;
    size_t weights = (size_t)experiment.weight_count * sizeof(double);
    poor.arena = arena_new(weights + 64); /* enough for the weights alone */
    ck_assert_ptr_nonnull(poor.arena);
    ck_assert(!setup_store(&setup, setup.start, &poor));
    ck_assert_ptr_null(poor.weights);
    ck_assert_ptr_null(poor.bias);
    arena_free(poor.arena);
    setup_free(&setup);
    experiment_free(&experiment);
}
END_TEST

START_TEST(a_freed_setup_holds_nothing)
{
    Experiment experiment = experiment_of("network: {layers: [2, 1]}");
    Setup setup = setup_of(&experiment);
    setup_free(&setup);
    ck_assert(!setup.net && !setup.start);
    setup_free(&setup);
    experiment_free(&experiment);
}
END_TEST

Suite *setup_suite(void)
{
    const TTest *const tests[] = {
        a_plain_experiment_has_the_defaults,
        samples_arrive_in_order,
        the_learner_arrives_whole,
        weights_and_biases_arrive_under_their_names,
        biases_may_be_given_beside_drawn_weights,
        without_biases_there_are_none,
        the_engine_knows_exactly_the_words_that_are_available,
        what_was_learnt_is_stored_to_the_bit,
        storing_without_memory_leaves_the_experiment_alone,
        a_freed_setup_holds_nothing,
        NULL,
    };
    return suite_of("setup", tests);
}
