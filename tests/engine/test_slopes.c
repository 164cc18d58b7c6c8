/* Measured slopes beside the gradients of backprop, and their order of steps. */
#include "engine/slopes.h"

#include "engine/computed.h"
#include "engine/learnable.h"
#include "film.h"
#include "suites.h"

#include <math.h>
#include <string.h>

enum { WORLDS = 60 };

static Plan plan_slopes(int batch, int samples)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.samples = samples;
    plan.config = (LearnerConfig){
        .kind = LEARNER_SLOPES, .rate = 0.5, .batch = batch, .epsilon = 1e-5};
    return plan;
}

static Plan plan_random_slopes(Rng *rng)
{
    Plan plan = plan_random_slow(rng);
    plan.config.kind = LEARNER_SLOPES;
    return plan;
}

static void take_turn(World *world)
{
    do
        run_next(world->run);
    while (world->run->cursor.steps != world->run->cursor.sample_start);
}

/* --- beside backprop --- */

/* No kinks, where a slope measured across differs. */
static void smooth(Plan *plan)
{
    for (int l = 0; l < plan->layers; l++)
        if (plan->activation[l] == ACTIVATION_RELU ||
            plan->activation[l] == ACTIVATION_LEAKY_RELU)
            plan->activation[l] = ACTIVATION_SIGMOID;
}

static double apart(double a, double b)
{
    return fabs(a - b) / fmax(1, fmax(fabs(a), fabs(b)));
}

/* The cells of the same names of two networks that differ in their learner. */
static void expect_agreement(const World *a, const World *b, const char *what)
{
    for (int64_t n = 0; n < learnable_count(a->net); n++) {
        double g = a->run->cells[learnable_gradient(a->net, n)];
        double h = b->run->cells[learnable_gradient(b->net, n)];
        EXPECT(apart(g, h) <= 1e-6, "%s: gradient %lld: %.12g and %.12g", what,
               (long long)n, g, h);
        double w = a->run->cells[learnable_cell(a->net, n)];
        double v = b->run->cells[learnable_cell(b->net, n)];
        EXPECT(apart(w, v) <= 1e-6, "%s: weight %lld: %.12g and %.12g", what,
               (long long)n, w, v);
    }
}

START_TEST(slopes_and_backprop_agree_to_a_millionth)
{
    Rng rng = rng_seeded(91);
    for (int i = 0; i < WORLDS; i++) {
        Plan plan = plan_random_slopes(&rng);
        smooth(&plan);
        plan.config.mistake = MISTAKE_NONE;
        plan.config.verify = false;
        World slopes = world_new(&plan);
        plan.config.kind = LEARNER_BACKPROP;
        World backprop = world_new(&plan);
        for (uint64_t updates = 1; updates <= 4; updates++) {
            take_turn(&slopes);
            world_run_updates(&backprop, updates);
            expect_agreement(&slopes, &backprop, "after an update");
        }
        ck_assert_int_eq(slopes.run->cursor.epoch, backprop.run->cursor.epoch);
        ck_assert_int_eq(slopes.run->cursor.position,
                         backprop.run->cursor.position);
        world_end(&slopes);
        world_end(&backprop);
    }
}
END_TEST

START_TEST(until_the_update_every_weight_is_as_before)
{
    Rng rng = rng_seeded(92);
    for (int i = 0; i < WORLDS; i++) {
        Plan plan = plan_random_slopes(&rng);
        World world = world_new(&plan);
        world_run_to(&world, PHASE_UPDATE);
        for (int c = 0; c < world.net->cells; c++) {
            CellFamily family = net_ref(world.net, c).family;
            if (family == CELL_W || family == CELL_B)
                EXPECT(memcmp(world.run->cells + c, world.start + c,
                              sizeof *world.start) == 0,
                       "cell %d of world %d", c, i);
        }
        world_end(&world);
    }
}
END_TEST

/* --- its steps --- */

START_TEST(a_weight_goes_up_is_measured_goes_down_and_comes_back)
{
    static const struct {
        const char *phase, *kind, *cell;
    } want[] = {
        {"up", "old", "old"},
        {"up", "up", "w[X->A]"},
        {"measure", "loss", "error"},
        {"hold", "hold", "e-up"},
        {"down", "down", "w[X->A]"},
        {"measure", "loss", "error"},
        {"hold", "hold", "e-down"},
        {"restore", "restore", "w[X->A]"},
        {"slope", "slope", "grad[X->A]"},
        {"up", "old", "old"},
        {"up", "up", "w[Y->A]"},
    };
    Plan plan = plan_slopes(0, 2);
    World world = world_new(&plan);
    for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
        char name[NET_CELL_NAME];
        const Step *step = run_next(world.run);
        while (step->place.phase == PHASE_MEASURE &&
               world.run->cursor.place.phase == PHASE_MEASURE)
            step = run_next(world.run);
        net_cell_name(world.net, step->cell, name);
        ck_assert_str_eq(phase_name((Phase)step->place.phase), want[i].phase);
        ck_assert_str_eq(step_kind_name((StepKind)step->place.kind),
                         want[i].kind);
        ck_assert_str_eq(name, want[i].cell);
    }
    world_end(&world);
}
END_TEST

START_TEST(a_weight_takes_as_many_steps_as_it_says)
{
    Rng rng = rng_seeded(93);
    for (int i = 0; i < WORLDS; i++) {
        Plan plan = plan_random_slopes(&rng);
        World world = world_new(&plan);
        uint64_t weights = (uint64_t)learnable_count(world.net);
        for (int t = 0; t < 3; t++) {
            uint64_t from = world.run->cursor.steps;
            uint64_t each = (uint64_t)slopes_steps(world.run);
            while (world.run->cursor.place.phase != PHASE_UPDATE) {
                const Cursor *at = &world.run->cursor;
                EXPECT(at->place.kind != STEP_OLD ||
                           at->steps == from + (uint64_t)at->tried * each,
                       "weight %lld of world %d", (long long)at->tried, i);
                run_next(world.run);
            }
            ck_assert_uint_eq(world.run->cursor.steps, from + weights * each);
            while (world.run->cursor.steps != world.run->cursor.sample_start)
                run_next(world.run);
            ck_assert_uint_eq(world.run->cursor.steps,
                              from + weights * (each + 1));
        }
        world_end(&world);
    }
}
END_TEST

START_TEST(the_stretches_shown_are_those_of_one_weight_then_the_update)
{
    Plan plan = plan_slopes(2, 3);
    World world = world_new(&plan);
    for (int64_t weight = 0; weight <= 12; weight++) {
        Segment told[SEGMENTS];
        int count = SLOPES.segments(world.run, told);
        ck_assert_uint_eq(SLOPES.segments_start(world.run),
                          world.run->cursor.steps);
        ck_assert_int_eq(count, weight < 12 ? 8 : 1);
        for (int i = 0; i < count; i++)
            for (int64_t n = 0; n < told[i].steps; n++)
                ck_assert_int_eq(run_next(world.run)->place.phase,
                                 told[i].phase);
    }
    ck_assert_uint_eq(world.run->cursor.updates, 1);
    world_end(&world);
}
END_TEST

START_TEST(a_batch_measures_all_its_samples_twice_a_weight)
{
    Plan plan = plan_slopes(2, 3);
    World world = world_new(&plan);
    take_turn(&world);
    const Cursor *at = &world.run->cursor;
    ck_assert_uint_eq(at->forwards, 12 * 2 * 2);
    ck_assert_uint_eq(at->multiply_adds, 8 * at->forwards + 12);
    ck_assert_uint_eq(at->updates, 1);
    ck_assert_int_eq(at->position, 2);
    take_turn(&world);
    ck_assert_uint_eq(at->forwards, 12 * 2 * 3);
    ck_assert_int_eq(at->epoch, 2);
    ck_assert_int_eq(at->position, 0);
    ck_assert_uint_eq(at->backwards, 0);
    world_end(&world);
}
END_TEST

START_TEST(fixed_biases_are_not_measured_and_stay)
{
    Plan plan = plan_slopes(1, 1);
    plan.fixed_biases = true;
    World world = world_new(&plan);
    take_turn(&world);
    ck_assert_uint_eq(world.run->cursor.forwards, 8 * 2);
    ck_assert(!run_computed(world.run, world_cell(&world, "gradb[A]")));
    ck_assert(run_computed(world.run, world_cell(&world, "grad[B->D]")));
    ck_assert_double_eq(world_value(&world, "b[D]"),
                        world.start[world_cell(&world, "b[D]")]);
    world_end(&world);
}
END_TEST

START_TEST(a_gradient_counts_from_its_own_slope_on)
{
    Plan plan = plan_slopes(1, 2);
    World world = world_new(&plan);
    int second = world_cell(&world, "grad[Y->A]");
    double change;
    while (world.run->cursor.tried < 2) {
        ck_assert(!run_computed(world.run, second));
        ck_assert(
            !run_change(world.run, world_cell(&world, "w[Y->A]"), &change));
        run_next(world.run);
    }
    ck_assert(run_computed(world.run, second));
    ck_assert(run_change(world.run, world_cell(&world, "w[Y->A]"), &change));
    ck_assert_double_eq(change, -0.5 * world.run->cells[second]);
    ck_assert(!run_moved(world.run, world_cell(&world, "w[Y->A]")));
    take_turn(&world);
    run_next(world.run);
    ck_assert(run_computed(world.run, second)); /* of the batch before */
    ck_assert(!run_change(world.run, world_cell(&world, "w[Y->A]"), &change));
    while (world.run->cursor.tried < 1)
        run_next(world.run);
    ck_assert(!run_computed(world.run, second));
    world_end(&world);
}
END_TEST

START_TEST(going_back_over_a_whole_batch_restores_every_bit)
{
    Rng rng = rng_seeded(94);
    for (int i = 0; i < 20; i++) {
        Plan plan = plan_random_slopes(&rng);
        plan.ring = 1 << 14;
        World world = world_new(&plan);
        Film film = film_new(&plan);
        take_turn(&world);
        while (run_undo(world.run))
            if (world.run->cursor.steps % 97 == 0)
                film_expect(&film, world.run, "back");
        film_expect(&film, world.run, "at the beginning");
        film_end(&film);
        world_end(&world);
    }
}
END_TEST

Suite *slopes_suite(void)
{
    const TTest *const tests[] = {
        slopes_and_backprop_agree_to_a_millionth,
        until_the_update_every_weight_is_as_before,
        a_weight_goes_up_is_measured_goes_down_and_comes_back,
        a_weight_takes_as_many_steps_as_it_says,
        the_stretches_shown_are_those_of_one_weight_then_the_update,
        a_batch_measures_all_its_samples_twice_a_weight,
        fixed_biases_are_not_measured_and_stay,
        a_gradient_counts_from_its_own_slope_on,
        going_back_over_a_whole_batch_restores_every_bit,
        NULL,
    };
    return suite_of("slopes", tests);
}
