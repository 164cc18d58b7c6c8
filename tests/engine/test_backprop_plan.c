/* The stretches a sample is said to have are those it takes. */
#include "engine/backprop.h"

#include "suites.h"
#include "world.h"

#include <string.h>

enum { WORLDS = 300, SAMPLES_EACH = 7 };

/* Takes a sample's steps; returns its stretches as they were taken. */
static int take_sample(World *world, Segment ret_taken[SEGMENTS])
{
    Run *run = world->run;
    int count = 0;
    do {
        Phase phase = (Phase)run_next(run)->place.phase;
        if (count == 0 || ret_taken[count - 1].phase != phase)
            ret_taken[count++] = (Segment){phase, 0};
        ret_taken[count - 1].steps++;
    } while (run->cursor.steps != run->cursor.sample_start);
    return count;
}

static void expect_segments(const Segment *told, int told_count,
                            const Segment *taken, int taken_count)
{
    EXPECT(told_count == taken_count, "%d stretches told, %d taken", told_count,
           taken_count);
    for (int i = 0; i < told_count; i++)
        EXPECT(told[i].phase == taken[i].phase &&
                   told[i].steps == taken[i].steps,
               "stretch %d is told as %lld steps of %s, taken were %lld of %s",
               i, (long long)told[i].steps, phase_name(told[i].phase),
               (long long)taken[i].steps, phase_name(taken[i].phase));
}

START_TEST(stretches_add_up_to_the_steps_taken)
{
    Rng rng = rng_seeded(11);
    for (int i = 0; i < WORLDS; i++) {
        Plan plan = plan_random(&rng);
        World world = world_new(&plan);
        for (int s = 0; s < SAMPLES_EACH; s++) {
            Segment told[SEGMENTS], taken[SEGMENTS];
            int count = world.run->learner->segments(world.run, told);
            expect_segments(told, count, taken, take_sample(&world, taken));
        }
        world_end(&world);
    }
}
END_TEST

START_TEST(stretches_stay_the_same_within_a_sample)
{
    Rng rng = rng_seeded(12);
    for (int i = 0; i < 50; i++) {
        Plan plan = plan_random(&rng);
        World world = world_new(&plan);
        Segment first[SEGMENTS], now[SEGMENTS];
        int count = backprop_segments(world.run, first);
        int64_t steps = 0;
        for (int s = 0; s < count; s++)
            steps += first[s].steps;
        for (int64_t n = 0; n < steps; n++) {
            int again = backprop_segments(world.run, now);
            expect_segments(first, count, now, again);
            run_next(world.run);
        }
        ck_assert_uint_eq(world.run->cursor.sample_start, (uint64_t)steps);
        world_end(&world);
    }
}
END_TEST

START_TEST(the_deepest_network_fits_the_stretches)
{
    Plan plan = {.layers = NET_LAYERS, .samples = 1, .seed = 1};
    for (int l = 0; l < NET_LAYERS; l++)
        plan.sizes[l] = 1;
    plan.config = (LearnerConfig){.rate = 0.1,
                                  .batch = 1,
                                  .verify = true,
                                  .mistake = MISTAKE_UPDATE_ON_THE_WAY};
    World world = world_new(&plan);
    Segment told[SEGMENTS];
    int count = backprop_segments(world.run, told);
    ck_assert_int_eq(count, 3 + 2 * (NET_LAYERS - 1) + 1);
    ck_assert_int_le(count, SEGMENTS);
    world_end(&world);
}
END_TEST

Suite *backprop_plan_suite(void)
{
    const TTest *const tests[] = {stretches_add_up_to_the_steps_taken,
                                  stretches_stay_the_same_within_a_sample,
                                  the_deepest_network_fits_the_stretches, NULL};
    return suite_of("backprop plan", tests);
}
