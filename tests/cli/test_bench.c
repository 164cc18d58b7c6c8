/* Figures come out, whatever they are; a host that counts what it is asked. */
#include "suites.h"

#include "capture.h"
#include "engine/fast/fast.h"

#include <string.h>

START_TEST(a_measure_is_one_line_name_first_figure_last)
{
    Ran ran = run_line("bench --seconds 0.001 W1");
    ck_assert_int_eq(ran.code, CLI_DONE);
    expect_one_line(ran.out);
    ck_assert_int_eq(strncmp(ran.out, "W1 ", 3), 0);
    const char *figure = strrchr(ran.out, ' ');
    ck_assert_double_gt(strtod(figure, NULL), 0);
    ck_assert_str_eq(ran.err, "");
}
END_TEST

START_TEST(every_measure_of_the_engine_comes_in_the_order_of_the_table)
{
    static const char *const names[] = {"W1",    "W2",       "W2b", "W3",
                                        "W4",    "W4b",      "W6",  "step",
                                        "scrub", "scrub-max"};
    Ran ran = run_line(
        "bench --seconds 0.001 scrub-max scrub step W6 W4b W4 W3 W2b W2 "
        "W1");
    ck_assert_int_eq(ran.code, CLI_DONE);
    const char *line = ran.out;
    for (int i = 0; i < 10; i++) {
        char start[16];
        snprintf(start, sizeof start, "%s ", names[i]);
        ck_assert_msg(strncmp(line, start, strlen(start)) == 0, "%s", line);
        line += strcspn(line, "\n") + 1;
    }
    ck_assert_str_eq(line, "");
}
END_TEST

START_TEST(a_width_can_be_asked_for)
{
    Ran ran = run_line("bench --seconds 0.001 --lanes 2 W2b W6");
    ck_assert_int_eq(ran.code, CLI_DONE);
    ck_assert_int_eq(lines_of(ran.out), 2);
    ran = run_line("bench --seconds 0.001 --lanes 8 W1");
    ck_assert_int_eq(ran.code, fast_has(8) ? CLI_DONE : CLI_OWN_FAULT);
    ck_assert_int_eq(run_line("bench --lanes 3 W1").code, CLI_USAGE);
}
END_TEST

typedef struct Counts {
    int opened, closed, frames;
    float scale;
    bool refuse;
} Counts;

static bool count_open(void *user, float scale)
{
    Counts *counts = user;
    counts->opened += !counts->refuse;
    counts->scale = scale;
    return !counts->refuse;
}

static void count_frame(void *user, double elapsed)
{
    Counts *counts = user;
    ck_assert_double_eq_tol(elapsed, 1.0 / 60, 1e-12);
    ck_assert_int_gt(counts->opened, counts->closed);
    counts->frames++;
}

static void count_close(void *user)
{
    Counts *counts = user;
    counts->closed++;
}

static double count_start(void *user)
{
    Counts *counts = user;
    return counts->refuse ? -1 : 12.5;
}

static CliHost counting(Counts *counts)
{
    return (CliHost){.user = counts,
                     .frame_open = count_open,
                     .frame = count_frame,
                     .frame_close = count_close,
                     .start_ms = count_start,
                     .page_ms = count_start};
}

START_TEST(frames_are_made_by_the_host)
{
    Counts counts = {0};
    CliHost host = counting(&counts);
    Ran ran = run_hosted("bench --seconds 0.001 frame-1x", &host);
    ck_assert_int_eq(ran.code, CLI_DONE);
    ck_assert_int_eq(strncmp(ran.out, "frame-1x ", 9), 0);
    ck_assert_double_eq(counts.scale, 1);
    ck_assert_int_gt(counts.frames, 3);
    ck_assert_int_eq(counts.closed, 1);
    run_hosted("bench --seconds 0.001 frame-2x", &host);
    ck_assert_double_eq(counts.scale, 2);
    ck_assert_int_eq(counts.closed, 2);
}
END_TEST

START_TEST(start_and_pages_are_measured_by_the_host)
{
    Counts counts = {0};
    CliHost host = counting(&counts);
    Ran ran = run_hosted("bench start page", &host);
    ck_assert_int_eq(ran.code, CLI_DONE);
    ck_assert(has(ran.out, "start      ms         12.5\n"));
    ck_assert(has(ran.out, "page       ms         12.5\n"));
}
END_TEST

START_TEST(what_the_host_cannot_do_is_not_available)
{
    static const char *const lines[] = {"bench frame-1x", "bench frame-2x",
                                        "bench start", "bench page"};
    Counts counts = {.refuse = true};
    CliHost refusing = counting(&counts), empty = {.user = NULL};
    const CliHost *const hosts[] = {NULL, &empty, &refusing};
    for (int i = 0; i < 12; i++) {
        Ran ran = run_hosted(lines[i % 4], hosts[i / 4]);
        ck_assert_int_eq(ran.code, CLI_OWN_FAULT);
        ck_assert_str_eq(ran.out, "");
        expect_one_line(ran.err);
        ck_assert(has(ran.err, "is not available\n"));
    }
    ck_assert_int_eq(counts.closed, 0);
}
END_TEST

START_TEST(the_others_are_measured_all_the_same)
{
    Ran ran = run_line("bench --seconds 0.001 start W1");
    ck_assert_int_eq(ran.code, CLI_OWN_FAULT);
    ck_assert_int_eq(strncmp(ran.out, "W1 ", 3), 0);
}
END_TEST

START_TEST(wrong_usage_measures_nothing)
{
    static const char *const lines[] = {
        "bench W5",        "bench W1 w2",         "bench --seconds 0",
        "bench --seconds", "bench --seconds 1e9", "bench --seconds nan",
        "bench --second 1"};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        Ran ran = run_line(lines[i]);
        ck_assert_msg(ran.code == CLI_USAGE, "%s", lines[i]);
        ck_assert_str_eq(ran.out, "");
        expect_one_line(ran.err);
    }
}
END_TEST

Suite *bench_suite(void)
{
    const TTest *const tests[] = {
        a_measure_is_one_line_name_first_figure_last,
        every_measure_of_the_engine_comes_in_the_order_of_the_table,
        a_width_can_be_asked_for,
        frames_are_made_by_the_host,
        start_and_pages_are_measured_by_the_host,
        what_the_host_cannot_do_is_not_available,
        the_others_are_measured_all_the_same,
        wrong_usage_measures_nothing,
        NULL};
    return suite_of("bench", tests);
}
