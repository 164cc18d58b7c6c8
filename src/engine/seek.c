/* The cursor tells the next step without taking it. */
#include "engine/seek.h"

static bool wishes(const Seek *seek, SeekWish wish)
{
    return (seek->wishes & (unsigned)wish) != 0;
}

static bool place_matches(const Place *place, const Seek *seek)
{
    if (wishes(seek, SEEK_PHASE) && place->phase != seek->phase)
        return false;
    if (wishes(seek, SEEK_LAYER) && place->layer != seek->layer)
        return false;
    return !wishes(seek, SEEK_NEURON) ||
           (place->layer == seek->layer && place->neuron == seek->neuron);
}

bool seek_matches(const Run *run, const Seek *seek)
{
    const Cursor *at = &run->cursor;
    if (wishes(seek, SEEK_STEP) && at->steps + 1 != seek->step)
        return false;
    if (wishes(seek, SEEK_EPOCH) && at->epoch != seek->epoch)
        return false;
    if (wishes(seek, SEEK_SAMPLE) && at->sample != seek->sample)
        return false;
    if (wishes(seek, SEEK_EPOCH_END) &&
        (at->steps == 0 || at->steps != at->epoch_start))
        return false;
    return place_matches(&at->place, seek);
}

bool seek_forward(Run *run, const Seek *seek, uint64_t most)
{
    uint64_t end = run->cursor.steps + most;
    while (!seek_matches(run, seek)) {
        if (run->cursor.steps == end)
            return false;
        run_next(run);
    }
    return true;
}
