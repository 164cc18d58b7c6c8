/* Opening builds everything that stepping needs; nothing is allocated after. */
#include "app/state.h"

#include "scene/network.h"

#include <stdlib.h>
#include <string.h>

/* How far the scout looks, and how much of that it does in one frame. */
enum { AHEAD_SAMPLES = 40, AHEAD_STEPS = 100000, FRAME_STEPS = 20000 };

void document_close(Document *document)
{
    if (!document->open)
        return;
    timeline_end(&document->timeline);
    run_free(document->run);
    run_free(document->scout);
    setup_free(&document->setup);
    if (!document->lent)
        experiment_free(&document->experiment);
    document->lent = NULL;
    free(document->own_in);
    free(document->own_out);
    document->own_in = document->own_out = NULL;
    document->open = false;
}

static bool build(Document *document)
{
    document->run = document->scout = NULL;
    document->timeline = (Timeline){.run = NULL};
    if (!setup_build(&document->experiment, &document->setup))
        return false;
    document->run = setup_run(&document->setup, RUN_RING);
    document->scout = setup_run(&document->setup, 1);
    if (!document->run || !document->scout)
        return false;
    /* without it the run replays from its beginning */
    timeline_begin(&document->timeline, document->run, TIMELINE_BYTES);
    return true;
}

bool document_open(Document *document, const Experiment *experiment)
{
    document->experiment = *experiment;
    document->setup = (Setup){.net = NULL};
    document->open = true;
    if (!build(document)) {
        document_close(document);
        return false;
    }
    document->furthest = 0;
    document->changed = false;
    document->decimals = network_decimals(document->run);
    history_start(&document->history);
    while (document_look_ahead(document) &&
           document->scout->cursor.steps < FRAME_STEPS)
        ;
    return true;
}

bool document_open_lent(Document *document, const Experiment *experiment)
{
    document->lent = experiment;
    return document_open(document, experiment);
}

void document_look_again(Document *document)
{
    run_restart(document->scout, NULL);
    history_start(&document->history);
}

bool document_look_ahead(Document *document)
{
    const Run *run = document->run;
    uint64_t here = document->furthest > run->cursor.steps ? document->furthest
                                                           : run->cursor.steps;
    uint64_t samples = history_sample_of(run) + AHEAD_SAMPLES;
    bool near = document->scout->cursor.steps < here + AHEAD_STEPS;
    bool behind = document->scout->cursor.steps < run->cursor.steps;
    if (behind && document->history.samples.items >= history_sample_of(run))
        run_copy(document->scout, run); /* what lies before it is known */
    if (document->history.samples.items >= samples || !near)
        return false;
    history_look_ahead(&document->history, document->scout, samples,
                       FRAME_STEPS);
    return true;
}

/* --- changes by hand --- */

/* The number of the sample that is shown. */
static size_t shown_sample(const Document *document)
{
    const Step *last = run_last(document->run);
    return (size_t)(last ? last->sample : document->run->cursor.sample);
}

/* Where the samples hold an input or target; -1: another cell. */
static ptrdiff_t place_in_samples(const Document *document, CellRef ref)
{
    size_t width = (size_t)document->setup.net->sizes[ref.layer];
    if (ref.family != CELL_IN && ref.family != CELL_TARGET)
        return -1;
    return (ptrdiff_t)(shown_sample(document) * width + (size_t)ref.neuron);
}

double document_value(const Document *document, int cell)
{
    CellRef ref = net_ref(document->setup.net, cell);
    const Samples *samples = &document->setup.samples;
    ptrdiff_t place = place_in_samples(document, ref);
    if (place < 0)
        return document->setup.start[cell];
    return ref.family == CELL_IN ? samples->in[place] : samples->out[place];
}

static double *copy_of(const double *values, size_t count)
{
    double *copy = malloc(count * sizeof *copy);
    if (copy)
        memcpy(copy, values, count * sizeof *copy);
    return copy;
}

/* The experiment may be somebody else's: its samples are copied before the
   first change. */
static bool own_samples(Document *document)
{
    Samples *samples = &document->setup.samples;
    const Net *net = document->setup.net;
    size_t count = (size_t)samples->count;
    if (!document->own_in)
        document->own_in = copy_of(samples->in, count * (size_t)net->sizes[0]);
    if (!document->own_out && samples->out)
        document->own_out =
            copy_of(samples->out, count * (size_t)net->sizes[net_last(net)]);
    if (!document->own_in || (samples->out && !document->own_out))
        return false;
    samples->in = document->own_in;
    samples->out = document->own_out;
    document->run->samples = document->scout->samples = *samples;
    return true;
}

bool document_change(Document *document, int cell, double value)
{
    CellRef ref = net_ref(document->setup.net, cell);
    ptrdiff_t place = place_in_samples(document, ref);
    if (place >= 0 && !own_samples(document))
        return false;
    if (place < 0)
        document->setup.start[cell] = value;
    else if (ref.family == CELL_IN)
        document->own_in[place] = value;
    else
        document->own_out[place] = value;
    document->changed = true;
    document->furthest = 0;
    timeline_forget(&document->timeline, 0);
    run_restart(document->run, document->setup.start);
    run_restart(document->scout, document->setup.start);
    history_start(&document->history);
    return true;
}
