/* Names to cells and back. */
#include "engine/net.h"

#include "suites.h"
#include "world.h"

#include <string.h>

static void expect_names_map_back(const Net *net)
{
    for (int c = 0; c < net->cells; c++) {
        char name[NET_CELL_NAME];
        net_cell_name(net, c, name);
        EXPECT(net_cell_by_name(net, name) == c, "cell %d is called %s", c,
               name);
        EXPECT(net_cell(net, net_ref(net, c)) == c, "the place of cell %d", c);
    }
}

START_TEST(every_cell_s_name_maps_back)
{
    Rng rng = rng_seeded(61);
    for (int i = 0; i < 200; i++) {
        Plan plan = plan_random_any(&rng);
        World world = world_new(&plan);
        expect_names_map_back(world.net);
        world_end(&world);
    }
}
END_TEST

START_TEST(names_may_hold_underscores_points_and_sixteen_bytes)
{
    static const char names[6][NET_NAME] = {
        "_", "a.b_c", "n1.1", "n1_", "sixteen.bytes_ok", "abcdefghijklmnop"};
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.names = names;
    World world = world_new(&plan);
    char name[NET_CELL_NAME];
    expect_names_map_back(world.net);
    net_cell_name(world.net, world_cell(&world, "grad[_->n1.1]"), name);
    ck_assert_str_eq(name, "grad[_->n1.1]");
    ck_assert_int_ge(world_cell(&world, "upstream[sixteen.bytes_ok]"), 0);
    ck_assert_int_ge(world_cell(&world, "w[n1_->abcdefghijklmnop]"), 0);
    world_end(&world);
}
END_TEST

START_TEST(families_have_the_names_of_the_formats)
{
    static const char *const names[] = {
        "in[X]",       "target[C]",  "w[A->C]",  "b[C]",
        "sum[A]",      "out[A]",     "slope[A]", "delta[A]",
        "upstream[A]", "grad[A->C]", "gradb[C]", "error"};
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    World world = world_new(&plan);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char name[NET_CELL_NAME];
        net_cell_name(world.net, world_cell(&world, "%s", names[i]), name);
        ck_assert_str_eq(name, names[i]);
    }
    world_end(&world);
}
END_TEST

START_TEST(softmax_has_two_cells_named_by_their_layer)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    World world = world_new(&plan);
    ck_assert_int_eq(net_cell_by_name(world.net, "max[2]"), -1);
    ck_assert_int_eq(net_cell_by_name(world.net, "norm[2]"), -1);
    world_end(&world);
    plan.loss = LOSS_CROSS_ENTROPY;
    plan_match(&plan);
    world = world_new(&plan);
    expect_names_map_back(world.net);
    ck_assert_int_ge(world_cell(&world, "max[2]"), 0);
    ck_assert_int_ge(world_cell(&world, "norm[2]"), 0);
    static const char *const wrong[] = {"max[1]", "max[02]", "max[C]",
                                        "max[]",  "norm",    "norm[3]"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        ck_assert_int_eq(net_cell_by_name(world.net, wrong[i]), -1);
    world_end(&world);
}
END_TEST

START_TEST(learners_that_try_have_cells_of_their_own)
{
    static const char *const nudges[] = {"pick", "r", "best", "verdict", "old"};
    static const char *const slopes[] = {"e-up", "e-down", "old"};
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.config.kind = LEARNER_NUDGE;
    World world = world_new(&plan);
    for (int i = 0; i < 5; i++)
        world_cell(&world, "%s", nudges[i]);
    ck_assert_int_eq(net_cell_by_name(world.net, "e-up"), -1);
    ck_assert_int_eq(net_cell_by_name(world.net, "best[C]"), -1);
    world_end(&world);
    plan.config.kind = LEARNER_SLOPES;
    world = world_new(&plan);
    for (int i = 0; i < 3; i++)
        world_cell(&world, "%s", slopes[i]);
    ck_assert_int_eq(net_cell_by_name(world.net, "best"), -1);
    world_end(&world);
    plan.config.kind = LEARNER_BACKPROP;
    world = world_new(&plan);
    ck_assert_int_eq(net_cell_by_name(world.net, "old"), -1);
    world_end(&world);
}
END_TEST

START_TEST(an_input_s_output_is_the_input)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    World world = world_new(&plan);
    ck_assert_int_eq(world_cell(&world, "out[X]"), world_cell(&world, "in[X]"));
    world_end(&world);
}
END_TEST

START_TEST(what_is_no_name_gives_minus_one)
{
    static const char *const wrong[] = {
        "",          "[",          "]",         "[]",
        "A",         "in",         "in[]",      "in[A]",
        "in[Z]",     "in[X",       "in[X]]",    "in [X]",
        "IN[X]",     "target[A]",  "target[X]", "w[A]",
        "w[C->A]",   "w[X->C]",    "w[A->]",    "w[->C]",
        "w[A-C]",    "w[A->C->D]", "w[A->C",    "wA->C]",
        "w[A -> C]", "b[X]",       "sum[X]",    "delta[X]",
        "slope[Y]",  "grad[C]",    "gradb[X]",  "error[C]",
        "error[]",   "errors",     "max[C]",    "weight[A->C]",
        "out[A]x"};
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    World world = world_new(&plan);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        ck_assert_msg(net_cell_by_name(world.net, wrong[i]) == -1,
                      "'%s' is taken for a cell", wrong[i]);
    char longer[200];
    memset(longer, 'A', sizeof longer);
    memcpy(longer, "out[", 4);
    memcpy(longer + sizeof longer - 2, "]", 2);
    ck_assert_int_eq(net_cell_by_name(world.net, longer), -1);
    world_end(&world);
}
END_TEST

START_TEST(without_biases_there_are_no_bias_cells)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.no_biases = true;
    World world = world_new(&plan);
    ck_assert_int_eq(net_cell_by_name(world.net, "b[A]"), -1);
    ck_assert_int_eq(net_cell_by_name(world.net, "gradb[A]"), -1);
    expect_names_map_back(world.net);
    world_end(&world);
}
END_TEST

START_TEST(places_outside_the_network_have_no_cell)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    World world = world_new(&plan);
    static const CellRef wrong[] = {
        {CELL_W, 0, 0, 0},    {CELL_W, 3, 0, 0},  {CELL_W, 1, 2, 0},
        {CELL_W, 1, 0, 2},    {CELL_W, 1, 0, -1}, {CELL_W, 1, -1, 0},
        {CELL_W, -1, 0, 0},   {CELL_IN, 0, 2, 0}, {CELL_TARGET, 1, 0, 0},
        {CELL_ERROR, 1, 0, 0}};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        ck_assert_int_eq(net_cell(world.net, wrong[i]), -1);
    world_end(&world);
}
END_TEST

Suite *cell_suite(void)
{
    const TTest *const tests[] = {
        every_cell_s_name_maps_back,
        names_may_hold_underscores_points_and_sixteen_bytes,
        families_have_the_names_of_the_formats,
        softmax_has_two_cells_named_by_their_layer,
        learners_that_try_have_cells_of_their_own,
        an_input_s_output_is_the_input,
        what_is_no_name_gives_minus_one,
        without_biases_there_are_no_bias_cells,
        places_outside_the_network_have_no_cell,
        NULL,
    };
    return suite_of("cell", tests);
}
