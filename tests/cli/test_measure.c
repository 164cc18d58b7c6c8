/* Medians and rates of things whose speed is known. */
#include "suites.h"

#include "base/platform.h"
#include "cli/measure.h"

typedef struct Row {
    const double *values;
    int next;
} Row;

static double take(void *user)
{
    Row *row = user;
    return row->values[row->next++ % 3];
}

START_TEST(the_median_stands_in_the_middle)
{
    static const double values[] = {100, 2, 3};
    Row row = {values, 0};
    ck_assert_double_eq(measure_median(take, &row, 0), 3);
    ck_assert_int_eq(row.next, 3);
}
END_TEST

START_TEST(more_time_takes_more)
{
    static const double values[] = {5, 5, 5};
    Row row = {values, 0};
    ck_assert_double_eq(measure_median(take, &row, 10), 5);
    ck_assert_int_eq(row.next, 4096);
}
END_TEST

static void work_a_millisecond(void *user)
{
    int *times = user;
    double began = platform_cpu_seconds();
    while (platform_cpu_seconds() - began < 0.001)
        ;
    ++*times;
}

START_TEST(a_millisecond_is_at_most_a_thousand_a_second)
{
    int times = 0;
    Task task = {work_a_millisecond, &times};
    double rate = measure_rate(&task, 0.05);
    ck_assert_double_gt(rate, 1);
    ck_assert_double_le(rate, 1000);
    ck_assert_int_gt(times, 3);
}
END_TEST

Suite *measure_suite(void)
{
    const TTest *const tests[] = {
        the_median_stands_in_the_middle, more_time_takes_more,
        a_millisecond_is_at_most_a_thousand_a_second, NULL};
    return suite_of("measure", tests);
}
