/* A run takes its memory once. The linker sends malloc, calloc and realloc here
   first (--wrap in meson.build), where they are counted and, when asked to,
   refused. */
#include "engine/computed.h"
#include "engine/explain.h"
#include "engine/fast/fast.h"
#include "engine/fast/passes.h"

#include "suites.h"
#include "world.h"

#include <string.h>

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *at, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *at, size_t size);

static int asked;
static int refuse_from = -1; /* the request refused first; -1: none */

static bool refused(void)
{
    int number = asked++;
    return refuse_from >= 0 && number >= refuse_from;
}

void *__wrap_malloc(size_t size)
{
    return refused() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    return refused() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *at, size_t size)
{
    return refused() ? NULL : __real_realloc(at, size);
}

static void look(void *user, const Run *run, const Step *step)
{
    char line[256];
    TextBuffer text = text_buffer(line, sizeof line);
    int *seen = user;
    step_text(run, step, &text);
    *seen += run_computed(run, step->cell);
}

/* Returns how often memory was asked for on a way with everything in it. */
static int asked_on_a_walk(Run *run, const Hook *hook)
{
    int before = asked;
    for (int n = 0; n < 500; n++)
        run_next(run);
    for (int n = 0; n < 100; n++)
        run_undo(run);
    for (int g = 0; g < GRAIN_COUNT; g++)
        run_forward(run, (Grain)g, hook);
    for (int g = 0; g < GRAIN_COUNT; g++)
        run_back(run, (Grain)g);
    run_goto(run, 900, hook);
    run_goto(run, 3, hook);
    run_goto(run, 400, NULL);
    return asked - before;
}

START_TEST(a_run_asks_for_no_memory_after_run_new)
{
    Rng rng = rng_seeded(91);
    for (int i = 0; i < 100; i++) {
        Plan plan = i % 2 ? plan_random(&rng) : plan_random_slow(&rng);
        int seen = 0, before = asked;
        Hook hook = {look, &seen};
        World world = world_new(&plan);
        EXPECT(asked - before >= 3, "requests are not counted");
        int more = asked_on_a_walk(world.run, &hook);
        EXPECT(more == 0, "world %d asked %d times", i, more);
        EXPECT(seen > 0, "the hook was not called");
        world_end(&world);
    }
}
END_TEST

START_TEST(running_fast_asks_for_no_memory)
{
    Rng rng = rng_seeded(92);
    for (int i = 0; i < 50; i++) {
        Plan plan = plan_random(&rng);
        plan.config.mistake = MISTAKE_NONE;
        World world = world_new(&plan);
        Fast *fast = fast_new(world.run, 0);
        Passes *passes = passes_new(world.net, 0);
        int before = asked;
        fast_samples(fast, world.run, 100);
        passes_error(passes, &world.samples, NULL, plan.samples,
                     world.run->cells);
        ck_assert_int_eq(asked, before);
        fast_free(fast);
        passes_free(passes);
        world_end(&world);
    }
}
END_TEST

START_TEST(trying_fast_asks_for_no_memory)
{
    Rng rng = rng_seeded(93);
    for (int i = 0; i < 50; i++) {
        Plan plan = plan_random_slow(&rng);
        World world = world_new(&plan);
        Fast *fast = fast_new(world.run, 0);
        int before = asked;
        while (world.run->cursor.epoch < 3)
            fast_next(fast, world.run);
        ck_assert_int_eq(asked, before);
        fast_free(fast);
        world_end(&world);
    }
}
END_TEST

START_TEST(without_memory_nothing_runs_fast_and_nothing_leaks)
{
    for (int kind = 0; kind < LEARNER_COUNT; kind++) {
        Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
        plan.config.kind = (LearnerKind)kind;
        World world = world_new(&plan);
        for (int granted = 0; granted < 2; granted++) {
            refuse_from = asked + granted;
            Fast *fast = fast_new(world.run, 0);
            refuse_from = asked + granted;
            Passes *passes = passes_new(world.net, 0);
            refuse_from = -1;
            ck_assert(!fast && !passes);
        }
        world_end(&world);
    }
    fast_free(NULL);
    passes_free(NULL);
}
END_TEST

START_TEST(without_memory_there_is_no_run_and_no_leak)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.config.shuffled = true;
    World world = world_new(&plan);
    int granted = 0;
    Run *run = NULL;
    for (; !run; granted++) {
        refuse_from = asked + granted;
        run = run_new(world.net, &world.samples, &plan.config, world.start, 8);
        refuse_from = -1;
        ck_assert_int_lt(granted, 20);
    }
    ck_assert_int_gt(granted, 4);
    run_free(run);
    run_free(NULL);
    world_end(&world);
}
END_TEST

START_TEST(without_memory_there_is_no_network_and_no_leak)
{
    static const int sizes[2] = {2, 2};
    static const Activation activation[2] = {ACTIVATION_IDENTITY};
    NetSpec spec = {.layers = 2, .sizes = sizes, .activation = activation};
    for (int granted = 0; granted < 2; granted++) {
        refuse_from = asked + granted;
        Net *net = net_new(&spec);
        refuse_from = -1;
        ck_assert_ptr_null(net);
    }
}
END_TEST

Suite *allocation_suite(void)
{
    const TTest *const tests[] = {
        a_run_asks_for_no_memory_after_run_new,
        running_fast_asks_for_no_memory,
        trying_fast_asks_for_no_memory,
        without_memory_nothing_runs_fast_and_nothing_leaks,
        without_memory_there_is_no_run_and_no_leak,
        without_memory_there_is_no_network_and_no_leak,
        NULL};
    return suite_of("allocation", tests);
}
