/* The update as backprop and slopes share it. */
#include "engine/update.h"

#include "engine/learnable.h"
#include "suites.h"
#include "world.h"

/* Takes a layer's update; returns its steps. */
static int take_layer(World *world, int layer)
{
    int steps = 0;
    bool over = false;
    update_begin(world->run, layer);
    while (!over) {
        Step step = {.number = 1, .place = world->run->cursor.place};
        ck_assert(update_has((StepKind)step.place.kind));
        over = update_next(world->run, &step);
        steps++;
    }
    return steps;
}

START_TEST(a_layer_s_update_takes_its_weights_and_trained_biases)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    World world = world_new(&plan);
    ck_assert_int_eq(take_layer(&world, 1), 6);
    world_end(&world);
    plan.fixed_biases = true;
    world = world_new(&plan);
    ck_assert_int_eq(take_layer(&world, 2), 4);
    world_end(&world);
}
END_TEST

START_TEST(each_goes_down_its_gradient_by_the_rate)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.config.rate = 0.5;
    World world = world_new(&plan);
    double w = world_value(&world, "w[Y->B]"), b = world_value(&world, "b[A]");
    world.run->cells[world_cell(&world, "grad[Y->B]")] = 0.25;
    world.run->cells[world_cell(&world, "gradb[A]")] = -1;
    take_layer(&world, 1);
    ck_assert_double_eq(world_value(&world, "w[Y->B]"), w - 0.125);
    ck_assert_double_eq(world_value(&world, "b[A]"), b + 0.5);
    world_end(&world);
}
END_TEST

START_TEST(an_update_that_is_done_is_counted_and_its_batch_closed)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    World world = world_new(&plan);
    world.run->cursor.in_batch = 3;
    update_end(world.run);
    ck_assert_uint_eq(world.run->cursor.updates, 1);
    ck_assert_uint_eq(world.run->cursor.multiply_adds, 12);
    ck_assert_int_eq(world.run->cursor.in_batch, 0);
    world_end(&world);
}
END_TEST

START_TEST(other_kinds_of_steps_are_none_of_an_update)
{
    ck_assert(update_has(STEP_UPDATE) && update_has(STEP_UPDATE_BIAS));
    ck_assert(!update_has(STEP_GRADIENT_BIAS) && !update_has(STEP_PICK));
}
END_TEST

Suite *update_suite(void)
{
    const TTest *const tests[] = {
        a_layer_s_update_takes_its_weights_and_trained_biases,
        each_goes_down_its_gradient_by_the_rate,
        an_update_that_is_done_is_counted_and_its_batch_closed,
        other_kinds_of_steps_are_none_of_an_update, NULL};
    return suite_of("update", tests);
}
