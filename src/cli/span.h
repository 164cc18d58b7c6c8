/* How long a run goes on: so many steps, samples or epochs. */
#ifndef CLI_SPAN_H
#define CLI_SPAN_H

#include "cli/command.h"
#include "engine/run.h"

/* The names of the grains, NULL-ended, for options. */
extern const char *const SPAN_GRAINS[];

#define SPAN_NOT_GIVEN UINT64_MAX

/* At most one is given; filled by the options of a command. */
typedef struct Span {
    uint64_t steps, samples, epochs;
} Span;

/* What the options start from: nothing given. */
Span span_open(void);

/* One epoch when nothing was given. False, with a line on cli->err, when two
   were given together. */
bool span_settle(Span *span, const Usage *usage, const Cli *cli);

/* True when the run has gone so far (behind the last step of it). */
bool span_over(const Span *span, const Run *run);

/* Samples until then; the span must not be one of steps (asserted). */
uint64_t span_samples_left(const Span *span, const Run *run);

/* How much of it is done, from 0 to 1. */
double span_done(const Span *span, const Run *run);

#endif
