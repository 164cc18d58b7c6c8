/* A rate that is far too large: where the run stays, and what is said. */
#include "app/divergence.h"

#include "app/lessonview.h"
#include "app/play.h"
#include "pupil.h"
#include "suites.h"

#include <math.h>

static const char *const WILD =
    "network:\n  layers: [2, 2, 1]\n  activation: identity\n"
    "  init: {scheme: uniform, seed: 1}\n"
    "loss: squared-error\n"
    "data:\n  samples:\n    - {in: [3, 2], out: [1]}\n"
    "    - {in: [1, -4], out: [0]}\n"
    "learner: {rate: 5}\n";

static Run *run_of(Player *player)
{
    return player->app->document.run;
}

/* The run stands right behind the first step that is not finite. */
static void expect_at_the_break(Player *player)
{
    Run *run = run_of(player);
    ck_assert(divergence_now(player->app));
    ck_assert(player_reads(player, "It diverges"));
    uint64_t steps = run->cursor.steps;
    run_goto(run, 0, NULL);
    while (isfinite(run_next(run)->after))
        ;
    ck_assert_uint_eq(run->cursor.steps, steps);
}

START_TEST(any_way_forward_ends_at_the_step_that_breaks)
{
    static const char *const ways[] = {"last", "forward", "run"};
    for (int way = 0; way < 3; way++) {
        Player *player = player_with(WILD);
        ck_assert(!divergence_now(player->app));
        player->app->grain = GRAIN_SAMPLE;
        for (int i = 0; i < 400 && !divergence_now(player->app); i++) {
            if (way < 2 || !player->app->running)
                app_command(player->app, ways[way]);
            player_frame(player, 0.02);
        }
        expect_at_the_break(player);
        player_leave(player);
    }
}
END_TEST

START_TEST(going_far_ahead_ends_there_too)
{
    Player *player = player_with(WILD);
    app_goto(player->app, 100000);
    player_frame(player, 0);
    expect_at_the_break(player);
    player_leave(player);
}
END_TEST

START_TEST(one_can_walk_back_but_not_on)
{
    Player *player = player_with(WILD);
    app_goto(player->app, 100000);
    uint64_t steps = player_steps(player);
    player_press(player, KEY_RIGHT, 0);
    app_goto(player->app, steps + 9);
    app_command(player->app, "play");
    player_frame(player, 0.5);
    ck_assert_uint_eq(player_steps(player), steps);
    ck_assert(!player->app->playing);
    player->app->grain = GRAIN_TERM;
    player_press(player, KEY_LEFT, 0);
    ck_assert_uint_eq(player_steps(player), steps - 1);
    ck_assert(!divergence_now(player->app));
    ck_assert(!player_reads(player, "It diverges"));
    player_press(player, KEY_RIGHT, 0);
    expect_at_the_break(player);
    player_leave(player);
}
END_TEST

START_TEST(a_weight_typed_too_large_is_told_and_taken_back)
{
    Player *player = pupil_come("11-backprop-in-action.md", 11);
    Run *run = run_of(player);
    int cell = net_cell_by_name(run->net, "w[E->Q]");
    ck_assert(document_change(&player->app->document, cell, 5));
    for (int i = 0; i < 60 && !divergence_now(player->app); i++)
        player_press(player, KEY_RIGHT, 0);
    ck_assert(divergence_now(player->app));
    ck_assert(player_reads(player, "It diverges"));
    player_press(player, 'z', INPUT_CONTROL);
    ck_assert(!divergence_now(player->app));
    ck_assert(!player_reads(player, "It diverges"));
    player_leave(player);
}
END_TEST

START_TEST(a_run_that_behaves_is_left_alone)
{
    Player *player = player_with_tiny_network();
    app_goto(player->app, 5000);
    divergence_stop(player->app, 0);
    ck_assert_uint_eq(player_steps(player), 5000);
    divergence_draw(player->app, &player->list);
    ck_assert(!player_reads(player, "It diverges"));
    player_leave(player);
}
END_TEST

Suite *divergence_suite(void)
{
    const TTest *const tests[] = {
        any_way_forward_ends_at_the_step_that_breaks,
        going_far_ahead_ends_there_too,
        one_can_walk_back_but_not_on,
        a_weight_typed_too_large_is_told_and_taken_back,
        a_run_that_behaves_is_left_alone,
        NULL,
    };
    return suite_of("divergence", tests);
}
