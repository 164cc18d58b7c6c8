/* The stepper. The ring entry of a step holds the cursor as it was before, so
   undoing is two copies. Replay fills the ring as it goes, so one replay pays
   for the next 65,536 steps back. */
#include "engine/run.h"

#include "engine/order.h"

#include <stdlib.h>
#include <string.h>

static void rewind_run(Run *run)
{
    memcpy(run->cells, run->start,
           (size_t)run->net->cells * sizeof *run->cells);
    run->cursor = (Cursor){.epoch = 1};
    run->cursor.sample = run_sample_at(run, 1, 0);
    run->cursor.place = run->learner->begin(run);
    run->ring_held = 0;
}

static uint32_t power_of_two(uint32_t at_least)
{
    uint32_t size = 1;
    while (size < at_least)
        size *= 2;
    return size;
}

static bool take_memory(Run *run, uint32_t ring_size)
{
    size_t cells = (size_t)run->net->cells;
    run->ring_size = power_of_two(ring_size);
    run->cells = malloc(cells * sizeof *run->cells);
    run->start = malloc(cells * sizeof *run->start);
    run->ring = calloc(run->ring_size, sizeof *run->ring);
    if (run->config.shuffled)
        run->order = calloc((size_t)run->samples.count, sizeof *run->order);
    return run->cells && run->start && run->ring &&
           (run->order || !run->config.shuffled);
}

Run *run_new(const Net *net, const Samples *samples,
             const LearnerConfig *config, const double *start,
             uint32_t ring_size)
{
    Run *run = calloc(1, sizeof *run);
    if (!run)
        return NULL;
    run->net = net;
    run->samples = *samples;
    run->config = *config;
    /* sums of errors are compared to the last bit: always in the same order */
    if (config->kind == LEARNER_NUDGE && config->judge_all)
        run->config.shuffled = false;
    run->learner = learner_row(config->kind);
    run->keeper.at = RUN_NEVER;
    if (!take_memory(run, ring_size)) {
        run_free(run);
        return NULL;
    }
    memcpy(run->start, start, (size_t)net->cells * sizeof *run->start);
    rewind_run(run);
    return run;
}

void run_free(Run *run)
{
    if (!run)
        return;
    if (run->sprinter.free)
        run->sprinter.free(run->sprinter.user);
    free(run->cells);
    free(run->start);
    free(run->ring);
    free(run->order);
    free(run);
}

static RingEntry *entry_of(const Run *run, uint64_t number)
{
    return &run->ring[number & (run->ring_size - 1)];
}

const Step *run_next(Run *run)
{
    Cursor *cursor = &run->cursor;
    RingEntry *entry = entry_of(run, cursor->steps + 1);
    Step *step = &entry->step;
    entry->before = *cursor;
    cursor->steps++;
    step->number = cursor->steps;
    step->epoch = cursor->epoch;
    step->sample = cursor->sample;
    step->place = cursor->place;
    run->learner->next(run, step);
    if (cursor->steps == run->keeper.at)
        run->keeper.keep(run->keeper.user, run);
    if (run->ring_held < run->ring_size)
        run->ring_held++;
    return step;
}

/* The latest kept moment before `steps`, else the beginning. */
static void begin_before(Run *run, uint64_t steps)
{
    RunKeeper *keeper = &run->keeper;
    uint64_t kept = keeper->nearest ? keeper->nearest(keeper->user, steps) : 0;
    if (kept == 0)
        rewind_run(run);
    if (keeper->restore)
        keeper->restore(keeper->user, run, kept);
    run->ring_held = 0;
}

void run_copy(Run *to, const Run *from)
{
    memcpy(to->cells, from->cells, (size_t)to->net->cells * sizeof *to->cells);
    to->cursor = from->cursor;
    to->ring_held = 0;
}

void run_restart(Run *run, const double *start)
{
    size_t bytes = (size_t)run->net->cells * sizeof *run->start;
    if (start && start != run->start)
        memcpy(run->start, start, bytes);
    run->order_epoch = 0;
    begin_before(run, 0);
}

/* Not as far as the next moment to keep, and only so far that the single steps
   up to `steps` fill the ring. False when a single step is due. */
static bool sprint(Run *run, uint64_t steps)
{
    uint64_t end = steps > run->ring_size ? steps - run->ring_size : 0;
    if (end >= run->keeper.at)
        end = run->keeper.at - 1;
    if (!run->sprinter.sprint || end <= run->cursor.steps)
        return false;
    return run->sprinter.sprint(run->sprinter.user, run, end);
}

/* Forward to the moment after `steps` steps. */
static void advance(Run *run, uint64_t steps)
{
    while (run->cursor.steps < steps)
        if (!sprint(run, steps))
            run_next(run);
}

void run_replay(Run *run, uint64_t steps)
{
    begin_before(run, steps);
    advance(run, steps);
}

/* The ring holds the last step whenever there is one, so that it can always be
   shown: when an undo runs it dry, one replay fills it again. */
bool run_undo(Run *run)
{
    uint64_t steps = run->cursor.steps;
    if (steps == 0)
        return false;
    bool changed = run->keeper.is_changed &&
                   run->keeper.is_changed(run->keeper.user, steps);
    if (changed || run->ring_held == 0) {
        run_replay(run, steps - 1);
        return true;
    }
    const RingEntry *entry = entry_of(run, steps);
    run->cells[entry->step.cell] = entry->step.before;
    run->cursor = entry->before;
    run->ring_held--;
    if (run->ring_held == 0 && steps > 1)
        run_replay(run, steps - 1);
    return true;
}

const Step *run_last(const Run *run)
{
    if (run->ring_held == 0)
        return NULL;
    return &entry_of(run, run->cursor.steps)->step;
}

const Cursor *run_before_last(const Run *run)
{
    if (run->ring_held == 0)
        return NULL;
    return &entry_of(run, run->cursor.steps)->before;
}

const Step *run_recent(const Run *run, uint64_t number)
{
    uint64_t steps = run->cursor.steps;
    if (number == 0 || number > steps || steps - number >= run->ring_held)
        return NULL;
    return &entry_of(run, number)->step;
}

bool run_same_stretch(const Step *step, const Cursor *next, Grain grain)
{
    const Place *a = &step->place, *b = &next->place;
    if (grain == GRAIN_TERM || step->epoch != next->epoch)
        return false;
    if (grain <= GRAIN_SAMPLE && step->sample != next->sample)
        return false;
    if (grain <= GRAIN_PHASE && a->phase != b->phase)
        return false;
    if (grain <= GRAIN_LAYER && a->layer != b->layer)
        return false;
    return grain > GRAIN_NEURON || a->neuron == b->neuron;
}

uint64_t run_forward(Run *run, Grain grain, const Hook *hook)
{
    uint64_t first = run->cursor.steps;
    const Step *step;
    do {
        step = run_next(run);
        if (hook)
            hook->function(hook->user, run, step);
    } while (run_same_stretch(step, &run->cursor, grain));
    return run->cursor.steps - first;
}

uint64_t run_back(Run *run, Grain grain)
{
    uint64_t first = run->cursor.steps;
    const Step *step;
    if (first == 0)
        return 0;
    do {
        run_undo(run);
        step = run_last(run);
    } while (step && run_same_stretch(step, &run->cursor, grain));
    return first - run->cursor.steps;
}

/* Forward over what was run before, if a kept moment is nearer than where the
   run stands. */
static void take_short_cut(Run *run, uint64_t steps)
{
    RunKeeper *keeper = &run->keeper;
    if (keeper->nearest(keeper->user, steps) > run->cursor.steps)
        begin_before(run, steps);
}

void run_goto(Run *run, uint64_t steps, const Hook *hook)
{
    uint64_t now = run->cursor.steps;
    if (steps < now && now - steps > run->ring_held)
        run_replay(run, steps);
    if (steps > now + run->ring_size && !hook && run->keeper.nearest)
        take_short_cut(run, steps);
    while (run->cursor.steps > steps)
        run_undo(run);
    if (!hook)
        advance(run, steps);
    while (run->cursor.steps < steps) {
        const Step *step = run_next(run);
        hook->function(hook->user, run, step);
    }
}

int32_t run_sample_at(Run *run, int64_t epoch, int32_t position)
{
    if (!run->order)
        return position;
    if (run->order_epoch != epoch) {
        order_shuffle(run->config.seed, epoch, run->samples.count, run->order);
        run->order_epoch = epoch;
    }
    return run->order[position];
}

bool run_closes_batch(const Run *run)
{
    int32_t done = run->cursor.position + 1;
    int batch = run->config.batch;
    return done == run->samples.count || (batch > 0 && done % batch == 0);
}

int32_t run_batch_first(const Run *run, int32_t position)
{
    int32_t batch = run->config.batch;
    return batch == 0 ? 0 : position / batch * batch;
}

int32_t run_batch_size(const Run *run, int32_t position)
{
    int32_t batch = run->config.batch, count = run->samples.count;
    int32_t first = run_batch_first(run, position);
    return batch > 0 && first + batch < count ? batch : count - first;
}

bool run_is_settled(const Run *run)
{
    const Cursor *at = &run->cursor;
    int kind = at->place.kind;
    return at->steps == at->sample_start || kind == STEP_PICK ||
           kind == STEP_DRAW || kind == STEP_OLD;
}

void run_unsettle(Run *run)
{
    run->cursor.half = 0;
    run->cursor.place = run->learner->begin(run);
}

double run_step_size_of(const Run *run, int32_t samples)
{
    if (run->config.sum_gradients || samples < 2)
        return run->config.rate;
    return run->config.rate / samples;
}

double run_step_size(const Run *run, const Step *step)
{
    return run_step_size_of(run, entry_of(run, step->number)->before.in_batch);
}
