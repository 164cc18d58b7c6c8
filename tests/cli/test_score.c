/* Against what training prints at its end. */
#include "suites.h"

#include "capture.h"
#include "cli/score.h"
#include "cli/workload.h"
#include "engine/forward.h"

#include <math.h>
#include <string.h>

START_TEST(the_error_is_the_mean_over_the_samples)
{
    Workload workload;
    ck_assert(workload_open(workload_row("W2"), 1, 0, &workload));
    Run *run = workload.run;
    size_t bytes = (size_t)run->net->cells * sizeof(double);
    double *before = malloc(bytes);
    memcpy(before, run->cells, bytes);
    Scorer *scorer = scorer_new(run);
    Score score = scorer_take(scorer, run);
    ck_assert_int_eq(memcmp(before, run->cells, bytes), 0);
    double want = forward_mean_error(run->net, &run->samples, run->cells);
    ck_assert_double_eq_tol(score.error, want, 1e-12 * want);
    ck_assert(!score.has_labels);
    scorer_free(scorer);
    free(before);
    workload_close(&workload);
}
END_TEST

START_TEST(of_very_many_samples_some_are_measured_spread_over_all)
{
    Workload workload;
    ck_assert(workload_open(workload_row("W3"), 1, 0, &workload));
    Scorer *scorer = scorer_new(workload.run);
    fast_samples(workload.fast, workload.run, 5 * 1797);
    Score score = scorer_take(scorer, workload.run);
    double want = forward_mean_error(workload.net, &workload.samples,
                                     workload.run->cells);
    ck_assert_double_eq_tol(score.error, want, 0.1 * want);
    ck_assert(score.error != want);
    scorer_free(scorer);
    workload_close(&workload);
}
END_TEST

START_TEST(labels_have_an_accuracy)
{
    Workload workload;
    ck_assert(workload_open(workload_row("W3"), 1, 0, &workload));
    for (int s = 0; s < 1797; s++)
        for (int o = 0; o < 10; o++)
            workload.out[10 * s + o] = o == 4;
    Scorer *scorer = scorer_new(workload.run);
    ck_assert(scorer_take(scorer, workload.run).has_labels);
    ck_assert_double_lt(scorer_take(scorer, workload.run).accuracy, 0.9);
    fast_samples(workload.fast, workload.run, 20000);
    ck_assert_double_eq(scorer_take(scorer, workload.run).accuracy, 1);
    scorer_free(scorer);
    workload_close(&workload);
}
END_TEST

Suite *score_suite(void)
{
    const TTest *const tests[] = {
        the_error_is_the_mean_over_the_samples,
        of_very_many_samples_some_are_measured_spread_over_all,
        labels_have_an_accuracy, NULL};
    return suite_of("score", tests);
}
