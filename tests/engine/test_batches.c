/* What a batch adds up and by how much it moves the weights, to the bit; and
   how much work was counted. */
#include "engine/order.h"
#include "story.h"

#include "suites.h"
#include "world.h"

#include <string.h>

enum { SAMPLES = 3 };

static Plan plan_batch(int batch, bool sum)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.samples = SAMPLES;
    plan.config.batch = batch;
    plan.config.sum_gradients = sum;
    return plan;
}

/* The gradient of one sample alone, with the first weights. */
static void sample_gradients(const char *const *names, int count,
                             double ret_of[SAMPLES][8])
{
    Plan plan = plan_batch(1, true);
    plan.config.rate = 0;
    World world = world_new(&plan);
    for (int s = 0; s < SAMPLES; s++) {
        story_skip(&world);
        for (int i = 0; i < count; i++)
            ret_of[s][i] = world_value(&world, "%s", names[i]);
    }
    world_end(&world);
}

static const char *const GRADIENTS[4] = {"grad[X->A]", "grad[B->D]", "gradb[A]",
                                         "gradb[D]"};
static const char *const MOVED[4] = {"w[X->A]", "w[B->D]", "b[A]", "b[D]"};

START_TEST(a_batch_adds_gradients_in_the_order_of_its_samples)
{
    double of[SAMPLES][8];
    sample_gradients(GRADIENTS, 4, of);
    Plan plan = plan_batch(0, false);
    World world = world_new(&plan);
    world_run_to(&world, PHASE_UPDATE);
    for (int i = 0; i < 4; i++) {
        double want = (of[0][i] + of[1][i]) + of[2][i];
        ck_assert(want != 0);
        ck_assert_double_eq(world_value(&world, "%s", GRADIENTS[i]), want);
    }
    world_end(&world);
}
END_TEST

/* After the update of a batch of `count` samples at this step size. */
static void expect_moved(int batch, bool sum, double size)
{
    Plan plan = plan_batch(batch, sum);
    World world = world_new(&plan);
    double before[4], gradient[4];
    world_run_to(&world, PHASE_UPDATE);
    for (int i = 0; i < 4; i++) {
        before[i] = world_value(&world, "%s", MOVED[i]);
        gradient[i] = world_value(&world, "%s", GRADIENTS[i]);
    }
    while (world.run->cursor.place.phase == PHASE_UPDATE) {
        const Step *step = run_next(world.run);
        ck_assert_double_eq(run_step_size(world.run, step), size);
    }
    for (int i = 0; i < 4; i++)
        ck_assert_double_eq(world_value(&world, "%s", MOVED[i]),
                            before[i] - size * gradient[i]);
    world_end(&world);
}

START_TEST(an_averaged_batch_moves_by_the_rate_over_its_samples)
{
    expect_moved(1, false, 0.5);
    expect_moved(2, false, 0.5 / 2);
    expect_moved(3, false, 0.5 / 3);
    expect_moved(0, false, 0.5 / 3);
    expect_moved(9, false, 0.5 / 3);
}
END_TEST

START_TEST(a_summed_batch_moves_by_the_rate)
{
    expect_moved(1, true, 0.5);
    expect_moved(2, true, 0.5);
    expect_moved(0, true, 0.5);
}
END_TEST

START_TEST(a_smaller_last_batch_is_averaged_over_its_own_samples)
{
    Plan plan = plan_batch(2, false);
    World world = world_new(&plan);
    world_run_updates(&world, 1);
    world_run_to(&world, PHASE_UPDATE);
    ck_assert_int_eq(world.run->cursor.sample, 2);
    ck_assert_int_eq(world.run->cursor.in_batch, 1);
    double w = world_value(&world, "w[X->A]");
    double g = world_value(&world, "grad[X->A]");
    const Step *step = run_next(world.run);
    ck_assert_double_eq(step->after, w - 0.5 * g);
    ck_assert_double_eq(run_step_size(world.run, step), 0.5);
    /* and its gradients are those of its one sample */
    ck_assert_double_eq(world_value(&world, "gradb[C]"),
                        world_value(&world, "delta[C]"));
    world_end(&world);
}
END_TEST

START_TEST(batches_begin_anew_with_each_epoch)
{
    Plan plan = plan_batch(2, false);
    World world = world_new(&plan);
    run_forward(world.run, GRAIN_EPOCH, NULL);
    ck_assert_uint_eq(world.run->cursor.updates, 2);
    ck_assert_int_eq(world.run->cursor.in_batch, 0);
    run_forward(world.run, GRAIN_EPOCH, NULL);
    ck_assert_uint_eq(world.run->cursor.updates, 4);
    world_end(&world);
}
END_TEST

/* --- work --- */

typedef struct Work {
    uint64_t forwards, backwards, multiply_adds, updates;
} Work;

/* A multiplication and addition a term, gradient, hidden upstream or update;
   biases forward and their gradients are free. */
static void count_step(const World *world, const Step *step, Work *work)
{
    int kind = step->place.kind, last = net_last(world->net);
    work->multiply_adds += kind == STEP_TERM || kind == STEP_GRADIENT ||
                           kind == STEP_UPDATE || kind == STEP_UPDATE_BIAS ||
                           (kind == STEP_UPSTREAM && step->place.layer < last);
    work->forwards += kind == STEP_LOSS && step->place.neuron == 0;
    work->backwards += step->place.phase == PHASE_ERROR &&
                       step->place.neuron + 1 == world->net->sizes[last];
    work->updates += kind == STEP_UPDATE && step->place.layer == last &&
                     step->place.neuron == 0 && step->place.source == 0;
}

START_TEST(work_is_counted_as_the_steps_do_it)
{
    Rng rng = rng_seeded(31);
    for (int i = 0; i < 100; i++) {
        Plan plan = plan_random(&rng);
        World world = world_new(&plan);
        const Cursor *cursor = &world.run->cursor;
        Work work = {0};
        for (int s = 0; s < 12; s++) {
            do
                count_step(&world, run_next(world.run), &work);
            while (cursor->steps != cursor->sample_start);
            EXPECT(work.forwards == cursor->forwards, "forwards, world %d", i);
            EXPECT(work.backwards == cursor->backwards, "backwards, world %d",
                   i);
            EXPECT(work.updates == cursor->updates, "updates, world %d", i);
            EXPECT(work.multiply_adds == cursor->multiply_adds,
                   "multiply-adds of world %d", i);
        }
        world_end(&world);
    }
}
END_TEST

START_TEST(a_two_two_two_sample_costs_32_multiply_adds)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    World world = world_new(&plan);
    story_skip(&world);
    /* forward 8, deltas 4, gradients 8, an update of 8 weights and 4 biases */
    ck_assert_uint_eq(world.run->cursor.multiply_adds, 8 + 4 + 8 + 8 + 4);
    world_end(&world);
}
END_TEST

START_TEST(the_position_knows_where_sample_and_epoch_began)
{
    Plan plan = plan_batch(2, false); /* 48, 60 and 60 steps an epoch */
    World world = world_new(&plan);
    const Cursor *cursor = &world.run->cursor;
    static const uint64_t ends[6] = {48, 108, 168, 216, 276, 336};
    for (int s = 0; s < 6; s++) {
        story_skip(&world);
        ck_assert_uint_eq(cursor->sample_start, ends[s]);
        ck_assert_uint_eq(cursor->steps, ends[s]);
        ck_assert_uint_eq(cursor->epoch_start, s < 2 ? 0 : s < 5 ? 168 : 336);
        ck_assert_int_eq(cursor->position, (s + 1) % 3);
        run_next(world.run);
        ck_assert_uint_eq(cursor->sample_start, ends[s]);
        run_undo(world.run);
    }
    world_end(&world);
}
END_TEST

START_TEST(a_shuffled_epoch_takes_every_sample_once)
{
    Plan plan = plan_batch(1, false);
    plan.samples = 20;
    plan.config.shuffled = true;
    plan.config.seed = 4;
    World world = world_new(&plan);
    int moved = 0;
    int32_t order[20];
    for (int epoch = 1; epoch <= 3; epoch++) {
        bool seen[20] = {false};
        order_shuffle(4, epoch, 20, order);
        for (int p = 0; p < 20; p++) {
            int sample = world.run->cursor.sample;
            ck_assert_int_eq(world.run->cursor.epoch, epoch);
            ck_assert_int_eq(run_sample_at(world.run, epoch, p), sample);
            ck_assert_int_eq(order[p], sample);
            ck_assert(!seen[sample]);
            seen[sample] = true;
            moved += sample != p;
            ck_assert_int_eq(run_next(world.run)->sample, sample);
            ck_assert_double_eq(world_value(&world, "in[X]"),
                                world.in[2 * sample]);
            story_skip(&world);
        }
    }
    ck_assert_int_gt(moved, 30);
    world_end(&world);
}
END_TEST

Suite *batches_suite(void)
{
    const TTest *const tests[] = {
        a_batch_adds_gradients_in_the_order_of_its_samples,
        an_averaged_batch_moves_by_the_rate_over_its_samples,
        a_summed_batch_moves_by_the_rate,
        a_smaller_last_batch_is_averaged_over_its_own_samples,
        batches_begin_anew_with_each_epoch,
        work_is_counted_as_the_steps_do_it,
        a_two_two_two_sample_costs_32_multiply_adds,
        the_position_knows_where_sample_and_epoch_began,
        a_shuffled_epoch_takes_every_sample_once,
        NULL,
    };
    return suite_of("batches", tests);
}
