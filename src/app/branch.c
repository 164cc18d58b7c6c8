/* A change begins at the sample that is shown, so that all of what is seen
   follows from it; between two samples it begins with the next. The scout has
   samples of its own, because the two runs stand at different moments. */
#include "app/state.h"

#include <stdlib.h>
#include <string.h>

/* The arrays of Document.own. */
enum { RUN_IN, RUN_OUT, SCOUT_IN, SCOUT_OUT };

/* Where a change is made now. */
static uint64_t moment_of(const Run *run)
{
    return run->cursor.sample_start;
}

static int32_t shown_sample(const Run *run)
{
    const Step *last = run_last(run);
    bool between = run->cursor.steps == run->cursor.sample_start;
    return last && !between ? last->sample : run->cursor.sample;
}

static Edit edit_of(const Document *document, int cell)
{
    CellRef ref = net_ref(document->setup.net, cell);
    EditKind kind = ref.family == CELL_IN       ? EDIT_INPUT
                    : ref.family == CELL_TARGET ? EDIT_TARGET
                                                : EDIT_CELL;
    return (Edit){.steps = moment_of(document->run),
                  .kind = kind,
                  .cell = cell,
                  .sample = shown_sample(document->run),
                  .neuron = ref.neuron};
}

static double sample_value(const Document *document, const Edit *edit)
{
    const Samples *samples = &document->run->samples;
    const Net *net = document->setup.net;
    bool in = edit->kind == EDIT_INPUT;
    int width = in ? net->sizes[0] : net->sizes[net_last(net)];
    size_t at = (size_t)edit->sample * (size_t)width + (size_t)edit->neuron;
    return in ? samples->in[at] : samples->out[at];
}

double document_value(const Document *document, int cell)
{
    Edit edit = edit_of(document, cell);
    Run *run = document->run;
    uint64_t here = run->cursor.steps;
    if (edit.kind != EDIT_CELL)
        return sample_value(document, &edit);
    run_goto(run, edit.steps, NULL); /* an update may have moved it since */
    double value = run->cells[cell];
    run_goto(run, here, NULL);
    return value;
}

/* --- samples of our own --- */

static double *copy_of(const double *values, size_t count)
{
    double *copy = values ? malloc(count * sizeof *copy) : NULL;
    if (copy)
        memcpy(copy, values, count * sizeof *copy);
    return copy;
}

static bool own_samples(Document *document)
{
    Samples *samples = &document->setup.samples;
    const Net *net = document->setup.net;
    size_t count = (size_t)samples->count;
    double **own = document->own;
    for (int i = RUN_IN; i <= SCOUT_OUT && samples; i++) {
        bool in = i == RUN_IN || i == SCOUT_IN;
        size_t width = (size_t)(in ? net->sizes[0] : net->sizes[net_last(net)]);
        const double *from = in ? samples->in : samples->out;
        if (!own[i])
            own[i] = copy_of(from, count * width);
        if (from && !own[i])
            return false;
    }
    document->run->samples.in = own[RUN_IN];
    document->run->samples.out = own[RUN_OUT];
    document->scout->samples.in = own[SCOUT_IN];
    document->scout->samples.out = own[SCOUT_OUT];
    edits_own_samples(&document->timeline.edits, own[RUN_IN], own[RUN_OUT]);
    edits_own_samples(&document->scout_line.edits, own[SCOUT_IN],
                      own[SCOUT_OUT]);
    return true;
}

/* --- the other future --- */

/* From the epoch of `moment` on the error curve is another one. */
static void follow(Document *document, uint64_t moment)
{
    Run *run = document->run;
    uint64_t here = run->cursor.steps;
    run_goto(run, moment, NULL);
    run_goto(run, run->cursor.epoch_start, NULL);
    history_forget(&document->history, run);
    timeline_meet(&document->scout_line, &document->timeline);
    run_goto(run, here, NULL);
    document->changed = true;
    document->furthest = here;
}

static bool change(Document *document, Edit edit, double value)
{
    edit.after = value;
    if (!timeline_change(&document->timeline, edit))
        return false;
    follow(document, edit.steps);
    return true;
}

bool document_change(Document *document, int cell, double value)
{
    Edit edit = edit_of(document, cell);
    bool sample = edit.kind == EDIT_INPUT || edit.kind == EDIT_TARGET;
    if (sample && !document->own[RUN_IN] && !own_samples(document))
        return false;
    return change(document, edit, value);
}

bool document_change_rate(Document *document, double value)
{
    Edit edit = {.steps = moment_of(document->run), .kind = EDIT_RATE};
    return change(document, edit, value);
}

/* The run stands where the change was made; it goes on to where it was, so that
   what is seen is the same moment in the other future. */
static void go_on(Document *document, uint64_t here)
{
    Run *run = document->run;
    uint64_t moment = run->cursor.steps;
    if (here > moment)
        run_goto(run, here, NULL);
    follow(document, moment);
}

bool document_undo(Document *document)
{
    uint64_t here = document->run->cursor.steps;
    bool undone = timeline_undo(&document->timeline);
    if (undone)
        go_on(document, here);
    return undone;
}

bool document_redo(Document *document)
{
    uint64_t here = document->run->cursor.steps;
    bool redone = timeline_redo(&document->timeline);
    if (redone)
        go_on(document, here);
    return redone;
}
