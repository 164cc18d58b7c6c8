/* The recomputation knows nothing of backprop: it runs forward with one number
   moved up and down, and asks how the error answers. */
#include "paper.h"

#include "capture.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>

enum { NEURONS = 64 };

static const double NUDGE = 1e-5;

const char *const PAPER_EXPERIMENTS[] = {
    "network: {layers: [2, 3, 1]}\n"
    "data: {samples: [{in: [0, 1], out: [1]}, {in: [1, 1], out: [0]}]}\n"
    "learner: {rate: 2, batch: all, mistake: no-slope}\n",
    "network:\n"
    "  layers: [3, 2, 2, 2]\n"
    "  activation: [tanh, relu, identity]\n"
    "  init: {scheme: uniform, range: 1, seed: 3}\n"
    "loss: squared-error\n"
    "data: {samples: [{in: [1, -0.5, 2], out: [0.5, -1]}]}\n",
    "network:\n"
    "  layers: [2, 2, 1]\n"
    "  names: [[_x_, a.b], [__p, q_], [_]]\n"
    "  activation: sigmoid\n"
    "  biases: false\n"
    "loss: output\n"
    "data: {samples: [{in: [1, 2]}]}\n",
    "network: {layers: [2, 1], activation: identity, biases: false,\n"
    "  weights: [[[0.5, -1]]]}\n"
    "loss: squared-error\n"
    "data: {samples: [{in: [2, 1], out: [1]}]}\n",
    "network: {layers: [1, 1, 1, 1], activation: relu,\n"
    "  weights: [[[0.5]], [[0.75]], [[1]]], bias: [[1], [0.25], [-0.5]]}\n"
    "data: {samples: [{in: [2], out: [1]}]}\n",
    "network: {layers: [20, 2], train-biases: false}\n"
    "data: {samples: [{in: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8,\n"
    "  -1, -0.9, -0.8, -0.7, -0.6, -0.5, -0.4, -0.3, -0.2, -0.1, 0],\n"
    "  out: [1, 0]}]}\n",
    NULL};

const char *paper_tiny(void)
{
    static char path[512];
    const char *root = getenv("BACKSTEP_SOURCE_ROOT");
    snprintf(path, sizeof path, "%s/assets/tiny-network.yaml",
             root ? root : ".");
    return path;
}

void paper_open(const char *path, Blanks blanks, Paper *ret_paper)
{
    Cli cli = {stdout, stderr, false, NULL};
    ck_assert_int_eq(job_open(&cli, path, 1, &ret_paper->job), CLI_DONE);
    Setup setup = ret_paper->job.setup;
    setup.samples.count = 1;
    setup.learner.batch = 1;
    setup.learner.verify = true;
    setup.learner.mistake = MISTAKE_NONE;
    ret_paper->run = setup_run(&setup, 1);
    ck_assert_ptr_nonnull(ret_paper->run);
    ret_paper->sheet = (Worksheet){.run = ret_paper->run,
                                   .blanks = blanks,
                                   .title = "A title",
                                   .samples = 1,
                                   .batch = 1};
}

void paper_open_text(const char *text, Blanks blanks, Paper *ret_paper)
{
    temp_write("paper.yaml", text);
    paper_open(temp_path("paper.yaml"), blanks, ret_paper);
}

void paper_close(Paper *paper)
{
    run_free(paper->run);
    job_close(&paper->job);
}

/* A change of one number on the way. */
typedef struct Nudge {
    int cell; /* a weight, a bias or a sum; -1: none */
    double by;
} Nudge;

typedef struct Pass {
    double sum[NET_LAYERS][NEURONS], out[NET_LAYERS][NEURONS];
    double error;
} Pass;

static double activate(Activation kind, double z)
{
    switch (kind) {
    case ACTIVATION_SIGMOID:
        return 1 / (1 + exp(-z));
    case ACTIVATION_TANH:
        return tanh(z);
    case ACTIVATION_RELU:
        return fmax(0, z);
    case ACTIVATION_LEAKY_RELU:
        return fmax(0.01 * z, z);
    case ACTIVATION_SOFTPLUS:
        return log(1 + exp(z));
    case ACTIVATION_BIPOLAR_SIGMOID:
        return 2 / (1 + exp(-z)) - 1;
    case ACTIVATION_IDENTITY:
    case ACTIVATION_SOFTMAX:
    case ACTIVATION_COUNT:
        break;
    }
    return z;
}

static double nudged(const Run *run, Nudge nudge, int cell)
{
    return run->start[cell] + (cell == nudge.cell ? nudge.by : 0);
}

static double sum_of(const Run *run, Nudge nudge, const Pass *pass, int l,
                     int to)
{
    const Net *net = run->net;
    double sum = net->biases ? nudged(run, nudge, net->at[CELL_B][l] + to) : 0;
    for (int from = 0; from < net->sizes[l - 1]; from++)
        sum += nudged(run, nudge, net_row(net, CELL_W, l, to) + from) *
               pass->out[l - 1][from];
    return sum + (nudge.cell == net->at[CELL_SUM][l] + to ? nudge.by : 0);
}

static double error_of(const Run *run, const Pass *pass)
{
    const Net *net = run->net;
    int last = net_last(net);
    double error = 0;
    for (int i = 0; i < net->sizes[last]; i++) {
        double a = pass->out[last][i];
        double d = net->targets ? a - run->samples.out[i] : 0;
        error += net->loss == LOSS_OUTPUT          ? a
                 : net->loss == LOSS_SQUARED_ERROR ? d * d
                                                   : d * d / 2;
    }
    return error;
}

static Pass forward(const Run *run, Nudge nudge)
{
    const Net *net = run->net;
    static Pass pass;
    for (int i = 0; i < net->sizes[0]; i++)
        pass.out[0][i] = run->samples.in[i];
    for (int l = 1; l < net->layers; l++)
        for (int i = 0; i < net->sizes[l]; i++) {
            pass.sum[l][i] = sum_of(run, nudge, &pass, l, i);
            pass.out[l][i] = activate(net->activation[l], pass.sum[l][i]);
        }
    pass.error = error_of(run, &pass);
    return pass;
}

static double slope(const Run *run, int cell)
{
    double up = forward(run, (Nudge){cell, NUDGE}).error;
    double down = forward(run, (Nudge){cell, -NUDGE}).error;
    return (up - down) / (2 * NUDGE);
}

static double activation_slope(const Run *run, const Pass *pass, CellRef ref)
{
    Activation kind = run->net->activation[ref.layer];
    double z = pass->sum[ref.layer][ref.neuron];
    return (activate(kind, z + NUDGE) - activate(kind, z - NUDGE)) /
           (2 * NUDGE);
}

double paper_recompute(const Paper *paper, int cell)
{
    const Run *run = paper->run;
    CellRef ref = net_ref(run->net, cell);
    Pass pass = forward(run, (Nudge){-1, 0});
    switch ((int)ref.family) {
    case CELL_SUM:
        return pass.sum[ref.layer][ref.neuron];
    case CELL_OUT:
        return pass.out[ref.layer][ref.neuron];
    case CELL_ERROR:
        return pass.error;
    case CELL_SLOPE:
        return activation_slope(run, &pass, ref);
    case CELL_DELTA:
        ref.family = CELL_SUM;
        return slope(run, net_cell(run->net, ref));
    case CELL_GRAD:
        ref.family = CELL_W;
        return slope(run, net_cell(run->net, ref));
    case CELL_GRADB:
        ref.family = CELL_B;
        return slope(run, net_cell(run->net, ref));
    case CELL_W:
    case CELL_B:
        return run->start[cell] - run->config.rate * slope(run, cell);
    default:
        break;
    }
    ck_abort_msg("no row of a sheet has cell %d", cell);
}
