/* The way forward, above all that of softmax, whose outputs wait for all sums.
 */
#include "engine/pass.h"

#include "engine/computed.h"
#include "engine/forward.h"
#include "story.h"
#include "suites.h"
#include "world.h"

#include <math.h>
#include <string.h>

static Plan plan_softmax(void)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.loss = LOSS_CROSS_ENTROPY;
    plan_match(&plan);
    return plan;
}

static const char SOFTMAX_STORY[] =
    "load: load in[X]\n"
    "load: load in[Y]\n"
    "load: load target[C]\n"
    "load: load target[D]\n"
    "forward: bias sum[A], term sum[A] from X, term sum[A] from Y, "
    "activate out[A]\n"
    "forward: bias sum[B], term sum[B] from X, term sum[B] from Y, "
    "activate out[B]\n"
    "forward: bias sum[C], term sum[C] from A, term sum[C] from B\n"
    "forward: bias sum[D], term sum[D] from A, term sum[D] from B\n"
    "forward: max max[2]\n"
    "forward: norm norm[2]\n"
    "forward: norm norm[2]\n"
    "forward: activate out[C]\n"
    "forward: activate out[D]\n"
    "error: loss error\n"
    "error: loss error\n"
    "backward: delta delta[C], gradient grad[A->C], gradient grad[B->C], "
    "gradient-bias gradb[C]\n"
    "backward: delta delta[D], gradient grad[A->D], gradient grad[B->D], "
    "gradient-bias gradb[D]\n"
    "backward: upstream upstream[A] from C, upstream upstream[A] from D, "
    "slope slope[A], delta delta[A], gradient grad[X->A], "
    "gradient grad[Y->A], gradient-bias gradb[A]\n"
    "backward: upstream upstream[B] from C, upstream upstream[B] from D, "
    "slope slope[B], delta delta[B], gradient grad[X->B], "
    "gradient grad[Y->B], gradient-bias gradb[B]\n"
    "update: update w[X->A], update w[Y->A], update-bias b[A]\n"
    "update: update w[X->B], update w[Y->B], update-bias b[B]\n"
    "update: update w[A->C], update w[B->C], update-bias b[C]\n"
    "update: update w[A->D], update w[B->D], update-bias b[D]\n";

START_TEST(softmax_takes_all_sums_then_max_norm_and_outputs)
{
    Plan plan = plan_softmax();
    World world = world_new(&plan);
    expect_story(&world, SOFTMAX_STORY);
    world_end(&world);
}
END_TEST

START_TEST(the_outputs_of_softmax_are_parts_of_1)
{
    Plan plan = plan_softmax();
    World world = world_new(&plan);
    world_run_to(&world, PHASE_ERROR);
    double c = world_value(&world, "sum[C]"), d = world_value(&world, "sum[D]");
    double whole = exp(c) + exp(d);
    ck_assert_double_eq(world_value(&world, "max[2]"), fmax(c, d));
    ck_assert_double_eq_tol(world_value(&world, "out[C]"), exp(c) / whole,
                            1e-15);
    ck_assert_double_eq_tol(world_value(&world, "out[D]"), exp(d) / whole,
                            1e-15);
    world_end(&world);
}
END_TEST

/* Sums of ±1000 and a wrong target: E is 2000 and everything is finite. */
START_TEST(far_sums_leave_finite_numbers)
{
    static const double weights[8] = {1000, 0, 0, 1000, 1, 0, -1, 0};
    Plan plan = plan_softmax();
    plan.activation[1] = ACTIVATION_IDENTITY;
    World world = world_new(&plan);
    net_load(world.net, weights, NULL, world.start);
    world.in[0] = world.in[1] = 1;
    world.out[0] = 0;
    world.out[1] = 1;
    world_restart(&world, &plan);
    world_run_to(&world, PHASE_BACKWARD);
    ck_assert_double_eq(world_value(&world, "sum[D]"), -1000);
    ck_assert_double_eq(world_value(&world, "error"), 2000);
    ck_assert_double_eq(world_value(&world, "out[C]"), 1);
    ck_assert_double_eq(world_value(&world, "out[D]"), 0);
    world_run_updates(&world, 1);
    for (int c = 0; c < world.net->cells; c++)
        ck_assert(isfinite(world.run->cells[c]));
    world_end(&world);
}
END_TEST

/* Every activation and loss at sums around ±1000. */
START_TEST(no_network_overflows_at_a_thousand)
{
    for (int l = 0; l < LOSS_COUNT; l++)
        for (int a = 0; a < ACTIVATION_SOFTMAX; a++)
            for (int sign = -1; sign <= 1; sign += 2) {
                Plan plan = plan_two_two_two((Activation)a);
                plan.loss = (Loss)l;
                plan.config.rate = 1e-9;
                plan_match(&plan);
                World world = world_new(&plan);
                const double weights[8] = {1000, 0,    0,     1000,
                                           1000, 1000, -1000, -1000};
                net_load(world.net, weights, NULL, world.start);
                world.in[0] = sign;
                world.in[1] = 0.5 * sign;
                world_restart(&world, &plan);
                world_run_updates(&world, 1);
                for (int c = 0; c < world.net->cells; c++)
                    EXPECT(isfinite(world.run->cells[c]), "%s, %s: cell %d",
                           activation_row((Activation)a)->name,
                           loss_row((Loss)l)->name, c);
                world_end(&world);
            }
}
END_TEST

START_TEST(a_pass_outside_of_loading_stays_in_its_phase)
{
    Plan plan = plan_softmax();
    World world = world_new(&plan);
    Run *run = world.run;
    double cells[64];
    ck_assert_int_le(world.net->cells, 64);
    memcpy(cells, run->cells, (size_t)world.net->cells * sizeof *cells);
    run->cursor.place = pass_begin(PHASE_UPDATE);
    Step step = {0};
    int steps = 0;
    bool over = false;
    while (!over && steps < 100) {
        step.place = run->cursor.place;
        ck_assert_int_eq(step.place.phase, PHASE_UPDATE);
        ck_assert(pass_has((StepKind)step.place.kind));
        over = pass_next(run, &step);
        steps++;
    }
    ck_assert_int_eq(steps, 4 + 12 + 4 + 3 + 2);
    double error = forward_sample(world.net, &world.samples, 0, cells);
    ck_assert_double_eq(error, world_value(&world, "error"));
    ck_assert(!pass_has(STEP_UPSTREAM) && !pass_has(STEP_DELTA));
    world_end(&world);
}
END_TEST

/* upstream and slope of the outputs are never computed. */
START_TEST(a_delta_at_once_leaves_upstream_and_slope_uncomputed)
{
    static const Loss losses[2] = {LOSS_CROSS_ENTROPY,
                                   LOSS_BINARY_CROSS_ENTROPY};
    for (int i = 0; i < 2; i++) {
        Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
        plan.loss = losses[i];
        plan_match(&plan);
        World world = world_new(&plan);
        world_run_to(&world, PHASE_UPDATE);
        const Run *run = world.run;
        ck_assert(!run_computed(run, world_cell(&world, "upstream[C]")));
        ck_assert(!run_computed(run, world_cell(&world, "slope[C]")));
        ck_assert(run_computed(run, world_cell(&world, "delta[C]")));
        ck_assert(run_computed(run, world_cell(&world, "upstream[A]")));
        ck_assert_double_eq(world_value(&world, "delta[D]"),
                            world_value(&world, "out[D]") -
                                world_value(&world, "target[D]"));
        world_end(&world);
    }
}
END_TEST

Suite *pass_suite(void)
{
    const TTest *const tests[] = {
        softmax_takes_all_sums_then_max_norm_and_outputs,
        the_outputs_of_softmax_are_parts_of_1,
        far_sums_leave_finite_numbers,
        no_network_overflows_at_a_thousand,
        a_pass_outside_of_loading_stays_in_its_phase,
        a_delta_at_once_leaves_upstream_and_slope_uncomputed,
        NULL};
    return suite_of("pass", tests);
}
