/* How fast something is: the median of many short measurements, so that what
   else runs on the machine for a moment does not count. */
#ifndef CLI_MEASURE_H
#define CLI_MEASURE_H

/* Something that can be done again and again. */
typedef struct Task {
    void (*once)(void *user);
    void *user;
} Task;

/* The median of what `take` returns, taken for about `seconds`, three times or
   more. */
double measure_median(double (*take)(void *user), void *user, double seconds);

/* How often a second of processor time the task can be done: measured in slices
   of 10 ms or more after a warm-up. */
double measure_rate(const Task *task, double seconds);

#endif
