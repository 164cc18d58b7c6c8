/* The line a person watches. */
#include "suites.h"

#include "capture.h"
#include "cli/job.h"
#include "cli/progress.h"

#include <string.h>

static Job open_job(void)
{
    Job job;
    Cli cli = {stdout, stderr, false, NULL};
    temp_write("mazur.yaml", MAZUR);
    ck_assert_int_eq(job_open(&cli, temp_path("mazur.yaml"), 1, &job),
                     CLI_DONE);
    return job;
}

static const char *line_of(const Span *span, int samples, double seconds,
                           bool in_place)
{
    static char line[512];
    Job job = open_job();
    FILE *out = tmpfile();
    ck_assert_ptr_nonnull(out);
    Progress progress = progress_start(out, in_place, span, job.run);
    for (int i = 0; i < samples; i++) {
        run_forward(job.run, GRAIN_SAMPLE, NULL);
        progress_sample(&progress, job.run);
    }
    rewind(out);
    progress_line(&progress, job.run, seconds);
    rewind(out);
    line[fread(line, 1, sizeof line - 1, out)] = '\0';
    progress_end(&progress);
    fclose(out);
    job_close(&job);
    return line;
}

static const char *line_after(const Span *span, int samples, double seconds)
{
    return line_of(span, samples, seconds, true);
}

START_TEST(the_line_tells_epoch_error_speed_and_time_left)
{
    Span span = span_open();
    span.epochs = 100;
    const char *line = line_after(&span, 1, 2);
    ck_assert_msg(line[0] == '\r', "%s", line);
    ck_assert_msg(has(line, "epoch 2 of 100  error 0.291  0 samples/s  "
                            "3 min left"),
                  "%s", line);
}
END_TEST

START_TEST(samples_asked_for_tell_no_last_epoch)
{
    Span span = span_open();
    span.samples = 4;
    const char *line = line_after(&span, 3, 1);
    ck_assert_msg(has(line, "epoch 4  error "), "%s", line);
    ck_assert_msg(has(line, "3 samples/s  0 s left"), "%s", line);
}
END_TEST

START_TEST(the_line_covers_the_one_before_and_stays_within_a_terminal)
{
    Span span = span_open();
    span.epochs = INT64_MAX;
    ck_assert_uint_eq(strlen(line_after(&span, 1, 1e-9)), 1 + 78);
}
END_TEST

START_TEST(at_the_beginning_nothing_is_promised)
{
    Span span = span_open();
    span.epochs = 3;
    const char *line = line_after(&span, 0, 0);
    ck_assert_msg(has(line, "epoch 1 of 3") && !has(line, "left"), "%s", line);
}
END_TEST

START_TEST(in_a_pipe_it_is_a_line_of_its_own)
{
    Span span = span_open();
    span.epochs = 4;
    ck_assert_str_eq(line_of(&span, 1, 2, false),
                     "epoch 2 of 4  error 0.291  0 samples/s  "
                     "6 s left\n");
}
END_TEST

START_TEST(time_left_is_told_in_fitting_units)
{
    Span span = span_open();
    span.epochs = 1000;
    ck_assert(has(line_after(&span, 1, 0.1), "  100 s left"));
    ck_assert(has(line_after(&span, 1, 0.12), "  2 min left") ||
              has(line_after(&span, 1, 0.12), "  120 s left"));
    ck_assert(has(line_after(&span, 1, 60), "  16 h left"));
}
END_TEST

START_TEST(labels_have_their_accuracy_in_the_line)
{
    Span span = span_open();
    temp_write("l.yaml", "network: {layers: [1, 2]}\n"
                         "data: {samples: [{in: [1], out: [1, 0]},\n"
                         "  {in: [1], out: [0, 1]}]}\n");
    Cli cli = {stdout, stderr, false, NULL};
    char line[256];
    Job job;
    FILE *out = tmpfile();
    ck_assert_int_eq(job_open(&cli, temp_path("l.yaml"), 1, &job), CLI_DONE);
    span.epochs = 4;
    Progress progress = progress_start(out, false, &span, job.run);
    progress_line(&progress, job.run, 1);
    rewind(out);
    line[fread(line, 1, sizeof line - 1, out)] = '\0';
    ck_assert_msg(has(line, "  accuracy 50.0 %  "), "%s", line);
    progress_end(&progress);
    fclose(out);
    job_close(&job);
}
END_TEST

START_TEST(nobody_watching_costs_no_line)
{
    Span span = span_open();
    span.epochs = 3;
    Job job = open_job();
    Progress progress = progress_start(NULL, true, &span, job.run);
    run_forward(job.run, GRAIN_SAMPLE, NULL);
    progress_sample(&progress, job.run);
    ck_assert_ptr_null(progress.scorer);
    progress_end(&progress);
    job_close(&job);
}
END_TEST

START_TEST(ending_wipes_the_line)
{
    char text[256];
    Span span = span_open();
    FILE *out = tmpfile();
    ck_assert_ptr_nonnull(out);
    Job job = open_job();
    Progress progress = progress_start(out, true, &span, job.run);
    progress_end(&progress);
    job_close(&job);
    rewind(out);
    text[fread(text, 1, sizeof text - 1, out)] = '\0';
    fclose(out);
    ck_assert_uint_eq(strlen(text), 80);
    ck_assert_uint_eq(strspn(text, "\r "), 80);
}
END_TEST

Suite *progress_suite(void)
{
    const TTest *const tests[] = {
        the_line_tells_epoch_error_speed_and_time_left,
        samples_asked_for_tell_no_last_epoch,
        the_line_covers_the_one_before_and_stays_within_a_terminal,
        at_the_beginning_nothing_is_promised,
        in_a_pipe_it_is_a_line_of_its_own,
        time_left_is_told_in_fitting_units,
        labels_have_their_accuracy_in_the_line,
        nobody_watching_costs_no_line,
        ending_wipes_the_line,
        NULL};
    return suite_of("progress", tests);
}
