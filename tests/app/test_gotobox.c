/* Going to a step, a sample or an epoch by its number. */
#include "app/gotobox.h"

#include "pupil.h"
#include "suites.h"

#include <string.h>

static void type(Player *player, const char *digits)
{
    for (; *digits; digits++)
        player_press(player, *digits, 0);
}

static Player *asked(void)
{
    Player *player = player_with(MANY_SAMPLES);
    player_press(player, 'g', 0);
    ck_assert(player_reads(player, "Go to"));
    return player;
}

START_TEST(a_step_is_gone_to_forward_and_back)
{
    Player *player = asked();
    type(player, "1234");
    player_press(player, KEY_ENTER, 0);
    ck_assert(player_state_has(player, "step=1234"));
    ck_assert(!player->app->go.open);
    player_press(player, 'g', 0);
    type(player, "77");
    player_press(player, KEY_BACKSPACE, 0);
    player_press(player, KEY_ENTER, 0);
    ck_assert(player_state_has(player, "step=7"));
    player_leave(player);
}
END_TEST

START_TEST(samples_and_epochs_begin_there)
{
    Player *player = asked();
    type(player, "e3");
    player_press(player, KEY_ENTER, 0);
    const Cursor *at = &player->run->cursor;
    ck_assert_int_eq(at->epoch, 3);
    ck_assert_uint_eq(at->steps, at->epoch_start);
    player_press(player, KEY_RIGHT, 0);
    player_press(player, 'g', 0);
    type(player, "s4");
    player_press(player, KEY_ENTER, 0);
    ck_assert_int_eq(at->epoch, 3);
    ck_assert_int_eq(at->position, 3);
    ck_assert_uint_eq(at->steps, at->sample_start);
    player_leave(player);
}
END_TEST

START_TEST(what_is_not_there_is_said_beside_the_field)
{
    static const struct {
        const char *typed, *said;
    } rows[] = {{"", "Type a number"},           {"s9", "no such sample"},
                {"s0", "no such sample"},        {"e0", "count from 1"},
                {"t99999999999", "steps ahead"}, {"e9999999", "steps ahead"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Player *player = asked();
        type(player, rows[i].typed);
        player_press(player, KEY_ENTER, 0);
        ck_assert_msg(player_reads(player, rows[i].said), "%s", rows[i].typed);
        ck_assert(player->app->go.open);
        ck_assert_uint_eq(player_steps(player), 0);
        player_press(player, KEY_ESCAPE, 0);
        ck_assert(!player->app->go.open);
        player_leave(player);
    }
}
END_TEST

START_TEST(an_open_question_is_not_passed)
{
    Player *player = pupil_come("06-a-tiny-network.md", 2);
    uint64_t steps = player_steps(player);
    player_press(player, 'g', 0);
    pupil_type(player, "5"); /* no text for the question's field */
    type(player, "50");
    player_press(player, KEY_ENTER, 0);
    ck_assert_uint_eq(player_steps(player), steps);
    ck_assert_str_eq(player->app->lesson.answers[1].text, "");
    player_leave(player);
}
END_TEST

Suite *gotobox_suite(void)
{
    const TTest *const tests[] = {
        a_step_is_gone_to_forward_and_back,
        samples_and_epochs_begin_there,
        what_is_not_there_is_said_beside_the_field,
        an_open_question_is_not_passed,
        NULL,
    };
    return suite_of("gotobox", tests);
}
