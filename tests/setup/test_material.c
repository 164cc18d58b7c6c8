/* What a file says of its data arrives, and is told wrong at its line. */
#include "setup/material.h"

#include "setup/setup.h"

#include "suites.h"

#include <string.h>

static Report report;

/* An experiment of a 2-2-1 network with this data. */
static Experiment experiment_of(const char *data)
{
    char source[400];
    Experiment experiment;
    snprintf(source, sizeof source, "network: {layers: [2, 2, 1]}\ndata: %s\n",
             data);
    report_start(&report, "e.yaml");
    ck_assert(experiment_parse(text_of(source), &report, &experiment));
    return experiment;
}

static const char *assets(void)
{
    static char path[512];
    const char *root = getenv("BACKSTEP_SOURCE_ROOT");
    snprintf(path, sizeof path, "%s/assets", root ? root : ".");
    return path;
}

START_TEST(a_run_sees_the_training_part_only)
{
    Experiment experiment = experiment_of(
        "{set: two-moons, count: 40, test: 0.25, seed: 3, standardize: true}");
    Setup setup;
    ck_assert(setup_build(&experiment, NULL, &report, &setup));
    ck_assert_int_eq(setup.samples.count, 30);
    ck_assert_int_eq(setup.test.count, 10);
    ck_assert(setup.net->targets);
    Run *run = setup_run(&setup, 1);
    ck_assert_int_eq(run->samples.count, 30);
    ck_assert_ptr_eq(run->samples.in, setup.in);
    run_free(run);
    setup_free(&setup);
    experiment_free(&experiment);
}
END_TEST

START_TEST(samples_of_the_file_itself_have_no_test_part)
{
    Experiment experiment =
        experiment_of("{samples: [{in: [1, 2], out: [3]}]}");
    Setup setup;
    ck_assert(setup_build(&experiment, NULL, &report, &setup));
    ck_assert_int_eq(setup.samples.count, 1);
    ck_assert_int_eq(setup.test.count, 0);
    ck_assert_ptr_eq(setup.samples.in, experiment.in);
    setup_free(&setup);
    experiment_free(&experiment);
}
END_TEST

START_TEST(every_key_of_a_set_has_its_effect)
{
    static const char *const others[] = {
        "{set: spiral, count: 30}",
        "{set: two-moons, count: 30}",
        "{set: spiral, count: 31}",
        "{set: spiral, count: 30, noise: 0.5}",
        "{set: spiral, count: 30, seed: 2}",
        "{set: spiral, count: 30, test: 0.5}",
        "{set: spiral, count: 30, standardize: true}",
    };
    Data data[7];
    for (int i = 0; i < 7; i++) {
        Experiment experiment = experiment_of(others[i]);
        ck_assert(material_load(&experiment, NULL, &report, &data[i]));
        experiment_free(&experiment);
        ck_assert(i == 0 || data[i].training.count != data[0].training.count ||
                  memcmp(data[i].training.in, data[0].training.in,
                         60 * sizeof(double)) != 0);
    }
    for (int i = 0; i < 7; i++)
        data_free(&data[i]);
}
END_TEST

START_TEST(data_that_does_not_fit_is_told_at_its_line)
{
    Experiment experiment = experiment_of("{set: iris}");
    Setup setup;
    char text[300];
    ck_assert(!setup_build(&experiment, assets(), &report, &setup));
    ck_assert_int_eq(report.count, 2);
    report_text(&report, 0, text, sizeof text);
    ck_assert_str_eq(text, "e.yaml:2: iris has 4 inputs and the network 2; "
                           "expected the same");
    experiment_free(&experiment);
}
END_TEST

/* All samples of the set, each in a line that begins so. */
static void expect_unfit(const char *outputs, const char *set, const char *want)
{
    char source[300], text[300];
    Experiment experiment;
    Setup setup;
    snprintf(source, sizeof source, "network: %s\ndata: {set: %s, count: 30}\n",
             outputs, set);
    report_start(&report, "e.yaml");
    ck_assert(experiment_parse(text_of(source), &report, &experiment));
    ck_assert(!setup_build(&experiment, NULL, &report, &setup));
    ck_assert_int_gt(report.count, 0);
    report_text(&report, 0, text, sizeof text);
    ck_assert_msg(strncmp(text, "e.yaml:3: ", 10) == 0 && strstr(text, want),
                  "%s", text);
    experiment_free(&experiment);
}

START_TEST(targets_that_the_loss_cannot_have_are_told)
{
    expect_unfit("{layers: [1, 1], activation: softmax}\nloss: cross-entropy",
                 "sine", "expected ");
    expect_unfit("{layers: [1, 1]}\nloss: binary-cross-entropy", "sine",
                 "expected 0 to 1 with binary-cross-entropy");
}
END_TEST

START_TEST(classes_of_a_set_are_targets_of_softmax)
{
    Experiment experiment;
    Setup setup;
    report_start(&report, "e.yaml");
    ck_assert(experiment_parse(
        text_of("network: {layers: [2, 5], activation: softmax}\n"
                "loss: cross-entropy\ndata: {set: five-classes}\n"),
        &report, &experiment));
    ck_assert(setup_build(&experiment, NULL, &report, &setup));
    setup_free(&setup);
    experiment_free(&experiment);
}
END_TEST

START_TEST(a_sketch_reads_no_data)
{
    Experiment experiment =
        experiment_of("{file: none.csv, inputs: [a, b], label: c}");
    Setup setup;
    ck_assert(setup_sketch(&experiment, &setup));
    ck_assert_int_eq(setup.samples.count, 0);
    ck_assert_int_eq(setup.net->weights, 6);
    setup_free(&setup);
    ck_assert(!setup_build(&experiment, NULL, &report, &setup));
    experiment_free(&experiment);
}
END_TEST

START_TEST(a_batch_larger_than_the_data_is_all_of_it)
{
    Experiment large = experiment_of("{set: xor}");
    Experiment all = experiment_of("{set: xor}");
    Setup a, b;
    large.batch = 1000;
    all.batch = 0;
    ck_assert(setup_build(&large, NULL, &report, &a));
    ck_assert(setup_build(&all, NULL, &report, &b));
    Run *one = setup_run(&a, 1), *other = setup_run(&b, 1);
    for (int i = 0; i < 3; i++) {
        run_forward(one, GRAIN_EPOCH, NULL);
        run_forward(other, GRAIN_EPOCH, NULL);
    }
    ck_assert_mem_eq(one->cells, other->cells,
                     (size_t)a.net->cells * sizeof(double));
    run_free(one);
    run_free(other);
    setup_free(&a);
    setup_free(&b);
    experiment_free(&large);
    experiment_free(&all);
}
END_TEST

Suite *material_suite(void)
{
    const TTest *const tests[] = {a_run_sees_the_training_part_only,
                                  samples_of_the_file_itself_have_no_test_part,
                                  every_key_of_a_set_has_its_effect,
                                  data_that_does_not_fit_is_told_at_its_line,
                                  targets_that_the_loss_cannot_have_are_told,
                                  classes_of_a_set_are_targets_of_softmax,
                                  a_sketch_reads_no_data,
                                  a_batch_larger_than_the_data_is_all_of_it,
                                  NULL};
    return suite_of("material", tests);
}
