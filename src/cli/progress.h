/* The line a person watches while a network trains, rewritten in place. */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include "cli/span.h"

typedef struct Progress {
    FILE *out; /* not owned; NULL: nobody watches */
    const Span *span;
    double began, shown; /* seconds of platform_seconds */
    double sum;          /* errors of the samples of the epoch under way */
    double error;        /* mean of the last whole epoch, or of what there is */
} Progress;

/* Nothing is written when `out` is NULL. */
Progress progress_start(FILE *out, const Span *span);

/* After each sample; writes at most ten times a second. */
void progress_sample(Progress *progress, const Run *run);

/* Writes the line for a moment `seconds` after the start. */
void progress_line(const Progress *progress, const Run *run, double seconds);

/* Wipes the line away. */
void progress_end(const Progress *progress);

#endif
