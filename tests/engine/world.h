/* A network with samples and a run, made from a short plan: what nearly every
   test of the engine begins with. */
#ifndef ENGINE_WORLD_H
#define ENGINE_WORLD_H

#include "base/rng.h"
#include "engine/run.h"

/* Zeroed but for layers, sizes and samples it is a plain one: no activation,
   biases that are trained, squared-error with targets, rate 0. */
typedef struct Plan {
    int layers;
    int sizes[NET_LAYERS];             /* [layers] */
    Activation activation[NET_LAYERS]; /* [layers], [0] unused */
    bool no_biases;
    bool fixed_biases; /* train-biases: false */
    Loss loss;
    bool no_targets;
    const char (*names)[NET_NAME]; /* NULL: x1.. and nL.K */
    int samples;
    LearnerConfig config;
    uint32_t ring; /* 0: 1024 */
    uint64_t seed; /* of weights, biases and samples */
} Plan;

typedef struct World {
    Net *net;
    Samples samples;
    double *in, *out; /* those of samples, to be changed */
    double *start;    /* [net->cells] */
    Run *run;
} World;

/* Weights and inputs uniform in ±1, biases in ±0.5, targets in 0..1, all from
   the plan's seed. Fails the running test when out of memory. */
World world_new(const Plan *plan);
void world_end(World *world);

/* The run again, from what `start` and the samples hold by now. */
void world_restart(World *world, const Plan *plan);

/* Any shape, activations, loss, batch, order and mistake, but small: up to four
   layers of up to four neurons, up to five samples. */
Plan plan_random(Rng *rng);

/* The same with nudge or slopes, and with any learner. */
Plan plan_random_slow(Rng *rng);
Plan plan_random_any(Rng *rng);

/* Gives the outputs the activation that the loss needs, if it needs one. */
void plan_match(Plan *plan);

/* X Y -> A B -> C D, the network most examples have. */
Plan plan_two_two_two(Activation activation);

/* The cell of a name made as by printf; fails the running test when there is
   none. */
int world_cell(const World *world, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* What the run holds in the cell of that name. */
double world_value(const World *world, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Steps until so many updates are done, to the end of that sample. */
void world_run_updates(World *world, uint64_t updates);

/* Steps to just before the first step of a phase. */
void world_run_to(World *world, Phase phase);

/* As ck_assert_msg, for the places that are passed a million times: Check
   writes each of its assertions down, held or not. */
#define EXPECT(condition, ...)                                                 \
    do {                                                                       \
        if (!(condition))                                                      \
            ck_abort_msg(__VA_ARGS__);                                         \
    } while (0)

/* Fails the running test unless cells and position are the same bits. */
void expect_same_moment(const Run *got, const double *cells,
                        const Cursor *cursor, const char *what);

#endif
