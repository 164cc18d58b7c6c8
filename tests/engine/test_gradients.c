/* Every gradient against a central difference that this file measures itself,
   by single steps, so that it shares nothing with src/engine/gradcheck.c. */
#include "suites.h"
#include "world.h"

#include <math.h>
#include <string.h>

enum { SHAPES = 20 };

/* The summed error of the first batch: all samples, forward and error. */
static double batch_error(World *world, const Plan *plan)
{
    double sum = 0;
    world_restart(world, plan);
    Run *run = world->run;
    for (int s = 0; s < plan->samples; s++) {
        world_run_to(world, PHASE_BACKWARD);
        sum += world_value(world, "error");
        while (run->cursor.place.phase == PHASE_BACKWARD)
            run_next(run);
    }
    return sum;
}

static double difference(World *world, const Plan *plan, int cell)
{
    const double epsilon = 1e-5;
    double held = world->start[cell];
    world->start[cell] = held + epsilon;
    double up = batch_error(world, plan);
    world->start[cell] = held - epsilon;
    double down = batch_error(world, plan);
    world->start[cell] = held;
    return (up - down) / (2 * epsilon);
}

/* Compares a family with its gradients; returns how many are not 0. */
static int compare(World *world, const Plan *plan, CellFamily family,
                   CellFamily gradients, const double *cells)
{
    const Net *net = world->net;
    int not_zero = 0;
    for (int c = 0; c < net->cells; c++) {
        CellRef ref = net_ref(net, c);
        if (ref.family != family)
            continue;
        ref.family = gradients;
        double g = cells[net_cell(net, ref)];
        double d = difference(world, plan, c);
        EXPECT(fabs(g - d) <= 1e-8 + 1e-6 * fmax(fabs(g), fabs(d)),
               "%s, %s, seed %llu: gradient %.17g of cell %d, "
               "difference %.17g",
               activation_row(plan->activation[1])->name,
               loss_row(plan->loss)->name, (unsigned long long)plan->seed, g, c,
               d);
        not_zero += g != 0;
    }
    return not_zero;
}

/* Random layers of one activation; the batch is all samples. */
static Plan shape_of(Activation activation, Loss loss, uint64_t seed)
{
    Rng rng = rng_seeded_pair(seed, 100);
    Plan plan = plan_random(&rng);
    plan.loss = loss;
    plan.no_targets = false;
    plan.seed = seed;
    plan.ring = 1;
    plan.config = (LearnerConfig){.rate = 0.1};
    for (int l = 1; l < plan.layers; l++)
        plan.activation[l] = activation;
    return plan;
}

static void check_all_shapes(Activation activation, Loss loss)
{
    int alive = 0;
    for (uint64_t seed = 1; seed <= SHAPES; seed++) {
        Plan plan = shape_of(activation, loss, seed);
        World world = world_new(&plan);
        size_t bytes = (size_t)world.net->cells * sizeof(double);
        double *cells = malloc(bytes);
        ck_assert_ptr_nonnull(cells);
        world_run_to(&world, PHASE_UPDATE);
        memcpy(cells, world.run->cells, bytes);
        int not_zero = compare(&world, &plan, CELL_W, CELL_GRAD, cells);
        not_zero += compare(&world, &plan, CELL_B, CELL_GRADB, cells);
        alive += not_zero > 0;
        /* Only relu can be dead all over. */
        ck_assert(not_zero > 0 || activation == ACTIVATION_RELU);
        free(cells);
        world_end(&world);
    }
    ck_assert_int_ge(alive, SHAPES / 2);
}

START_TEST(every_gradient_is_the_slope_of_the_error)
{
    for (int a = 0; a < ACTIVATION_COUNT; a++)
        for (int l = 0; l < LOSS_COUNT; l++)
            check_all_shapes((Activation)a, (Loss)l);
}
END_TEST

START_TEST(mixed_activations_agree_too)
{
    static const Activation mix[3] = {ACTIVATION_TANH, ACTIVATION_RELU,
                                      ACTIVATION_SIGMOID};
    for (uint64_t seed = 1; seed <= SHAPES; seed++) {
        Plan plan = shape_of(ACTIVATION_TANH, LOSS_SQUARED_ERROR, seed);
        for (int l = 1; l < plan.layers; l++)
            plan.activation[l] = mix[(seed + (uint64_t)l) % 3];
        World world = world_new(&plan);
        size_t bytes = (size_t)world.net->cells * sizeof(double);
        double *cells = malloc(bytes);
        ck_assert_ptr_nonnull(cells);
        world_run_to(&world, PHASE_UPDATE);
        memcpy(cells, world.run->cells, bytes);
        compare(&world, &plan, CELL_W, CELL_GRAD, cells);
        compare(&world, &plan, CELL_B, CELL_GRADB, cells);
        free(cells);
        world_end(&world);
    }
}
END_TEST

Suite *gradients_suite(void)
{
    const TTest *const tests[] = {every_gradient_is_the_slope_of_the_error,
                                  mixed_activations_agree_too, NULL};
    return suite_of("gradients", tests);
}
