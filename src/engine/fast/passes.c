/* A sample a lane: each weight is multiplied with a neuron's outputs for many
   samples at once. So no layer is too narrow for vectors. */
#include "engine/fast/passes.h"

#include "engine/fast/kernel.h"
#include "engine/forward.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { AT_ONCE = 32, ALIGNMENT = 64 };

struct Passes {
    const Net *net;
    const Kernel *kernel;
    double *sum[NET_LAYERS];            /* [neuron][AT_ONCE] */
    double *out[NET_LAYERS];            /* [neuron][AT_ONCE]; [0]: the inputs */
    double max[AT_ONCE], norm[AT_ONCE]; /* of a softmax layer */
    void *memory;                       /* owned */
};

static void share_out(Passes *passes)
{
    const Net *net = passes->net;
    uintptr_t past = (uintptr_t)passes->memory % ALIGNMENT;
    char *aligned = (char *)passes->memory + (ALIGNMENT - past);
    double *at = (double *)(void *)aligned;
    for (int l = 0; l < net->layers; l++) {
        passes->sum[l] = at;
        passes->out[l] = at + (size_t)net->sizes[l] * AT_ONCE;
        at += 2 * (size_t)net->sizes[l] * AT_ONCE;
    }
}

Passes *passes_new(const Net *net, int lanes)
{
    Passes *passes = calloc(1, sizeof *passes);
    size_t count = 2 * (size_t)net->neurons * AT_ONCE;
    if (!passes)
        return NULL;
    passes->net = net;
    passes->kernel = kernel_of(lanes);
    assert(passes->kernel);
    passes->memory = calloc(1, count * sizeof(double) + ALIGNMENT);
    if (!passes->memory) {
        free(passes);
        return NULL;
    }
    share_out(passes);
    return passes;
}

void passes_free(Passes *passes)
{
    if (!passes)
        return;
    free(passes->memory);
    free(passes);
}

static void fill_lane(Passes *passes, const double *in, int lane)
{
    double *to = passes->out[0] + lane;
    for (int i = 0; i < passes->net->sizes[0]; i++)
        to[(size_t)i * AT_ONCE] = in[i];
}

/* All layers, for as many lanes as there are vectors for `count` samples. */
static void run_lanes(Passes *passes, const double *cells, int count)
{
    const Net *net = passes->net;
    int lanes = passes->kernel->lanes;
    for (int l = 1; l < net->layers; l++) {
        Sweep sweep = {.sources = net->sizes[l - 1],
                       .size = net->sizes[l],
                       .samples = (count + lanes - 1) / lanes * lanes,
                       .distance = AT_ONCE,
                       .activation = net->activation[l],
                       .w = cells + net->at[CELL_W][l],
                       .b = net->biases ? cells + net->at[CELL_B][l] : NULL,
                       .from = passes->out[l - 1],
                       .sum = passes->sum[l],
                       .out = passes->out[l],
                       .max = passes->max,
                       .norm = passes->norm};
        passes->kernel->sweep(&sweep);
    }
}

/* What the share of an output neuron is made of, for one lane. */
static double share_of_lane(const Passes *passes, double target, int neuron,
                            int lane)
{
    const Net *net = passes->net;
    int last = net_last(net);
    size_t at = (size_t)neuron * AT_ONCE + (size_t)lane;
    bool softmax = net_is_softmax(net, last);
    LossPoint point = {.a = passes->out[last][at],
                       .t = target,
                       .z = passes->sum[last][at],
                       .max =
                           softmax ? passes->max[lane] : passes->sum[last][at],
                       .norm = softmax ? passes->norm[lane] : 1,
                       .outputs = net->sizes[last]};
    return loss_row(net->loss)->share(&point);
}

/* Nothing is changed by adding to -0. */
static double add_errors(const Passes *passes, const double *target, int lane,
                         double sum)
{
    int outputs = passes->net->sizes[net_last(passes->net)];
    for (int n = 0; n < outputs; n++)
        sum += share_of_lane(passes, target ? target[n] : 0, n, lane);
    return sum;
}

static void store_lane(const Passes *passes, int lane, double *cells)
{
    const Net *net = passes->net;
    int last = net_last(net);
    for (int l = 1; l < net->layers; l++)
        for (int n = 0; n < net->sizes[l]; n++) {
            size_t at = (size_t)n * AT_ONCE + (size_t)lane;
            cells[net->at[CELL_SUM][l] + n] = passes->sum[l][at];
            cells[net->at[CELL_OUT][l] + n] = passes->out[l][at];
        }
    if (!net_is_softmax(net, last))
        return;
    cells[net->at[CELL_MAX][last]] = passes->max[lane];
    cells[net->at[CELL_NORM][last]] = passes->norm[lane];
}

double passes_error(Passes *passes, const Samples *samples,
                    const int32_t *which, int32_t count, double *cells)
{
    const Net *net = passes->net;
    size_t inputs = (size_t)net->sizes[0];
    size_t outputs = (size_t)net->sizes[net_last(net)];
    double sum = -0.0;
    int32_t done = 0, sample = 0;
    int lanes = 0;
    assert(count > 0);
    for (; done < count; done += lanes) {
        lanes = count - done < AT_ONCE ? count - done : AT_ONCE;
        for (int i = 0; i < lanes; i++) {
            sample = which ? which[done + i] : done + i;
            fill_lane(passes, samples->in + (size_t)sample * inputs, i);
        }
        run_lanes(passes, cells, lanes);
        for (int i = 0; i < lanes; i++) {
            size_t at = (size_t)(which ? which[done + i] : done + i) * outputs;
            const double *out = samples->out ? samples->out + at : NULL;
            sum = add_errors(passes, out, i, sum);
        }
    }
    forward_load(net, samples, sample, cells);
    store_lane(passes, lanes - 1, cells);
    cells[net->at[CELL_ERROR][net_last(net)]] = sum;
    return sum;
}

void passes_outputs(Passes *passes, const double *cells, const double *in,
                    int32_t count, double *ret_out)
{
    const Net *net = passes->net;
    int last = net_last(net), outputs = net->sizes[last];
    int lanes;
    for (int32_t done = 0; done < count; done += lanes) {
        lanes = count - done < AT_ONCE ? count - done : AT_ONCE;
        for (int i = 0; i < lanes; i++, in += net->sizes[0])
            fill_lane(passes, in, i);
        run_lanes(passes, cells, lanes);
        for (int i = 0; i < lanes; i++)
            for (int n = 0; n < outputs; n++)
                *ret_out++ = passes->out[last][n * AT_ONCE + i];
    }
}
