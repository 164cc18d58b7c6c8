/* A measurement takes its samples as they follow in the order of the epoch, so
   they are a stretch of that order or of the data. Everything around it, which
   is a few steps a try, is left to the learner. */
#include "engine/fast/measurement.h"

#include "engine/pass.h"

static bool begins(const Run *run)
{
    const Cursor *at = &run->cursor;
    const Place *place = &at->place;
    return place->phase == PHASE_MEASURE && place->kind == STEP_LOAD &&
           place->layer == 0 && place->neuron == 0 && at->judged == 0;
}

/* The error of `count` samples, from the turn's first on. */
static void measure(Passes *passes, const Run *run, int32_t count)
{
    const Net *net = run->net;
    Samples samples = run->samples;
    size_t position = (size_t)run->cursor.position;
    if (run->order) {
        passes_error(passes, &samples, run->order + position, count,
                     run->cells);
        return;
    }
    samples.in += position * (size_t)net->sizes[0];
    if (samples.out)
        samples.out += position * (size_t)net->sizes[net_last(net)];
    passes_error(passes, &samples, NULL, count, run->cells);
}

bool measurement_take(Passes *passes, Run *run, uint64_t end)
{
    Cursor *cursor = &run->cursor;
    if (!begins(run))
        return false;
    int32_t count = run->learner->samples(run);
    uint64_t passed = (uint64_t)count;
    uint64_t steps = passed * (uint64_t)pass_steps(run->net);
    if (end < cursor->steps || end - cursor->steps < steps)
        return false;
    cursor->sample =
        run_sample_at(run, cursor->epoch, cursor->position + count - 1);
    measure(passes, run, count);
    cursor->steps += steps;
    cursor->forwards += passed;
    cursor->multiply_adds += passed * (uint64_t)run->net->weights;
    run->learner->measured(run);
    run->ring_held = 0;
    return true;
}
