/* Changing numbers by click and typing. */
#include "app/edit.h"

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
        escape_and_a_click_elsewhere_change_nothing,
        the_field_takes_all_keys,
        a_change_ends_with_the_page_of_a_lesson,
        nothing_can_be_changed_while_a_question_waits,
        NULL,
    };
    return suite_of("edit", tests);
}
