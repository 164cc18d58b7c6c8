/* One cell is written and its old number kept. */
#include "engine/move.h"

#include "suites.h"
#include "world.h"

static Step step_at(Phase phase, StepKind kind, int layer, int neuron)
{
    Step step = {0};
    step.place = (Place){.phase = (uint8_t)phase,
                         .kind = (uint8_t)kind,
                         .layer = (int16_t)layer,
                         .neuron = neuron};
    return step;
}

START_TEST(a_step_keeps_what_it_overwrote)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    World world = world_new(&plan);
    int cell = world_cell(&world, "sum[B]");
    Step step = step_at(PHASE_FORWARD, STEP_TERM, 1, 1);
    world.run->cells[cell] = 7;
    ck_assert_int_eq(move_own(world.run, &step, CELL_SUM), cell);
    ck_assert_double_eq(move_value(world.run, &step, CELL_SUM), 7);
    move_put(world.run, &step, cell, 8, false);
    ck_assert_double_eq(step.before, 7);
    ck_assert_double_eq(step.after, 8);
    ck_assert_double_eq(world_value(&world, "sum[B]"), 8);
    ck_assert_int_eq(step.cell, cell);
    world_end(&world);
}
END_TEST

START_TEST(what_a_first_step_overwrites_counts_in_verify_only)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    World world = world_new(&plan);
    int cell = world_cell(&world, "sum[B]");
    Step step = step_at(PHASE_FORWARD, STEP_BIAS, 1, 1);
    move_put(world.run, &step, cell, 1, true);
    ck_assert(!step.known);
    move_put(world.run, &step, cell, 1, false);
    ck_assert(step.known);
    step = step_at(PHASE_VERIFY, STEP_BIAS, 1, 1);
    move_put(world.run, &step, cell, 1, true);
    ck_assert(step.known);
    world_end(&world);
}
END_TEST

START_TEST(the_next_place_begins_at_source_0)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    World world = world_new(&plan);
    Place *place = &world.run->cursor.place;
    place->source = 5;
    move_go(world.run, PHASE_BACKWARD, STEP_DELTA, 2, 1);
    ck_assert_int_eq(place->phase, PHASE_BACKWARD);
    ck_assert_int_eq(place->kind, STEP_DELTA);
    ck_assert_int_eq(place->layer, 2);
    ck_assert_int_eq(place->neuron, 1);
    ck_assert_int_eq(place->source, 0);
    place->source = 5;
    move_on(world.run, STEP_GRADIENT);
    ck_assert_int_eq(place->kind, STEP_GRADIENT);
    ck_assert_int_eq(place->neuron, 1);
    ck_assert_int_eq(place->source, 0);
    world_end(&world);
}
END_TEST

Suite *move_suite(void)
{
    const TTest *const tests[] = {
        a_step_keeps_what_it_overwrote,
        what_a_first_step_overwrites_counts_in_verify_only,
        the_next_place_begins_at_source_0, NULL};
    return suite_of("move", tests);
}
