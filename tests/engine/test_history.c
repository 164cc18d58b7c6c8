/* The curves: right values however they are thinned, and no point twice. */
#include "engine/history.h"

#include "suites.h"
#include "world.h"

#include <math.h>
#include <string.h>

/* A run so small that ten thousand samples are quick. */
static Plan plan_small(void)
{
    Plan plan = {.layers = 2, .sizes = {1, 1}, .samples = 3, .seed = 3};
    plan.config = (LearnerConfig){.rate = 0.001, .batch = 1};
    return plan;
}

static void run_samples(World *world, uint64_t samples, const Hook *hook)
{
    for (uint64_t s = 0; s < samples; s++)
        run_forward(world->run, GRAIN_SAMPLE, hook);
}

START_TEST(each_sample_leaves_its_error)
{
    Plan plan = plan_small();
    World world = world_new(&plan);
    History *history = calloc(1, sizeof *history);
    ck_assert_ptr_nonnull(history);
    history_start(history);
    Hook hook = history_hook(history);
    for (int s = 0; s < 7; s++) {
        ck_assert_uint_eq(history_sample_of(world.run), (uint64_t)s);
        run_forward(world.run, GRAIN_SAMPLE, &hook);
        ck_assert_int_eq(history->samples.count, s + 1);
        ck_assert_double_eq(history->samples.value[s],
                            world_value(&world, "error"));
    }
    ck_assert_int_eq(history->epochs.count, 2);
    for (int e = 0; e < 2; e++) {
        const double *v = history->samples.value + 3 * (size_t)e;
        ck_assert_double_eq(history->epochs.value[e], (v[0] + v[1] + v[2]) / 3);
    }
    free(history);
    world_end(&world);
}
END_TEST

START_TEST(verify_and_update_leave_no_points)
{
    Plan plan = plan_small();
    plan.config.verify = true;
    World world = world_new(&plan);
    History *history = calloc(1, sizeof *history);
    ck_assert_ptr_nonnull(history);
    history_start(history);
    Hook hook = history_hook(history);
    world_run_to(&world, PHASE_ERROR);
    run_goto(world.run, world.run->cursor.steps + 1, &hook);
    double first = world_value(&world, "error");
    run_forward(world.run, GRAIN_SAMPLE, &hook);
    ck_assert_int_eq(history->samples.count, 1);
    ck_assert_double_eq(history->samples.value[0], first);
    ck_assert(world_value(&world, "error") != first);
    free(history);
    world_end(&world);
}
END_TEST

START_TEST(going_back_and_forward_again_adds_nothing_twice)
{
    Plan plan = plan_small();
    World world = world_new(&plan);
    History *history = calloc(1, sizeof *history);
    History *once = calloc(1, sizeof *once);
    ck_assert(history && once);
    history_start(history);
    Hook hook = history_hook(history);
    run_samples(&world, 10, &hook);
    *once = *history;
    run_goto(world.run, world.run->cursor.steps / 2, &hook);
    run_goto(world.run, world.run->cursor.sample_start, &hook);
    while (world.run->cursor.epoch < 4 || world.run->cursor.position < 1)
        run_forward(world.run, GRAIN_TERM, &hook);
    ck_assert_int_eq(memcmp(history, once, sizeof *once), 0);
    run_samples(&world, 2, &hook);
    ck_assert_int_eq(history->samples.count, 12);
    ck_assert_int_eq(history->epochs.count, 4);
    free(history);
    free(once);
    world_end(&world);
}
END_TEST

/* Enough samples that the line is halved twice. */
START_TEST(a_thinned_line_keeps_the_right_values)
{
    enum { MANY = 3 * HISTORY_POINTS };
    Plan plan = plan_small();
    plan.ring = 1;
    World world = world_new(&plan);
    History *history = calloc(1, sizeof *history);
    double *errors = calloc(MANY, sizeof *errors);
    ck_assert(history && errors);
    history_start(history);
    Hook hook = history_hook(history);
    for (int s = 0; s < MANY; s++) {
        run_forward(world.run, GRAIN_SAMPLE, &hook);
        errors[s] = world.run->cells[world.net->at[CELL_ERROR][1]];
    }
    const HistoryLine *line = &history->samples;
    ck_assert_uint_eq(line->items, MANY);
    ck_assert_uint_eq(line->every, 4);
    ck_assert_int_eq(line->count, MANY / 4);
    for (int i = 0; i < line->count; i++)
        EXPECT(line->value[i] == errors[4 * i], "point %d", i);
    ck_assert_uint_eq(history->epochs.every, 1);
    for (int e = 0; e < history->epochs.count; e++) {
        const double *v = errors + 3 * (size_t)e;
        EXPECT(history->epochs.value[e] == (v[0] + v[1] + v[2]) / 3, "epoch %d",
               e);
    }
    free(history);
    free(errors);
    world_end(&world);
}
END_TEST

START_TEST(a_scout_looks_ahead_what_stepping_would_find)
{
    Plan plan = plan_small();
    World scout = world_new(&plan), world = world_new(&plan);
    History *ahead = calloc(1, sizeof *ahead);
    History *stepped = calloc(1, sizeof *stepped);
    ck_assert(ahead && stepped);
    history_start(ahead);
    history_start(stepped);
    history_look_ahead(ahead, scout.run, 5, 3);
    ck_assert_uint_eq(scout.run->cursor.steps, 3); /* no more than asked */
    history_look_ahead(ahead, scout.run, 5, 100000);
    ck_assert_uint_eq(ahead->samples.items, 5);
    Hook hook = history_hook(stepped);
    run_samples(&world, 5, &hook);
    ck_assert_int_eq(memcmp(ahead, stepped, sizeof *ahead), 0);
    /* The run itself passes there later and adds nothing. */
    Hook again = history_hook(ahead);
    world_restart(&world, &plan);
    run_samples(&world, 5, &again);
    ck_assert_int_eq(memcmp(ahead, stepped, sizeof *ahead), 0);
    free(ahead);
    free(stepped);
    world_end(&scout);
    world_end(&world);
}
END_TEST

/* --- the slow ways --- */

/* A history of so many steps, and what it should say sample by sample. */
static History *history_of(World *world, uint64_t steps)
{
    History *history = calloc(1, sizeof *history);
    ck_assert_ptr_nonnull(history);
    history_start(history);
    Hook hook = history_hook(history);
    while (world->run->cursor.steps < steps) {
        run_goto(world->run, world->run->cursor.steps + 1, &hook);
        ck_assert_uint_eq(history_known(world->run), history->samples.items);
    }
    return history;
}

static Plan plan_slow(LearnerKind kind)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.samples = 3;
    plan.config = (LearnerConfig){.kind = kind,
                                  .rate = 0.5,
                                  .batch = 2,
                                  .nudge = 0.5,
                                  .epsilon = 1e-5,
                                  .judge_all = true};
    return plan;
}

START_TEST(a_try_judged_by_all_leaves_the_mean_it_began_with)
{
    Plan plan = plan_slow(LEARNER_NUDGE);
    World world = world_new(&plan);
    History *history = history_of(&world, 2000);
    ck_assert_int_gt(history->epochs.count, 10);
    for (int e = 1; e < history->epochs.count; e++)
        ck_assert(history->epochs.value[e] <= history->epochs.value[e - 1]);
    run_restart(world.run, NULL);
    world_run_to(&world, PHASE_PICK);
    ck_assert_double_eq_tol(history->epochs.value[0],
                            world_value(&world, "best") / 3, 1e-15);
    free(history);
    world_end(&world);
}
END_TEST

START_TEST(a_try_judged_by_a_sample_leaves_what_that_sample_began_with)
{
    Plan plan = plan_slow(LEARNER_NUDGE);
    plan.config.judge_all = false;
    World world = world_new(&plan);
    History *history = history_of(&world, 500);
    run_restart(world.run, NULL);
    for (int s = 0; s < 4; s++) {
        world_run_to(&world, PHASE_PICK);
        ck_assert_double_eq(history->samples.value[s],
                            world_value(&world, "best"));
        world_run_to(&world, PHASE_MEASURE);
        world_run_to(&world, PHASE_COMPARE);
        world_run_to(&world, PHASE_MEASURE);
    }
    free(history);
    world_end(&world);
}
END_TEST

START_TEST(slopes_leave_the_error_that_backprop_has)
{
    Plan plan = plan_slow(LEARNER_SLOPES);
    World slopes = world_new(&plan);
    History *measured = history_of(&slopes, 12000);
    plan.config.kind = LEARNER_BACKPROP;
    World backprop = world_new(&plan);
    History *run = history_of(&backprop, 2000);
    ck_assert_int_gt(measured->epochs.count, 2);
    for (int e = 0; e < 2; e++)
        ck_assert_double_eq_tol(measured->epochs.value[e], run->epochs.value[e],
                                1e-9);
    free(measured);
    free(run);
    world_end(&slopes);
    world_end(&backprop);
}
END_TEST

Suite *history_suite(void)
{
    const TTest *const tests[] = {
        each_sample_leaves_its_error,
        verify_and_update_leave_no_points,
        going_back_and_forward_again_adds_nothing_twice,
        a_thinned_line_keeps_the_right_values,
        a_scout_looks_ahead_what_stepping_would_find,
        a_try_judged_by_all_leaves_the_mean_it_began_with,
        a_try_judged_by_a_sample_leaves_what_that_sample_began_with,
        slopes_leave_the_error_that_backprop_has,
        NULL,
    };
    return suite_of("history", tests);
}
