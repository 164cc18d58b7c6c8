/* The last loss step of a sample in phase `error` ends its forward pass; its
   number among all samples run follows from epoch and position. */
#include "engine/history.h"

static void add(HistoryLine *line, double value)
{
    if (line->items % line->every == 0) {
        if (line->count == HISTORY_POINTS) {
            for (int i = 0; i < HISTORY_POINTS / 2; i++)
                line->value[i] = line->value[2 * i];
            line->count = HISTORY_POINTS / 2;
            line->every *= 2;
        }
        if (line->items % line->every == 0)
            line->value[line->count++] = value;
    }
    line->items++;
}

void history_start(History *history)
{
    history->samples.count = history->epochs.count = 0;
    history->samples.every = history->epochs.every = 1;
    history->samples.items = history->epochs.items = 0;
    history->epoch_sum = 0;
}

uint64_t history_sample_of(const Run *run)
{
    return (uint64_t)(run->cursor.epoch - 1) * (uint64_t)run->samples.count +
           (uint64_t)run->cursor.position;
}

static void cut(HistoryLine *line, uint64_t items)
{
    if (items >= line->items)
        return;
    line->items = items;
    line->count = (int)((items + line->every - 1) / line->every);
}

void history_forget(History *history, const Run *run)
{
    cut(&history->samples, history_sample_of(run));
    cut(&history->epochs, (uint64_t)(run->cursor.epoch - 1));
    history->epoch_sum = 0;
}

static void observe(void *user, const Run *run, const Step *step)
{
    History *history = user;
    const Place *place = &step->place;
    uint64_t samples = (uint64_t)run->samples.count;
    int outputs = run->net->sizes[net_last(run->net)];
    if (place->phase != PHASE_ERROR || place->neuron + 1 != outputs)
        return;
    if (history_sample_of(run) != history->samples.items)
        return; /* seen before */
    add(&history->samples, step->after);
    history->epoch_sum += step->after;
    if (history->samples.items % samples == 0) {
        add(&history->epochs, history->epoch_sum / (double)samples);
        history->epoch_sum = 0;
    }
}

Hook history_hook(History *history)
{
    return (Hook){observe, history};
}

void history_look_ahead(History *history, Run *scout, uint64_t samples,
                        uint64_t steps)
{
    uint64_t end = scout->cursor.steps + steps;
    while (history->samples.items < samples && scout->cursor.steps < end)
        observe(history, scout, run_next(scout));
}
