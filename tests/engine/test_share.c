/* The share of an output, from a run's cells. */
#include "engine/share.h"

#include "suites.h"
#include "world.h"

#include <math.h>

static World world_of(Loss loss)
{
    Plan plan = plan_two_two_two(ACTIVATION_TANH);
    plan.loss = loss;
    plan_match(&plan);
    World world = world_new(&plan);
    world_run_to(&world, PHASE_BACKWARD);
    return world;
}

START_TEST(shares_add_up_to_the_error)
{
    for (int l = 0; l < LOSS_COUNT; l++) {
        World world = world_of((Loss)l);
        const double *cells = world.run->cells;
        double sum = share_of(world.net, cells, 0);
        sum += share_of(world.net, cells, 1);
        ck_assert_double_eq(sum, world_value(&world, "error"));
        world_end(&world);
    }
}
END_TEST

START_TEST(a_share_of_softmax_is_the_logarithm_of_the_output)
{
    World world = world_of(LOSS_CROSS_ENTROPY);
    double want =
        -world_value(&world, "target[D]") * log(world_value(&world, "out[D]"));
    ck_assert_double_eq_tol(share_of(world.net, world.run->cells, 1), want,
                            1e-14);
    world_end(&world);
}
END_TEST

START_TEST(slopes_are_what_the_backward_pass_begins_with)
{
    for (int l = 0; l < LOSS_COUNT; l++) {
        World world = world_of((Loss)l);
        if (!loss_row((Loss)l)->at_once) {
            double slope = share_slope(world.net, world.run->cells, 0);
            ck_assert_double_eq(run_next(world.run)->after, slope);
        }
        world_end(&world);
    }
}
END_TEST

Suite *share_suite(void)
{
    const TTest *const tests[] = {
        shares_add_up_to_the_error,
        a_share_of_softmax_is_the_logarithm_of_the_output,
        slopes_are_what_the_backward_pass_begins_with, NULL};
    return suite_of("share", tests);
}
