/* The slice is found by doubling, which is the warm-up too. */
#include "cli/measure.h"

#include "base/platform.h"

#include <stdint.h>
#include <stdlib.h>

enum { LEAST_TAKEN = 3, MOST_TAKEN = 4096 };

#define SLICE 0.01 /* seconds, at least */

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

double measure_median(double (*take)(void *user), void *user, double seconds)
{
    double taken[MOST_TAKEN];
    int count = 0;
    double began = platform_seconds();
    while (count < MOST_TAKEN &&
           (count < LEAST_TAKEN || platform_seconds() - began < seconds))
        taken[count++] = take(user);
    qsort(taken, (size_t)count, sizeof *taken, compare);
    return taken[count / 2];
}

typedef struct Slice {
    const Task *task;
    uint64_t times;
} Slice;

static double slice_seconds(const Slice *slice)
{
    double began = platform_cpu_seconds();
    for (uint64_t i = 0; i < slice->times; i++)
        slice->task->once(slice->task->user);
    return platform_cpu_seconds() - began;
}

static double slice_rate(void *user)
{
    const Slice *slice = user;
    return (double)slice->times / slice_seconds(slice);
}

double measure_rate(const Task *task, double seconds)
{
    Slice slice = {task, 1};
    while (slice_seconds(&slice) < SLICE)
        slice.times *= 2;
    return measure_median(slice_rate, &slice, seconds);
}
