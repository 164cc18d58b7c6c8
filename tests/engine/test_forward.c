/* A whole pass leaves what the single steps leave. */
#include "engine/forward.h"

#include "suites.h"
#include "world.h"

#include <string.h>

static bool same_bits(double a, double b)
{
    return memcmp(&a, &b, sizeof a) == 0;
}

START_TEST(a_whole_pass_leaves_the_same_bits_as_stepping)
{
    Rng rng = rng_seeded(81);
    for (int i = 0; i < 300; i++) {
        Plan plan = plan_random(&rng);
        World world = world_new(&plan);
        for (int s = 0; s < 3; s++) {
            size_t bytes = (size_t)world.net->cells * sizeof(double);
            double *cells = malloc(bytes);
            EXPECT(cells, "out of memory");
            memcpy(cells, world.run->cells, bytes);
            double error = forward_sample(world.net, &world.samples,
                                          world.run->cursor.sample, cells);
            world_run_to(&world, PHASE_BACKWARD);
            EXPECT(memcmp(cells, world.run->cells, bytes) == 0,
                   "world %d, sample %d", i, s);
            EXPECT(same_bits(error, world_value(&world, "error")),
                   "the error of world %d", i);
            free(cells);
            run_forward(world.run, GRAIN_SAMPLE, NULL);
        }
        world_end(&world);
    }
}
END_TEST

START_TEST(the_mean_error_is_taken_over_the_samples)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.samples = 3;
    plan.config.rate = 0;
    World world = world_new(&plan);
    double sum = 0;
    for (int s = 0; s < 3; s++) {
        world_run_to(&world, PHASE_BACKWARD);
        sum += world_value(&world, "error");
        run_forward(world.run, GRAIN_SAMPLE, NULL);
    }
    double mean =
        forward_mean_error(world.net, &world.samples, world.run->cells);
    ck_assert_double_eq(mean, sum / 3);
    ck_assert_double_gt(mean, 0);
    world_end(&world);
}
END_TEST

START_TEST(a_pass_leaves_weights_and_gradients_alone)
{
    Plan plan = plan_two_two_two(ACTIVATION_TANH);
    World world = world_new(&plan);
    world_run_updates(&world, 2);
    double w = world_value(&world, "w[B->C]"),
           g = world_value(&world, "grad[B->C]");
    double d = world_value(&world, "delta[A]");
    forward_sample(world.net, &world.samples, 0, world.run->cells);
    ck_assert_double_eq(world_value(&world, "w[B->C]"), w);
    ck_assert_double_eq(world_value(&world, "grad[B->C]"), g);
    ck_assert_double_eq(world_value(&world, "delta[A]"), d);
    world_end(&world);
}
END_TEST

Suite *forward_suite(void)
{
    const TTest *const tests[] = {a_whole_pass_leaves_the_same_bits_as_stepping,
                                  the_mean_error_is_taken_over_the_samples,
                                  a_pass_leaves_weights_and_gradients_alone,
                                  NULL};
    return suite_of("forward", tests);
}
