/* Changes by hand in the midst of a run, and the way back. */
#include "app/state.h"

#include "player.h"
#include "suites.h"

#include <string.h>

static Player *far_on(uint64_t steps)
{
    Player *player = player_with(MANY_SAMPLES);
    app_goto(player->app, steps);
    player_settle(player);
    return player;
}

static Document *document_of(Player *player)
{
    return &player->app->document;
}

static int weight(const Player *player)
{
    return net_row(player->run->net, CELL_W, 1, 0);
}

/* The cells of a fresh run whose weight is set by hand after `moment` steps. */
static void expect_as_changed(const Player *player, uint64_t moment, int cell,
                              double value)
{
    Run *fresh = setup_run(&player->app->document.setup, 1);
    run_goto(fresh, moment, NULL);
    fresh->cells[cell] = value;
    run_goto(fresh, player->run->cursor.steps, NULL);
    ck_assert_mem_eq(fresh->cells, player->run->cells,
                     sizeof(double) * (size_t)fresh->net->cells);
    run_free(fresh);
}

START_TEST(a_weight_changes_from_the_shown_sample_on)
{
    Player *player = far_on(1000);
    uint64_t moment = player->run->cursor.sample_start;
    ck_assert_uint_lt(moment, 1000);
    ck_assert(document_change(document_of(player), weight(player), 0.125));
    ck_assert_uint_eq(player_steps(player), 1000);
    expect_as_changed(player, moment, weight(player), 0.125);
    app_goto(player->app, 5000);
    expect_as_changed(player, moment, weight(player), 0.125);
    ck_assert_double_eq(document_value(document_of(player), weight(player)),
                        document_value(document_of(player), weight(player)));
    player_leave(player);
}
END_TEST

START_TEST(between_two_samples_the_number_typed_is_the_one_seen)
{
    Player *player = far_on(1000);
    run_forward(player->run, GRAIN_SAMPLE, NULL);
    uint64_t moment = player_steps(player);
    ck_assert(document_change(document_of(player), weight(player), -7));
    ck_assert_double_eq(player->run->cells[weight(player)], -7);
    ck_assert_double_eq(document_value(document_of(player), weight(player)),
                        -7);
    app_goto(player->app, moment + 300);
    expect_as_changed(player, moment, weight(player), -7);
    player_leave(player);
}
END_TEST

START_TEST(the_error_curve_follows_the_change)
{
    Player *player = far_on(3000);
    Document *document = document_of(player);
    ck_assert(document_change(document, weight(player), 5));
    while (document_look_ahead(document))
        ;
    /* what the curve knows is what a run that observes itself has */
    static History want;
    Run *run = document->run;
    Hook hook = history_hook(&want);
    history_start(&want);
    run_goto(run, 0, NULL);
    for (uint64_t steps = 0; steps < 6000; steps++)
        run_goto(run, steps + 1, &hook);
    int points = document->history.samples.count;
    ck_assert_int_gt(points, 60);
    ck_assert_int_ge(want.samples.count, points);
    for (int i = 0; i < points; i++)
        ck_assert_double_eq(document->history.samples.value[i],
                            want.samples.value[i]);
    ck_assert_int_gt(document->history.epochs.count, 10);
    for (int i = 0; i < document->history.epochs.count; i++)
        ck_assert_double_eq(document->history.epochs.value[i],
                            want.epochs.value[i]);
    player_leave(player);
}
END_TEST

START_TEST(undo_and_redo_stay_at_the_moment)
{
    Player *player = far_on(1000);
    Document *document = document_of(player);
    uint64_t moment = player->run->cursor.sample_start;
    ck_assert(document_change(document, weight(player), 2));
    app_goto(player->app, 2000);
    player_press(player, 'z', INPUT_CONTROL);
    ck_assert_uint_eq(player_steps(player), 2000);
    expect_as_changed(player, 0, weight(player),
                      document->setup.start[weight(player)]);
    player_press(player, 'z', INPUT_CONTROL | INPUT_SHIFT);
    ck_assert_uint_eq(player_steps(player), 2000);
    expect_as_changed(player, moment, weight(player), 2);
    player_press(player, 'z', INPUT_CONTROL | INPUT_SHIFT);
    ck_assert_uint_eq(player_steps(player), 2000);
    player_leave(player);
}
END_TEST

START_TEST(undo_from_before_the_change_goes_to_it)
{
    Player *player = far_on(1000);
    uint64_t moment = player->run->cursor.sample_start;
    double before = player->run->cells[weight(player)];
    ck_assert(document_change(document_of(player), weight(player), 2));
    app_goto(player->app, 10);
    player_press(player, 'z', INPUT_CONTROL);
    ck_assert_uint_eq(player_steps(player), moment);
    ck_assert_double_eq(player->run->cells[weight(player)], before);
    player_leave(player);
}
END_TEST

START_TEST(a_target_changes_for_its_sample_alone)
{
    Player *player = far_on(1000);
    Document *document = document_of(player);
    const Net *net = player->run->net;
    int target = net->at[CELL_TARGET][net_last(net)];
    const double *out = document->setup.samples.out;
    int32_t sample = player->run->cursor.sample;
    double before = document_value(document, target);
    ck_assert(document_change(document, target, before + 0.5));
    ck_assert_double_eq(document_value(document, target), before + 0.5);
    for (int32_t i = 0; i < player->run->samples.count; i++) {
        size_t at = (size_t)i * (size_t)net->sizes[net_last(net)];
        double now = player->run->samples.out[at];
        ck_assert_double_eq(now, out[at] + (i == sample ? 0.5 : 0));
    }
    app_goto(player->app, 0);
    ck_assert_mem_eq(player->run->samples.out, out,
                     sizeof(double) * (size_t)player->run->samples.count);
    player_leave(player);
}
END_TEST

Suite *branch_suite(void)
{
    const TTest *const tests[] = {
        a_weight_changes_from_the_shown_sample_on,
        between_two_samples_the_number_typed_is_the_one_seen,
        the_error_curve_follows_the_change,
        undo_and_redo_stay_at_the_moment,
        undo_from_before_the_change_goes_to_it,
        a_target_changes_for_its_sample_alone,
        NULL,
    };
    return suite_of("branch", tests);
}
