/* The data are drawn by xorshift64 (Marsaglia, Xorshift RNGs, 2003) from one
   fixed state, which is easy to repeat elsewhere: the peers that Backstep is
   compared with draw the same. */
#include "cli/workload.h"

#include "engine/init.h"

#include <stdlib.h>
#include <string.h>

enum { GRID = 100 /* points along a side of the boundary picture */ };

#define RATE 0.01

const WorkloadRow WORKLOADS[] = {
    {"W1", 3, {2, 4, 1}, ACTIVATION_SIGMOID, 4, 1},
    {"W2", 4, {2, 8, 8, 1}, ACTIVATION_TANH, 500, 1},
    {"W2b", 4, {2, 8, 8, 1}, ACTIVATION_TANH, 500, 10},
    {"W3", 3, {64, 32, 10}, ACTIVATION_SIGMOID, 1797, 1},
    {"W4", 3, {784, 100, 10}, ACTIVATION_SIGMOID, 2000, 1},
    {"W4b", 3, {784, 100, 10}, ACTIVATION_SIGMOID, 2000, 32},
    {"W6", 4, {2, 8, 8, 1}, ACTIVATION_TANH, GRID *GRID, 0},
    {.name = NULL}};

const WorkloadRow *workload_row(const char *name)
{
    for (const WorkloadRow *row = WORKLOADS; row->name; row++)
        if (strcmp(row->name, name) == 0)
            return row;
    return NULL;
}

static double draw(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return (double)(*state >> 11) * 0x1p-53;
}

static void xor_data(int count, double *in, double *out)
{
    for (int s = 0; s < count; s++) {
        in[2 * s] = s & 1;
        in[2 * s + 1] = s >> 1;
        out[s] = (s & 1) ^ (s >> 1);
    }
}

static void grid_data(int count, double *in, double *out)
{
    for (int s = 0; s < count; s++) {
        int column = s % GRID, row = s / GRID;
        in[2 * s] = -6 + 12.0 * column / (GRID - 1);
        in[2 * s + 1] = -6 + 12.0 * row / (GRID - 1);
        out[s] = 0;
    }
}

static void circle_data(int count, double *in, double *out)
{
    uint64_t state = 88172645463325252u;
    for (int s = 0; s < count; s++) {
        double x = draw(&state) * 2 - 1, y = draw(&state) * 2 - 1;
        in[2 * s] = x;
        in[2 * s + 1] = y;
        out[s] = x * x + y * y < 0.5 ? 1 : -1;
    }
}

static void label_data(const WorkloadRow *row, double *in, double *out)
{
    uint64_t state = 88172645463325252u;
    int inputs = row->sizes[0], outputs = row->sizes[row->layers - 1];
    for (int s = 0; s < row->samples; s++, in += inputs, out += outputs) {
        for (int i = 0; i < inputs; i++)
            in[i] = draw(&state);
        int label = (int)(draw(&state) * outputs);
        for (int o = 0; o < outputs; o++)
            out[o] = o == label;
    }
}

static void make_data(const WorkloadRow *row, double *in, double *out)
{
    if (row->batch == 0)
        grid_data(row->samples, in, out);
    else if (row->samples == 4)
        xor_data(row->samples, in, out);
    else if (row->sizes[0] == 2)
        circle_data(row->samples, in, out);
    else
        label_data(row, in, out);
}

static bool make_net(Workload *workload)
{
    const WorkloadRow *row = workload->row;
    Activation activation[] = {ACTIVATION_IDENTITY, row->activation,
                               row->activation, row->activation};
    NetSpec spec = {.layers = row->layers,
                    .sizes = row->sizes,
                    .activation = activation,
                    .biases = true,
                    .train_biases = true,
                    .loss = LOSS_HALF_SQUARED_ERROR,
                    .targets = true};
    workload->net = net_new(&spec);
    return workload->net != NULL;
}

static bool make_samples(Workload *workload)
{
    const WorkloadRow *row = workload->row;
    size_t samples = (size_t)row->samples, inputs = (size_t)row->sizes[0];
    size_t outputs = (size_t)row->sizes[row->layers - 1];
    workload->in = calloc(samples * inputs, sizeof(double));
    workload->out = calloc(samples * outputs, sizeof(double));
    if (!workload->in || !workload->out)
        return false;
    make_data(row, workload->in, workload->out);
    workload->samples = (Samples){row->samples, workload->in, workload->out};
    return true;
}

static bool make_run(Workload *workload, uint32_t ring_size, int lanes)
{
    InitConfig init = {.scheme = INIT_UNIFORM, .seed = 1, .range = 0.5};
    LearnerConfig learner = {.kind = LEARNER_BACKPROP, .rate = RATE};
    double *start = calloc((size_t)workload->net->cells, sizeof *start);
    learner.batch = workload->row->batch ? workload->row->batch : 1;
    if (!start)
        return false;
    init_weights(workload->net, &init, start);
    workload->run =
        run_new(workload->net, &workload->samples, &learner, start, ring_size);
    free(start);
    workload->passes = passes_new(workload->net, lanes);
    if (workload->run)
        workload->fast = fast_new(workload->run, lanes);
    return workload->fast && workload->passes;
}

bool workload_open(const WorkloadRow *row, uint32_t ring_size, int lanes,
                   Workload *ret_workload)
{
    Workload workload = {.row = row};
    if (!make_net(&workload) || !make_samples(&workload) ||
        !make_run(&workload, ring_size, lanes)) {
        workload_close(&workload);
        return false;
    }
    *ret_workload = workload;
    return true;
}

void workload_close(Workload *workload)
{
    fast_free(workload->fast);
    passes_free(workload->passes);
    run_free(workload->run);
    net_free(workload->net);
    free(workload->in);
    free(workload->out);
}
