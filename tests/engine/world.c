/* Everything random comes from the plan's seed, so a failure can be run again.
 */
#include "world.h"

#include "support/suite.h"

#include <stdarg.h>
#include <string.h>

static void fill(double *at, int count, double low, double high, Rng *rng)
{
    for (int i = 0; i < count; i++)
        at[i] = low + (high - low) * rng_unit(rng);
}

static double *doubles(int count)
{
    double *at = calloc((size_t)count, sizeof *at);
    EXPECT(at, "out of memory");
    return at;
}

static void fill_start(const Net *net, double *start, Rng *rng)
{
    for (int l = 1; l < net->layers; l++) {
        fill(start + net->at[CELL_W][l], net->sizes[l] * net->sizes[l - 1], -1,
             1, rng);
        if (net->biases)
            fill(start + net->at[CELL_B][l], net->sizes[l], -0.5, 0.5, rng);
    }
}

/* Targets that add up to 1. */
static void make_probable(double *targets, int count)
{
    double sum = 0;
    for (int i = 0; i < count; i++)
        sum += targets[i] += 0.01;
    for (int i = 0; i < count; i++)
        targets[i] /= sum;
}

static void fill_samples(World *world, const Plan *plan, Rng *rng)
{
    int in = plan->samples * plan->sizes[0];
    int out = plan->samples * plan->sizes[plan->layers - 1];
    world->in = doubles(in);
    fill(world->in, in, -1, 1, rng);
    if (!plan->no_targets) {
        world->out = doubles(out);
        fill(world->out, out, 0, 1, rng);
    }
    int outputs = plan->sizes[plan->layers - 1];
    for (int s = 0; plan->loss == LOSS_CROSS_ENTROPY && s < plan->samples; s++)
        make_probable(world->out + s * outputs, outputs);
    world->samples = (Samples){plan->samples, world->in, world->out};
}

World world_new(const Plan *plan)
{
    World world = {0};
    Rng rng = rng_seeded(plan->seed);
    NetSpec spec = {.layers = plan->layers,
                    .sizes = plan->sizes,
                    .activation = plan->activation,
                    .biases = !plan->no_biases,
                    .train_biases = !plan->fixed_biases,
                    .loss = plan->loss,
                    .targets = !plan->no_targets,
                    .trial = learner_row(plan->config.kind)->trial,
                    .names = plan->names};
    world.net = net_new(&spec);
    EXPECT(world.net, "out of memory");
    world.start = doubles(world.net->cells);
    fill_start(world.net, world.start, &rng);
    fill_samples(&world, plan, &rng);
    world_restart(&world, plan);
    return world;
}

void world_restart(World *world, const Plan *plan)
{
    run_free(world->run);
    world->run = run_new(world->net, &world->samples, &plan->config,
                         world->start, plan->ring ? plan->ring : 1024);
    EXPECT(world->run, "out of memory");
}

void world_end(World *world)
{
    run_free(world->run);
    net_free(world->net);
    free(world->start);
    free(world->in);
    free(world->out);
}

static bool coin(Rng *rng)
{
    return rng_below(rng, 2) == 1;
}

static int between(Rng *rng, int low, int high)
{
    return low + (int)rng_below(rng, (uint64_t)(high - low + 1));
}

static LearnerConfig config_random(Rng *rng, int samples)
{
    LearnerConfig config = {
        .rate = 0.02 + 0.1 * rng_unit(rng),
        .batch = between(rng, 0, samples + 1),
        .sum_gradients = coin(rng),
        .shuffled = coin(rng),
        .seed = rng_next(rng),
        .verify = coin(rng),
        .mistake = (Mistake)between(rng, 0, MISTAKE_COUNT - 1),
    };
    if (config.mistake == MISTAKE_UPDATE_ON_THE_WAY)
        config.batch = 1;
    return config;
}

void plan_match(Plan *plan)
{
    Activation *outputs = &plan->activation[plan->layers - 1];
    if (plan->loss == LOSS_CROSS_ENTROPY)
        *outputs = ACTIVATION_SOFTMAX;
    else if (plan->loss == LOSS_BINARY_CROSS_ENTROPY)
        *outputs = ACTIVATION_SIGMOID;
}

Plan plan_random(Rng *rng)
{
    Plan plan = {.layers = between(rng, 2, 4), .samples = between(rng, 1, 5)};
    for (int l = 0; l < plan.layers; l++) {
        plan.sizes[l] = between(rng, 1, 4);
        plan.activation[l] =
            (Activation)between(rng, 0, ACTIVATION_SOFTMAX - 1);
    }
    plan.no_biases = coin(rng);
    plan.fixed_biases = coin(rng);
    plan.loss = (Loss)between(rng, 0, LOSS_COUNT - 1);
    plan_match(&plan);
    plan.no_targets = !loss_row(plan.loss)->needs_target && coin(rng);
    plan.config = config_random(rng, plan.samples);
    plan.ring = (uint32_t)between(rng, 1, 300);
    plan.seed = rng_next(rng);
    return plan;
}

/* Small, as a run takes long. */
Plan plan_random_slow(Rng *rng)
{
    Plan plan = plan_random(rng);
    plan.layers = plan.layers > 3 ? 3 : plan.layers;
    plan.samples = plan.samples > 3 ? 3 : plan.samples;
    for (int l = 0; l < plan.layers; l++) {
        plan.sizes[l] = plan.sizes[l] > 3 ? 3 : plan.sizes[l];
        if (plan.activation[l] == ACTIVATION_SOFTMAX)
            plan.activation[l] = ACTIVATION_TANH;
    }
    plan_match(&plan);
    plan.config.kind = coin(rng) ? LEARNER_NUDGE : LEARNER_SLOPES;
    plan.config.judge_all = coin(rng);
    plan.config.nudge = 0.05 + rng_unit(rng);
    plan.config.epsilon = 1e-5;
    return plan;
}

Plan plan_random_any(Rng *rng)
{
    return coin(rng) ? plan_random(rng) : plan_random_slow(rng);
}

Plan plan_two_two_two(Activation activation)
{
    static const char names[6][NET_NAME] = {"X", "Y", "A", "B", "C", "D"};
    return (Plan){
        .layers = 3,
        .sizes = {2, 2, 2},
        .activation = {activation, activation, activation},
        .loss = LOSS_HALF_SQUARED_ERROR,
        .names = names,
        .samples = 1,
        .config = {.rate = 0.5, .batch = 1},
        .seed = 1,
    };
}

__attribute__((format(printf, 2, 0))) static int
cell_of(const World *world, const char *format, va_list values)
{
    char name[2 * NET_CELL_NAME];
    vsnprintf(name, sizeof name, format, values);
    int cell = net_cell_by_name(world->net, name);
    EXPECT(cell >= 0, "there is no cell %s", name);
    return cell;
}

int world_cell(const World *world, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    int cell = cell_of(world, format, values);
    va_end(values);
    return cell;
}

double world_value(const World *world, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    int cell = cell_of(world, format, values);
    va_end(values);
    return world->run->cells[cell];
}

void world_run_updates(World *world, uint64_t updates)
{
    while (world->run->cursor.updates < updates)
        run_forward(world->run, GRAIN_SAMPLE, NULL);
}

void world_run_to(World *world, Phase phase)
{
    while (world->run->cursor.place.phase != phase)
        run_next(world->run);
}

void expect_same_moment(const Run *got, const double *cells,
                        const Cursor *cursor, const char *what)
{
    size_t bytes = (size_t)got->net->cells * sizeof *cells;
    EXPECT(memcmp(&got->cursor, cursor, sizeof *cursor) == 0,
           "%s: the position differs, at step %llu, want %llu", what,
           (unsigned long long)got->cursor.steps,
           (unsigned long long)cursor->steps);
    EXPECT(memcmp(got->cells, cells, bytes) == 0,
           "%s: the cells differ at step %llu", what,
           (unsigned long long)cursor->steps);
}
