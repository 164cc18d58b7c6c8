/* Samples and the rate live outside of the cells, so they are settled whenever
   the run jumps: first everything is taken back, the last edit first, then what
   lies up to the moment is made again in order. */
#include "timeline/edits.h"

void edits_start(Edits *edits, const Run *run)
{
    *edits = (Edits){.rate = run->config.rate};
}

void edits_own_samples(Edits *edits, double *in, double *out)
{
    edits->in = in;
    edits->out = out;
}

bool edits_at(const Edits *edits, uint64_t steps)
{
    return edits_next(edits, steps) == steps;
}

uint64_t edits_next(const Edits *edits, uint64_t steps)
{
    for (int i = 0; i < edits->count; i++)
        if (edits->made[i].steps >= steps)
            return edits->made[i].steps;
    return RUN_NEVER;
}

/* Where the number of an edit is kept; NULL for the rate. */
static double *place_of(const Edits *edits, const Run *run, const Edit *edit)
{
    const Net *net = run->net;
    size_t sample = (size_t)edit->sample, neuron = (size_t)edit->neuron;
    if (edit->kind == EDIT_INPUT)
        return edits->in + sample * (size_t)net->sizes[0] + neuron;
    if (edit->kind == EDIT_TARGET)
        return edits->out + sample * (size_t)net->sizes[net_last(net)] + neuron;
    return edit->kind == EDIT_CELL ? &run->cells[edit->cell] : NULL;
}

double edits_value(const Edits *edits, const Run *run, const Edit *edit)
{
    const double *place = place_of(edits, run, edit);
    return place ? *place : run->config.rate;
}

static void put(const Edits *edits, Run *run, const Edit *edit, double value)
{
    double *place = place_of(edits, run, edit);
    if (place)
        *place = value;
    else
        run->config.rate = value;
}

void edits_make(const Edits *edits, Run *run)
{
    bool measured = true; /* what the run has measured still holds */
    for (int i = 0; i < edits->count; i++)
        if (edits->made[i].steps == run->cursor.steps) {
            put(edits, run, &edits->made[i], edits->made[i].after);
            measured = measured && edits->made[i].kind == EDIT_RATE;
        }
    if (!measured && run->cursor.steps == run->cursor.sample_start)
        run_unsettle(run);
}

void edits_settle(const Edits *edits, Run *run, uint64_t steps)
{
    for (int i = edits->known - 1; i >= 0; i--)
        if (edits->made[i].kind != EDIT_CELL)
            put(edits, run, &edits->made[i], edits->made[i].before);
    for (int i = 0; i < edits->count; i++)
        if (edits->made[i].kind != EDIT_CELL && edits->made[i].steps <= steps)
            put(edits, run, &edits->made[i], edits->made[i].after);
}

bool edits_allow(const Edits *edits, const Edit *edit)
{
    return (edit->kind != EDIT_INPUT || edits->in) &&
           (edit->kind != EDIT_TARGET || edits->out);
}

bool edits_add(Edits *edits, const Edit *edit)
{
    int count = edits->count;
    while (count > 0 && edits->made[count - 1].steps > edit->steps)
        count--;
    if (count == EDITS_MOST)
        return false;
    edits->made[count] = *edit;
    edits->count = edits->known = count + 1;
    return true;
}
