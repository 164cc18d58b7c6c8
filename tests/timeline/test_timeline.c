/* Every moment is what a fresh run without a timeline has there, to the bit. */
#include "timeline/timeline.h"

#include "engine/fast/fast.h"

#include "suites.h"
#include "world.h"

#include <string.h>

static Timeline timeline;
static World world, fresh;

/* Two worlds of a plan; the first has a timeline of so many keyframes. */
static void begin_with(const Plan *plan, int keyframes)
{
    world = world_new(plan);
    fresh = world_new(plan);
    ck_assert(fast_attach(world.run));
    size_t each = (size_t)world.net->cells * sizeof(double) + sizeof(Cursor);
    ck_assert(timeline_begin(&timeline, world.run, each * (size_t)keyframes));
    ck_assert_int_eq(timeline.capacity, keyframes);
}

static Plan begin(int keyframes)
{
    Plan plan = {.layers = 3,
                 .sizes = {2, 3, 2},
                 .activation = {0, ACTIVATION_TANH, ACTIVATION_SIGMOID},
                 .samples = 7,
                 .config = {.rate = 0.3,
                            .batch = 3,
                            .shuffled = true,
                            .seed = 4,
                            .verify = true},
                 .ring = 64,
                 .seed = 11};
    begin_with(&plan, keyframes);
    return plan;
}

static void end(void)
{
    timeline_end(&timeline);
    world_end(&world);
    world_end(&fresh);
}

static void expect_as_fresh(uint64_t steps)
{
    run_goto(fresh.run, steps, NULL);
    expect_same_moment(world.run, fresh.run->cells, &fresh.run->cursor,
                       "timeline");
    const Step *last = run_last(world.run), *want = run_last(fresh.run);
    ck_assert_int_eq(last != NULL, want != NULL);
    if (last)
        ck_assert_int_eq(last->cell, want->cell);
}

START_TEST(random_moments_have_the_bits_of_a_fresh_run)
{
    Rng rng = rng_seeded(3);
    begin(12);
    run_goto(world.run, 60000, NULL);
    for (int i = 0; i < 300; i++) {
        uint64_t steps = rng_below(&rng, 60001);
        run_goto(world.run, steps, NULL);
        expect_as_fresh(steps);
    }
    end();
}
END_TEST

/* Measurements are taken at once as far as no keyframe is due in them. */
START_TEST(random_moments_of_learners_that_try_have_the_bits_of_a_fresh_run)
{
    Rng rng = rng_seeded(6);
    for (int i = 0; i < 4; i++) {
        Plan plan = {.layers = 3,
                     .sizes = {2, 3, 2},
                     .activation = {0, ACTIVATION_TANH, ACTIVATION_SIGMOID},
                     .samples = 7,
                     .config = {.kind = i < 2 ? LEARNER_NUDGE : LEARNER_SLOPES,
                                .rate = 0.3,
                                .batch = 3,
                                .nudge = 0.5,
                                .judge_all = i == 0,
                                .epsilon = 1e-5,
                                .shuffled = i != 2,
                                .seed = 4},
                     .ring = 64,
                     .seed = 11};
        begin_with(&plan, 6);
        run_goto(world.run, 60000, NULL);
        for (int n = 0; n < 100; n++) {
            uint64_t steps = rng_below(&rng, 60001);
            run_goto(world.run, steps, NULL);
            expect_as_fresh(steps);
        }
        end();
    }
}
END_TEST

START_TEST(single_steps_back_cross_every_keyframe)
{
    begin(6);
    run_goto(world.run, 5000, NULL);
    for (uint64_t steps = 5000; steps-- > 3000;) {
        ck_assert(run_undo(world.run));
        if (steps % 37 == 0 || steps % timeline.interval < 2)
            expect_as_fresh(steps);
    }
    end();
}
END_TEST

START_TEST(keyframes_are_thinned_and_never_too_far_apart)
{
    begin(8);
    for (uint64_t steps = 500; steps <= 200000; steps += 500) {
        run_goto(world.run, steps, NULL);
        ck_assert_int_le(timeline.count, 8);
        for (int i = 0; i < timeline.count; i++)
            ck_assert_uint_eq(timeline.cursors[i].steps,
                              (uint64_t)(i + 1) * timeline.interval);
        uint64_t kept = (uint64_t)timeline.count * timeline.interval;
        ck_assert_uint_le(kept, steps);
        ck_assert_uint_lt(steps - kept, timeline.interval);
        ck_assert(timeline.interval <= 256 || kept >= 4 * timeline.interval);
    }
    end();
}
END_TEST

START_TEST(without_room_the_run_replays_from_its_beginning)
{
    begin(2);
    timeline_end(&timeline);
    ck_assert(!timeline_begin(&timeline, world.run, 100));
    run_goto(world.run, 3000, NULL);
    run_goto(world.run, 100, NULL);
    expect_as_fresh(100);
    end();
}
END_TEST

START_TEST(samples_are_found_by_epoch_and_position)
{
    Rng rng = rng_seeded(5);
    begin(12);
    run_goto(world.run, 40000, NULL);
    int64_t epochs = world.run->cursor.epoch;
    for (int i = 0; i < 100; i++) {
        int64_t epoch = 1 + (int64_t)rng_below(&rng, (uint64_t)epochs - 1);
        int32_t position = (int32_t)rng_below(&rng, 7);
        ck_assert(timeline_goto_sample(&timeline, epoch, position, 100000));
        const Cursor *at = &world.run->cursor;
        ck_assert_int_eq(at->epoch, epoch);
        ck_assert_int_eq(at->position, position);
        ck_assert_uint_eq(at->steps, at->sample_start);
        expect_as_fresh(at->steps);
    }
    ck_assert(timeline_goto_sample(&timeline, 1, 0, 0));
    ck_assert_uint_eq(world.run->cursor.steps, 0);
    end();
}
END_TEST

START_TEST(a_sample_too_far_ahead_leaves_the_run_where_it_is)
{
    begin(12);
    run_goto(world.run, 333, NULL);
    ck_assert(!timeline_goto_sample(&timeline, 1000, 3, 5000));
    expect_as_fresh(333);
    ck_assert(timeline_goto_sample(&timeline, 3, 3, 5000));
    end();
}
END_TEST

START_TEST(two_moments_differ_by_what_changed)
{
    static double change[512];
    begin(12);
    run_goto(world.run, 9000, NULL);
    ck_assert_int_lt(world.net->cells, 512);
    timeline_difference(&timeline, 700, 4100, change);
    ck_assert_uint_eq(world.run->cursor.steps, 9000);
    run_goto(fresh.run, 700, NULL);
    double first[512];
    memcpy(first, fresh.run->cells, sizeof(double) * (size_t)world.net->cells);
    run_goto(fresh.run, 4100, NULL);
    for (int i = 0; i < world.net->cells; i++)
        ck_assert_double_eq(change[i], fresh.run->cells[i] - first[i]);
    end();
}
END_TEST

/* --- branches --- */

/* The other world changed in the same way, by hand: it is run to the moment,
   changed, and goes on. */
static void change_fresh(uint64_t steps, int cell, double value)
{
    run_goto(fresh.run, steps, NULL);
    fresh.run->cells[cell] = value;
}

static Edit weight(uint64_t steps, const char *name, double value)
{
    return (Edit){.steps = steps,
                  .kind = EDIT_CELL,
                  .cell = net_cell_by_name(world.net, name),
                  .after = value};
}

START_TEST(a_weight_changed_in_the_past_begins_another_future)
{
    begin(12);
    run_goto(world.run, 9000, NULL);
    Edit edit = weight(4321, "w[x1->n1.2]", 0.25);
    ck_assert(timeline_change(&timeline, edit));
    ck_assert_uint_eq(world.run->cursor.steps, 9000);
    change_fresh(4321, edit.cell, 0.25);
    expect_as_fresh(9000);
    end();
}
END_TEST

START_TEST(going_back_over_a_change_takes_it_back)
{
    begin(12);
    run_goto(world.run, 600, NULL);
    Edit edit = weight(500, "b[n1.1]", 3);
    ck_assert(timeline_change(&timeline, edit));
    for (int i = 0; i < 200; i++)
        run_undo(world.run);
    expect_as_fresh(400);
    run_goto(world.run, 500, NULL);
    ck_assert_double_eq(world.run->cells[edit.cell], 3);
    run_undo(world.run);
    expect_as_fresh(499);
    run_goto(world.run, 2000, NULL);
    change_fresh(500, edit.cell, 3);
    expect_as_fresh(2000);
    end();
}
END_TEST

START_TEST(undo_and_redo_walk_from_branch_to_branch)
{
    begin(12);
    run_goto(world.run, 5000, NULL);
    Edit first = weight(1000, "w[x1->n1.1]", 1),
         second = weight(3000, "w[x2->n1.1]", -1);
    ck_assert(timeline_change(&timeline, first));
    ck_assert(timeline_change(&timeline, second));
    ck_assert(timeline_undo(&timeline));
    ck_assert_uint_eq(world.run->cursor.steps, 3000);
    run_goto(world.run, 5000, NULL);
    change_fresh(1000, first.cell, 1);
    expect_as_fresh(5000);
    ck_assert(timeline_redo(&timeline));
    ck_assert(!timeline_redo(&timeline));
    run_goto(world.run, 5000, NULL);
    run_restart(fresh.run, NULL);
    change_fresh(1000, first.cell, 1);
    change_fresh(3000, second.cell, -1);
    expect_as_fresh(5000);
    ck_assert(timeline_undo(&timeline));
    ck_assert(timeline_undo(&timeline));
    ck_assert(!timeline_undo(&timeline));
    run_goto(world.run, 5000, NULL);
    run_restart(fresh.run, NULL);
    expect_as_fresh(5000);
    end();
}
END_TEST

START_TEST(a_change_before_others_forgets_them)
{
    begin(12);
    run_goto(world.run, 5000, NULL);
    ck_assert(timeline_change(&timeline, weight(3000, "w[x1->n1.1]", 1)));
    Edit edit = weight(1000, "w[x1->n1.2]", 2);
    ck_assert(timeline_change(&timeline, edit));
    ck_assert_int_eq(timeline.edits.count, 1);
    change_fresh(1000, edit.cell, 2);
    expect_as_fresh(5000);
    end();
}
END_TEST

START_TEST(samples_and_rate_are_changed_from_a_moment_on)
{
    begin(12);
    run_goto(world.run, 4000, NULL);
    Edit input = {.steps = 1500, .kind = EDIT_INPUT, .sample = 3, .after = 9};
    ck_assert(!timeline_change(&timeline, input)); /* not ours to change */
    edits_own_samples(&timeline.edits, world.in, world.out);
    Edit target = {.steps = 2500,
                   .kind = EDIT_TARGET,
                   .sample = 2,
                   .neuron = 1,
                   .after = 0.125};
    Edit rate = {.steps = 3000, .kind = EDIT_RATE, .after = 0.01};
    ck_assert(timeline_change(&timeline, input));
    ck_assert(timeline_change(&timeline, target));
    ck_assert(timeline_change(&timeline, rate));
    run_goto(fresh.run, 1500, NULL);
    fresh.in[3 * 2] = 9;
    run_goto(fresh.run, 2500, NULL);
    fresh.out[2 * 2 + 1] = 0.125;
    run_goto(fresh.run, 3000, NULL);
    fresh.run->config.rate = 0.01;
    expect_as_fresh(4000);
    run_goto(world.run, 1000, NULL);
    ck_assert_double_ne(world.in[3 * 2], 9);
    ck_assert_double_eq(world.run->config.rate, 0.3);
    run_goto(world.run, 2700, NULL);
    ck_assert_double_eq(world.in[3 * 2], 9);
    ck_assert_double_eq(world.out[2 * 2 + 1], 0.125);
    ck_assert_double_eq(world.run->config.rate, 0.3);
    run_goto(world.run, 4000, NULL);
    expect_as_fresh(4000);
    end();
}
END_TEST

START_TEST(a_change_at_the_very_beginning_is_kept_by_replays)
{
    begin(12);
    run_goto(world.run, 3000, NULL);
    Edit edit = weight(0, "w[x1->n1.1]", 0.5);
    ck_assert(timeline_change(&timeline, edit));
    run_goto(world.run, 0, NULL);
    ck_assert_double_eq(world.run->cells[edit.cell], 0.5);
    run_goto(world.run, 3000, NULL);
    change_fresh(0, edit.cell, 0.5);
    expect_as_fresh(3000);
    end();
}
END_TEST

START_TEST(too_many_changes_are_refused)
{
    begin(12);
    run_goto(world.run, 1000, NULL);
    for (int i = 0; i < EDITS_MOST; i++)
        ck_assert(timeline_change(&timeline,
                                  weight((uint64_t)i, "w[x1->n1.1]", 0.1 * i)));
    ck_assert(!timeline_change(&timeline, weight(900, "w[x1->n1.1]", 7)));
    ck_assert_uint_eq(world.run->cursor.steps, 1000);
    ck_assert(!timeline_change(&timeline, weight(1001, "w[x1->n1.1]", 7)));
    end();
}
END_TEST

Suite *timeline_suite(void)
{
    const TTest *const tests[] = {
        random_moments_have_the_bits_of_a_fresh_run,
        random_moments_of_learners_that_try_have_the_bits_of_a_fresh_run,
        single_steps_back_cross_every_keyframe,
        keyframes_are_thinned_and_never_too_far_apart,
        without_room_the_run_replays_from_its_beginning,
        samples_are_found_by_epoch_and_position,
        a_sample_too_far_ahead_leaves_the_run_where_it_is,
        two_moments_differ_by_what_changed,
        a_weight_changed_in_the_past_begins_another_future,
        going_back_over_a_change_takes_it_back,
        undo_and_redo_walk_from_branch_to_branch,
        a_change_before_others_forgets_them,
        samples_and_rate_are_changed_from_a_moment_on,
        a_change_at_the_very_beginning_is_kept_by_replays,
        too_many_changes_are_refused,
        NULL,
    };
    return suite_of("timeline", tests);
}
