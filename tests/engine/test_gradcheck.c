/* The check itself is checked: it passes what is right, catches each mistake
   and does not pass where it looked at nothing. */
#include "engine/gradcheck.h"

#include "suites.h"
#include "world.h"

#include <math.h>
#include <string.h>

static Plan plan_deep(Mistake mistake)
{
    Plan plan = {.layers = 4,
                 .sizes = {3, 3, 4, 2},
                 .activation = {ACTIVATION_IDENTITY, ACTIVATION_TANH,
                                ACTIVATION_SIGMOID, ACTIVATION_TANH},
                 .loss = LOSS_SQUARED_ERROR,
                 .samples = 3,
                 .seed = 8};
    plan.config = (LearnerConfig){.rate = 0.3, .batch = 1, .mistake = mistake};
    return plan;
}

static GradcheckResult check(const Plan *plan)
{
    GradcheckResult result;
    World world = world_new(plan);
    ck_assert(gradcheck(world.run, NULL, NULL, &result));
    world_end(&world);
    return result;
}

START_TEST(what_is_right_passes)
{
    Rng rng = rng_seeded(41);
    for (int i = 0; i < 100; i++) {
        Plan plan = plan_random(&rng);
        plan.config.mistake = MISTAKE_NONE;
        GradcheckResult result = check(&plan);
        EXPECT(result.disagreeing == 0, "%d of %d disagree in world %d",
               result.disagreeing, result.checked, i);
    }
}
END_TEST

START_TEST(each_mistake_is_caught)
{
    for (int m = MISTAKE_NONE + 1; m < MISTAKE_COUNT; m++) {
        Plan plan = plan_deep((Mistake)m);
        ck_assert_int_gt(check(&plan).disagreeing, 0);
    }
}
END_TEST

START_TEST(each_mistake_is_caught_where_deltas_are_set_at_once)
{
    static const Loss losses[2] = {LOSS_CROSS_ENTROPY,
                                   LOSS_BINARY_CROSS_ENTROPY};
    for (int i = 0; i < 2; i++)
        for (int m = MISTAKE_NONE; m < MISTAKE_COUNT; m++) {
            Plan plan = plan_deep((Mistake)m);
            plan.loss = losses[i];
            plan_match(&plan);
            GradcheckResult result = check(&plan);
            ck_assert_int_eq(result.not_zero, result.checked);
            ck_assert_msg((result.disagreeing > 0) == (m != MISTAKE_NONE),
                          "%s, mistake %d: %d disagree",
                          loss_row(losses[i])->name, m, result.disagreeing);
        }
}
END_TEST

START_TEST(every_weight_and_bias_is_checked)
{
    Plan plan = plan_deep(MISTAKE_NONE);
    GradcheckResult result = check(&plan);
    ck_assert_int_eq(result.checked, (9 + 3) + (12 + 4) + (8 + 2));
    ck_assert_int_eq(result.not_zero, result.checked);
    plan.fixed_biases = true; /* their gradients are there all the same */
    ck_assert_int_eq(check(&plan).checked, result.checked);
    plan.no_biases = true;
    ck_assert_int_eq(check(&plan).checked, 9 + 12 + 8);
}
END_TEST

START_TEST(a_dead_network_is_told_by_its_zeros)
{
    Plan plan = {.layers = 2, .sizes = {1, 1}, .samples = 1, .seed = 1};
    plan.activation[1] = ACTIVATION_RELU;
    plan.config.batch = 1;
    World world = world_new(&plan);
    GradcheckResult result;
    world.start[world_cell(&world, "w[x1->n1.1]")] = 0;
    world.start[world_cell(&world, "b[n1.1]")] = -1;
    world_restart(&world, &plan);
    ck_assert(gradcheck(world.run, NULL, NULL, &result));
    ck_assert_int_eq(result.checked, 2);
    ck_assert_int_eq(result.disagreeing, 0);
    ck_assert_int_eq(result.not_zero, 0);
    world_end(&world);
}
END_TEST

typedef struct Rows {
    const Run *run;
    int count, disagreeing, last_cell;
} Rows;

static void see(void *user, const GradcheckRow *row)
{
    Rows *rows = user;
    double larger = fmax(fabs(row->gradient), fabs(row->difference));
    bool agrees = fabs(row->gradient - row->difference) <= 1e-8 + 1e-6 * larger;
    CellFamily family = net_ref(rows->run->net, row->cell).family;
    ck_assert(family == CELL_W || family == CELL_B);
    ck_assert_int_gt(row->cell, rows->last_cell);
    ck_assert(row->agrees == agrees);
    rows->last_cell = row->cell;
    rows->count++;
    rows->disagreeing += !row->agrees;
}

START_TEST(each_row_is_told_in_the_order_of_the_cells)
{
    Plan plan = plan_deep(MISTAKE_OUTPUTS_FOR_DELTAS);
    World world = world_new(&plan);
    Rows rows = {world.run, 0, 0, -1};
    GradcheckResult result;
    ck_assert(gradcheck(world.run, see, &rows, &result));
    ck_assert_int_eq(rows.count, result.checked);
    ck_assert_int_eq(rows.disagreeing, result.disagreeing);
    world_end(&world);
}
END_TEST

START_TEST(it_uses_the_first_batch_of_a_shuffled_order)
{
    for (uint64_t seed = 1; seed <= 10; seed++) {
        Plan plan = plan_deep(MISTAKE_NONE);
        plan.samples = 7;
        plan.config.batch = 3;
        plan.config.shuffled = true;
        plan.config.seed = seed;
        ck_assert_int_eq(check(&plan).disagreeing, 0);
    }
}
END_TEST

Suite *gradcheck_suite(void)
{
    const TTest *const tests[] = {
        what_is_right_passes,
        each_mistake_is_caught,
        each_mistake_is_caught_where_deltas_are_set_at_once,
        every_weight_and_bias_is_checked,
        a_dead_network_is_told_by_its_zeros,
        each_row_is_told_in_the_order_of_the_cells,
        it_uses_the_first_batch_of_a_shuffled_order,
        NULL,
    };
    return suite_of("gradcheck", tests);
}
