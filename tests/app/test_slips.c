/* Known slips, on the numbers of a network with sigmoids. */
#include "app/slips.h"

#include "engine/computed.h"
#include "player.h"
#include "suites.h"

#include <math.h>
#include <string.h>

static const char *const TWO_TWO_TWO =
    "network:\n  layers: [2, 2, 2]\n  names: [[X, Y], [A, B], [C, D]]\n"
    "  weights:\n    - [[0.15, 0.2], [0.25, 0.3]]\n"
    "    - [[0.4, 0.45], [0.5, 0.55]]\n  bias: [[0.35, 0.35], [0.6, 0.6]]\n"
    "data:\n  samples:\n    - {in: [0.05, 0.1], out: [0.01, 0.99]}\n"
    "learner: {rate: 5}\n";

/* Where delta[A] has just been computed: step 38 of the sample. */
static Player *at_delta(int *ret_cell)
{
    Player *player = player_with(TWO_TWO_TWO);
    Run *run = player->app->document.run;
    *ret_cell = net_cell_by_name(run->net, "delta[A]");
    run_goto(run, 38, NULL);
    ck_assert_int_eq(run_last(run)->cell, *ret_cell);
    return player;
}

static double value(const Run *run, const char *name)
{
    return run->cells[net_cell_by_name(run->net, name)];
}

static void expect(const Run *run, int cell, double guess, const char *part)
{
    char told[200];
    TextBuffer text = text_buffer(told, sizeof told);
    ck_assert(slips_explain(run, cell, guess, 1e-9, 2, &text));
    ck_assert_msg(strstr(told, part), "%g: '%s', expected '%s'", guess, told,
                  part);
}

START_TEST(signs_and_factors_are_known)
{
    int cell;
    Player *player = at_delta(&cell);
    const Run *run = player->app->document.run;
    double answer = run->cells[cell];
    expect(run, cell, -answer, "the sign is not");
    expect(run, cell, 2 * answer, "twice");
    expect(run, cell, answer / 2, "half");
    player_leave(player);
}
END_TEST

START_TEST(a_forgotten_slope_is_known)
{
    int cell;
    Player *player = at_delta(&cell);
    const Run *run = player->app->document.run;
    expect(run, cell, value(run, "upstream[A]"), "slope");
    player_leave(player);
}
END_TEST

START_TEST(outputs_in_place_of_deltas_are_known)
{
    int cell;
    Player *player = at_delta(&cell);
    const Run *run = player->app->document.run;
    double sum = value(run, "w[A->C]") * value(run, "out[C]") +
                 value(run, "w[A->D]") * value(run, "out[D]");
    expect(run, cell, sum * value(run, "slope[A]"), "outputs");
    player_leave(player);
}
END_TEST

START_TEST(new_weights_in_place_of_old_ones_are_known)
{
    int cell;
    Player *player = at_delta(&cell);
    const Run *run = player->app->document.run;
    double c = value(run, "w[A->C]") - 5 * value(run, "grad[A->C]");
    double d = value(run, "w[A->D]") - 5 * value(run, "grad[A->D]");
    double sum = c * value(run, "delta[C]") + d * value(run, "delta[D]");
    expect(run, cell, sum * value(run, "slope[A]"), "new weights");
    player_leave(player);
}
END_TEST

static const char *const IDENTITY =
    "network:\n  layers: [2, 2, 2]\n  names: [[X, Y], [A, B], [C, D]]\n"
    "  activation: identity\n  biases: false\n"
    "  weights:\n    - [[0.5, 0.25], [-1, 0.75]]\n"
    "    - [[-0.25, -0.5], [1, 1]]\n"
    "loss: squared-error\n"
    "data:\n  samples:\n    - {in: [1, 2], out: [1, 0]}\n"
    "learner: {rate: 0.05}\n";

/* The cell at the step that writes it. */
static Player *at_cell(const char *name, int *ret_cell)
{
    Player *player = player_with(IDENTITY);
    Run *run = player->app->document.run;
    *ret_cell = net_cell_by_name(run->net, name);
    do
        run_next(run);
    while (run_last(run)->cell != *ret_cell);
    return player;
}

static void expect_of(const char *name, double guess, const char *part)
{
    int cell;
    Player *player = at_cell(name, &cell);
    Run *run = player->app->document.run;
    if (strcmp(name, "error") == 0) /* the second share, too */
        run_next(run);
    expect(run, cell, guess, part);
    player_leave(player);
}

START_TEST(one_way_back_is_only_a_part)
{
    expect_of("delta[B]", 1.5,
              "through C alone; the other, 3.00, has to be added.");
    expect_of("delta[B]", 3,
              "through D alone; the other, 1.50, has to be added.");
}
END_TEST

START_TEST(one_output_s_share_is_not_the_error)
{
    expect_of("error", 2.25, "D's share alone; 2.25 was there already");
}
END_TEST

START_TEST(one_factor_is_not_the_gradient)
{
    expect_of("grad[B->C]", -3,
              "C's delta; it is multiplied by the output of B, 0.50.");
    expect_of("grad[B->C]", 0.5,
              "B's output; it is multiplied by the delta of C, −3.00.");
}
END_TEST

START_TEST(any_other_number_is_no_known_slip)
{
    int cell;
    Player *player = at_delta(&cell);
    char told[200];
    TextBuffer text = text_buffer(told, sizeof told);
    ck_assert(
        !slips_explain(player->app->document.run, cell, 123, 1e-9, 2, &text));
    ck_assert_str_eq(told, "");
    player_leave(player);
}
END_TEST

Suite *slips_suite(void)
{
    const TTest *const tests[] = {
        signs_and_factors_are_known,
        a_forgotten_slope_is_known,
        outputs_in_place_of_deltas_are_known,
        new_weights_in_place_of_old_ones_are_known,
        one_way_back_is_only_a_part,
        one_output_s_share_is_not_the_error,
        one_factor_is_not_the_gradient,
        any_other_number_is_no_known_slip,
        NULL,
    };
    return suite_of("slips", tests);
}
