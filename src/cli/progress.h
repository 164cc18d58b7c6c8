/* What a person sees while a network trains: on a terminal a line rewritten in
   place, in a pipe a plain line now and then. */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include "cli/score.h"
#include "cli/span.h"

typedef struct Progress {
    FILE *out; /* not owned; NULL: nobody watches */
    bool in_place;
    const Span *span;
    Scorer *scorer;      /* owned; NULL: error and accuracy are not told */
    double began, shown; /* seconds of platform_seconds */
    uint64_t first;      /* samples behind the run when it began */
} Progress;

/* Nothing is written when `out` is NULL. `in_place`: it is a terminal. The
   caller gives it to progress_end. */
Progress progress_start(FILE *out, bool in_place, const Span *span,
                        const Run *run);

/* Between samples; writes ten times a second at most, or every five seconds
   when the lines stay. */
void progress_sample(Progress *progress, const Run *run);

/* Writes the line for a moment `seconds` after the start. */
void progress_line(const Progress *progress, const Run *run, double seconds);

/* Wipes a line in place away, and gives back what it took. */
void progress_end(Progress *progress);

#endif
