/* Each classic mistake does what it says, and only that: it is compared with a
   run of the same numbers without it. */
#include "story.h"
#include "suites.h"
#include "world.h"

#include <string.h>

static Plan plan_deep(Mistake mistake)
{
    Plan plan = {.layers = 4,
                 .sizes = {3, 3, 4, 2},
                 .activation = {ACTIVATION_IDENTITY, ACTIVATION_TANH,
                                ACTIVATION_SIGMOID, ACTIVATION_TANH},
                 .loss = LOSS_SQUARED_ERROR,
                 .samples = 1,
                 .seed = 8};
    plan.config = (LearnerConfig){.rate = 0.3, .batch = 1, .mistake = mistake};
    return plan;
}

/* Behind the backward pass of the first sample. */
static World world_behind_backward(Mistake mistake)
{
    Plan plan = plan_deep(mistake);
    World world = world_new(&plan);
    while (world.run->cursor.backwards == 0)
        run_next(world.run);
    return world;
}

static double at(const World *world, CellFamily family, int layer, int neuron)
{
    return world->run->cells[world->net->at[family][layer] + neuron];
}

static double weight(const World *world, CellFamily family, int layer,
                     int neuron, int source)
{
    return world->run
        ->cells[net_row(world->net, family, layer, neuron) + source];
}

START_TEST(no_slope_takes_the_upstream_for_the_delta)
{
    World world = world_behind_backward(MISTAKE_NO_SLOPE);
    for (int l = 1; l <= 3; l++)
        for (int n = 0; n < world.net->sizes[l]; n++) {
            ck_assert_double_eq(at(&world, CELL_DELTA, l, n),
                                at(&world, CELL_UPSTREAM, l, n));
            ck_assert(at(&world, CELL_DELTA, l, n) != 0);
        }
    world_end(&world);
}
END_TEST

START_TEST(wrong_sign_negates_every_delta_and_gradient)
{
    World right = world_behind_backward(MISTAKE_NONE);
    World wrong = world_behind_backward(MISTAKE_WRONG_SIGN);
    for (int l = 1; l <= 3; l++)
        for (int n = 0; n < right.net->sizes[l]; n++) {
            ck_assert_double_eq(at(&wrong, CELL_UPSTREAM, l, n),
                                -at(&right, CELL_UPSTREAM, l, n));
            ck_assert_double_eq(at(&wrong, CELL_DELTA, l, n),
                                -at(&right, CELL_DELTA, l, n));
            ck_assert_double_eq(at(&wrong, CELL_SLOPE, l, n),
                                at(&right, CELL_SLOPE, l, n));
            for (int s = 0; s < net_sources(right.net, l); s++)
                ck_assert_double_eq(weight(&wrong, CELL_GRAD, l, n, s),
                                    -weight(&right, CELL_GRAD, l, n, s));
        }
    world_end(&right);
    world_end(&wrong);
}
END_TEST

START_TEST(wrong_sign_leaves_the_update_and_so_climbs)
{
    Plan plan = plan_deep(MISTAKE_WRONG_SIGN);
    plan.config.rate = 0.01;
    World world = world_new(&plan);
    world_run_to(&world, PHASE_BACKWARD);
    double before = world_value(&world, "error");
    world_run_to(&world, PHASE_UPDATE);
    double w = weight(&world, CELL_W, 1, 0, 0);
    double g = weight(&world, CELL_GRAD, 1, 0, 0);
    story_skip(&world);
    ck_assert_double_eq(weight(&world, CELL_W, 1, 0, 0), w - 0.01 * g);
    world_run_to(&world, PHASE_BACKWARD);
    ck_assert_double_gt(world_value(&world, "error"), before);
    world_end(&world);
}
END_TEST

START_TEST(outputs_for_deltas_sums_outputs_on_the_way_back)
{
    World world = world_behind_backward(MISTAKE_OUTPUTS_FOR_DELTAS);
    World right = world_behind_backward(MISTAKE_NONE);
    for (int l = 1; l <= 2; l++)
        for (int n = 0; n < world.net->sizes[l]; n++) {
            double sum = weight(&world, CELL_W, l + 1, 0, n) *
                         at(&world, CELL_OUT, l + 1, 0);
            for (int d = 1; d < world.net->sizes[l + 1]; d++)
                sum += weight(&world, CELL_W, l + 1, d, n) *
                       at(&world, CELL_OUT, l + 1, d);
            ck_assert_double_eq(at(&world, CELL_UPSTREAM, l, n), sum);
        }
    for (int n = 0; n < 2; n++)
        ck_assert_double_eq(at(&world, CELL_DELTA, 3, n),
                            at(&right, CELL_DELTA, 3, n));
    world_end(&world);
    world_end(&right);
}
END_TEST

START_TEST(update_on_the_way_sends_back_through_changed_weights)
{
    World world = world_behind_backward(MISTAKE_UPDATE_ON_THE_WAY);
    World right = world_behind_backward(MISTAKE_NONE);
    for (int l = 1; l <= 2; l++)
        for (int n = 0; n < world.net->sizes[l]; n++) {
            double sum = weight(&world, CELL_W, l + 1, 0, n) *
                         at(&world, CELL_DELTA, l + 1, 0);
            for (int d = 1; d < world.net->sizes[l + 1]; d++)
                sum += weight(&world, CELL_W, l + 1, d, n) *
                       at(&world, CELL_DELTA, l + 1, d);
            ck_assert_double_eq(at(&world, CELL_UPSTREAM, l, n), sum);
            ck_assert(sum != at(&right, CELL_UPSTREAM, l, n));
        }
    /* The last layer never sees a changed weight: it moves as it should. */
    world_run_updates(&right, 1);
    for (int n = 0; n < 2; n++)
        ck_assert_double_eq(weight(&world, CELL_W, 3, n, 0),
                            weight(&right, CELL_W, 3, n, 0));
    world_end(&world);
    world_end(&right);
}
END_TEST

START_TEST(without_a_mistake_deltas_come_from_the_old_weights)
{
    World world = world_behind_backward(MISTAKE_NONE);
    for (int l = 1; l <= 2; l++)
        for (int n = 0; n < world.net->sizes[l]; n++) {
            double sum = weight(&world, CELL_W, l + 1, 0, n) *
                         at(&world, CELL_DELTA, l + 1, 0);
            for (int d = 1; d < world.net->sizes[l + 1]; d++)
                sum += weight(&world, CELL_W, l + 1, d, n) *
                       at(&world, CELL_DELTA, l + 1, d);
            double delta = sum * at(&world, CELL_SLOPE, l, n);
            ck_assert_double_eq(at(&world, CELL_UPSTREAM, l, n), sum);
            ck_assert_double_eq(at(&world, CELL_DELTA, l, n), delta);
        }
    world_end(&world);
}
END_TEST

/* --- with deltas that are set at once --- */

static const Loss AT_ONCE[2] = {LOSS_CROSS_ENTROPY, LOSS_BINARY_CROSS_ENTROPY};

static World world_at_once(Loss loss, Mistake mistake)
{
    Plan plan = plan_deep(mistake);
    plan.loss = loss;
    plan_match(&plan);
    World world = world_new(&plan);
    while (world.run->cursor.backwards == 0)
        run_next(world.run);
    return world;
}

START_TEST(wrong_sign_negates_a_delta_that_is_set_at_once)
{
    for (int i = 0; i < 2; i++) {
        World right = world_at_once(AT_ONCE[i], MISTAKE_NONE);
        World wrong = world_at_once(AT_ONCE[i], MISTAKE_WRONG_SIGN);
        for (int l = 1; l <= 3; l++)
            for (int n = 0; n < right.net->sizes[l]; n++) {
                ck_assert(at(&right, CELL_DELTA, l, n) != 0);
                ck_assert_double_eq(at(&wrong, CELL_DELTA, l, n),
                                    -at(&right, CELL_DELTA, l, n));
            }
        world_end(&right);
        world_end(&wrong);
    }
}
END_TEST

START_TEST(no_slope_spares_a_delta_that_never_had_one)
{
    for (int i = 0; i < 2; i++) {
        World right = world_at_once(AT_ONCE[i], MISTAKE_NONE);
        World wrong = world_at_once(AT_ONCE[i], MISTAKE_NO_SLOPE);
        for (int n = 0; n < 2; n++) {
            ck_assert_double_eq(at(&wrong, CELL_DELTA, 3, n),
                                at(&right, CELL_DELTA, 3, n));
            ck_assert_double_eq(at(&wrong, CELL_DELTA, 2, n),
                                at(&right, CELL_UPSTREAM, 2, n));
        }
        world_end(&right);
        world_end(&wrong);
    }
}
END_TEST

START_TEST(outputs_for_deltas_takes_the_outputs_of_softmax)
{
    World world = world_at_once(LOSS_CROSS_ENTROPY, MISTAKE_OUTPUTS_FOR_DELTAS);
    for (int n = 0; n < 4; n++) {
        double sum =
            weight(&world, CELL_W, 3, 0, n) * at(&world, CELL_OUT, 3, 0);
        sum += weight(&world, CELL_W, 3, 1, n) * at(&world, CELL_OUT, 3, 1);
        ck_assert_double_eq(at(&world, CELL_UPSTREAM, 2, n), sum);
    }
    world_end(&world);
}
END_TEST

START_TEST(update_on_the_way_moves_softmax_before_the_hidden_deltas)
{
    World right = world_at_once(LOSS_CROSS_ENTROPY, MISTAKE_NONE);
    World world = world_at_once(LOSS_CROSS_ENTROPY, MISTAKE_UPDATE_ON_THE_WAY);
    for (int n = 0; n < 4; n++) {
        double sum =
            weight(&world, CELL_W, 3, 0, n) * at(&world, CELL_DELTA, 3, 0);
        sum += weight(&world, CELL_W, 3, 1, n) * at(&world, CELL_DELTA, 3, 1);
        ck_assert_double_eq(at(&world, CELL_UPSTREAM, 2, n), sum);
        ck_assert(sum != at(&right, CELL_UPSTREAM, 2, n));
    }
    world_end(&right);
    world_end(&world);
}
END_TEST

Suite *mistakes_suite(void)
{
    const TTest *const tests[] = {
        no_slope_takes_the_upstream_for_the_delta,
        wrong_sign_negates_every_delta_and_gradient,
        wrong_sign_leaves_the_update_and_so_climbs,
        outputs_for_deltas_sums_outputs_on_the_way_back,
        update_on_the_way_sends_back_through_changed_weights,
        without_a_mistake_deltas_come_from_the_old_weights,
        wrong_sign_negates_a_delta_that_is_set_at_once,
        no_slope_spares_a_delta_that_never_had_one,
        outputs_for_deltas_takes_the_outputs_of_softmax,
        update_on_the_way_moves_softmax_before_the_hidden_deltas,
        NULL,
    };
    return suite_of("mistakes", tests);
}
