/* Whole samples against single steps: the same bits in every cell and the same
   position, for any network and learner, at every width of vectors. */
#include "engine/fast/fast.h"

#include "engine/fast/kernel.h"

#include "suites.h"
#include "world.h"

#include <string.h>

static const int WIDTHS[] = {2, 4, 8};

enum { WIDTHS_COUNT = 3, WORLDS = 400 };

static void step_samples(Run *run, uint64_t samples)
{
    for (uint64_t i = 0; i < samples; i++)
        run_forward(run, GRAIN_SAMPLE, NULL);
}

/* Runs `world` on in random portions, fast, beside its twin in single steps. */
static void run_beside(World *world, World *twin, int lanes, int portions,
                       Rng *rng, const char *what)
{
    Fast *fast = fast_new(world->run, lanes);
    EXPECT(fast, "out of memory");
    for (int i = 0; i < portions; i++) {
        uint64_t samples = rng_below(rng, i % 3 == 0 ? 3 : 40);
        fast_samples(fast, world->run, samples);
        step_samples(twin->run, samples);
        expect_same_moment(world->run, twin->run->cells, &twin->run->cursor,
                           what);
    }
    fast_free(fast);
}

static void expect_same_bits(const Plan *plan, int portions, Rng *rng,
                             const char *what)
{
    for (int w = 0; w < WIDTHS_COUNT; w++) {
        char label[96];
        World world = world_new(plan), twin = world_new(plan);
        snprintf(label, sizeof label, "%s, %d lanes", what, WIDTHS[w]);
        if (kernel_of(WIDTHS[w]))
            run_beside(&world, &twin, WIDTHS[w], portions, rng, label);
        world_end(&world);
        world_end(&twin);
    }
}

static void expect_random_bits(Plan *plan, Rng *rng, int number)
{
    char what[64];
    plan->config.mistake = MISTAKE_NONE;
    snprintf(what, sizeof what, "world %d", number);
    expect_same_bits(plan, 6, rng, what);
}

START_TEST(small_networks_have_the_same_bits_as_single_steps)
{
    Rng rng = rng_seeded(401);
    for (int i = 0; i < WORLDS; i++) {
        Plan plan = plan_random(&rng);
        expect_random_bits(&plan, &rng, i);
    }
}
END_TEST

START_TEST(networks_wider_than_the_registers_have_the_same_bits)
{
    Rng rng = rng_seeded(402);
    for (int i = 0; i < 60; i++) {
        Plan plan = plan_random(&rng);
        for (int l = 0; l < plan.layers; l++)
            plan.sizes[l] = 1 + (int)rng_below(&rng, l % 2 ? 120 : 30);
        plan.samples = 1 + (int)rng_below(&rng, 90);
        plan.config.batch = (int)rng_below(&rng, 100);
        plan.config.rate = 0.001;
        expect_random_bits(&plan, &rng, i);
    }
}
END_TEST

/* The activation stands in all layers, or where the loss asks for its own, in
   those before. */
static Plan plan_of(Activation activation, Loss loss, int batch)
{
    Plan plan = {.layers = 4,
                 .sizes = {3, 17, 9, 5},
                 .activation = {activation, activation, activation, activation},
                 .loss = loss,
                 .samples = 40,
                 .config = {.rate = 0.01, .batch = batch},
                 .seed = 5};
    plan_match(&plan);
    return plan;
}

START_TEST(every_activation_loss_and_batch_has_the_same_bits)
{
    static const int batches[] = {0, 1, 2, 7, 40};
    Rng rng = rng_seeded(403);
    for (int a = 0; a < ACTIVATION_SOFTMAX; a++)
        for (int l = 0; l < LOSS_COUNT; l++)
            for (int b = 0; b < 5; b++) {
                char what[96];
                Plan plan = plan_of((Activation)a, (Loss)l, batches[b]);
                snprintf(what, sizeof what, "%s, %s, batch %d",
                         activation_row((Activation)a)->name,
                         loss_row(plan.loss)->name, batches[b]);
                expect_same_bits(&plan, 4, &rng, what);
            }
}
END_TEST

/* Two inputs, one output: all numbers stay in registers. */
static Plan plan_of_lesson(Rng *rng, int number)
{
    Activation kind = number % 2 ? ACTIVATION_SIGMOID : ACTIVATION_TANH;
    Plan plan = {.layers = 3 + number / 2 % 2,
                 .sizes = {2, 1 + (int)rng_below(rng, 9), 1, 1},
                 .activation = {kind, kind, kind, kind},
                 .no_biases = rng_below(rng, 4) == 0,
                 .fixed_biases = rng_below(rng, 4) == 0,
                 .loss = (Loss)rng_below(rng, LOSS_CROSS_ENTROPY),
                 .samples = 1 + (int)rng_below(rng, 12),
                 .config = {.rate = 0.3, .batch = 1},
                 .seed = (uint64_t)number};
    plan.config.shuffled = rng_below(rng, 2) == 0;
    if (plan.layers == 4)
        plan.sizes[2] = 1 + (int)rng_below(rng, 9);
    plan_match(&plan);
    return plan;
}

START_TEST(networks_of_lessons_have_the_same_bits)
{
    Rng rng = rng_seeded(407);
    for (int i = 0; i < 300; i++) {
        char what[64];
        Plan plan = plan_of_lesson(&rng, i);
        snprintf(what, sizeof what, "lesson %d", i);
        expect_same_bits(&plan, 5, &rng, what);
    }
}
END_TEST

START_TEST(thin_layers_have_the_same_bits_in_batches)
{
    Rng rng = rng_seeded(408);
    for (int i = 0; i < 100; i++) {
        char what[64];
        Plan plan = plan_of_lesson(&rng, i);
        plan.config.batch = 2 + (int)rng_below(&rng, 40);
        plan.samples = 100;
        snprintf(what, sizeof what, "thin %d", i);
        expect_same_bits(&plan, 5, &rng, what);
    }
}
END_TEST

START_TEST(numbers_without_end_have_the_same_bits)
{
    Rng rng = rng_seeded(404);
    for (int i = 0; i < ACTIVATION_SOFTMAX; i++) {
        Activation activation = (Activation)i;
        Plan plan = {.layers = 3,
                     .sizes = {2, 3, 2},
                     .activation = {activation, activation, activation},
                     .samples = 3,
                     .config = {.rate = 1e100, .batch = 1 + i % 2},
                     .seed = 6};
        expect_same_bits(&plan, 8, &rng, activation_row(activation)->name);
    }
}
END_TEST

START_TEST(zeros_keep_their_signs)
{
    Rng rng = rng_seeded(405);
    for (int i = 0; i < 16; i++) {
        Plan plan = {.layers = 3,
                     .sizes = {2, 3, 2},
                     .no_biases = i % 2,
                     .samples = 4,
                     .config = {.rate = 0.3, .batch = 1 + i / 2 % 3},
                     .seed = 7};
        for (int w = 0; w < WIDTHS_COUNT; w++) {
            World world = world_new(&plan), twin = world_new(&plan);
            World *const both[] = {&world, &twin};
            for (int b = 0; b < 2; b++) {
                for (int k = 0; k < world.net->cells; k += 2)
                    both[b]->start[k] = -0.0;
                for (int k = 0; k < 8; k++)
                    both[b]->in[k] = k % 3 ? 0.0 : -0.0;
                world_restart(both[b], &plan);
            }
            if (kernel_of(WIDTHS[w]))
                run_beside(&world, &twin, WIDTHS[w], 6, &rng, "zeros");
            world_end(&world);
            world_end(&twin);
        }
    }
}
END_TEST

START_TEST(one_fast_path_serves_several_runs)
{
    Plan plan = plan_two_two_two(ACTIVATION_TANH);
    plan.samples = 5;
    World one = world_new(&plan), two = world_new(&plan);
    Fast *fast = fast_new(one.run, 0);
    fast_samples(fast, one.run, 13);
    fast_samples(fast, two.run, 4);
    fast_samples(fast, two.run, 9);
    expect_same_moment(two.run, one.run->cells, &one.run->cursor, "two");
    fast_free(fast);
    world_end(&one);
    world_end(&two);
}
END_TEST

START_TEST(single_steps_go_on_from_there)
{
    Rng rng = rng_seeded(406);
    for (int i = 0; i < 50; i++) {
        Plan plan = plan_random(&rng);
        plan.config.mistake = MISTAKE_NONE;
        World world = world_new(&plan), twin = world_new(&plan);
        Fast *fast = fast_new(world.run, 0);
        fast_samples(fast, world.run, 7);
        ck_assert_ptr_null(run_last(world.run));
        step_samples(world.run, 3);
        step_samples(twin.run, 10);
        expect_same_moment(world.run, twin.run->cells, &twin.run->cursor, "on");
        ck_assert_uint_eq(run_last(world.run)->number,
                          run_last(twin.run)->number);
        ck_assert(run_undo(world.run));
        ck_assert(run_undo(twin.run));
        run_goto(world.run, 1, NULL);
        run_goto(twin.run, 1, NULL);
        expect_same_moment(world.run, twin.run->cells, &twin.run->cursor,
                           "back");
        fast_free(fast);
        world_end(&world);
        world_end(&twin);
    }
}
END_TEST

START_TEST(the_step_before_can_be_undone)
{
    Plan plan = plan_two_two_two(ACTIVATION_TANH);
    World world = world_new(&plan), twin = world_new(&plan);
    Fast *fast = fast_new(world.run, 0);
    fast_samples(fast, world.run, 5);
    step_samples(twin.run, 5);
    ck_assert(run_undo(world.run));
    ck_assert(run_undo(twin.run));
    expect_same_moment(world.run, twin.run->cells, &twin.run->cursor, "undone");
    ck_assert_uint_eq(run_last(world.run)->number, run_last(twin.run)->number);
    fast_free(fast);
    world_end(&world);
    world_end(&twin);
}
END_TEST

static void expect_same_way(World *world, World *twin, Rng *rng)
{
    for (int i = 0; i < 12; i++) {
        uint64_t steps = rng_below(rng, i % 2 ? 100 : 30000);
        run_goto(world->run, steps, NULL);
        run_goto(twin->run, steps, NULL);
        expect_same_moment(world->run, twin->run->cells, &twin->run->cursor,
                           "far");
        run_goto(world->run, steps + 7, NULL);
        run_goto(twin->run, steps + 7, NULL);
        const Step *got = run_last(world->run), *want = run_last(twin->run);
        ck_assert_uint_eq(got->number, want->number);
        ck_assert_int_eq(got->cell, want->cell);
        ck_assert(run_undo(world->run) && run_undo(twin->run));
        expect_same_moment(world->run, twin->run->cells, &twin->run->cursor,
                           "one back");
    }
}

START_TEST(an_attached_run_goes_far_to_the_same_moments)
{
    Rng rng = rng_seeded(409);
    int attached = 0;
    for (int i = 0; i < 60; i++) {
        Plan plan = plan_random(&rng);
        if (i % 3)
            plan.config.mistake = MISTAKE_NONE;
        World world = world_new(&plan), twin = world_new(&plan);
        attached += fast_attach(world.run);
        expect_same_way(&world, &twin, &rng);
        world_end(&world);
        world_end(&twin);
    }
    ck_assert_int_ge(attached, 40);
    ck_assert_int_lt(attached, 60);
}
END_TEST

START_TEST(an_attached_run_that_tries_goes_far_to_the_same_moments)
{
    Rng rng = rng_seeded(410);
    for (int i = 0; i < 40; i++) {
        Plan plan = plan_random_slow(&rng);
        World world = world_new(&plan), twin = world_new(&plan);
        ck_assert(fast_attach(world.run));
        expect_same_way(&world, &twin, &rng);
        world_end(&world);
        world_end(&twin);
    }
}
END_TEST

static void count_step(void *user, const Run *run, const Step *step)
{
    (void)run, (void)step;
    ++*(int *)user;
}

START_TEST(a_hook_hears_every_step_of_an_attached_run)
{
    Plan plan = plan_two_two_two(ACTIVATION_TANH);
    World world = world_new(&plan);
    int heard = 0;
    Hook hook = {count_step, &heard};
    ck_assert(fast_attach(world.run));
    run_goto(world.run, 5000, &hook);
    ck_assert_int_eq(heard, 5000);
    world_end(&world);
}
END_TEST

START_TEST(it_has_the_widths_that_the_processor_has)
{
    ck_assert(fast_has(0));
    for (int lanes = 1; lanes <= 16; lanes++)
        ck_assert_int_eq(fast_has(lanes), kernel_of(lanes) != NULL);
}
END_TEST

START_TEST(mistakes_are_left_to_single_steps)
{
    for (int m = 0; m < MISTAKE_COUNT; m++) {
        Plan plan = plan_two_two_two(ACTIVATION_TANH);
        plan.config.mistake = (Mistake)m;
        World world = world_new(&plan);
        ck_assert_int_eq(fast_can(world.run), m == MISTAKE_NONE);
        world.run->config.kind = LEARNER_NUDGE; /* does not know them */
        ck_assert(fast_can(world.run));
        world_end(&world);
    }
}
END_TEST

Suite *fast_suite(void)
{
    const TTest *const tests[] = {
        small_networks_have_the_same_bits_as_single_steps,
        networks_wider_than_the_registers_have_the_same_bits,
        every_activation_loss_and_batch_has_the_same_bits,
        networks_of_lessons_have_the_same_bits,
        thin_layers_have_the_same_bits_in_batches,
        numbers_without_end_have_the_same_bits,
        zeros_keep_their_signs,
        one_fast_path_serves_several_runs,
        single_steps_go_on_from_there,
        the_step_before_can_be_undone,
        an_attached_run_goes_far_to_the_same_moments,
        an_attached_run_that_tries_goes_far_to_the_same_moments,
        a_hook_hears_every_step_of_an_attached_run,
        it_has_the_widths_that_the_processor_has,
        mistakes_are_left_to_single_steps,
        NULL};
    return suite_of("fast", tests);
}
