/* Finding a moment by what happens there. */
#include "engine/seek.h"

#include "suites.h"
#include "world.h"

static World three_samples(void)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.samples = 3;
    plan.config = (LearnerConfig){.rate = 0.5, .batch = 2, .verify = true};
    return world_new(&plan);
}

START_TEST(it_stops_before_the_first_step_that_matches_every_wish)
{
    World world = three_samples();
    Seek seek = {.wishes = SEEK_SAMPLE | SEEK_PHASE | SEEK_NEURON,
                 .sample = 1,
                 .phase = PHASE_BACKWARD,
                 .layer = 1,
                 .neuron = 1};
    ck_assert(seek_forward(world.run, &seek, 1000));
    const Step *step = run_next(world.run);
    ck_assert_int_eq(step->sample, 1);
    ck_assert_int_eq(step->place.phase, PHASE_BACKWARD);
    ck_assert_int_eq(step->place.kind, STEP_UPSTREAM);
    ck_assert_int_eq(step->place.source, 0);
    ck_assert_int_eq(step->cell, world_cell(&world, "upstream[B]"));
    ck_assert_double_eq(step->after, world_value(&world, "upstream[B]"));
    world_end(&world);
}
END_TEST

START_TEST(it_does_not_move_when_the_next_step_matches)
{
    World world = three_samples();
    Seek seek = {.wishes = SEEK_PHASE, .phase = PHASE_LOAD};
    ck_assert(seek_forward(world.run, &seek, 0));
    ck_assert_uint_eq(world.run->cursor.steps, 0);
    world_end(&world);
}
END_TEST

START_TEST(a_step_is_counted_from_one)
{
    World world = three_samples();
    Seek seek = {.wishes = SEEK_STEP, .step = 17};
    ck_assert(seek_forward(world.run, &seek, 100));
    ck_assert_uint_eq(world.run->cursor.steps, 16);
    ck_assert_uint_eq(run_next(world.run)->number, 17);
    world_end(&world);
}
END_TEST

START_TEST(the_end_of_an_epoch_is_behind_its_last_step)
{
    World world = three_samples();
    Seek seek = {.wishes = SEEK_EPOCH_END};
    ck_assert(!seek_matches(world.run, &seek));
    ck_assert(seek_forward(world.run, &seek, 10000));
    ck_assert_int_eq(world.run->cursor.epoch, 2);
    ck_assert_int_eq(run_last(world.run)->epoch, 1);
    ck_assert_uint_eq(world.run->cursor.steps, world.run->cursor.epoch_start);
    world_end(&world);
}
END_TEST

START_TEST(a_layer_and_an_epoch_can_be_sought)
{
    World world = three_samples();
    Seek seek = {.wishes = SEEK_EPOCH | SEEK_PHASE | SEEK_LAYER,
                 .epoch = 2,
                 .phase = PHASE_FORWARD,
                 .layer = 2};
    ck_assert(seek_forward(world.run, &seek, 10000));
    const Step *step = run_next(world.run);
    ck_assert_int_eq(step->epoch, 2);
    ck_assert_int_eq(step->place.layer, 2);
    ck_assert_int_eq(step->place.kind, STEP_BIAS);
    world_end(&world);
}
END_TEST

START_TEST(what_never_comes_is_given_up_after_so_many_steps)
{
    World world = three_samples();
    Seek seek = {.wishes = SEEK_SAMPLE, .sample = 3};
    ck_assert(!seek_forward(world.run, &seek, 500));
    ck_assert_uint_eq(world.run->cursor.steps, 500);
    world_end(&world);
}
END_TEST

Suite *seek_suite(void)
{
    const TTest *const tests[] = {
        it_stops_before_the_first_step_that_matches_every_wish,
        it_does_not_move_when_the_next_step_matches,
        a_step_is_counted_from_one,
        the_end_of_an_epoch_is_behind_its_last_step,
        a_layer_and_an_epoch_can_be_sought,
        what_never_comes_is_given_up_after_so_many_steps,
        NULL,
    };
    return suite_of("seek", tests);
}
