/* The published examples that are about a way of many updates: a street with
   traffic lights (Trask) and a saturated neuron (Nielsen); and the smallest of
   all, one tanh neuron (Karpathy). */
#include "example.h"
#include "suites.h"

/* --- Karpathy: one tanh neuron whose output is the error --- */

START_TEST(karpathy_agrees_to_the_gradient_of_the_inputs)
{
    static const char *const names[] = {"tanh"};
    Truth *truth = truth_open("karpathy_tanh");
    Plan plan = example_plan(truth, LOSS_OUTPUT, names);
    plan.no_targets = true;
    World world = example_world(truth, &plan);
    world_run_to(&world, PHASE_UPDATE);
    example_layer(truth, &world, 1);
    example_weights(truth, "exact.gW1", &world, "grad", 1, 1,
                    truth_expect_exact);
    example_neurons(truth, "pub.gb1", &world, "gradb", 1, truth_expect_printed);
    double delta = world_value(&world, "delta[n1.1]");
    for (int i = 0; i < 2; i++) {
        double w = world_value(&world, "w[x%d->n1.1]", i + 1);
        double x = world_value(&world, "in[x%d]", i + 1);
        truth_expect_exact(truth, "exact.gx", i, w * delta);
        truth_expect_printed(truth, "pub.products", i, w * x);
    }
    ck_assert_double_eq(world_value(&world, "error"),
                        world_value(&world, "out[n1.1]"));
    world_end(&world);
    truth_close(truth);
}
END_TEST

START_TEST(karpathy_prints_what_comes_out)
{
    static const char *const names[] = {"tanh"};
    Truth *truth = truth_open("karpathy_tanh");
    Plan plan = example_plan(truth, LOSS_OUTPUT, names);
    plan.no_targets = true;
    World world = example_world(truth, &plan);
    world_run_to(&world, PHASE_UPDATE);
    example_neurons(truth, "pub.z1", &world, "sum", 1, truth_expect_printed);
    example_neurons(truth, "pub.a1", &world, "out", 1, truth_expect_printed);
    example_neurons(truth, "pub.d1", &world, "delta", 1, truth_expect_printed);
    example_weights(truth, "pub.gW1", &world, "grad", 1, 1,
                    truth_expect_printed);
    world_end(&world);
    truth_close(truth);
}
END_TEST

/* --- Trask: 3-4-1 relu, identity; four samples, sixty epochs --- */

static World trask_world(const Truth *truth)
{
    static const char *const names[] = {"relu", "identity"};
    double source_major[12];
    Plan plan = example_plan(truth, LOSS_HALF_SQUARED_ERROR, names);
    plan.no_biases = true;
    plan.samples = 4;
    plan.config.rate = truth_at(truth, "lr", 0);
    World world = world_new(&plan);
    example_take(truth, "init.W_source_major", source_major, 12);
    for (int s = 0; s < 3; s++)
        for (int n = 0; n < 4; n++)
            world.start[world_cell(&world, "w[x%d->n1.%d]", s + 1, n + 1)] =
                source_major[s * 4 + n];
    example_take(truth, "init.Wout", world.start + world.net->at[CELL_W][2], 4);
    example_take(truth, "X", world.in, 12);
    example_take(truth, "T", world.out, 4);
    world_restart(&world, &plan);
    return world;
}

static void add_up(void *user, const Run *run, const Step *step)
{
    double *sum = user;
    (void)run;
    if (step->place.phase == PHASE_ERROR)
        *sum += 2 * step->after; /* the book prints the sum of (a-t)^2 */
}

/* The summed error of one whole epoch. */
static double epoch_error(World *world)
{
    double sum = 0;
    Hook hook = {add_up, &sum};
    run_forward(world->run, GRAIN_EPOCH, &hook);
    return sum;
}

START_TEST(trask_learns_the_street_lights_in_sixty_epochs)
{
    static const int told[7] = {1, 10, 20, 30, 40, 50, 60};
    Truth *truth = truth_open("trask_street");
    World world = trask_world(truth);
    for (int epoch = 1, next = 0; epoch <= 60; epoch++) {
        double error = epoch_error(&world);
        if (epoch != told[next])
            continue;
        truth_expect_exact(truth, "exact.error_at_epoch_1_10_20_30_40_50_60",
                           next, error);
        /* The first weights are printed with as many digits as the errors, so
           the last digit of these cannot be asked for. */
        if (next > 0)
            truth_expect_exact(truth, "pub.error_at_epoch_10_20_30_40_50_60",
                               next - 1, error);
        next++;
    }
    ck_assert_int_eq(world.run->cursor.epoch, 61);
    for (int s = 0; s < 3; s++)
        for (int n = 0; n < 4; n++)
            truth_expect_exact(
                truth, "exact.final_W_source_major", s * 4 + n,
                world_value(&world, "w[x%d->n1.%d]", s + 1, n + 1));
    example_weights(truth, "exact.final_Wout", &world, "w", 2, 1,
                    truth_expect_exact);
    world_end(&world);
    truth_close(truth);
}
END_TEST

/* --- Nielsen: one sigmoid neuron --- */

static void follow_nielsen(const char *name)
{
    static const char *const names[] = {"sigmoid"};
    static const char key[] = "exact.a_at_0_50_100_150_200_250_300";
    Truth *truth = truth_open(name);
    Plan plan = example_plan(truth, LOSS_HALF_SQUARED_ERROR, names);
    plan.config.rate = truth_at(truth, "lr", 0);
    World world = example_world(truth, &plan);
    for (int i = 0; i <= 6; i++) {
        world_run_updates(&world, (uint64_t)(50 * i));
        if (i == 6) {
            truth_expect_exact(truth, "exact.w_b_at_300", 0,
                               world_value(&world, "w[x1->n1.1]"));
            truth_expect_exact(truth, "exact.w_b_at_300", 1,
                               world_value(&world, "b[n1.1]"));
        }
        world_run_to(&world, PHASE_BACKWARD);
        double a = world_value(&world, "out[n1.1]");
        truth_expect_printed(truth, key, i, a); /* four digits */
        if (i == 0)
            truth_expect_printed(truth, "pub.a_start", 0, a);
    }
    world_end(&world);
    truth_close(truth);
}

START_TEST(nielsen_s_neuron_learns_quickly_from_a_good_start)
{
    follow_nielsen("nielsen_a");
    Truth *truth = truth_open("nielsen_a");
    double end = truth_at(truth, "exact.a_at_0_50_100_150_200_250_300", 6);
    truth_expect_printed(truth, "pub.a_end", 0, end);
    truth_close(truth);
}
END_TEST

START_TEST(nielsen_s_neuron_hardly_moves_from_a_saturated_start)
{
    follow_nielsen("nielsen_b");
}
END_TEST

START_TEST(a_truth_file_keeps_blanks_comments_and_digits)
{
    Truth *truth = truth_open("mazur");
    TruthRow row = truth_row(truth, "pub.z1", 2);
    ck_assert_int_eq(row.count, 2);
    ck_assert(row.number[0].given && !row.number[1].given);
    ck_assert_double_eq_tol(row.number[0].half_unit, 5e-5, 1e-12);
    row = truth_row(truth, "pub.E_after_10000", 1);
    ck_assert_int_eq(row.count, 1);
    ck_assert(truth_is_printed(truth, "pub.z1", 0, 0.37754));
    ck_assert(!truth_is_printed(truth, "pub.z1", 0, 0.37756));
    ck_assert(truth_is_printed(truth, "pub.z1", 1, 7));
    truth_close(truth);
}
END_TEST

Suite *truth_curves_suite(void)
{
    const TTest *const tests[] = {
        karpathy_agrees_to_the_gradient_of_the_inputs,
        karpathy_prints_what_comes_out,
        trask_learns_the_street_lights_in_sixty_epochs,
        nielsen_s_neuron_learns_quickly_from_a_good_start,
        nielsen_s_neuron_hardly_moves_from_a_saturated_start,
        a_truth_file_keeps_blanks_comments_and_digits,
        NULL,
    };
    return suite_of("truth curves", tests);
}
