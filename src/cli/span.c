/* The position in samples is that of the history: samples behind the cursor.
 */
#include "cli/span.h"

#include "engine/history.h"

#include <assert.h>

const char *const SPAN_GRAINS[] = {
    [GRAIN_TERM] = "term",   [GRAIN_NEURON] = "neuron", [GRAIN_LAYER] = "layer",
    [GRAIN_PHASE] = "phase", [GRAIN_SAMPLE] = "sample", [GRAIN_EPOCH] = "epoch",
    [GRAIN_COUNT] = NULL};

Span span_open(void)
{
    return (Span){SPAN_NOT_GIVEN, SPAN_NOT_GIVEN, SPAN_NOT_GIVEN};
}

bool span_settle(Span *span, const Usage *usage, const Cli *cli)
{
    const char *given[3];
    int count = 0;
    if (span->steps != SPAN_NOT_GIVEN)
        given[count++] = "--steps";
    if (span->samples != SPAN_NOT_GIVEN)
        given[count++] = "--samples";
    if (span->epochs != SPAN_NOT_GIVEN)
        given[count++] = "--epochs";
    if (count == 0)
        span->epochs = 1;
    if (count > 1)
        args_complain(usage, cli->err, "%s and %s do not go together", given[0],
                      given[1]);
    return count <= 1;
}

/* Of the one that was given: how much is asked, how much is done. */
static uint64_t measure(const Span *span, const Run *run, uint64_t *ret_asked)
{
    if (span->steps != SPAN_NOT_GIVEN) {
        *ret_asked = span->steps;
        return run->cursor.steps;
    }
    if (span->samples != SPAN_NOT_GIVEN) {
        *ret_asked = span->samples;
        return history_sample_of(run);
    }
    *ret_asked = span->epochs;
    return (uint64_t)run->cursor.epoch - 1;
}

/* A turn that would take more samples than are asked for is not begun. */
bool span_over(const Span *span, const Run *run)
{
    uint64_t asked;
    uint64_t done = measure(span, run, &asked);
    if (span->samples != SPAN_NOT_GIVEN)
        return done + (uint64_t)run->learner->samples(run) > asked;
    return done >= asked;
}

uint64_t span_samples_left(const Span *span, const Run *run)
{
    uint64_t asked;
    uint64_t done = measure(span, run, &asked);
    uint64_t count = (uint64_t)run->samples.count;
    assert(span->steps == SPAN_NOT_GIVEN);
    if (done >= asked)
        return 0;
    uint64_t left = asked - done;
    if (span->samples != SPAN_NOT_GIVEN)
        return left < (uint64_t)run->learner->samples(run) ? 0 : left;
    if (left > UINT64_MAX / count)
        return UINT64_MAX;
    return left * count - (uint64_t)run->cursor.position;
}

double span_done(const Span *span, const Run *run)
{
    uint64_t asked;
    double done = (double)measure(span, run, &asked);
    if (span->epochs != SPAN_NOT_GIVEN)
        done += (double)run->cursor.position / run->samples.count;
    return asked > 0 && done < (double)asked ? done / (double)asked : 1;
}
