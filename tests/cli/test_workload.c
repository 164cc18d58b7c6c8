/* The data of the peers, and networks that learn from them. */
#include "suites.h"

#include "cli/workload.h"
#include "engine/forward.h"

#include <math.h>

static Workload open_row(const char *name)
{
    Workload workload;
    ck_assert_ptr_nonnull(workload_row(name));
    ck_assert(workload_open(workload_row(name), 1, 0, &workload));
    return workload;
}

START_TEST(every_row_opens)
{
    for (const WorkloadRow *row = WORKLOADS; row->name; row++) {
        Workload workload = open_row(row->name);
        ck_assert_int_eq(workload.samples.count, row->samples);
        ck_assert_int_eq(workload.net->layers, row->layers);
        workload_close(&workload);
    }
    ck_assert_ptr_null(workload_row("W5"));
}
END_TEST

START_TEST(the_smallest_is_exclusive_or)
{
    Workload workload = open_row("W1");
    for (int s = 0; s < 4; s++)
        ck_assert_double_eq(workload.out[s],
                            workload.in[2 * s] != workload.in[2 * s + 1]);
    workload_close(&workload);
}
END_TEST

START_TEST(the_circle_has_both_sides)
{
    Workload workload = open_row("W2");
    int inside = 0;
    for (int s = 0; s < 500; s++) {
        double x = workload.in[2 * s], y = workload.in[2 * s + 1];
        ck_assert(fabs(x) <= 1 && fabs(y) <= 1);
        ck_assert_double_eq(workload.out[s], x * x + y * y < 0.5 ? 1 : -1);
        inside += workload.out[s] > 0;
    }
    ck_assert(inside > 150 && inside < 250); /* pi/8 of them: 196 */
    workload_close(&workload);
}
END_TEST

START_TEST(labels_have_a_single_one)
{
    Workload workload = open_row("W3");
    for (int s = 0; s < 1797; s++) {
        double sum = 0;
        for (int o = 0; o < 10; o++)
            sum += workload.out[10 * s + o];
        ck_assert_double_eq(sum, 1);
    }
    workload_close(&workload);
}
END_TEST

START_TEST(the_grid_spans_its_square)
{
    Workload workload = open_row("W6");
    ck_assert_double_eq(workload.in[0], -6);
    ck_assert_double_eq(workload.in[1], -6);
    ck_assert_double_eq(workload.in[2 * 9999], 6);
    ck_assert_double_eq(workload.in[2 * 9999 + 1], 6);
    workload_close(&workload);
}
END_TEST

START_TEST(they_learn)
{
    Workload workload = open_row("W2");
    Run *run = workload.run;
    double before = forward_mean_error(run->net, &run->samples, run->cells);
    for (int i = 0; i < 30; i++)
        run_forward(run, GRAIN_EPOCH, NULL);
    double after = forward_mean_error(run->net, &run->samples, run->cells);
    ck_assert_msg(after < 0.7 * before, "%g -> %g", before, after);
    workload_close(&workload);
}
END_TEST

Suite *workload_suite(void)
{
    const TTest *const tests[] = {every_row_opens,
                                  the_smallest_is_exclusive_or,
                                  the_circle_has_both_sides,
                                  labels_have_a_single_one,
                                  the_grid_spans_its_square,
                                  they_learn,
                                  NULL};
    return suite_of("workload", tests);
}
