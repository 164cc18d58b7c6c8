/* Tries and slopes with their measurements at once against single steps: the
   same bits in every cell and the same position. */
#include "engine/fast/measurement.h"

#include "engine/fast/fast.h"
#include "engine/fast/kernel.h"

#include "suites.h"
#include "world.h"

#include <string.h>

/* Samples: one vector, several, more than are taken at a time. */
static const int SAMPLES[] = {1, 2, 8, 33};

static void end_turn(Run *run)
{
    do
        run_next(run);
    while (run->cursor.steps != run->cursor.sample_start);
}

static void end_turn_fast(Fast *fast, Run *run)
{
    do
        fast_next(fast, run);
    while (run->cursor.steps != run->cursor.sample_start);
}

static void expect_turns(const Plan *plan, int lanes, int turns,
                         const char *what)
{
    World world = world_new(plan), twin = world_new(plan);
    Fast *fast = fast_new(world.run, lanes);
    EXPECT(fast, "out of memory");
    for (int t = 0; t < turns; t++) {
        end_turn_fast(fast, world.run);
        end_turn(twin.run);
        expect_same_moment(world.run, twin.run->cells, &twin.run->cursor, what);
    }
    EXPECT(world.run->cursor.forwards > 0, "%s: nothing was measured", what);
    fast_free(fast);
    world_end(&world);
    world_end(&twin);
}

static void expect_same_bits(const Plan *plan, int turns, const char *what)
{
    for (int lanes = 2; lanes <= 8; lanes *= 2)
        if (kernel_of(lanes))
            expect_turns(plan, lanes, turns, what);
}

static Plan plan_of(LearnerKind kind, bool judge_all, int batch, int samples)
{
    return (Plan){
        .layers = 3,
        .sizes = {2, 3, 2},
        .activation = {ACTIVATION_TANH, ACTIVATION_TANH, ACTIVATION_TANH},
        .samples = samples,
        .config = {.kind = kind,
                   .rate = 0.1,
                   .batch = batch,
                   .nudge = 0.5,
                   .judge_all = judge_all,
                   .epsilon = 1e-5,
                   .seed = 3},
        .seed = 8};
}

static void expect_every_curve(Plan plan, const char *what)
{
    for (int a = 0; a < ACTIVATION_SOFTMAX; a++)
        for (int l = 0; l < LOSS_COUNT; l++) {
            char label[128];
            Activation kind = (Activation)a;
            plan.loss = (Loss)l;
            plan.activation[1] = plan.activation[2] = kind;
            plan_match(&plan);
            snprintf(label, sizeof label, "%s, %s, %s", what,
                     activation_row(kind)->name, loss_row(plan.loss)->name);
            expect_same_bits(&plan, 3, label);
        }
}

START_TEST(a_try_has_the_same_bits_whatever_curves_and_judges)
{
    for (int all = 0; all < 2; all++)
        for (int s = 0; s < 4; s++)
            expect_every_curve(plan_of(LEARNER_NUDGE, all, 0, SAMPLES[s]),
                               all ? "judged by all" : "judged by one");
}
END_TEST

START_TEST(slopes_have_the_same_bits_whatever_curves_and_batches)
{
    static const int batches[] = {0, 1, 3, 8};
    for (int b = 0; b < 4; b++) {
        char what[32];
        snprintf(what, sizeof what, "batch %d", batches[b]);
        expect_every_curve(plan_of(LEARNER_SLOPES, false, batches[b], 8), what);
    }
}
END_TEST

/* Each way to have biases, orders and gradients, through epochs. */
static void expect_ways(LearnerKind kind, bool judge_all, int batch)
{
    for (int way = 0; way < 16; way++) {
        char what[64];
        Plan plan = plan_of(kind, judge_all, batch, 7);
        plan.no_biases = way & 1;
        plan.fixed_biases = way & 2;
        plan.config.shuffled = way & 4;
        plan.config.sum_gradients = way & 8;
        snprintf(what, sizeof what, "%s, all %d, batch %d, way %d",
                 learner_row(kind)->name, judge_all, batch, way);
        expect_same_bits(&plan, 30, what);
    }
}

START_TEST(biases_orders_and_batches_have_the_same_bits_over_epochs)
{
    expect_ways(LEARNER_NUDGE, true, 0);
    expect_ways(LEARNER_NUDGE, false, 0);
    for (int batch = 0; batch <= 8; batch++)
        expect_ways(LEARNER_SLOPES, false, batch);
}
END_TEST

static Plan plan_wide(Rng *rng)
{
    Plan plan = plan_random_slow(rng);
    for (int l = 0; l < plan.layers; l++)
        plan.sizes[l] = 1 + (int)rng_below(rng, l % 2 ? 19 : 5);
    plan.samples = 1 + (int)rng_below(rng, 40);
    plan.config.batch = (int)rng_below(rng, 40);
    plan.config.judge_all = rng_below(rng, 2) == 1;
    return plan;
}

START_TEST(any_width_and_number_of_samples_has_the_same_bits)
{
    Rng rng = rng_seeded(601);
    for (int i = 0; i < 60; i++) {
        char what[32];
        Plan plan = plan_wide(&rng);
        snprintf(what, sizeof what, "world %d", i);
        expect_same_bits(&plan, plan.config.kind == LEARNER_NUDGE ? 20 : 2,
                         what);
    }
}
END_TEST

START_TEST(numbers_without_end_have_the_same_bits)
{
    for (int kind = LEARNER_NUDGE; kind <= LEARNER_SLOPES; kind++) {
        Plan plan = plan_of((LearnerKind)kind, true, 0, 5);
        plan.activation[1] = plan.activation[2] = ACTIVATION_IDENTITY;
        plan.config.rate = 1e200;
        plan.config.nudge = 1e300;
        expect_same_bits(&plan, 12, learner_row((LearnerKind)kind)->name);
    }
}
END_TEST

/* Wherever a run is left, single steps go on from there, and back over it. */
START_TEST(single_steps_go_on_and_back_from_anywhere)
{
    Rng rng = rng_seeded(602);
    for (int i = 0; i < 100; i++) {
        Plan plan = plan_random_slow(&rng);
        World world = world_new(&plan), twin = world_new(&plan);
        Fast *fast = fast_new(world.run, 0);
        for (uint64_t n = 1 + rng_below(&rng, 60); n > 0; n--)
            fast_next(fast, world.run);
        uint64_t steps = world.run->cursor.steps;
        run_goto(twin.run, steps, NULL);
        expect_same_moment(world.run, twin.run->cells, &twin.run->cursor,
                           "left");
        for (int n = 0; n < 50; n++) {
            run_next(world.run);
            run_next(twin.run);
        }
        expect_same_moment(world.run, twin.run->cells, &twin.run->cursor, "on");
        run_goto(world.run, steps - 1, NULL);
        run_goto(twin.run, steps - 1, NULL);
        expect_same_moment(world.run, twin.run->cells, &twin.run->cursor,
                           "back");
        fast_free(fast);
        world_end(&world);
        world_end(&twin);
    }
}
END_TEST

static void expect_left_alone(Passes *passes, World *world, uint64_t end)
{
    Cursor before = world->run->cursor;
    ck_assert(!measurement_take(passes, world->run, end));
    ck_assert_mem_eq(&world->run->cursor, &before, sizeof before);
}

START_TEST(a_measurement_is_taken_only_whole_and_where_one_begins)
{
    Plan plan = plan_of(LEARNER_SLOPES, false, 0, 3);
    World world = world_new(&plan), twin = world_new(&plan);
    Passes *passes = passes_new(world.net, 0);
    expect_left_alone(passes, &world, UINT64_MAX);
    world_run_to(&world, PHASE_MEASURE);
    run_next(world.run);
    expect_left_alone(passes, &world, UINT64_MAX);
    run_undo(world.run);
    world_run_to(&twin, PHASE_HOLD);
    uint64_t end = twin.run->cursor.steps;
    expect_left_alone(passes, &world, end - 1);
    expect_left_alone(passes, &world, 0);
    ck_assert(measurement_take(passes, world.run, end));
    expect_same_moment(world.run, twin.run->cells, &twin.run->cursor, "whole");
    ck_assert_ptr_null(run_last(world.run));
    expect_left_alone(passes, &world, UINT64_MAX);
    passes_free(passes);
    world_end(&world);
    world_end(&twin);
}
END_TEST

START_TEST(the_second_sample_of_a_measurement_begins_none)
{
    Plan plan = plan_of(LEARNER_NUDGE, true, 0, 2);
    World world = world_new(&plan);
    Passes *passes = passes_new(world.net, 0);
    while (world.run->cursor.judged == 0)
        run_next(world.run);
    expect_left_alone(passes, &world, UINT64_MAX);
    passes_free(passes);
    world_end(&world);
}
END_TEST

START_TEST(what_was_changed_by_hand_is_measured_anew)
{
    Plan plan = plan_of(LEARNER_NUDGE, true, 0, 9);
    World world = world_new(&plan), twin = world_new(&plan);
    Fast *fast = fast_new(world.run, 0);
    for (int t = 0; t < 6; t++) {
        end_turn_fast(fast, world.run);
        end_turn(twin.run);
        int cell = world_cell(&world, "w[x1->n1.1]");
        world.run->cells[cell] = twin.run->cells[cell] = 0.1 * t;
        run_unsettle(world.run);
        run_unsettle(twin.run);
    }
    expect_same_moment(world.run, twin.run->cells, &twin.run->cursor, "anew");
    fast_free(fast);
    world_end(&world);
    world_end(&twin);
}
END_TEST

Suite *measurement_suite(void)
{
    const TTest *const tests[] = {
        a_try_has_the_same_bits_whatever_curves_and_judges,
        slopes_have_the_same_bits_whatever_curves_and_batches,
        biases_orders_and_batches_have_the_same_bits_over_epochs,
        any_width_and_number_of_samples_has_the_same_bits,
        numbers_without_end_have_the_same_bits,
        single_steps_go_on_and_back_from_anywhere,
        a_measurement_is_taken_only_whole_and_where_one_begins,
        the_second_sample_of_a_measurement_begins_none,
        what_was_changed_by_hand_is_measured_anew,
        NULL};
    return suite_of("measurement", tests);
}
