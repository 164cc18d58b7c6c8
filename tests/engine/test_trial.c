/* What nudge and slopes share: the weight that is tried and how it is measured.
 */
#include "engine/trial.h"

#include "suites.h"
#include "world.h"

#include <string.h>

static World world_slopes(Plan *plan)
{
    *plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan->config.kind = LEARNER_SLOPES;
    plan->config.batch = 0;
    plan->config.epsilon = 1e-5;
    plan->samples = 3;
    return world_new(plan);
}

START_TEST(a_bias_stands_behind_the_last_weight_of_its_neuron)
{
    Plan plan;
    World world = world_slopes(&plan);
    world.run->cursor.tried = 5;
    ck_assert_int_eq(trial_cell(world.run), world_cell(&world, "b[B]"));
    Place place = trial_place(world.run, PHASE_UP, STEP_OLD);
    ck_assert_int_eq(place.layer, 1);
    ck_assert_int_eq(place.neuron, 1);
    ck_assert_int_eq(place.source, 2);
    world_end(&world);
}
END_TEST

START_TEST(what_was_held_is_put_back_to_the_bit)
{
    Plan plan;
    World world = world_slopes(&plan);
    int cell = trial_cell(world.run);
    double first = world.run->cells[cell];
    Step step = {.place = world.run->cursor.place};
    trial_hold(world.run, &step);
    ck_assert_int_eq(step.cell, net_own(world.net, CELL_OLD));
    world.run->cells[cell] = 7;
    trial_put_back(world.run, &step);
    ck_assert_int_eq(step.cell, cell);
    ck_assert_mem_eq(world.run->cells + cell, &first, sizeof first);
    world_end(&world);
}
END_TEST

/* The sum goes through all outputs of all samples in one order. */
START_TEST(the_error_of_a_measurement_adds_up_over_its_samples)
{
    Plan plan;
    World world = world_slopes(&plan);
    double sum = 0, last = 0;
    int losses = 0;
    world_run_to(&world, PHASE_MEASURE);
    while (world.run->cursor.place.phase == PHASE_MEASURE) {
        const Step *step = run_next(world.run);
        if (step->place.kind != STEP_LOSS)
            continue;
        ck_assert(step->known == (losses > 0));
        double share = losses ? step->after - last : step->after;
        sum += share;
        last = step->after;
        losses++;
    }
    ck_assert_int_eq(losses, 6);
    ck_assert_double_eq_tol(sum, world_value(&world, "error"), 1e-12);
    ck_assert_int_eq(world.run->cursor.judged, 0);
    world_end(&world);
}
END_TEST

START_TEST(a_measurement_takes_its_samples_in_their_order)
{
    Plan plan;
    World world = world_slopes(&plan);
    int seen = 0;
    world_run_to(&world, PHASE_MEASURE);
    while (world.run->cursor.place.phase == PHASE_MEASURE) {
        const Step *step = run_next(world.run);
        if (step->place.kind == STEP_LOAD && step->place.layer == 0 &&
            step->place.neuron == 0)
            ck_assert_int_eq(step->sample, seen++);
    }
    ck_assert_int_eq(seen, 3);
    world_end(&world);
}
END_TEST

START_TEST(only_steps_of_a_try_have_a_rule)
{
    ck_assert_str_eq(trial_rule(STEP_NUDGE), "A + B");
    ck_assert_str_eq(trial_rule(STEP_PICK), "");
    ck_assert_str_eq(trial_rule(STEP_LOAD), "");
}
END_TEST

Suite *trial_suite(void)
{
    const TTest *const tests[] = {
        a_bias_stands_behind_the_last_weight_of_its_neuron,
        what_was_held_is_put_back_to_the_bit,
        the_error_of_a_measurement_adds_up_over_its_samples,
        a_measurement_takes_its_samples_in_their_order,
        only_steps_of_a_try_have_a_rule,
        NULL};
    return suite_of("trial", tests);
}
