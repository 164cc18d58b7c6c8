/* The shape: blocks that neither overlap nor leave gaps, names, first numbers.
 */
#include "engine/net.h"

#include "suites.h"
#include "world.h"

#include <string.h>

/* How many numbers a block holds, from the words of net.h. */
static int block(const Net *net, CellFamily family, int layer)
{
    if (net->at[family][layer] < 0)
        return 0;
    if (family == CELL_W || family == CELL_GRAD)
        return net->sizes[layer] * net->sizes[layer - 1];
    bool single = family >= CELL_ERROR;
    return single ? 1 : net->sizes[layer];
}

START_TEST(blocks_cover_every_cell_once)
{
    Rng rng = rng_seeded(71);
    for (int i = 0; i < 100; i++) {
        Plan plan = plan_random_any(&rng);
        World world = world_new(&plan);
        const Net *net = world.net;
        char *covered = calloc((size_t)net->cells, 1);
        ck_assert_ptr_nonnull(covered);
        for (int f = 0; f < CELL_FAMILIES; f++)
            for (int l = 0; l < net->layers; l++)
                for (int c = 0; c < block(net, (CellFamily)f, l); c++)
                    if (f != CELL_OUT || l > 0) /* the inputs' are in[] */
                        covered[net->at[f][l] + c]++;
        for (int c = 0; c < net->cells; c++)
            EXPECT(covered[c] == 1, "cell %d is in %d blocks", c, covered[c]);
        free(covered);
        world_end(&world);
    }
}
END_TEST

START_TEST(neurons_have_default_names)
{
    static const int sizes[3] = {2, 1, 12};
    static const Activation activation[3] = {ACTIVATION_IDENTITY};
    NetSpec spec = {.layers = 3, .sizes = sizes, .activation = activation};
    Net *net = net_new(&spec);
    ck_assert_ptr_nonnull(net);
    ck_assert_str_eq(net_name(net, 0, 0), "x1");
    ck_assert_str_eq(net_name(net, 0, 1), "x2");
    ck_assert_str_eq(net_name(net, 1, 0), "n1.1");
    ck_assert_str_eq(net_name(net, 2, 11), "n2.12");
    ck_assert_int_eq(net->neurons, 15);
    ck_assert_int_eq(net->weights, 2 * 1 + 1 * 12);
    net_free(net);
}
END_TEST

START_TEST(weights_are_loaded_row_by_row)
{
    static const double weights[8] = {1, 2, 3, 4, 5, 6, 7, 8};
    static const double biases[4] = {-1, -2, -3, -4};
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    World world = world_new(&plan);
    net_load(world.net, weights, biases, world.start);
    world_restart(&world, &plan);
    ck_assert_double_eq(world_value(&world, "w[X->A]"), 1);
    ck_assert_double_eq(world_value(&world, "w[Y->A]"), 2);
    ck_assert_double_eq(world_value(&world, "w[X->B]"), 3);
    ck_assert_double_eq(world_value(&world, "w[B->C]"), 6);
    ck_assert_double_eq(world_value(&world, "w[A->D]"), 7);
    ck_assert_double_eq(world_value(&world, "b[A]"), -1);
    ck_assert_double_eq(world_value(&world, "b[D]"), -4);
    net_load(world.net, weights, NULL, world.start);
    world_restart(&world, &plan);
    ck_assert_double_eq(world_value(&world, "b[D]"), 0);
    world_end(&world);
}
END_TEST

START_TEST(biases_that_are_not_there_are_not_trained)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.no_biases = true;
    World world = world_new(&plan);
    ck_assert(!world.net->train_biases);
    world_end(&world);
}
END_TEST

START_TEST(the_largest_depth_and_a_wide_layer_fit)
{
    int sizes[NET_LAYERS];
    static const Activation activation[NET_LAYERS] = {ACTIVATION_IDENTITY};
    for (int l = 0; l < NET_LAYERS; l++)
        sizes[l] = l == 7 ? 4096 : 1;
    NetSpec spec = {.layers = NET_LAYERS,
                    .sizes = sizes,
                    .activation = activation,
                    .biases = true};
    Net *net = net_new(&spec);
    ck_assert_ptr_nonnull(net);
    ck_assert_str_eq(net_name(net, 7, 4095), "n7.4096");
    int cell = net_cell_by_name(net, "w[n7.4096->n8.1]");
    ck_assert_int_eq(cell, net->at[CELL_W][8] + 4095);
    ck_assert_int_eq(net->weights, 13 + 2 * 4096);
    net_free(net);
    net_free(NULL);
}
END_TEST

Suite *net_suite(void)
{
    const TTest *const tests[] = {
        blocks_cover_every_cell_once,
        neurons_have_default_names,
        weights_are_loaded_row_by_row,
        biases_that_are_not_there_are_not_trained,
        the_largest_depth_and_a_wide_layer_fit,
        NULL,
    };
    return suite_of("net", tests);
}
