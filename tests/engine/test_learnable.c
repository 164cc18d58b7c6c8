/* Weights and trained biases are counted through in the order of the update. */
#include "engine/learnable.h"

#include "suites.h"
#include "world.h"

START_TEST(they_are_counted_in_the_order_of_the_update)
{
    Rng rng = rng_seeded(71);
    for (int i = 0; i < 100; i++) {
        Plan plan = plan_random(&rng);
        plan.config.mistake = MISTAKE_NONE;
        World world = world_new(&plan);
        int64_t number = 0;
        world_run_to(&world, PHASE_UPDATE);
        while (world.run->cursor.place.phase == PHASE_UPDATE) {
            const Step *step = run_next(world.run);
            EXPECT(step->cell == learnable_cell(world.net, number),
                   "number %lld of world %d", (long long)number, i);
            number++;
        }
        ck_assert_int_eq(number, learnable_count(world.net));
        world_end(&world);
    }
}
END_TEST

START_TEST(a_number_is_found_by_its_weight_or_bias)
{
    Rng rng = rng_seeded(72);
    for (int i = 0; i < 100; i++) {
        Plan plan = plan_random(&rng);
        World world = world_new(&plan);
        for (int64_t n = 0; n < learnable_count(world.net); n++) {
            CellRef ref = learnable_ref(world.net, n);
            EXPECT(learnable_number(world.net, ref) == n, "number %lld",
                   (long long)n);
            EXPECT(net_cell(world.net, ref) == learnable_cell(world.net, n),
                   "cell of number %lld", (long long)n);
        }
        world_end(&world);
    }
}
END_TEST

START_TEST(what_never_changes_has_no_number)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.fixed_biases = true;
    World world = world_new(&plan);
    ck_assert_int_eq(learnable_count(world.net), 8);
    ck_assert_int_eq(learnable_number(world.net, (CellRef){CELL_B, 1, 0, 0}),
                     -1);
    ck_assert_int_eq(learnable_number(world.net, (CellRef){CELL_OUT, 1, 0, 0}),
                     -1);
    world_end(&world);
}
END_TEST

START_TEST(gradients_have_the_numbers_of_their_weights)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    World world = world_new(&plan);
    ck_assert_int_eq(learnable_count(world.net), 12);
    ck_assert_int_eq(learnable_gradient(world.net, 1),
                     world_cell(&world, "grad[Y->A]"));
    ck_assert_int_eq(learnable_gradient(world.net, 2),
                     world_cell(&world, "gradb[A]"));
    ck_assert_int_eq(learnable_gradient(world.net, 11),
                     world_cell(&world, "gradb[D]"));
    world_end(&world);
}
END_TEST

Suite *learnable_suite(void)
{
    const TTest *const tests[] = {they_are_counted_in_the_order_of_the_update,
                                  a_number_is_found_by_its_weight_or_bias,
                                  what_never_changes_has_no_number,
                                  gradients_have_the_numbers_of_their_weights,
                                  NULL};
    return suite_of("learnable", tests);
}
