/* Changing numbers by click and typing. */
#include "app/edit.h"

#include "app/ids.h"
#include "pupil.h"
#include "suites.h"

#include <string.h>

static int cell_named(const Player *player, const char *name)
{
    return net_cell_by_name(player->app->document.run->net, name);
}

/* The tiny network in its backward pass, step 31. */
static Player *in_the_backward_pass(void)
{
    Player *player = player_with_tiny_network();
    app_goto(player->app, 31);
    player_settle(player);
    return player;
}

static void change(Player *player, DrawId id, const char *text)
{
    player_click_on(player, id);
    ck_assert(player->app->edit.open);
    pupil_type(player, text);
    player_press(player, KEY_ENTER, 0);
    player_settle(player);
}

/* What a fresh run of the changed numbers holds at this step. */
static void expect_as_fresh(const Player *player, const Setup *changed)
{
    const Run *run = player->app->document.run;
    Run *fresh = setup_run(changed, 1);
    run_goto(fresh, run->cursor.steps, NULL);
    ck_assert_mem_eq(run->cells, fresh->cells,
                     (size_t)run->net->cells * sizeof *run->cells);
    run_free(fresh);
}

START_TEST(a_changed_weight_begins_the_run_anew_at_the_same_step)
{
    Player *player = in_the_backward_pass();
    int cell = cell_named(player, "w[A->C]");
    Setup setup;
    ck_assert(
        setup_build(&player->app->document.experiment, NULL, NULL, &setup));
    setup.start[cell] = 0.75;
    change(player, scene_id(ID_WEIGHT, cell), "0.75");
    ck_assert_uint_eq(player_steps(player), 31);
    ck_assert_double_eq(player->app->document.run->cells[cell], 0.75);
    expect_as_fresh(player, &setup);
    setup_free(&setup);
    player_leave(player);
}
END_TEST

START_TEST(inputs_and_targets_change_as_well)
{
    Player *player = in_the_backward_pass();
    double in[2] = {-3, 2}, out[2] = {1, 0.5};
    Setup setup;
    ck_assert(
        setup_build(&player->app->document.experiment, NULL, NULL, &setup));
    setup.samples.in = in;
    setup.samples.out = out;
    change(player, scene_id(ID_NEURON, 0), "-3");
    change(player, scene_id(ID_TARGET, cell_named(player, "target[D]")), "0,5");
    ck_assert_uint_eq(player_steps(player), 31);
    expect_as_fresh(player, &setup);
    setup_free(&setup);
    player_leave(player);
}
END_TEST

START_TEST(what_is_no_number_is_refused_beside_the_field)
{
    static const char *const texts[] = {"abc", "-", "1e400", "1e9"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        Player *player = in_the_backward_pass();
        int cell = cell_named(player, "w[A->C]");
        player_click_on(player, scene_id(ID_WEIGHT, cell));
        pupil_type(player, texts[i]);
        player_press(player, KEY_ENTER, 0);
        ck_assert_msg(player->app->edit.open, "%s", texts[i]);
        ck_assert(player_reads(player, "expected like"));
        ck_assert_double_eq(player->app->document.run->cells[cell], -0.25);
        player_leave(player);
    }
}
END_TEST

/* Where the controls say the rate. */
static const DrawId RATE = (DrawId)ID_CHROME_TEXT << 24 | 5;

START_TEST(the_rate_changes_from_the_shown_sample_on)
{
    Player *player = player_with_tiny_network();
    app_goto(player->app, 100);
    player_settle(player);
    uint64_t moment = player->run->cursor.sample_start;
    ck_assert(player_reads(player, "rate 0.05"));
    change(player, RATE, "0.01");
    ck_assert(player_reads(player, "rate 0.01"));
    ck_assert_uint_eq(player_steps(player), 100);
    app_goto(player->app, 400);
    Run *fresh = setup_run(&player->app->document.setup, 1);
    run_goto(fresh, moment, NULL);
    fresh->config.rate = 0.01;
    run_goto(fresh, 400, NULL);
    ck_assert_mem_eq(player->run->cells, fresh->cells,
                     (size_t)fresh->net->cells * sizeof *fresh->cells);
    run_free(fresh);
    app_goto(player->app, moment - 1); /* the past keeps its own */
    player_settle(player);
    ck_assert(player_reads(player, "rate 0.05"));
    app_goto(player->app, 100);
    app_command(player->app, "undo");
    player_settle(player);
    ck_assert(player_reads(player, "rate 0.05"));
    player_leave(player);
}
END_TEST

START_TEST(a_rate_is_above_zero)
{
    static const char *const texts[] = {"0", "-1", "abc"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        Player *player = in_the_backward_pass();
        player_click_on(player, RATE);
        pupil_type(player, texts[i]);
        player_press(player, KEY_ENTER, 0);
        ck_assert_msg(player->app->edit.open, "%s", texts[i]);
        ck_assert(player_reads(player, "expected like 0.05"));
        ck_assert_double_eq(player->app->document.run->config.rate, 0.05);
        player_leave(player);
    }
}
END_TEST

START_TEST(a_click_beside_a_number_means_it)
{
    Player *player = in_the_backward_pass();
    int cell = cell_named(player, "w[A->C]");
    const DrawCommand *label =
        draw_find(&player->list, scene_id(ID_WEIGHT, cell));
    Point beside = {label->rect.x + label->rect.w / 2, label->rect.y - 9};
    player_click(player, beside);
    ck_assert(player->app->edit.open);
    ck_assert_int_eq(player->app->edit.cell, cell);
    player_leave(player);
}
END_TEST

START_TEST(escape_and_a_click_elsewhere_change_nothing)
{
    Player *player = in_the_backward_pass();
    int cell = cell_named(player, "w[A->C]");
    player_click_on(player, scene_id(ID_WEIGHT, cell));
    pupil_type(player, "7");
    player_press(player, KEY_ESCAPE, 0);
    ck_assert(!player->app->edit.open);
    player_click_on(player, scene_id(ID_WEIGHT, cell));
    pupil_type(player, "7");
    player_click(player, (Point){5, 300});
    ck_assert(!player->app->edit.open);
    ck_assert_double_eq(player->app->document.run->cells[cell], -0.25);
    player_leave(player);
}
END_TEST

START_TEST(the_field_takes_all_keys)
{
    Player *player = in_the_backward_pass();
    player_click_on(player, scene_id(ID_WEIGHT, cell_named(player, "w[A->C]")));
    player_press(player, 't', 0);
    player_press(player, KEY_RIGHT, 0);
    player_press(player, KEY_SPACE, 0);
    ck_assert_uint_eq(player_steps(player), 31);
    ck_assert_int_eq(player->app->theme, THEME_LIGHT);
    ck_assert(!player->app->playing);
    player_press(player, KEY_BACKSPACE, 0);
    ck_assert(player->app->edit.open);
    player_leave(player);
}
END_TEST

START_TEST(a_change_ends_with_the_page_of_a_lesson)
{
    Player *player = pupil_come(PUPIL_FILES[0], 3);
    player->app->lesson.answers[2].skipped = true;
    int cell = cell_named(player, "w[X->A]");
    double before = player->app->document.run->cells[cell];
    player_settle(player);
    change(player, scene_id(ID_WEIGHT, cell), "2");
    ck_assert_double_eq(player->app->document.run->cells[cell], 2);
    player_press(player, KEY_PAGE_DOWN, 0);
    ck_assert_double_eq(player->app->document.run->cells[cell], before);
    player_press(player, KEY_PAGE_UP, 0);
    ck_assert_double_eq(player->app->document.run->cells[cell], before);
    player_leave(player);
}
END_TEST

START_TEST(nothing_can_be_changed_while_a_question_waits)
{
    Player *player = pupil_come(PUPIL_FILES[0], 2);
    ck_assert(player_state_has(player, "ask=open"));
    player_click_on(player, scene_id(ID_WEIGHT, cell_named(player, "w[X->A]")));
    ck_assert(!player->app->edit.open);
    player_leave(player);
}
END_TEST

Suite *edit_suite(void)
{
    const TTest *const tests[] = {
        a_changed_weight_begins_the_run_anew_at_the_same_step,
        inputs_and_targets_change_as_well,
        what_is_no_number_is_refused_beside_the_field,
        the_rate_changes_from_the_shown_sample_on,
        a_rate_is_above_zero,
        a_click_beside_a_number_means_it,
        escape_and_a_click_elsewhere_change_nothing,
        the_field_takes_all_keys,
        a_change_ends_with_the_page_of_a_lesson,
        nothing_can_be_changed_while_a_question_waits,
        NULL,
    };
    return suite_of("edit", tests);
}
