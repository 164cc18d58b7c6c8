/* The card that asks, and the verdict. */
#include "app/question.h"

#include "app/lessonview.h"
#include "pupil.h"
#include "suites.h"

#include <string.h>

/* Lesson 6, page 2, asks for the output of A: 1. */
static Player *asked_for_a_value(void)
{
    Player *player = pupil_come("06-a-tiny-network.md", 2);
    ck_assert_str_eq(lessonview_page(player->app)->ask.what, "value");
    return player;
}

START_TEST(a_right_number_is_right_and_the_run_goes_to_where_it_stands)
{
    Player *player = asked_for_a_value();
    const PagePlan *plan = lessonview_plan(player->app);
    pupil_type(player, "1");
    player_press(player, KEY_ENTER, 0);
    ck_assert(player_state_has(player, "ask=right"));
    player_settle(player);
    ck_assert_uint_eq(player_steps(player), plan->answered);
    ck_assert_double_eq(player->app->document.run->cells[plan->cell],
                        plan->answer);
    ck_assert(player_reads(player, "Right. It is"));
    player_leave(player);
}
END_TEST

START_TEST(a_comma_and_a_true_minus_are_understood)
{
    Player *player = asked_for_a_value();
    pupil_type(player, "−0,5");
    player_press(player, KEY_ENTER, 0);
    ck_assert(player_state_has(player, "ask=wrong"));
    ck_assert_double_eq(player->app->lesson.answers[1].value, -0.5);
    player_leave(player);
}
END_TEST

START_TEST(what_is_no_number_is_refused_and_changes_nothing)
{
    static const char *const texts[] = {"e", "", "-", "1e400", "1-1"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        Player *player = asked_for_a_value();
        uint64_t steps = player_steps(player);
        if (texts[i][0])
            pupil_type(player, texts[i]);
        player_press(player, KEY_ENTER, 0);
        player_settle(player);
        ck_assert_msg(player_state_has(player, "ask=open"), "%s", texts[i]);
        ck_assert(player_reads(player, "Not a number"));
        ck_assert_uint_eq(player_steps(player), steps);
        player_leave(player);
    }
}
END_TEST

START_TEST(backspace_takes_whole_characters_back)
{
    Player *player = asked_for_a_value();
    pupil_type(player, "1−");
    player_press(player, KEY_BACKSPACE, 0);
    ck_assert_str_eq(player->app->lesson.answers[1].text, "1");
    player_press(player, KEY_BACKSPACE, 0);
    player_press(player, KEY_BACKSPACE, 0);
    ck_assert_str_eq(player->app->lesson.answers[1].text, "");
    player_leave(player);
}
END_TEST

/* The first page of a lesson whose question is of this kind; 0: none. */
static int page_asking(Player *player, const char *what)
{
    for (int i = 0; i < player->app->lesson.lesson.page_count; i++) {
        const LessonAsk *ask = &player->app->lesson.lesson.pages[i].ask;
        if (ask->line > 0 && strcmp(ask->what, what) == 0)
            return i + 1;
    }
    return 0;
}

START_TEST(options_are_chosen_by_their_number_and_leave_the_grain)
{
    static const char *const kinds[] = {"sign", "largest", "choice"};
    int met = 0;
    for (size_t kind = 0; kind < 3; kind++)
        for (int lesson = 0; lesson < PUPIL_LESSONS; lesson++) {
            Player *player = pupil_come(PUPIL_FILES[lesson], 1);
            int page = page_asking(player, kinds[kind]);
            app_page(player->app, (uint64_t)(page > 0 ? page : 1));
            player_settle(player);
            Grain grain = player->app->grain;
            if (page > 0) {
                ck_assert_int_ge(question_options(player->app), 2);
                player_press(player, '2', 0);
                ck_assert(!lessonview_is_asking(player->app));
                ck_assert_int_eq(player->app->lesson.answers[page - 1].choice,
                                 1);
                ck_assert_int_eq(player->app->grain, grain);
                met++;
            }
            player_leave(player);
        }
    ck_assert_int_ge(met, 3);
}
END_TEST

START_TEST(letters_are_commands_also_while_a_field_waits)
{
    Player *player = asked_for_a_value();
    pupil_type(player, "t");
    player_press(player, 't', 0);
    ck_assert(player_state_has(player, "theme=dark"));
    ck_assert_str_eq(player->app->lesson.answers[1].text, "");
    pupil_type(player, "1.5e0");
    ck_assert_str_eq(player->app->lesson.answers[1].text, "1.5e0");
    player_leave(player);
}
END_TEST

START_TEST(the_parts_of_the_answer_arrive_one_after_the_other)
{
    Player *player = asked_for_a_value();
    const PagePlan *plan = lessonview_plan(player->app);
    pupil_type(player, "1");
    player_press(player, KEY_ENTER, 0);
    ck_assert(player_state_has(player, "ask=right"));
    ck_assert(player_state_has(player, "playing=1"));
    uint64_t steps = player_steps(player), seen = 0;
    for (int i = 0; i < 200 && player->app->playing; i++) {
        player_frame(player, 0.02);
        seen += player_steps(player) != steps;
        ck_assert_uint_le(player_steps(player), plan->answered);
        steps = player_steps(player);
    }
    ck_assert_uint_eq(seen, 3); /* two products and the output */
    ck_assert_uint_eq(steps, plan->answered);
    player_leave(player);
}
END_TEST

START_TEST(without_motion_the_answer_is_there_at_once)
{
    Player *player = asked_for_a_value();
    player_command(player, "motion");
    pupil_type(player, "1");
    player_press(player, KEY_ENTER, 0);
    ck_assert(player_state_has(player, "playing=0"));
    ck_assert_uint_eq(player_steps(player),
                      lessonview_plan(player->app)->answered);
    player_leave(player);
}
END_TEST

Suite *question_suite(void)
{
    const TTest *const tests[] = {
        a_right_number_is_right_and_the_run_goes_to_where_it_stands,
        a_comma_and_a_true_minus_are_understood,
        what_is_no_number_is_refused_and_changes_nothing,
        backspace_takes_whole_characters_back,
        options_are_chosen_by_their_number_and_leave_the_grain,
        letters_are_commands_also_while_a_field_waits,
        the_parts_of_the_answer_arrive_one_after_the_other,
        without_motion_the_answer_is_there_at_once,
        NULL,
    };
    return suite_of("question", tests);
}
