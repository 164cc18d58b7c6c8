/* Words are looked up by the engine's own tables; a word the vocabulary allows
   and the engine does not know is our own fault, hence asserts. */
#include "setup/setup.h"

#include "setup/material.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static Net *build_net(const Experiment *experiment, bool targets)
{
    Activation activation[NET_LAYERS] = {ACTIVATION_IDENTITY};
    NetSpec spec = {
        .layers = experiment->layers,
        .sizes = experiment->sizes,
        .activation = activation,
        .biases = experiment->biases,
        .train_biases = experiment->train_biases,
        .targets = targets,
        .names = (const char(*)[NET_NAME])experiment->names,
    };
    static_assert((int)EXPERIMENT_NAME == (int)NET_NAME, "names are copied");
    LearnerKind learner = LEARNER_COUNT;
    bool known = loss_by_name(experiment->loss, &spec.loss);
    known = learner_by_name(experiment->learner, &learner) && known;
    for (int l = 1; l < experiment->layers; l++)
        known = activation_by_name(experiment->activation[l], &activation[l]) &&
                known;
    assert(known);
    spec.trial = learner_row(learner)->trial;
    return net_new(&spec);
}

static LearnerConfig build_learner(const Experiment *experiment)
{
    LearnerConfig learner = {
        .rate = experiment->rate,
        .batch = experiment->batch,
        .sum_gradients = experiment->sum_gradients,
        .shuffled = experiment->shuffled,
        .seed = experiment->seed,
        .verify = experiment->verify,
        .nudge = experiment->nudge,
        .judge_all = experiment->judge_all,
        .epsilon = experiment->epsilon,
    };
    bool known = learner_by_name(experiment->learner, &learner.kind);
    known = mistake_by_name(experiment->mistake, &learner.mistake) && known;
    assert(known);
    return learner;
}

static void first_weights(const Experiment *experiment, const Net *net,
                          double *cells)
{
    InitConfig init = {.seed = experiment->init_seed,
                       .range = experiment->init_range,
                       .deviation = experiment->init_deviation};
    bool known = init_by_name(experiment->init_scheme, &init.scheme);
    assert(known);
    if (experiment->weights) {
        net_load(net, experiment->weights, experiment->bias, cells);
        return;
    }
    init_weights(net, &init, cells);
    const double *b = experiment->bias;
    for (int l = 1; b && l < net->layers; l++) {
        size_t size = (size_t)net->sizes[l];
        memcpy(cells + net->at[CELL_B][l], b, size * sizeof *b);
        b += size;
    }
}

/* Everything but the samples. */
static bool build(const Experiment *experiment, bool targets, Setup *setup)
{
    setup->net = build_net(experiment, targets);
    if (setup->net)
        setup->start = calloc((size_t)setup->net->cells, sizeof *setup->start);
    if (!setup->start)
        return false;
    first_weights(experiment, setup->net, setup->start);
    setup->learner = build_learner(experiment);
    return true;
}

bool setup_sketch(const Experiment *experiment, Setup *ret_setup)
{
    Setup setup = {.net = NULL};
    if (!build(experiment, true, &setup)) {
        setup_free(&setup);
        return false;
    }
    *ret_setup = setup;
    return true;
}

bool setup_build(const Experiment *experiment, const char *assets,
                 Report *report, Setup *ret_setup)
{
    Setup setup = {.samples = {.count = experiment->samples},
                   .in = experiment->in,
                   .out = experiment->out};
    if (experiment->samples == 0) {
        if (!material_load(experiment, assets, report, &setup.data))
            return false;
        setup.in = setup.data.set.in;
        setup.out = setup.data.set.out;
        setup.samples = setup.data.training;
        setup.test = setup.data.test;
    }
    setup.samples.in = setup.in;
    setup.samples.out = setup.out;
    if (!build(experiment, setup.out != NULL, &setup)) {
        setup_free(&setup);
        return false;
    }
    *ret_setup = setup;
    return true;
}

void setup_free(Setup *setup)
{
    net_free(setup->net);
    free(setup->start);
    data_free(&setup->data);
    setup->net = NULL;
    setup->start = NULL;
}

Run *setup_run(const Setup *setup, uint32_t ring_size)
{
    return run_new(setup->net, &setup->samples, &setup->learner, setup->start,
                   ring_size);
}

/* Takes what is missing, all of it or nothing: weights that are there but not
   yet filled would be taken for real. */
static bool has_room(Experiment *experiment)
{
    Arena *arena = experiment->arena;
    double *weights = experiment->weights, *bias = experiment->bias;
    if (!weights)
        weights =
            arena_take(arena, (size_t)experiment->weight_count, sizeof(double));
    if (!bias && experiment->biases)
        bias =
            arena_take(arena, (size_t)experiment->bias_count, sizeof(double));
    if (!weights || (!bias && experiment->biases))
        return false;
    experiment->weights = weights;
    experiment->bias = bias;
    return true;
}

bool setup_store(const Setup *setup, const double *cells,
                 Experiment *experiment)
{
    const Net *net = setup->net;
    if (!has_room(experiment))
        return false;
    double *w = experiment->weights, *b = experiment->bias;
    for (int l = 1; l < net->layers; l++) {
        size_t size = (size_t)net->sizes[l];
        size_t count = size * (size_t)net->sizes[l - 1];
        memcpy(w, cells + net->at[CELL_W][l], count * sizeof *w);
        w += count;
        if (!net->biases)
            continue;
        memcpy(b, cells + net->at[CELL_B][l], size * sizeof *b);
        b += size;
    }
    return true;
}
