/* Weights are taken out of the cells once and put back at the end. The last
   samples go through the slower way that keeps gradients, so that what stands
   in the cells is complete. Learners that try take only their measurements at
   once (measurement.c), which is where their time goes. */
#include "engine/fast/fast.h"

#include "engine/backprop.h"
#include "engine/fast/kernel.h"
#include "engine/fast/measurement.h"
#include "engine/forward.h"
#include "engine/learnable.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { SPRINT_LEAST = 4 /* samples; less is not worth the preparation */ };

struct Fast {
    const Kernel *kernel;
    FastNet net;      /* of backprop */
    uint64_t longest; /* steps that a sample of it has at most */
    Passes *passes;   /* of a learner that tries, else NULL */
};

static uint64_t steps_of_sample(const Run *run)
{
    Segment segments[SEGMENTS];
    uint64_t steps = 0;
    int count = run->learner->segments(run, segments);
    for (int i = 0; i < count; i++)
        steps += (uint64_t)segments[i].steps;
    return steps;
}

static uint64_t steps_at(const Run *run, int32_t position)
{
    Run there = *run;
    there.cursor.position = position;
    return steps_of_sample(&there);
}

static bool is_between(const Run *run)
{
    return run->cursor.steps == run->cursor.sample_start;
}

static bool take_memory(Fast *fast, const Run *run, int lanes)
{
    if (run->config.kind == LEARNER_BACKPROP)
        return layers_take(&fast->net, run->net, fast->kernel->lanes);
    fast->passes = passes_new(run->net, lanes);
    return fast->passes != NULL;
}

Fast *fast_new(const Run *run, int lanes)
{
    Fast *fast = calloc(1, sizeof *fast);
    if (!fast)
        return NULL;
    fast->kernel = kernel_of(lanes);
    assert(fast->kernel);
    fast->longest = steps_at(run, run->samples.count - 1);
    if (!take_memory(fast, run, lanes)) {
        free(fast);
        return NULL;
    }
    return fast;
}

void fast_free(Fast *fast)
{
    if (!fast)
        return;
    layers_free(&fast->net);
    passes_free(fast->passes);
    free(fast);
}

bool fast_has(int lanes)
{
    return kernel_of(lanes) != NULL;
}

bool fast_can(const Run *run)
{
    return run->config.kind != LEARNER_BACKPROP ||
           run->config.mistake == MISTAKE_NONE;
}

/* --- the position --- */

static void count_forward(Run *run, uint64_t times)
{
    run->cursor.forwards += times;
    run->cursor.multiply_adds += times * (uint64_t)run->net->weights;
}

static void count_backward(Run *run, uint64_t times)
{
    const Net *net = run->net;
    uint64_t first_layer = (uint64_t)net->sizes[0] * (uint64_t)net->sizes[1];
    run->cursor.backwards += times;
    run->cursor.multiply_adds +=
        times * (2 * (uint64_t)net->weights - first_layer);
}

static void count_update(Run *run, uint64_t times)
{
    run->cursor.updates += times;
    run->cursor.multiply_adds += times * (uint64_t)learnable_count(run->net);
    if (run->config.verify)
        count_forward(run, times);
}

/* Moves the position on over `samples` with `steps` each; what lies behind the
   end of an epoch has so many, too. */
static void pass_over(Run *run, uint64_t samples, uint64_t steps)
{
    Cursor *cursor = &run->cursor;
    uint64_t count = (uint64_t)run->samples.count;
    uint64_t position = (uint64_t)cursor->position + samples;
    cursor->steps += samples * steps;
    cursor->sample_start = cursor->steps;
    if (position >= count) { /* a division costs as much as a small sample */
        cursor->epoch += (int64_t)(position / count);
        position %= count;
        cursor->epoch_start = cursor->steps - position * steps;
    }
    cursor->position = (int32_t)position;
}

/* --- what goes on --- */

typedef struct Going {
    Fast *fast;
    Run *run;
    uint64_t left;  /* samples */
    uint64_t plain; /* steps of a sample */
    uint64_t full;  /* steps of one that closes a batch */
    int rows;       /* of the last block */
    int32_t sample; /* the last one */
} Going;

static bool is_single(const Run *run)
{
    return run->config.batch == 1 || run->samples.count == 1;
}

/* All but the last sample; shuffled, not beyond the end of the epoch. */
static void learn_singles(Going *going)
{
    Run *run = going->run;
    Cursor *cursor = &run->cursor;
    Course course = {.samples = &run->samples,
                     .order = run->order,
                     .position = cursor->position,
                     .count = going->left - 1,
                     .rate = run->config.rate};
    uint64_t rest = (uint64_t)(run->samples.count - cursor->position);
    if (run->order && course.count > rest)
        course.count = rest;
    run_sample_at(run, cursor->epoch, cursor->position);
    going->fast->kernel->learn(&going->fast->net, &course);
    count_forward(run, course.count);
    count_backward(run, course.count);
    count_update(run, course.count);
    pass_over(run, course.count, going->full);
    going->left -= course.count;
}

/* Samples to the end of the batch. */
static int32_t rest_of_batch(const Run *run)
{
    int32_t batch = run->config.batch, position = run->cursor.position;
    int32_t rest = run->samples.count - position;
    if (batch == 0)
        return rest;
    int32_t to_end = batch - position % batch;
    return to_end < rest ? to_end : rest;
}

static void fill_inputs(FastNet *net, Run *run, int rows)
{
    const Cursor *at = &run->cursor;
    double *to = net->layer[0].out;
    size_t inputs = (size_t)net->layer[0].size;
    const double *in = run->samples.in;
    if (!run->order) {
        memcpy(to, in + (size_t)at->position * inputs,
               (size_t)rows * inputs * sizeof *to);
        return;
    }
    for (int r = 0; r < rows; r++) {
        int32_t sample = run_sample_at(run, at->epoch, at->position + r);
        memcpy(to + (size_t)r * inputs, in + (size_t)sample * inputs,
               inputs * sizeof *to);
    }
}

static void fill_targets(FastNet *net, Run *run, int rows)
{
    const Cursor *at = &run->cursor;
    const FastLayer *last = &net->layer[net->layers - 1];
    int outputs = last->size;
    for (int r = 0; r < rows; r++) {
        int32_t sample = run_sample_at(run, at->epoch, at->position + r);
        const double *from =
            run->samples.out + (size_t)sample * (size_t)outputs;
        for (int n = 0; n < outputs; n++)
            net->target[r * last->width + n] = from[n];
    }
}

static void settle_block(Going *going, int rows, bool closes)
{
    Run *run = going->run;
    count_forward(run, (uint64_t)rows);
    count_backward(run, (uint64_t)rows);
    run->cursor.in_batch = closes ? 0 : run->cursor.in_batch + rows;
    pass_over(run, (uint64_t)(closes ? rows - 1 : rows), going->plain);
    if (closes) {
        count_update(run, 1);
        pass_over(run, 1, going->full);
    }
    going->left -= (uint64_t)rows;
}

static int rows_of_block(const Going *going)
{
    uint64_t rows = (uint64_t)rest_of_batch(going->run);
    if (rows > going->left)
        rows = going->left;
    return rows < FAST_ROWS ? (int)rows : FAST_ROWS;
}

/* Up to FAST_ROWS samples of one batch. */
static void learn_block(Going *going)
{
    Run *run = going->run;
    FastNet *net = &going->fast->net;
    const Kernel *kernel = going->fast->kernel;
    int rows = rows_of_block(going);
    bool closes = rows == rest_of_batch(run);
    bool last = going->left == (uint64_t)rows;
    Gather how = {.rows = rows,
                  .fresh = run->cursor.in_batch == 0,
                  .rate = run_step_size_of(run, run->cursor.in_batch + rows)};
    how.moves = closes && how.fresh && !last;
    fill_inputs(net, run, rows);
    if (run->samples.out)
        fill_targets(net, run, rows);
    kernel->forward(net, rows);
    kernel->backward(net, rows);
    kernel->gather(net, &how);
    if (closes && !how.moves)
        kernel->move(net, how.rate);
    going->rows = rows;
    going->sample =
        run_sample_at(run, run->cursor.epoch, run->cursor.position + rows - 1);
    settle_block(going, rows, closes);
}

/* --- what the vectors do not keep --- */

static void fill_slopes(const Run *run)
{
    const Net *net = run->net;
    double *cells = run->cells;
    for (int l = 1; l < net->layers; l++) {
        const ActivationRow *row = activation_row(net->activation[l]);
        if (!backprop_has_slope(run, l))
            continue;
        for (int n = 0; n < net->sizes[l]; n++)
            cells[net->at[CELL_SLOPE][l] + n] =
                row->slope(cells[net->at[CELL_SUM][l] + n],
                           cells[net->at[CELL_OUT][l] + n]);
    }
}

static void complete(const Run *run, int32_t sample, bool closed)
{
    const Net *net = run->net;
    forward_load(net, &run->samples, sample, run->cells);
    fill_slopes(run);
    forward_error(net, run->cells);
    if (closed && run->config.verify)
        forward_sample(net, &run->samples, sample, run->cells);
}

void fast_samples(Fast *fast, Run *run, uint64_t samples)
{
    Going going = {.fast = fast,
                   .run = run,
                   .left = samples,
                   .plain = steps_at(run, 0),
                   .full = steps_at(run, run->samples.count - 1)};
    assert(fast_can(run) && !fast->passes && is_between(run));
    if (samples == 0)
        return;
    layers_load(&fast->net, run->net, run->cells);
    while (going.left > 0) {
        if (is_single(run) && going.left > 1)
            learn_singles(&going);
        else
            learn_block(&going);
    }
    layers_store(&fast->net, run->net, going.rows - 1, run->cells);
    complete(run, going.sample, run->cursor.in_batch == 0);
    run->cursor.sample =
        run_sample_at(run, run->cursor.epoch, run->cursor.position);
    run->cursor.place = run->learner->begin(run);
    run->ring_held = 0;
}

void fast_next(Fast *fast, Run *run)
{
    assert(fast->passes);
    if (!measurement_take(fast->passes, run, UINT64_MAX))
        run_next(run);
}

static bool sprint(void *user, Run *run, uint64_t end)
{
    Fast *fast = user;
    if (fast->passes)
        return measurement_take(fast->passes, run, end);
    uint64_t samples = (end - run->cursor.steps) / fast->longest;
    if (!is_between(run) || samples < SPRINT_LEAST)
        return false;
    fast_samples(fast, run, samples);
    return true;
}

static void let_go(void *user)
{
    fast_free(user);
}

bool fast_attach(Run *run)
{
    Fast *fast = fast_can(run) ? fast_new(run, 0) : NULL;
    if (!fast)
        return false;
    if (run->sprinter.free)
        run->sprinter.free(run->sprinter.user);
    run->sprinter =
        (RunSprinter){.sprint = sprint, .free = let_go, .user = fast};
    return true;
}
