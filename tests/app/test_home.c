/* The first page. */
#include "app/home.h"

#include "pupil.h"
#include "suites.h"

#include <string.h>

static Player *at_home(void)
{
    Player *player = player_come();
    app_home(player->app, pupil_path(""));
    player_settle(player);
    return player;
}

START_TEST(the_lessons_are_cards_in_their_order)
{
    Player *player = at_home();
    ck_assert(player_state_has(player, "screen=home"));
    ck_assert_int_eq(player->app->home.count, PUPIL_LESSONS);
    for (int i = 0; i < PUPIL_LESSONS; i++) {
        const HomeCard *card = &player->app->home.cards[i];
        ck_assert_ptr_nonnull(strstr(card->path, PUPIL_FILES[i]));
        ck_assert_int_gt(card->minutes, 0);
        ck_assert_ptr_nonnull(
            draw_find(&player->list, widget_id(ID_CARD_BUTTON, i)));
    }
    player_leave(player);
}
END_TEST

START_TEST(a_click_opens_and_the_button_returns)
{
    Player *player = at_home();
    player_click_on(player, widget_id(ID_CARD_BUTTON, 3));
    player_settle(player);
    ck_assert(player_state_has(player, "screen=stage"));
    ck_assert(player_state_has(player, "page=1"));
    ck_assert(player_reads(player, "9 Step 3: other deltas"));
    player_click_on(player, player_button("home"));
    player_settle(player);
    ck_assert(player_state_has(player, "screen=home"));
    player_leave(player);
}
END_TEST

START_TEST(typing_searches_and_enter_opens)
{
    Player *player = at_home();
    pupil_type(player, "in action");
    ck_assert(player_reads(player, "11 Backprop"));
    ck_assert(!player_reads(player, "6 A tiny"));
    player_press(player, KEY_ENTER, 0);
    player_settle(player);
    ck_assert_ptr_nonnull(strstr(app_title(player->app), "Backprop in"));
    player_command(player, "home");
    pupil_type(player, "xyz");
    ck_assert(player_reads(player, "No lesson like that"));
    player_press(player, KEY_ESCAPE, 0);
    player_frame(player, 0);
    ck_assert(player_reads(player, "6 A tiny"));
    player_leave(player);
}
END_TEST

START_TEST(the_arrows_walk_and_enter_opens)
{
    Player *player = at_home();
    player_press(player, KEY_RIGHT, 0);
    player_press(player, KEY_LEFT, 0);
    player_press(player, KEY_LEFT, 0);
    player_press(player, KEY_RIGHT, 0);
    player_press(player, KEY_DOWN, 0); /* nothing below: it stays */
    ck_assert_int_eq(player->app->home.chosen, 1);
    player_press(player, KEY_ENTER, 0);
    player_settle(player);
    ck_assert_ptr_nonnull(strstr(app_title(player->app), "Step 1"));
    player_leave(player);
}
END_TEST

START_TEST(one_goes_on_with_the_lesson_opened_last)
{
    Player *player = at_home();
    DrawId button = widget_id(ID_HOME_BUTTON, HOME_CONTINUE);
    ck_assert_ptr_null(draw_find(&player->list, button));
    player_click_on(player, widget_id(ID_CARD_BUTTON, 2));
    player_settle(player);
    app_page(player->app, 5);
    player_command(player, "home");
    player_settle(player);
    ck_assert(player_reads(player, "Continue · 8 Step 2"));
    ck_assert_int_eq(player->app->home.chosen, 2);
    player_click_on(player, button);
    player_settle(player);
    ck_assert(player_state_has(player, "page=5"));
    player_leave(player);
}
END_TEST

START_TEST(after_the_last_page_comes_the_next_lesson)
{
    Player *player = at_home();
    player_click_on(player, widget_id(ID_CARD_BUTTON, 0));
    app_page(player->app, 99);
    player_command(player, "home");
    player_settle(player);
    ck_assert(player_reads(player, "Next · 7 Step 1"));
    for (int i = 1; i < PUPIL_LESSONS; i++) {
        ck_assert(app_open(player->app, pupil_path(PUPIL_FILES[i])));
        app_page(player->app, 99);
    }
    player_command(player, "home");
    player_settle(player);
    ck_assert_ptr_null(
        draw_find(&player->list, widget_id(ID_HOME_BUTTON, HOME_CONTINUE)));
    player_leave(player);
}
END_TEST

START_TEST(the_tile_opens_the_list_of_files)
{
    Player *player = at_home();
    player_click_on(player, widget_id(ID_HOME_BUTTON, HOME_OPEN));
    player_settle(player);
    ck_assert(player_state_has(player, "screen=files"));
    ck_assert(player_reads(player, "template.md"));
    player_leave(player);
}
END_TEST

START_TEST(a_small_window_scrolls_to_what_is_chosen)
{
    Player *player = at_home();
    player->input.width = 800;
    player->input.height = 500;
    player_frame(player, 0);
    ck_assert(player->app->scale == 1);
    for (int i = 1; i < PUPIL_LESSONS; i++)
        player_press(player, KEY_RIGHT, 0);
    player_settle(player);
    const DrawCommand *card =
        draw_find(&player->list, widget_id(ID_CARD_BUTTON, PUPIL_LESSONS - 1));
    ck_assert_ptr_nonnull(card);
    ck_assert(card->rect.y + card->rect.h <= 500);
    player_leave(player);
}
END_TEST

START_TEST(a_broken_lesson_says_so_and_opens_as_its_errors)
{
    Player *player = player_come();
    player_file(player, "01-broken.md", "---\nnumber: x\n---\n\n# A\n");
    player_file(player, "notes.md", "# not a lesson\n");
    app_home(player->app, player->folder);
    player_settle(player);
    ck_assert_int_eq(player->app->home.count, 1);
    ck_assert(player_reads(player, "in this file"));
    player_click_on(player, widget_id(ID_CARD_BUTTON, 0));
    player_settle(player);
    ck_assert(player_state_has(player, "screen=errors"));
    ck_assert(player_reads(player, "line 2"));
    player_leave(player);
}
END_TEST

START_TEST(a_folder_without_lessons_says_so)
{
    Player *player = player_come();
    player_file(player, "a.yaml", "x: 1\n");
    ck_assert(app_open(player->app, player->folder));
    player_settle(player);
    ck_assert(player_reads(player, "There are no lessons"));
    player_leave(player);
}
END_TEST

Suite *home_suite(void)
{
    const TTest *const tests[] = {
        the_lessons_are_cards_in_their_order,
        a_click_opens_and_the_button_returns,
        typing_searches_and_enter_opens,
        the_arrows_walk_and_enter_opens,
        one_goes_on_with_the_lesson_opened_last,
        after_the_last_page_comes_the_next_lesson,
        the_tile_opens_the_list_of_files,
        a_small_window_scrolls_to_what_is_chosen,
        a_broken_lesson_says_so_and_opens_as_its_errors,
        a_folder_without_lessons_says_so,
        NULL,
    };
    return suite_of("home", tests);
}
