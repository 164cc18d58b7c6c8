/* Training with nudge and slopes: the fast way is the single steps, to the last
   digit, however many samples it takes and wherever it is stopped. */
#define _POSIX_C_SOURCE 200809L /* fork, nanosleep */
#include "suites.h"

#include "capture.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static const char *const LEARNERS[] = {
    "kind: nudge, nudge: 0.3, judge: all",
    "kind: nudge, nudge: 0.3, judge: sample",
    "kind: nudge, judge: sample, order: shuffled, mistake: no-slope",
    "kind: slopes, batch: 1",
    "kind: slopes, batch: 2, order: shuffled, gradients: sum",
    "kind: slopes, batch: all",
};

enum { LEARNERS_COUNT = sizeof LEARNERS / sizeof *LEARNERS };

static void write_experiment(const char *network, const char *loss,
                             const char *learner)
{
    char text[1024];
    snprintf(text, sizeof text,
             "network: {%s}\nloss: %s\n"
             "data:\n  samples:\n"
             "    - {in: [1, 2], out: [1, 0, 0]}\n"
             "    - {in: [-1, 0.5], out: [0, 1, 0]}\n"
             "    - {in: [0.1, 3], out: [0, 0, 1]}\n"
             "    - {in: [-0.7, 2], out: [1, 0, 0]}\n"
             "    - {in: [0.4, -1], out: [0, 1, 0]}\n"
             "learner: {%s}\n",
             network, loss, learner);
    temp_write("n.yaml", text);
}

static void write_plain(const char *learner)
{
    write_experiment("layers: [2, 4, 3], activation: tanh", "squared-error",
                     learner);
}

/* Files are compared, since they hold every digit. */
static void expect_agreement(const char *span, const char *what)
{
    char line[256];
    snprintf(line, sizeof line, "train ~n.yaml %s --save ~fast.yaml", span);
    Ran fast = run_line(line);
    snprintf(line, sizeof line, "train ~n.yaml %s --save ~slow.yaml --stepped",
             span);
    Ran slow = run_line(line);
    ck_assert_int_eq(fast.code, CLI_DONE);
    ck_assert_msg(strcmp(fast.out, slow.out) == 0, "%s, %s", what, span);
    ck_assert_msg(strcmp(temp_read("fast.yaml"), temp_read("slow.yaml")) == 0,
                  "%s, %s", what, span);
}

START_TEST(tries_agree_with_single_steps_after_any_number_of_samples)
{
    static const int counts[] = {0, 1, 2, 4, 7, 128};
    write_plain(LEARNERS[_i]);
    for (int c = 0; c < 6; c++) {
        char span[32];
        snprintf(span, sizeof span, "--samples %d", counts[c]);
        expect_agreement(span, LEARNERS[_i]);
    }
}
END_TEST

START_TEST(networks_of_all_kinds_agree_with_their_single_steps)
{
    static const char *const networks[] = {
        "layers: [2, 9, 3], activation: [relu, softmax]",
        "layers: [2, 5, 17, 3], train-biases: false",
        "layers: [2, 3, 3], biases: false",
    };
    static const char *const losses[] = {"cross-entropy", "squared-error",
                                         "mean-squared-error"};
    for (int n = 0; n < 3; n++) {
        write_experiment(networks[n], losses[n], LEARNERS[_i]);
        expect_agreement("--epochs 20", LEARNERS[_i]);
    }
}
END_TEST

/* --- stopped on the way --- */

#define FOREVER "train ~n.yaml --epochs 9223372036854775807 --save ~out.yaml"

static void wait_a_little(long milliseconds)
{
    struct timespec time = {.tv_sec = milliseconds / 1000,
                            .tv_nsec = milliseconds % 1000 * 1000000};
    nanosleep(&time, NULL);
}

/* A process of its own, since an interrupt is never forgotten. */
static void train_and_interrupt(long milliseconds)
{
    int status = 0;
    run_line("train ~n.yaml --epochs 0"); /* catches interrupts */
    pid_t trainer = fork();
    ck_assert_int_ge(trainer, 0);
    if (trainer == 0) {
        Ran ran = run_line(FOREVER);
        temp_write("out.txt", ran.out);
        temp_write("err.txt", ran.err);
        _exit(ran.code);
    }
    wait_a_little(milliseconds);
    ck_assert_int_eq(kill(trainer, SIGINT), 0);
    ck_assert_int_eq(waitpid(trainer, &status, 0), trainer);
    ck_assert(WIFEXITED(status));
    ck_assert_int_eq(WEXITSTATUS(status), CLI_DONE);
}

static long samples_taken(void)
{
    static const char name[] = "\nsamples ";
    const char *at = strstr(temp_read("out.txt"), name);
    ck_assert_ptr_nonnull(at);
    return strtol(at + strlen(name), NULL, 10);
}

/* What it says and saves is what so many samples in single steps give. */
static void expect_clean_stop(const char *learner)
{
    char line[256];
    long samples = 0;
    write_plain(learner);
    for (long wait = 30; samples == 0 && wait < 5000; wait *= 2) {
        train_and_interrupt(wait);
        samples = samples_taken();
    }
    ck_assert_int_gt(samples, 0);
    ck_assert(has(temp_read("err.txt"), "backstep train: stopped in epoch "));
    snprintf(line, sizeof line,
             "train ~n.yaml --samples %ld --save ~want.yaml --stepped",
             samples);
    Ran want = run_line(line);
    ck_assert_msg(strcmp(want.out, temp_read("out.txt")) == 0, "%s", learner);
    ck_assert_msg(strcmp(temp_read("want.yaml"), temp_read("out.yaml")) == 0,
                  "%s", learner);
}

START_TEST(an_interrupt_stops_between_two_tries_and_still_saves)
{
    expect_clean_stop(LEARNERS[_i]);
}
END_TEST

/* Each test once for each learner. */
Suite *train_tries_suite(void)
{
    const TTest *const tests[] = {
        tries_agree_with_single_steps_after_any_number_of_samples,
        networks_of_all_kinds_agree_with_their_single_steps,
        an_interrupt_stops_between_two_tries_and_still_saves};
    Suite *suite = suite_create("train_tries");
    TCase *learners = tcase_create("learners");
    for (int i = 0; i < 3; i++)
        tcase_add_loop_test(learners, tests[i], 0, LEARNERS_COUNT);
    suite_add_tcase(suite, learners);
    return suite;
}
