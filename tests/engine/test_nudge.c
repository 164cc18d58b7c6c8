/* The slow way: what a try may do to the error and to the weights, to the bit. */
#include "engine/nudge.h"

#include "engine/forward.h"
#include "engine/learnable.h"
#include "engine/share.h"
#include "film.h"
#include "suites.h"

#include <math.h>
#include <string.h>

enum { WORLDS = 60, TRIES = 12 };

static Plan plan_nudge(bool judge_all, int samples)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.samples = samples;
    plan.config = (LearnerConfig){
        .kind = LEARNER_NUDGE, .nudge = 0.5, .judge_all = judge_all, .seed = 1};
    return plan;
}

static Plan plan_random_nudge(Rng *rng)
{
    Plan plan = plan_random_slow(rng);
    plan.config.kind = LEARNER_NUDGE;
    return plan;
}

/* Takes steps up to the end of the try. */
static void take_try(World *world)
{
    uint64_t tries = world->run->cursor.tries;
    while (world->run->cursor.tries == tries)
        run_next(world->run);
}

/* --- its steps --- */

typedef struct Told {
    Phase phase;
    const char *kind, *cell; /* cell NULL: a measurement, any number of steps */
} Told;

static void expect_steps(World *world, const Told *told)
{
    for (; told->kind; told++) {
        char name[NET_CELL_NAME];
        const Step *step = run_next(world->run);
        while (!told->cell && world->run->cursor.place.phase == PHASE_MEASURE)
            step = run_next(world->run);
        net_cell_name(world->net, step->cell, name);
        ck_assert_str_eq(phase_name((Phase)step->place.phase),
                         phase_name(told->phase));
        ck_assert_str_eq(step_kind_name((StepKind)step->place.kind),
                         told->kind);
        if (told->cell)
            ck_assert_str_eq(name, told->cell);
    }
}

static const Told FIRST[] = {{PHASE_MEASURE, "loss", NULL},
                             {PHASE_KEEP, "keep", "best"},
                             {.kind = NULL}};
static const Told TRY[] = {{PHASE_PICK, "pick", "pick"},
                           {PHASE_PICK, "draw", "r"},
                           {PHASE_NUDGE, "old", "old"},
                           {.kind = NULL}};

/* One behind the other, as many tries as are kept or undone. */
static void expect_try(World *world)
{
    expect_steps(world, TRY);
    const char *cell = NULL;
    char name[NET_CELL_NAME];
    net_cell_name(world->net,
                  learnable_cell(world->net, world->run->cursor.tried), name);
    cell = name;
    const Told rest[] = {{PHASE_NUDGE, "nudge", cell},
                         {PHASE_MEASURE, "loss", NULL},
                         {PHASE_COMPARE, "compare", "verdict"},
                         {.kind = NULL}};
    expect_steps(world, rest);
    bool kept = world_value(world, "verdict") == 1;
    const Told kept_end[] = {{PHASE_KEEP, "keep", "best"}, {.kind = NULL}};
    const Told undone_end[] = {{PHASE_UNDO, "undo", cell}, {.kind = NULL}};
    expect_steps(world, kept ? kept_end : undone_end);
}

START_TEST(a_try_judged_by_all_is_an_epoch)
{
    Plan plan = plan_nudge(true, 3);
    World world = world_new(&plan);
    expect_steps(&world, FIRST);
    for (int t = 1; t <= TRIES; t++) {
        ck_assert_int_eq(world.run->cursor.epoch, t);
        expect_try(&world);
        ck_assert_uint_eq(world.run->cursor.epoch_start,
                          world.run->cursor.steps);
    }
    ck_assert_uint_eq(world.run->cursor.forwards, 3 * (TRIES + 1));
    world_end(&world);
}
END_TEST

START_TEST(a_try_judged_by_a_sample_is_a_sample_and_measures_before)
{
    Plan plan = plan_nudge(false, 3);
    World world = world_new(&plan);
    for (int t = 0; t < TRIES; t++) {
        ck_assert_int_eq(world.run->cursor.epoch, 1 + t / 3);
        ck_assert_int_eq(world.run->cursor.sample, t % 3);
        expect_steps(&world, FIRST);
        expect_try(&world);
    }
    ck_assert_uint_eq(world.run->cursor.forwards, 2 * TRIES);
    world_end(&world);
}
END_TEST

/* --- what it does to the error --- */

/* The error of the samples a try is judged by, added up in one order. */
static double judge(const Run *run, double *cells)
{
    const Net *net = run->net;
    double error = 0;
    int outputs = net->sizes[net_last(net)];
    memcpy(cells, run->cells, (size_t)net->cells * sizeof *cells);
    for (int j = 0; j < nudge_judged(run); j++) {
        int32_t sample = run->config.judge_all ? j : run->cursor.sample;
        forward_sample(net, &run->samples, sample, cells);
        for (int n = 0; n < outputs; n++) {
            double share = share_of(net, cells, n);
            error = j + n == 0 ? share : error + share;
        }
    }
    return error;
}

START_TEST(nudge_never_ends_a_try_with_a_larger_error_than_it_began_with)
{
    Rng rng = rng_seeded(81);
    int fell = 0;
    for (int i = 0; i < WORLDS; i++) {
        Plan plan = plan_random_nudge(&rng);
        World world = world_new(&plan);
        double *cells = malloc((size_t)world.net->cells * sizeof *cells);
        for (int t = 0; t < TRIES; t++) {
            world_run_to(&world, PHASE_PICK);
            double before = judge(world.run, cells);
            int32_t sample = world.run->cursor.sample;
            EXPECT(before == world_value(&world, "best"), "best of world %d",
                   i);
            take_try(&world);
            world.run->cursor.sample = sample;
            double after = judge(world.run, cells);
            EXPECT(!(after > before), "%g after %g", after, before);
            EXPECT(after == world_value(&world, "best"), "best of world %d", i);
            fell += after < before;
            if (!plan.config.judge_all)
                world.run->cursor.sample =
                    run_sample_at(world.run, world.run->cursor.epoch,
                                  world.run->cursor.position);
        }
        free(cells);
        world_end(&world);
    }
    ck_assert_int_gt(fell, WORLDS);
}
END_TEST

/* Weights and biases alone, one behind the other. */
static int weights_of(const World *world, double *ret_weights)
{
    int count = 0;
    for (int c = 0; c < world->net->cells; c++) {
        CellFamily family = net_ref(world->net, c).family;
        if (family == CELL_W || family == CELL_B)
            ret_weights[count++] = world->run->cells[c];
    }
    return count;
}

START_TEST(after_undo_every_weight_and_bias_is_as_before)
{
    Rng rng = rng_seeded(82);
    int undone = 0;
    for (int i = 0; i < WORLDS; i++) {
        Plan plan = plan_random_nudge(&rng);
        World world = world_new(&plan);
        double before[64], after[64];
        for (int t = 0; t < TRIES; t++) {
            int count = weights_of(&world, before);
            take_try(&world);
            weights_of(&world, after);
            bool same =
                memcmp(before, after, (size_t)count * sizeof *before) == 0;
            bool kept = world_value(&world, "verdict") == 1;
            EXPECT(kept || same, "try %d of world %d", t, i);
            undone += !kept;
        }
        world_end(&world);
    }
    ck_assert_int_gt(undone, WORLDS);
}
END_TEST

START_TEST(a_kept_try_moves_the_picked_weight_by_r_and_no_other)
{
    Plan plan = plan_nudge(true, 2);
    World world = world_new(&plan);
    for (int t = 0; t < 40; t++) {
        double before[64], after[64];
        int count = weights_of(&world, before), moved = 0;
        take_try(&world);
        weights_of(&world, after);
        if (world_value(&world, "verdict") == 0)
            continue;
        int cell = learnable_cell(world.net, world.run->cursor.tried);
        ck_assert_double_eq(world.run->cells[cell],
                            world_value(&world, "old") +
                                world_value(&world, "r"));
        for (int c = 0; c < count; c++)
            moved += before[c] != after[c];
        ck_assert_int_eq(moved, 1);
    }
    world_end(&world);
}
END_TEST

START_TEST(going_back_over_a_whole_try_restores_every_bit)
{
    Rng rng = rng_seeded(83);
    for (int i = 0; i < WORLDS; i++) {
        Plan plan = plan_random_nudge(&rng);
        plan.ring = 1024;
        World world = world_new(&plan);
        Film film = film_new(&plan);
        take_try(&world);
        uint64_t first = world.run->cursor.steps;
        take_try(&world);
        uint64_t second = world.run->cursor.steps;
        while (world.run->cursor.steps > first)
            run_undo(world.run);
        film_expect(&film, world.run, "behind the first try");
        run_goto(world.run, second, NULL);
        run_back(world.run, GRAIN_EPOCH);
        film_expect(&film, world.run, "an epoch back");
        run_replay(world.run, second);
        film_expect(&film, world.run, "replayed");
        film_end(&film);
        world_end(&world);
    }
}
END_TEST

START_TEST(an_error_that_is_no_number_is_undone)
{
    Plan plan = plan_nudge(true, 1);
    World world = world_new(&plan);
    world_run_to(&world, PHASE_COMPARE);
    world.run->cells[net_own(world.net, CELL_ERROR)] = (double)NAN;
    run_next(world.run);
    ck_assert_double_eq(world_value(&world, "verdict"), 0);
    ck_assert_int_eq(world.run->cursor.place.phase, PHASE_UNDO);
    world_end(&world);
}
END_TEST

START_TEST(an_equal_error_is_undone)
{
    Plan plan = plan_nudge(true, 1);
    World world = world_new(&plan);
    world_run_to(&world, PHASE_COMPARE);
    world.run->cells[net_own(world.net, CELL_ERROR)] =
        world_value(&world, "best");
    run_next(world.run);
    ck_assert_double_eq(world_value(&world, "verdict"), 0);
    world_end(&world);
}
END_TEST

/* --- what it picks --- */

/* How often each number was picked in so many tries. */
static void count_picks(World *world, int tries, int *ret_picked)
{
    for (int t = 0; t < tries; t++) {
        take_try(world);
        double pick = world_value(world, "pick"), r = world_value(world, "r");
        ck_assert(pick == floor(pick) && pick >= 0 &&
                  pick < (double)learnable_count(world->net));
        ck_assert(r >= -0.5 && r < 0.5);
        ret_picked[(int)pick]++;
    }
}

START_TEST(every_weight_and_trained_bias_is_picked_at_times)
{
    Plan plan = plan_nudge(false, 1);
    World world = world_new(&plan);
    int picked[12] = {0};
    count_picks(&world, 600, picked);
    for (int i = 0; i < 12; i++)
        ck_assert_int_gt(picked[i], 20);
    world_end(&world);
}
END_TEST

START_TEST(fixed_biases_are_not_picked)
{
    Plan plan = plan_nudge(false, 1);
    plan.fixed_biases = true;
    World world = world_new(&plan);
    int picked[8] = {0};
    count_picks(&world, 300, picked);
    for (int i = 0; i < 8; i++)
        ck_assert_int_gt(picked[i], 10);
    ck_assert_double_eq(world_value(&world, "b[A]"),
                        world.start[world_cell(&world, "b[A]")]);
    world_end(&world);
}
END_TEST

START_TEST(another_seed_draws_otherwise_and_the_same_the_same)
{
    Plan plan = plan_nudge(true, 1);
    double r[3];
    for (int i = 0; i < 3; i++) {
        plan.config.seed = i == 2 ? 2 : 1;
        World world = world_new(&plan);
        take_try(&world);
        r[i] = world_value(&world, "r");
        world_end(&world);
    }
    ck_assert_double_eq(r[0], r[1]);
    ck_assert_double_ne(r[0], r[2]);
}
END_TEST

/* --- counts, stretches --- */

START_TEST(tries_kept_and_undone_and_forward_passes_are_counted)
{
    Plan plan = plan_nudge(true, 2);
    World world = world_new(&plan);
    uint64_t kept = 0;
    for (int t = 0; t < TRIES; t++) {
        take_try(&world);
        kept += world_value(&world, "verdict") == 1;
    }
    const Cursor *at = &world.run->cursor;
    ck_assert_uint_eq(at->tries, TRIES);
    ck_assert_uint_eq(at->updates, kept);
    ck_assert_uint_eq(at->forwards, 2 * (TRIES + 1));
    ck_assert_uint_eq(at->multiply_adds, 8 * at->forwards);
    ck_assert_uint_eq(at->backwards, 0);
    ck_assert(kept > 0 && kept < TRIES);
    world_end(&world);
}
END_TEST

/* What is told before the verdict takes the try to be kept. */
static void expect_segments(World *world, const Segment *told, int count)
{
    int64_t done = 0;
    for (int i = 0; i < count; i++) {
        for (int64_t n = 0; n < told[i].steps; n++, done++) {
            Phase phase = (Phase)run_next(world->run)->place.phase;
            bool last = i + 1 == count && phase == PHASE_UNDO;
            EXPECT(phase == told[i].phase || last, "step %lld is of %s",
                   (long long)done, phase_name(phase));
        }
    }
    ck_assert_uint_eq(world->run->cursor.steps,
                      world->run->cursor.sample_start);
}

START_TEST(the_stretches_of_a_try_are_the_steps_it_takes)
{
    Rng rng = rng_seeded(84);
    for (int i = 0; i < WORLDS; i++) {
        Plan plan = plan_random_nudge(&rng);
        World world = world_new(&plan);
        for (int t = 0; t < 4; t++) {
            Segment told[SEGMENTS];
            int count = NUDGE.segments(world.run, told);
            ck_assert_uint_eq(NUDGE.segments_start(world.run),
                              world.run->cursor.steps);
            expect_segments(&world, told, count);
            if (t == 2)
                run_unsettle(world.run);
        }
        world_end(&world);
    }
}
END_TEST

START_TEST(the_order_of_epochs_does_not_touch_what_all_samples_judge)
{
    Plan plan = plan_nudge(true, 3);
    World world = world_new(&plan);
    plan.config.shuffled = true;
    World shuffled = world_new(&plan);
    run_goto(world.run, 1000, NULL);
    run_goto(shuffled.run, 1000, NULL);
    expect_same_moment(shuffled.run, world.run->cells, &world.run->cursor,
                       "shuffled");
    world_end(&world);
    world_end(&shuffled);
}
END_TEST

START_TEST(what_was_changed_by_hand_is_measured_anew)
{
    Plan plan = plan_nudge(true, 1);
    World world = world_new(&plan);
    take_try(&world);
    ck_assert_int_eq(world.run->cursor.place.phase, PHASE_PICK);
    run_unsettle(world.run);
    expect_steps(&world, FIRST);
    expect_try(&world);
    expect_try(&world);
    world_end(&world);
}
END_TEST

Suite *nudge_suite(void)
{
    const TTest *const tests[] = {
        a_try_judged_by_all_is_an_epoch,
        a_try_judged_by_a_sample_is_a_sample_and_measures_before,
        nudge_never_ends_a_try_with_a_larger_error_than_it_began_with,
        after_undo_every_weight_and_bias_is_as_before,
        a_kept_try_moves_the_picked_weight_by_r_and_no_other,
        going_back_over_a_whole_try_restores_every_bit,
        an_error_that_is_no_number_is_undone,
        an_equal_error_is_undone,
        every_weight_and_trained_bias_is_picked_at_times,
        fixed_biases_are_not_picked,
        another_seed_draws_otherwise_and_the_same_the_same,
        tries_kept_and_undone_and_forward_passes_are_counted,
        the_stretches_of_a_try_are_the_steps_it_takes,
        the_order_of_epochs_does_not_touch_what_all_samples_judge,
        what_was_changed_by_hand_is_measured_anew,
        NULL,
    };
    return suite_of("nudge", tests);
}
