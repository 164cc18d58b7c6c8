/* How long a run goes on. */
#include "suites.h"

#include "capture.h"
#include "cli/job.h"
#include "cli/span.h"

static const char THREE[] = "network: {layers: [1, 1], biases: false}\n"
                            "data:\n  samples:\n"
                            "    - {in: [1], out: [1]}\n"
                            "    - {in: [2], out: [0]}\n"
                            "    - {in: [3], out: [1]}\n"
                            "learner: {batch: 2}\n";

static Job three_samples(void)
{
    Job job;
    Cli cli = {stdout, stderr, false, NULL};
    temp_write("three.yaml", THREE);
    ck_assert_int_eq(job_open(&cli, temp_path("three.yaml"), 1, &job),
                     CLI_DONE);
    return job;
}

static uint64_t steps_of(Span span)
{
    Job job = three_samples();
    while (!span_over(&span, job.run))
        run_next(job.run);
    uint64_t steps = job.run->cursor.steps;
    job_close(&job);
    return steps;
}

/* A sample has 9 steps: 2 load, 2 forward, 1 error, 4 backward (upstream,
   slope, delta, gradient); an update 1 more. */
START_TEST(a_span_ends_behind_the_last_step_of_it)
{
    Span span = span_open();
    span.steps = 5;
    ck_assert_uint_eq(steps_of(span), 5);
    span = span_open();
    span.samples = 1;
    ck_assert_uint_eq(steps_of(span), 9);
    span.samples = 2;
    ck_assert_uint_eq(steps_of(span), 19);
    span = span_open();
    span.epochs = 1;
    ck_assert_uint_eq(steps_of(span), 29);
}
END_TEST

START_TEST(samples_run_into_further_epochs)
{
    Span span = span_open();
    span.samples = 4;
    ck_assert_uint_eq(steps_of(span), 29 + 9);
    span.samples = 7;
    ck_assert_uint_eq(steps_of(span), 2 * 29 + 9);
}
END_TEST

START_TEST(what_is_left_is_counted_in_samples)
{
    Job job = three_samples();
    Span span = span_open();
    span.epochs = 3;
    ck_assert_uint_eq(span_samples_left(&span, job.run), 9);
    run_forward(job.run, GRAIN_SAMPLE, NULL);
    ck_assert_uint_eq(span_samples_left(&span, job.run), 8);
    for (int i = 0; i < 4; i++)
        run_forward(job.run, GRAIN_EPOCH, NULL);
    ck_assert_uint_eq(span_samples_left(&span, job.run), 0);
    span.epochs = INT64_MAX;
    ck_assert_uint_eq(span_samples_left(&span, job.run), UINT64_MAX);
    span = span_open();
    span.samples = 14;
    ck_assert_uint_eq(span_samples_left(&span, job.run), 2);
    job_close(&job);
}
END_TEST

START_TEST(nothing_asked_is_nothing_done)
{
    Span span = span_open();
    span.samples = 0;
    ck_assert_uint_eq(steps_of(span), 0);
    span = span_open();
    span.epochs = 0;
    ck_assert_uint_eq(steps_of(span), 0);
}
END_TEST

static const Option OPTIONS[] = {{.name = NULL}};
static const Usage USAGE = {"run", "", 0, 0, OPTIONS};

static bool settles(Span *span)
{
    Cli cli = {NULL, tmpfile(), false, NULL};
    ck_assert_ptr_nonnull(cli.err);
    bool settled = span_settle(span, &USAGE, &cli);
    ck_assert_int_eq(ftell(cli.err) == 0, settled);
    fclose(cli.err);
    return settled;
}

START_TEST(one_epoch_is_the_default)
{
    Span span = span_open();
    ck_assert(settles(&span));
    ck_assert_uint_eq(span.epochs, 1);
    span = (Span){3, SPAN_NOT_GIVEN, SPAN_NOT_GIVEN};
    ck_assert(settles(&span));
    ck_assert_uint_eq(span.epochs, SPAN_NOT_GIVEN);
}
END_TEST

START_TEST(two_together_are_wrong)
{
    Span a = {1, 1, SPAN_NOT_GIVEN}, b = {SPAN_NOT_GIVEN, 1, 1},
         c = {0, SPAN_NOT_GIVEN, 0}, d = {1, 1, 1};
    ck_assert(!settles(&a) && !settles(&b) && !settles(&c) && !settles(&d));
}
END_TEST

START_TEST(what_is_done_grows_from_nothing_to_all)
{
    Job job = three_samples();
    Span span = span_open();
    span.epochs = 2;
    ck_assert_double_eq(span_done(&span, job.run), 0);
    run_forward(job.run, GRAIN_SAMPLE, NULL);
    ck_assert_double_eq_tol(span_done(&span, job.run), 1.0 / 6, 1e-12);
    run_goto(job.run, 58, NULL);
    ck_assert_double_eq(span_done(&span, job.run), 1);
    job_close(&job);
}
END_TEST

Suite *span_suite(void)
{
    const TTest *const tests[] = {a_span_ends_behind_the_last_step_of_it,
                                  samples_run_into_further_epochs,
                                  what_is_left_is_counted_in_samples,
                                  nothing_asked_is_nothing_done,
                                  one_epoch_is_the_default,
                                  two_together_are_wrong,
                                  what_is_done_grows_from_nothing_to_all,
                                  NULL};
    return suite_of("span", tests);
}
