/* Draw and try: a draw is run once and thrown away unless it is a good one.
   First only draws are taken whose sums are short decimals, whose slopes are
   not lost when an output is rounded and whose deltas are none of them 0; where
   a network makes that too rare, less is asked. Each try has a generator of its
   own, (seed, try). */
#include "cli/worksheet_numbers.h"

#include "base/rng.h"
#include "cli/papernumber.h"
#include "engine/backprop.h"

#include <math.h>

enum { TRIES = 200000, CHOICES = 9 };

/* Below it a neuron is so near its end that four digits of its output leave
   few of its slope; a slope of leaky-relu is exact however small. */
static const double SLOPE_LEAST = 0.1;

/* What is asked of a draw; the looser, the later. */
typedef struct Wish {
    double places; /* sums are whole multiples of 1 / places; 0: any */
    int until;     /* tries */
    bool all;      /* no output or delta is 0, no slope small, and neighbours
                      differ; else one delta a layer is not 0 */
} Wish;

static const Wish WISHES[] = {
    {4, 30000, true}, {100, 50000, true}, {0, 70000, true}, {0, TRIES, false}};

/* Evenly among steps of `size` from -count to count, without 0. */
static double draw_step(Rng *rng, int count, double size)
{
    int step = (int)rng_below(rng, 2 * (uint64_t)count) - count;
    return (step >= 0 ? step + 1 : step) * size;
}

static double draw_of(Rng *rng, const double *from, int count)
{
    return from[rng_below(rng, (uint64_t)count)];
}

/* Classes: one of the targets is 1, the others 0. */
static bool is_one_hot(const double *out, int count)
{
    int ones = 0, zeros = 0;
    for (int i = 0; i < count; i++) {
        ones += out[i] == 1;
        zeros += out[i] == 0;
    }
    return count > 1 && ones == 1 && ones + zeros == count;
}

static double draw_target(Rng *rng, Activation activation)
{
    static const double ends[] = {0, 1}, signs[] = {-1, 1};
    static const double any[] = {-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2};
    if (activation == ACTIVATION_SIGMOID)
        return draw_of(rng, ends, 2);
    if (activation_row(activation)->bounded)
        return draw_of(rng, signs, 2);
    if (activation == ACTIVATION_RELU || activation == ACTIVATION_SOFTPLUS)
        return draw_of(rng, any + 4, CHOICES - 4);
    return draw_of(rng, any, CHOICES);
}

static void draw_targets(Rng *rng, const Net *net, bool classes, double *out)
{
    int last = net_last(net), count = net->sizes[last];
    int label = (int)rng_below(rng, (uint64_t)count);
    for (int i = 0; i < count; i++)
        out[i] = classes ? i == label : draw_target(rng, net->activation[last]);
}

static void draw_weights(Rng *rng, const Net *net, double *start)
{
    for (int l = 1; l < net->layers; l++) {
        int count = net->sizes[l] * net->sizes[l - 1];
        for (int i = 0; i < count; i++)
            start[net->at[CELL_W][l] + i] = draw_step(rng, 4, 0.25);
        for (int i = 0; net->biases && i < net->sizes[l]; i++)
            start[net->at[CELL_B][l] + i] = draw_step(rng, 4, 0.25);
    }
}

/* --- is it a good draw? --- */

static bool is_multiple(double value, double places)
{
    return places == 0 || fabs(value * places - round(value * places)) < 1e-9;
}

/* Sums are short as long as nothing but sums came before. */
static bool are_short(const Run *run, double places)
{
    const Net *net = run->net;
    for (int l = 1; l < net->layers; l++) {
        Activation kind = net->activation[l];
        for (int i = 0; i < net->sizes[l]; i++)
            if (!is_multiple(run->cells[net->at[CELL_SUM][l] + i], places))
                return false;
        if (kind != ACTIVATION_IDENTITY && kind != ACTIVATION_RELU)
            break;
    }
    return true;
}

/* Neurons of a layer whose number is finite and not 0. */
static int count_alive(const Run *run, CellFamily family, int layer)
{
    const double *cells = run->cells + run->net->at[family][layer];
    int count = 0;
    for (int i = 0; i < run->net->sizes[layer]; i++)
        count += isfinite(cells[i]) && cells[i] != 0;
    return count;
}

static bool learns(const Run *run, bool all)
{
    const Net *net = run->net;
    for (int l = 1; l < net->layers; l++) {
        bool whole = all || l == net_last(net);
        if (count_alive(run, CELL_DELTA, l) < (whole ? net->sizes[l] : 1))
            return false;
    }
    return true;
}

static bool is_steep(const Run *run, int layer)
{
    const double *slopes = run->cells + run->net->at[CELL_SLOPE][layer];
    Activation kind = run->net->activation[layer];
    if (backprop_is_at_once(run, layer))
        return true;
    if (kind == ACTIVATION_IDENTITY || kind == ACTIVATION_LEAKY_RELU)
        return true;
    for (int i = 0; i < run->net->sizes[layer]; i++)
        if (!(slopes[i] >= SLOPE_LEAST))
            return false;
    return true;
}

static bool neighbours_differ(const Run *run, int layer)
{
    const double *out = run->cells + run->net->at[CELL_OUT][layer];
    for (int i = 1; i < run->net->sizes[layer]; i++)
        if (out[i] == out[i - 1])
            return false;
    return true;
}

/* Nothing on the sheet may be right by luck: a 0 hides what it is multiplied
   with, and equal numbers hide which of them was taken. */
static bool is_telling(const Run *run)
{
    const Net *net = run->net;
    for (int l = 0; l < net->layers; l++)
        if (!neighbours_differ(run, l))
            return false;
    for (int l = 1; l < net->layers; l++)
        if (count_alive(run, CELL_OUT, l) < net->sizes[l] || !is_steep(run, l))
            return false;
    return true;
}

static bool is_good(Run *run, const double *start, const Wish *wish)
{
    run_restart(run, start);
    while (run->cursor.place.phase != PHASE_UPDATE)
        run_next(run);
    return are_short(run, wish->places) && learns(run, wish->all) &&
           (!wish->all || is_telling(run));
}

bool worksheet_draw(Job *job, Run *run, uint64_t seed)
{
    const Net *net = run->net;
    double *out = job->setup.out;
    bool classes = out && is_one_hot(out, net->sizes[net_last(net)]);
    const Wish *wish = WISHES;
    for (int try = 0; try < TRIES; try++) {
        Rng rng = rng_seeded_pair(seed, (uint64_t)try);
        wish += try == wish->until;
        draw_weights(&rng, net, job->setup.start);
        for (int i = 0; i < net->sizes[0]; i++)
            job->setup.in[i] = draw_step(&rng, 4, 0.5);
        if (out)
            draw_targets(&rng, net, classes, out);
        if (is_good(run, job->setup.start, wish)) {
            run_restart(run, NULL);
            return true;
        }
    }
    return false;
}

static bool round_all(double *values, int count)
{
    bool changed = false;
    for (int i = 0; i < count; i++) {
        double rounded = papernumber_rounded(values[i]);
        changed = changed || rounded != values[i];
        values[i] = rounded;
    }
    return changed;
}

bool worksheet_round(Job *job, Run *run)
{
    const Net *net = run->net;
    bool changed = round_all(job->setup.in, net->sizes[0]);
    if (job->setup.out)
        changed =
            round_all(job->setup.out, net->sizes[net_last(net)]) || changed;
    for (int l = 1; l < net->layers; l++) {
        double *weights = job->setup.start + net->at[CELL_W][l];
        changed =
            round_all(weights, net->sizes[l] * net->sizes[l - 1]) || changed;
        if (net->biases)
            changed = round_all(job->setup.start + net->at[CELL_B][l],
                                net->sizes[l]) ||
                      changed;
    }
    run_restart(run, job->setup.start);
    return changed;
}
