/* A run whose rate is far too large, and one that behaves. */
#include "engine/finite.h"

#include "suites.h"
#include "world.h"

#include <math.h>

#define LONG 100000

static World world_with_rate(double rate)
{
    Plan plan = plan_two_two_two(ACTIVATION_IDENTITY);
    plan.samples = 2;
    plan.seed = 3;
    plan.config.rate = rate;
    return world_new(&plan);
}

static World wild(void)
{
    return world_with_rate(5);
}

START_TEST(the_first_number_that_is_not_finite_is_found)
{
    World world = wild();
    Run *run = world.run;
    ck_assert(finite_now(run));
    ck_assert(finite_find_break(run, LONG));
    uint64_t at = run->cursor.steps;
    ck_assert(!finite_now(run));
    ck_assert(!isfinite(run_last(run)->after));
    ck_assert(run_undo(run));
    ck_assert(finite_now(run));
    run_goto(run, 0, NULL);
    for (uint64_t i = 1; i < at; i++)
        ck_assert(isfinite(run_next(run)->after));
    world_end(&world);
}
END_TEST

START_TEST(nothing_is_found_before_it_comes)
{
    World world = wild();
    ck_assert(!finite_find_break(world.run, 10));
    ck_assert_uint_eq(world.run->cursor.steps, 10);
    world_end(&world);
}
END_TEST

START_TEST(a_run_far_behind_the_break_is_not_finite)
{
    World world = wild();
    run_goto(world.run, LONG, NULL);
    ck_assert(!finite_now(world.run));
    world_end(&world);
}
END_TEST

START_TEST(a_run_that_behaves_stays_finite)
{
    World world = world_with_rate(0.01);
    ck_assert(!finite_find_break(world.run, 5000));
    ck_assert_uint_eq(world.run->cursor.steps, 5000);
    ck_assert(finite_now(world.run));
    world_end(&world);
}
END_TEST

Suite *finite_suite(void)
{
    const TTest *const tests[] = {
        the_first_number_that_is_not_finite_is_found,
        nothing_is_found_before_it_comes,
        a_run_far_behind_the_break_is_not_finite,
        a_run_that_behaves_stays_finite,
        NULL,
    };
    return suite_of("finite", tests);
}
