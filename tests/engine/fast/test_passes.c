/* Many samples at once against one after the other, which is the same as single
   steps (test_forward.c). */
#include "engine/fast/passes.h"

#include "engine/fast/kernel.h"
#include "engine/forward.h"
#include "engine/share.h"

#include "suites.h"
#include "world.h"

#include <string.h>

enum { MOST = 100 };

/* As the learners that measure do it: the first loss step of all assigns. */
static double add_up(const World *world, const int32_t *which, int count,
                     double *cells)
{
    const Net *net = world->net;
    int last = net_last(net), error = net->at[CELL_ERROR][last];
    double sum = 0;
    for (int i = 0; i < count; i++) {
        forward_sample(net, &world->samples, which[i], cells);
        for (int n = 0; n < net->sizes[last]; n++) {
            double share = share_of(net, cells, n);
            sum = i == 0 && n == 0 ? share : sum + share;
        }
    }
    cells[error] = sum;
    return sum;
}

static void expect_same_error(const World *world, int lanes, int count,
                              Rng *rng)
{
    size_t bytes = (size_t)world->net->cells * sizeof(double);
    double *one = malloc(bytes), *two = malloc(bytes);
    int32_t which[MOST];
    Passes *passes = passes_new(world->net, lanes);
    memcpy(one, world->start, bytes);
    memcpy(two, world->start, bytes);
    for (int i = 0; i < count; i++)
        which[i] = (int32_t)rng_below(rng, (uint64_t)world->samples.count);
    double want = add_up(world, which, count, one);
    double got = passes_error(passes, &world->samples, which, count, two);
    EXPECT(memcmp(&got, &want, sizeof got) == 0, "%.17g, want %.17g", got,
           want);
    EXPECT(memcmp(one, two, bytes) == 0, "the cells differ");
    passes_free(passes);
    free(one);
    free(two);
}

START_TEST(summed_errors_and_cells_have_the_same_bits)
{
    Rng rng = rng_seeded(501);
    for (int i = 0; i < 300; i++) {
        Plan plan = plan_random(&rng);
        for (int l = 0; l < plan.layers; l++)
            plan.sizes[l] = 1 + (int)rng_below(&rng, i % 2 ? 4 : 40);
        World world = world_new(&plan);
        for (int lanes = 2; lanes <= 8; lanes *= 2)
            if (kernel_of(lanes))
                expect_same_error(&world, lanes, 1 + (int)rng_below(&rng, MOST),
                                  &rng);
        world_end(&world);
    }
}
END_TEST

START_TEST(without_a_choice_it_is_all_from_the_first_on)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.samples = 70;
    World world = world_new(&plan);
    int32_t which[70];
    for (int i = 0; i < 70; i++)
        which[i] = i;
    Passes *passes = passes_new(world.net, 0);
    double all = passes_error(passes, &world.samples, NULL, 70, world.start);
    double same = passes_error(passes, &world.samples, which, 70, world.start);
    ck_assert(all == same && all > 0);
    passes_free(passes);
    world_end(&world);
}
END_TEST

START_TEST(outputs_are_those_of_a_forward_pass)
{
    Rng rng = rng_seeded(502);
    for (int i = 0; i < 100; i++) {
        double got[80 * 4];
        Plan plan = plan_random(&rng);
        plan.samples = 1 + (int)rng_below(&rng, 80);
        World world = world_new(&plan);
        int last = net_last(world.net), outputs = world.net->sizes[last];
        Passes *passes = passes_new(world.net, 0);
        passes_outputs(passes, world.start, world.in, plan.samples, got);
        for (int s = 0; s < plan.samples; s++) {
            forward_sample(world.net, &world.samples, s, world.start);
            const double *want = world.start + world.net->at[CELL_OUT][last];
            EXPECT(memcmp(got + s * outputs, want,
                          (size_t)outputs * sizeof *want) == 0,
                   "world %d, sample %d", i, s);
        }
        passes_free(passes);
        world_end(&world);
    }
}
END_TEST

Suite *passes_suite(void)
{
    const TTest *const tests[] = {summed_errors_and_cells_have_the_same_bits,
                                  without_a_choice_it_is_all_from_the_first_on,
                                  outputs_are_those_of_a_forward_pass, NULL};
    return suite_of("passes", tests);
}
