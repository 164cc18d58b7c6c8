/* The order of the steps, word for word as docs/formats.md has it. */
#include "engine/backprop.h"

#include "story.h"
#include "suites.h"

#define LOAD_INPUTS  "load: load in[X]\nload: load in[Y]\n"
#define LOAD_TARGETS "load: load target[C]\nload: load target[D]\n"
#define ERRORS       "error: loss error\nerror: loss error\n"

/* A neuron forward from two sources, in a phase, with a bias and without. */
#define SUM(phase, n, a, b)                                                    \
    phase ": bias sum[" n "], term sum[" n "] from " a ", term sum[" n         \
          "] from " b ", activate out[" n "]\n"
#define BARE_SUM(phase, n, a, b)                                               \
    phase ": term sum[" n "] from " a ", term sum[" n "] from " b              \
          ", activate out[" n "]\n"
#define ALL_SUMS(phase, sum)                                                   \
    sum(phase, "A", "X", "Y") sum(phase, "B", "X", "Y")                        \
        sum(phase, "C", "A", "B") sum(phase, "D", "A", "B")

/* What a neuron does behind its upstream. */
#define SLOPE(n) "slope slope[" n "], "
#define DELTA(n, a, b)                                                         \
    "delta delta[" n "], gradient grad[" a "->" n "], gradient grad[" b "->" n \
    "]"
#define GRADB(n)      ", gradient-bias gradb[" n "]"
#define FROM_ERROR(n) "backward: upstream upstream[" n "], "
#define FROM_BEHIND(n)                                                         \
    "backward: upstream upstream[" n "] from C, upstream upstream[" n          \
    "] from D, "

#define OUTPUTS_BACK                                                           \
    FROM_ERROR("C")                                                            \
    SLOPE("C")                                                                 \
    DELTA("C", "A", "B")                                                       \
    GRADB("C")                                                                 \
    "\n" FROM_ERROR("D") SLOPE("D") DELTA("D", "A", "B") GRADB("D") "\n"
#define HIDDEN_BACK                                                            \
    FROM_BEHIND("A")                                                           \
    SLOPE("A")                                                                 \
    DELTA("A", "X", "Y")                                                       \
    GRADB("A")                                                                 \
    "\n" FROM_BEHIND("B") SLOPE("B") DELTA("B", "X", "Y") GRADB("B") "\n"

#define MOVE(n, a, b) "update: update w[" a "->" n "], update w[" b "->" n "]"
#define MOVE_BIAS(n)  ", update-bias b[" n "]"
#define HIDDEN_MOVE                                                            \
    MOVE("A", "X", "Y")                                                        \
    MOVE_BIAS("A") "\n" MOVE("B", "X", "Y") MOVE_BIAS("B") "\n"
#define OUTPUTS_MOVE                                                           \
    MOVE("C", "A", "B")                                                        \
    MOVE_BIAS("C") "\n" MOVE("D", "A", "B") MOVE_BIAS("D") "\n"
#define WEIGHTS_MOVE                                                           \
    MOVE("A", "X", "Y")                                                        \
    "\n" MOVE("B", "X", "Y") "\n" MOVE("C", "A", "B") "\n" MOVE("D", "A",      \
                                                                "B") "\n"

#define UNTIL_UPDATE                                                           \
    LOAD_INPUTS LOAD_TARGETS ALL_SUMS("forward", SUM)                          \
    ERRORS OUTPUTS_BACK HIDDEN_BACK

START_TEST(a_two_two_two_sample_has_these_60_steps)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    World world = world_new(&plan);
    for (int sample = 0; sample < 3; sample++)
        expect_story(&world, UNTIL_UPDATE HIDDEN_MOVE OUTPUTS_MOVE);
    ck_assert_uint_eq(world.run->cursor.steps, 3 * 60);
    world_end(&world);
}
END_TEST

START_TEST(without_biases_the_first_term_assigns)
{
    Plan plan = plan_two_two_two(ACTIVATION_IDENTITY);
    plan.no_biases = true;
    World world = world_new(&plan);
    expect_story(&world,
                 LOAD_INPUTS LOAD_TARGETS ALL_SUMS("forward", BARE_SUM)
                     ERRORS FROM_ERROR("C")
                         DELTA("C", "A", "B") "\n" FROM_ERROR("D")
                             DELTA("D", "A", "B") "\n" FROM_BEHIND("A")
                                 DELTA("A", "X", "Y") "\n" FROM_BEHIND("B")
                                     DELTA("B", "X", "Y") "\n" WEIGHTS_MOVE);
    run_goto(world.run, 5, NULL);
    double w = world_value(&world, "w[X->A]");
    ck_assert_double_eq(run_last(world.run)->after,
                        w * world_value(&world, "in[X]"));
    world_end(&world);
}
END_TEST

START_TEST(an_identity_neuron_has_no_slope_step)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.activation[2] = ACTIVATION_IDENTITY;
    World world = world_new(&plan);
    expect_story(&world,
                 LOAD_INPUTS LOAD_TARGETS ALL_SUMS("forward", SUM)
                     ERRORS FROM_ERROR("C") DELTA("C", "A", "B") GRADB(
                         "C") "\n" FROM_ERROR("D") DELTA("D", "A", "B")
                         GRADB("D") "\n" HIDDEN_BACK HIDDEN_MOVE OUTPUTS_MOVE);
    ck_assert(!backprop_has_slope(world.run, 2));
    ck_assert(backprop_has_slope(world.run, 1));
    world_end(&world);
}
END_TEST

START_TEST(a_batch_of_two_of_three_updates_after_two_and_at_the_end)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.samples = 3;
    plan.config.batch = 2;
    World world = world_new(&plan);
    for (int epoch = 0; epoch < 2; epoch++) {
        expect_story(&world, UNTIL_UPDATE);
        expect_story(&world, UNTIL_UPDATE HIDDEN_MOVE OUTPUTS_MOVE);
        expect_story(&world, UNTIL_UPDATE HIDDEN_MOVE OUTPUTS_MOVE);
    }
    world_end(&world);
}
END_TEST

START_TEST(a_batch_of_all_updates_once_an_epoch)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.samples = 3;
    static const int batches[3] = {0, 3, 7};
    for (int i = 0; i < 3; i++) {
        plan.config.batch = batches[i];
        World world = world_new(&plan);
        expect_story(&world, UNTIL_UPDATE);
        expect_story(&world, UNTIL_UPDATE);
        expect_story(&world, UNTIL_UPDATE HIDDEN_MOVE OUTPUTS_MOVE);
        ck_assert_int_eq(world.run->cursor.epoch, 2);
        world_end(&world);
    }
}
END_TEST

START_TEST(updating_on_the_way_goes_layer_by_layer)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.config.mistake = MISTAKE_UPDATE_ON_THE_WAY;
    World world = world_new(&plan);
    for (int sample = 0; sample < 2; sample++)
        expect_story(
            &world,
            LOAD_INPUTS LOAD_TARGETS ALL_SUMS("forward", SUM)
                ERRORS OUTPUTS_BACK OUTPUTS_MOVE HIDDEN_BACK HIDDEN_MOVE);
    world_end(&world);
}
END_TEST

START_TEST(no_slope_leaves_the_slope_steps_out)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.config.mistake = MISTAKE_NO_SLOPE;
    World world = world_new(&plan);
    expect_story(
        &world,
        LOAD_INPUTS LOAD_TARGETS ALL_SUMS("forward", SUM) ERRORS FROM_ERROR("C")
            DELTA("C", "A", "B") GRADB("C") "\n" FROM_ERROR("D")
                DELTA("D", "A", "B") GRADB("D") "\n" FROM_BEHIND("A")
                    DELTA("A", "X", "Y") GRADB("A") "\n" FROM_BEHIND("B")
                        DELTA("B", "X", "Y")
                            GRADB("B") "\n" HIDDEN_MOVE OUTPUTS_MOVE);
    world_end(&world);
}
END_TEST

#define VERIFY                                                                 \
    ALL_SUMS("verify", SUM) "verify: loss error\nverify: loss error\n"

START_TEST(verify_runs_forward_again_without_loading)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.config.verify = true;
    World world = world_new(&plan);
    for (int sample = 0; sample < 2; sample++)
        expect_story(&world, UNTIL_UPDATE HIDDEN_MOVE OUTPUTS_MOVE VERIFY);
    world_end(&world);
}
END_TEST

START_TEST(verify_follows_only_updates)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.config.verify = true;
    plan.config.batch = 2;
    plan.samples = 3;
    World world = world_new(&plan);
    expect_story(&world, UNTIL_UPDATE);
    expect_story(&world, UNTIL_UPDATE HIDDEN_MOVE OUTPUTS_MOVE VERIFY);
    ck_assert_int_eq(run_last(world.run)->sample, 1);
    expect_story(&world, UNTIL_UPDATE HIDDEN_MOVE OUTPUTS_MOVE VERIFY);
    world_end(&world);
}
END_TEST

START_TEST(fixed_biases_have_gradients_and_no_updates)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.fixed_biases = true;
    World world = world_new(&plan);
    double b = world_value(&world, "b[A]");
    expect_story(&world, UNTIL_UPDATE WEIGHTS_MOVE);
    ck_assert_double_eq(world_value(&world, "b[A]"), b);
    ck_assert_double_eq(world_value(&world, "gradb[A]"),
                        world_value(&world, "delta[A]"));
    world_end(&world);
}
END_TEST

START_TEST(without_targets_none_are_loaded)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.loss = LOSS_OUTPUT;
    plan.no_targets = true;
    World world = world_new(&plan);
    expect_story(&world,
                 LOAD_INPUTS ALL_SUMS("forward", SUM)
                     ERRORS OUTPUTS_BACK HIDDEN_BACK HIDDEN_MOVE OUTPUTS_MOVE);
    ck_assert_double_eq(world_value(&world, "upstream[C]"), 1);
    ck_assert_double_eq(world_value(&world, "error"),
                        world_value(&world, "out[C]") +
                            world_value(&world, "out[D]"));
    world_end(&world);
}
END_TEST

Suite *backprop_suite(void)
{
    const TTest *const tests[] = {
        a_two_two_two_sample_has_these_60_steps,
        without_biases_the_first_term_assigns,
        an_identity_neuron_has_no_slope_step,
        a_batch_of_two_of_three_updates_after_two_and_at_the_end,
        a_batch_of_all_updates_once_an_epoch,
        updating_on_the_way_goes_layer_by_layer,
        no_slope_leaves_the_slope_steps_out,
        verify_runs_forward_again_without_loading,
        verify_follows_only_updates,
        fixed_biases_have_gradients_and_no_updates,
        without_targets_none_are_loaded,
        NULL,
    };
    return suite_of("backprop", tests);
}
