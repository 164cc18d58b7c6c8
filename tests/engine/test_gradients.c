/* Every gradient against a difference that this file measures itself, with a
   forward pass of its own in long double: in double a difference is not exact
   enough for gradients that are nearly 0. Five points, so that what is left out
   is far below what is asked. */
#include "suites.h"
#include "world.h"

#include <math.h>

enum { SHAPES = 200, NEURONS = 4 };

static const double STEP = 1e-4;
static const double CORNER = 1e-3; /* a kink so near would be stepped over */

/* A pass on numbers of its own. */
typedef struct Pass {
    const Net *net;
    const double *cells; /* weights and biases */
    int cell;            /* the one that is moved */
    long double by;
    bool at_corner;                     /* a sum of a relu was too near 0 */
    long double z[NEURONS], a[NEURONS]; /* of the layer just reached */
} Pass;

static long double moved(const Pass *pass, int cell)
{
    long double value = (long double)pass->cells[cell];
    return cell == pass->cell ? value + pass->by : value;
}

static long double activated(Activation activation, long double z)
{
    switch (activation) {
    case ACTIVATION_SIGMOID:
        return 1 / (1 + expl(-z));
    case ACTIVATION_TANH:
        return tanhl(z);
    case ACTIVATION_RELU:
        return z > 0 ? z : 0;
    case ACTIVATION_LEAKY_RELU:
        return z > 0 ? z : z / 100;
    case ACTIVATION_SOFTPLUS:
        return logl(1 + expl(z));
    case ACTIVATION_BIPOLAR_SIGMOID:
        return 2 / (1 + expl(-z)) - 1;
    case ACTIVATION_IDENTITY:
    case ACTIVATION_SOFTMAX:
    case ACTIVATION_COUNT:
        break;
    }
    return z;
}

static void activate(Pass *pass, int layer)
{
    Activation kind = pass->net->activation[layer];
    int count = pass->net->sizes[layer];
    long double whole = 0;
    for (int n = 0; n < count; n++)
        whole += expl(pass->z[n]);
    for (int n = 0; n < count; n++) {
        bool corner = kind == ACTIVATION_RELU || kind == ACTIVATION_LEAKY_RELU;
        if (corner && fabsl(pass->z[n]) < (long double)CORNER)
            pass->at_corner = true;
        pass->a[n] = kind == ACTIVATION_SOFTMAX ? expl(pass->z[n]) / whole
                                                : activated(kind, pass->z[n]);
    }
}

static void layer_forward(Pass *pass, int layer)
{
    const Net *net = pass->net;
    long double z[NEURONS];
    for (int n = 0; n < net->sizes[layer]; n++) {
        z[n] = net->biases ? moved(pass, net->at[CELL_B][layer] + n) : 0;
        for (int s = 0; s < net->sizes[layer - 1]; s++)
            z[n] +=
                moved(pass, net_row(net, CELL_W, layer, n) + s) * pass->a[s];
    }
    for (int n = 0; n < net->sizes[layer]; n++)
        pass->z[n] = z[n];
    activate(pass, layer);
}

/* As the books write them. */
static long double share(Loss loss, long double a, long double t, int outputs)
{
    switch (loss) {
    case LOSS_SQUARED_ERROR:
        return (a - t) * (a - t);
    case LOSS_HALF_SQUARED_ERROR:
        return (a - t) * (a - t) / 2;
    case LOSS_MEAN_SQUARED_ERROR:
        return (a - t) * (a - t) / outputs;
    case LOSS_BINARY_CROSS_ENTROPY:
        return -t * logl(a) - (1 - t) * logl(1 - a);
    case LOSS_CROSS_ENTROPY:
        return -t * logl(a);
    case LOSS_OUTPUT:
    case LOSS_COUNT:
        break;
    }
    return a;
}

/* The summed error of all samples with one cell moved. */
static long double error(Pass *pass, const Samples *samples, long double by)
{
    const Net *net = pass->net;
    int in = net->sizes[0], out = net->sizes[net_last(net)];
    long double sum = 0;
    pass->by = by;
    for (int s = 0; s < samples->count; s++) {
        for (int i = 0; i < in; i++)
            pass->a[i] = (long double)samples->in[s * in + i];
        for (int l = 1; l < net->layers; l++)
            layer_forward(pass, l);
        for (int n = 0; n < out; n++)
            sum += share(net->loss, pass->a[n],
                         (long double)samples->out[s * out + n], out);
    }
    return sum;
}

static double difference(Pass *pass, const Samples *samples)
{
    long double h = (long double)STEP;
    long double near = error(pass, samples, h) - error(pass, samples, -h);
    long double far =
        error(pass, samples, 2 * h) - error(pass, samples, -2 * h);
    return (double)((8 * near - far) / (12 * h));
}

/* The worst relative difference of gradients that are above 1e-8. */
typedef struct Tally {
    double worst;
    int compared, not_zero;
} Tally;

static void compare_cell(const World *world, int cell, Tally *tally)
{
    CellRef ref = net_ref(world->net, cell);
    Pass pass = {.net = world->net, .cells = world->start, .cell = cell};
    if (ref.family != CELL_W && ref.family != CELL_B)
        return;
    ref.family = ref.family == CELL_W ? CELL_GRAD : CELL_GRADB;
    double g = world->run->cells[net_cell(world->net, ref)];
    double d = difference(&pass, &world->samples);
    if (pass.at_corner)
        return;
    tally->compared++;
    tally->not_zero += g != 0;
    EXPECT(fabs(g - d) <= 1e-12 + 1e-6 * fmax(fabs(g), fabs(d)),
           "%s, %s: gradient %.17g of cell %d, difference %.17g",
           activation_row(world->net->activation[1])->name,
           loss_row(world->net->loss)->name, g, cell, d);
    if (fabs(g) > 1e-8)
        tally->worst = fmax(tally->worst, fabs(g - d) / fabs(g));
}

/* Random layers; the batch is all samples. */
static Plan shape_of(Loss loss, uint64_t seed)
{
    Rng rng = rng_seeded_pair(seed, 100);
    Plan plan = plan_random(&rng);
    plan.loss = loss;
    plan.no_targets = false;
    plan.seed = seed;
    plan.ring = 1;
    plan.config = (LearnerConfig){.rate = 0.1};
    return plan;
}

static Tally check_shape(Plan *plan)
{
    Tally tally = {0};
    plan_match(plan);
    World world = world_new(plan);
    world_run_to(&world, PHASE_UPDATE);
    for (int c = 0; c < world.net->cells; c++)
        compare_cell(&world, c, &tally);
    world_end(&world);
    return tally;
}

static void check_all_shapes(Activation activation, Loss loss)
{
    int alive = 0, compared = 0;
    for (uint64_t seed = 1; seed <= SHAPES; seed++) {
        Plan plan = shape_of(loss, seed);
        for (int l = 1; l < plan.layers; l++)
            plan.activation[l] = activation;
        Tally tally = check_shape(&plan);
        alive += tally.not_zero > 0;
        compared += tally.compared;
        EXPECT(tally.worst < 1e-6, "%s, %s, seed %llu: %g off",
               activation_row(activation)->name, loss_row(loss)->name,
               (unsigned long long)seed, tally.worst);
        /* Only relu can be dead all over, and softmax alone is always 1. */
        bool certain =
            loss == LOSS_CROSS_ENTROPY && plan.sizes[plan.layers - 1] == 1;
        EXPECT(tally.not_zero > 0 || tally.compared == 0 || certain ||
                   activation == ACTIVATION_RELU,
               "%s, %s, seed %llu: nothing but 0",
               activation_row(activation)->name, loss_row(loss)->name,
               (unsigned long long)seed);
    }
    ck_assert_int_ge(alive, SHAPES / 2);
    ck_assert_int_ge(compared, 5 * SHAPES);
}

START_TEST(every_gradient_is_the_slope_of_the_error)
{
    for (int a = 0; a < ACTIVATION_SOFTMAX; a++)
        for (int l = 0; l < LOSS_COUNT; l++)
            check_all_shapes((Activation)a, (Loss)l);
}
END_TEST

START_TEST(mixed_activations_agree_too)
{
    for (uint64_t seed = 1; seed <= SHAPES; seed++) {
        Plan plan = shape_of((Loss)(seed % LOSS_COUNT), seed);
        for (int l = 1; l < plan.layers; l++)
            plan.activation[l] =
                (Activation)((seed / 3 + 2 * (uint64_t)l) % ACTIVATION_SOFTMAX);
        ck_assert(check_shape(&plan).worst < 1e-6);
    }
}
END_TEST

Suite *gradients_suite(void)
{
    const TTest *const tests[] = {every_gradient_is_the_slope_of_the_error,
                                  mixed_activations_agree_too, NULL};
    return suite_of("gradients", tests);
}
