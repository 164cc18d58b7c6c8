/* The published examples, every number looked up by the name of its cell. A
   DISAGREES line of a file is a test of its own: the wrong number comes out
   when the classic mistake is switched on. */
#include "example.h"
#include "suites.h"

enum { LONG_RUN = 10000 };

/* The error after so many updates, from one more pass forward. */
static double error_after(World *world, uint64_t updates)
{
    world_run_updates(world, updates);
    world_run_to(world, PHASE_BACKWARD);
    return world_value(world, "error");
}

/* --- Mazur: 2-2-2 sigmoid --- */

static Plan mazur_plan(const Truth *truth)
{
    static const char *const names[] = {"sigmoid", "sigmoid"};
    Plan plan = example_plan(truth, LOSS_HALF_SQUARED_ERROR, names);
    plan.config.rate = truth_at(truth, "lr", 0);
    plan.fixed_biases = true;
    return plan;
}

START_TEST(mazur_prints_what_the_forward_pass_gives)
{
    Truth *truth = truth_open("mazur");
    Plan plan = mazur_plan(truth);
    World world = example_world(truth, &plan);
    world_run_to(&world, PHASE_ERROR);
    example_neurons(truth, "pub.z1", &world, "sum", 1, truth_expect_printed);
    example_neurons(truth, "pub.a1", &world, "out", 1, truth_expect_printed);
    example_neurons(truth, "pub.z2", &world, "sum", 2, truth_expect_printed);
    example_neurons(truth, "pub.a2", &world, "out", 2, truth_expect_printed);
    double before = 0;
    for (int n = 0; n < 2; n++) {
        run_next(world.run);
        double error = world_value(&world, "error");
        truth_expect_printed(truth, "pub.E_parts", n, error - before);
        before = error;
    }
    truth_expect_printed(truth, "pub.E", 0, before);
    truth_expect_exact(truth, "exact.E", 0, before);
    world_end(&world);
    truth_close(truth);
}
END_TEST

START_TEST(mazur_prints_what_the_backward_pass_gives)
{
    Truth *truth = truth_open("mazur");
    Plan plan = mazur_plan(truth);
    World world = example_world(truth, &plan);
    int upstream = world_cell(&world, "upstream[n1.1]");
    while (run_next(world.run)->cell != upstream)
        continue;
    double first = world_value(&world, "upstream[n1.1]");
    truth_expect_printed(truth, "pub.dE_da1_from_o1_o2", 0, first);
    /* He prints the second share one unit low in the last digit, so that his
       rounded shares add up to the rounded sum. */
    double second = run_next(world.run)->after - first;
    ck_assert_double_eq_tol(second, truth_at(truth, "pub.dE_da1_from_o1_o2", 1),
                            1e-9);
    world_run_to(&world, PHASE_UPDATE);
    example_neurons(truth, "pub.dE_da2", &world, "upstream", 2,
                    truth_expect_printed);
    example_neurons(truth, "pub.da2_dz2", &world, "slope", 2,
                    truth_expect_printed);
    example_neurons(truth, "pub.d2", &world, "delta", 2, truth_expect_printed);
    example_neurons(truth, "pub.dE_da1", &world, "upstream", 1,
                    truth_expect_printed);
    example_neurons(truth, "pub.da1_dz1", &world, "slope", 1,
                    truth_expect_printed);
    truth_expect_printed(truth, "pub.gW2_first", 0,
                         world_value(&world, "grad[n1.1->n2.1]"));
    truth_expect_printed(truth, "pub.gW1_first", 0,
                         world_value(&world, "grad[x1->n1.1]"));
    world_end(&world);
    truth_close(truth);
}
END_TEST

START_TEST(mazur_agrees_exactly)
{
    Truth *truth = truth_open("mazur");
    Plan plan = mazur_plan(truth);
    World world = example_world(truth, &plan);
    world_run_to(&world, PHASE_UPDATE);
    for (int l = 1; l <= 2; l++)
        example_layer(truth, &world, l);
    example_weights(truth, "exact.gW1", &world, "grad", 1, 1,
                    truth_expect_exact);
    example_weights(truth, "exact.gW2", &world, "grad", 2, 1,
                    truth_expect_exact);
    double after = error_after(&world, 1);
    example_weights(truth, "exact.newW1", &world, "w", 1, 1,
                    truth_expect_exact);
    example_weights(truth, "exact.newW2", &world, "w", 2, 1,
                    truth_expect_exact);
    example_weights(truth, "pub.newW1", &world, "w", 1, 1,
                    truth_expect_printed);
    example_weights(truth, "pub.newW2", &world, "w", 2, 1,
                    truth_expect_printed);
    example_neurons(truth, "exact.a_out_after", &world, "out", 2,
                    truth_expect_exact);
    truth_expect_exact(truth, "exact.E_after", 0, after);
    ck_assert_double_eq(world_value(&world, "b[n2.1]"),
                        truth_at(truth, "b2", 0));
    truth_expect_exact(truth, "exact.E_after_10000", 0,
                       error_after(&world, LONG_RUN));
    example_neurons(truth, "exact.a2_after_10000", &world, "out", 2,
                    truth_expect_exact);
    world_end(&world);
    truth_close(truth);
}
END_TEST

START_TEST(mazur_is_not_reproduced_without_his_mistake)
{
    Truth *truth = truth_open("mazur");
    Plan plan = mazur_plan(truth);
    World world = example_world(truth, &plan);
    ck_assert(
        !truth_is_printed(truth, "pub.E_after", 0, error_after(&world, 1)));
    ck_assert(!truth_is_printed(truth, "pub.a2_after_10000", 0,
                                truth_at(truth, "exact.a2_after_10000", 0)));
    world_end(&world);
    truth_close(truth);
}
END_TEST

START_TEST(mazur_updated_on_the_way)
{
    Truth *truth = truth_open("mazur");
    Plan plan = mazur_plan(truth);
    plan.config.mistake = MISTAKE_UPDATE_ON_THE_WAY;
    World world = example_world(truth, &plan);
    double after = error_after(&world, 1);
    truth_expect_printed(truth, "pub.E_after", 0, after);
    truth_expect_exact(truth, "wrong_order.E_after", 0, after);
    after = error_after(&world, LONG_RUN);
    truth_expect_exact(truth, "wrong_order.E_after_10000", 0, after);
    truth_expect_printed(truth, "pub.E_after_10000", 0, after);
    for (int n = 0; n < 2; n++) {
        double out = world_value(&world, "out[n2.%d]", n + 1);
        truth_expect_printed(truth, "pub.a2_after_10000", n, out);
        truth_expect_printed(truth, "wrong_order.a2_after_10000", n, out);
    }
    world_end(&world);
    truth_close(truth);
}
END_TEST

START_TEST(mazur_with_biases_that_learn)
{
    Truth *truth = truth_open("mazur");
    Plan plan = mazur_plan(truth);
    plan.fixed_biases = false;
    World world = example_world(truth, &plan);
    truth_expect_exact(truth, "with_bias.E_after", 0, error_after(&world, 1));
    example_neurons(truth, "with_bias.newb1", &world, "b", 1,
                    truth_expect_exact);
    example_neurons(truth, "with_bias.newb2", &world, "b", 2,
                    truth_expect_exact);
    truth_expect_exact(truth, "with_bias.E_after_10000", 0,
                       error_after(&world, LONG_RUN));
    example_neurons(truth, "with_bias.a2_after_10000", &world, "out", 2,
                    truth_expect_exact);
    world_end(&world);
    truth_close(truth);
}
END_TEST

/* --- hmkcode: 2-2-1 identity, no biases (they are 0 and stay) --- */

static World hmkcode_world(const Truth *truth)
{
    static const char *const names[] = {"identity", "identity"};
    Plan plan = example_plan(truth, LOSS_HALF_SQUARED_ERROR, names);
    plan.config.rate = truth_at(truth, "lr", 0);
    plan.no_biases = true;
    return example_world(truth, &plan);
}

START_TEST(hmkcode_agrees_before_the_update)
{
    Truth *truth = truth_open("hmkcode");
    double rate = truth_at(truth, "lr", 0);
    World world = hmkcode_world(truth);
    world_run_to(&world, PHASE_UPDATE);
    for (int l = 1; l <= 2; l++)
        example_layer(truth, &world, l);
    truth_expect_exact(truth, "exact.E", 0, world_value(&world, "error"));
    example_weights(truth, "exact.gW1", &world, "grad", 1, 1,
                    truth_expect_exact);
    example_weights(truth, "exact.gW2", &world, "grad", 2, 1,
                    truth_expect_exact);
    example_neurons(truth, "pub.a1", &world, "out", 1, truth_expect_printed);
    example_neurons(truth, "pub.a2", &world, "out", 2, truth_expect_printed);
    truth_expect_printed(truth, "pub.E", 0, world_value(&world, "error"));
    example_neurons(truth, "pub.d2", &world, "delta", 2, truth_expect_printed);
    example_weights(truth, "pub.step_W1", &world, "grad", 1, rate,
                    truth_expect_printed);
    example_weights(truth, "pub.step_W2", &world, "grad", 2, rate,
                    truth_expect_printed);
    world_end(&world);
    truth_close(truth);
}
END_TEST

START_TEST(hmkcode_agrees_after_the_update)
{
    Truth *truth = truth_open("hmkcode");
    World world = hmkcode_world(truth);
    truth_expect_exact(truth, "exact.E_after", 0, error_after(&world, 1));
    example_weights(truth, "exact.newW1", &world, "w", 1, 1,
                    truth_expect_exact);
    example_weights(truth, "exact.newW2", &world, "w", 2, 1,
                    truth_expect_exact);
    example_weights(truth, "pub.newW1", &world, "w", 1, 1,
                    truth_expect_printed);
    example_weights(truth, "pub.newW2", &world, "w", 2, 1,
                    truth_expect_printed);
    example_neurons(truth, "exact.a_out_after", &world, "out", 2,
                    truth_expect_exact);
    example_neurons(truth, "pub.a_out_after", &world, "out", 2,
                    truth_expect_printed);
    example_neurons(truth, "pub.a1_after", &world, "out", 1,
                    truth_expect_printed);
    world_end(&world);
    truth_close(truth);
}
END_TEST

/* --- MIT 6.036: relu, softmax and cross-entropy --- */

static Plan mit_plan(const Truth *truth)
{
    static const char *const names[] = {"relu", "softmax"};
    Plan plan = example_plan(truth, LOSS_CROSS_ENTROPY, names);
    plan.config.rate = truth_at(truth, "lr", 0);
    return plan;
}

START_TEST(mit_prints_what_both_passes_give)
{
    Truth *truth = truth_open("mit6036");
    Plan plan = mit_plan(truth);
    World world = example_world(truth, &plan);
    world_run_to(&world, PHASE_UPDATE);
    example_neurons(truth, "pub.a1", &world, "out", 1, truth_expect_printed);
    example_neurons(truth, "pub.a2", &world, "out", 2, truth_expect_printed);
    example_neurons(truth, "pub.d2", &world, "delta", 2, truth_expect_printed);
    example_neurons(truth, "pub.dE_da1", &world, "upstream", 1,
                    truth_expect_printed);
    truth_expect_exact(truth, "exact.E", 0, world_value(&world, "error"));
    for (int l = 1; l <= 2; l++)
        example_layer(truth, &world, l);
    example_weights(truth, "exact.gW1", &world, "grad", 1, 1,
                    truth_expect_exact);
    example_weights(truth, "exact.gW2", &world, "grad", 2, 1,
                    truth_expect_exact);
    world_end(&world);
    truth_close(truth);
}
END_TEST

START_TEST(mit_prints_what_the_update_gives)
{
    Truth *truth = truth_open("mit6036");
    Plan plan = mit_plan(truth);
    World world = example_world(truth, &plan);
    double after = error_after(&world, 1);
    example_weights(truth, "pub.newW1", &world, "w", 1, 1,
                    truth_expect_printed);
    example_weights(truth, "pub.newW2", &world, "w", 2, 1,
                    truth_expect_printed);
    example_neurons(truth, "pub.newb1", &world, "b", 1, truth_expect_printed);
    example_weights(truth, "exact.newW1", &world, "w", 1, 1,
                    truth_expect_exact);
    example_weights(truth, "exact.newW2", &world, "w", 2, 1,
                    truth_expect_exact);
    example_neurons(truth, "exact.newb1", &world, "b", 1, truth_expect_exact);
    example_neurons(truth, "exact.newb2", &world, "b", 2, truth_expect_exact);
    example_neurons(truth, "exact.a_out_after", &world, "out", 2,
                    truth_expect_exact);
    truth_expect_exact(truth, "exact.E_after", 0, after);
    world_end(&world);
    truth_close(truth);
}
END_TEST

Suite *truth_suite(void)
{
    const TTest *const tests[] = {
        mazur_prints_what_the_forward_pass_gives,
        mazur_prints_what_the_backward_pass_gives,
        mazur_agrees_exactly,
        mazur_is_not_reproduced_without_his_mistake,
        mazur_updated_on_the_way,
        mazur_with_biases_that_learn,
        hmkcode_agrees_before_the_update,
        hmkcode_agrees_after_the_update,
        mit_prints_what_both_passes_give,
        mit_prints_what_the_update_gives,
        NULL,
    };
    return suite_of("truth", tests);
}
