/* Each learner has a step after which a turn's errors are known, of backprop
   the last one of phase `error`; the number of a sample among all that were run
   follows from epoch and position. */
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

static void add_sample(History *history, int32_t samples, double error)
{
    add(&history->samples, error);
    history->epoch_sum += error;
    if (history->samples.items % (uint64_t)samples == 0) {
        add(&history->epochs, history->epoch_sum / samples);
        history->epoch_sum = 0;
    }
}

/* True of the step after which the errors of the turn's samples are known: that
   of a try is what it began with, that of slopes lies between the error above
   and below. *ret_error is the sum over the turn's samples. */
static bool tells_error(const Run *run, const Step *step, double *ret_error)
{
    const Place *place = &step->place;
    int last = net_last(run->net);
    *ret_error = step->after;
    if (run->config.kind == LEARNER_BACKPROP)
        return place->phase == PHASE_ERROR &&
               place->neuron + 1 == run->net->sizes[last];
    if (run->config.kind == LEARNER_SLOPES) {
        *ret_error =
            (run->cells[net_own(run->net, CELL_E_UP)] + step->after) / 2;
        return step->cell == net_own(run->net, CELL_E_DOWN) &&
               run->cursor.tried == 0;
    }
    if (!run->config.judge_all)
        return place->kind == STEP_KEEP && !step->known;
    *ret_error = run->cells[net_own(run->net, CELL_BEST)];
    return place->kind == STEP_PICK;
}

static void observe(void *user, const Run *run, const Step *step)
{
    History *history = user;
    double error;
    if (!tells_error(run, step, &error) ||
        history_sample_of(run) != history->samples.items)
        return; /* or seen before */
    int32_t samples = run->learner->samples(run);
    for (int32_t i = 0; i < samples; i++)
        add_sample(history, run->samples.count, error / samples);
}

uint64_t history_known(const Run *run)
{
    const Cursor *at = &run->cursor;
    uint64_t before = history_sample_of(run);
    bool known = at->place.phase > PHASE_ERROR;
    if (at->steps == at->sample_start)
        return before;
    if (run->config.kind == LEARNER_SLOPES)
        known = at->tried > 0 || at->place.phase == PHASE_RESTORE ||
                at->place.phase == PHASE_SLOPE;
    if (run->config.kind == LEARNER_NUDGE)
        known = at->half > 0 &&
                !(run->config.judge_all && at->place.kind == STEP_PICK);
    return before + (known ? (uint64_t)run->learner->samples(run) : 0);
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
