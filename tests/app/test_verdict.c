/* What is said of an answer. */
#include "app/verdict.h"

#include "app/lessonview.h"
#include "app/question.h"
#include "pupil.h"
#include "suites.h"

#include <string.h>

static const char *said(Player *player)
{
    static char text[VERDICT_TEXT];
    TextBuffer buffer = text_buffer(text, sizeof text);
    verdict_say(player->app, &buffer);
    text_add(&buffer, " / ");
    verdict_reason(player->app, &buffer);
    return text;
}

static void answer(Player *player, bool rightly)
{
    pupil_answer(player, rightly);
    player_settle(player);
}

static void expect(Player *player, const char *part)
{
    ck_assert_msg(strstr(said(player), part), "'%s' lacks '%s'", said(player),
                  part);
}

START_TEST(every_choice_of_the_lessons_has_its_reason)
{
    for (int lesson = 0; lesson < PUPIL_LESSONS; lesson++) {
        Player *player = pupil_come(PUPIL_FILES[lesson], 1);
        for (int i = 0; i < player->app->lesson.lesson.page_count; i++) {
            const LessonAsk *ask = &player->app->lesson.lesson.pages[i].ask;
            if (ask->line == 0 || strcmp(ask->what, "choice") != 0)
                continue;
            app_page(player->app, (uint64_t)(i + 1));
            player_frame(player, 0);
            answer(player, false);
            char because[LESSON_BECAUSE_BYTES + 1];
            TextBuffer text = text_buffer(because, sizeof because);
            text_add_slice(&text, ask->because);
            ck_assert_msg(ask->because.length > 0, "%s, page %d",
                          PUPIL_FILES[lesson], i + 1);
            expect(player, because);
        }
        player_leave(player);
    }
}
END_TEST

START_TEST(what_was_compared_stands_side_by_side)
{
    Player *player = pupil_come("08-deltas-change-weights.md", 2);
    answer(player, false);
    expect(player, "/ A→D 3.00, B→D 1.50. Both end");
    player_leave(player);
}
END_TEST

START_TEST(a_slip_is_named_before_anything_else)
{
    Player *player = pupil_come("08-deltas-change-weights.md", 1);
    pupil_type(player, "-3");
    player_press(player, KEY_ENTER, 0);
    player_settle(player);
    expect(player, "You said -3. It is −1.5. / That is C's delta;");
    player_leave(player);
}
END_TEST

START_TEST(away_from_the_answer_only_the_lesson_s_own_reason_is_left)
{
    Player *player = pupil_come("09-other-deltas.md", 3);
    answer(player, true);
    expect(player, "Right. It is 4.5. / ");
    ck_assert_str_ne(strstr(said(player), " / "), " / ");
    player_press(player, KEY_RIGHT, 0);
    ck_assert_str_eq(strstr(said(player), " / "), " / ");
    player_leave(player);
}
END_TEST

START_TEST(the_reason_stays_while_the_run_goes_on)
{
    Player *player = pupil_come("11-backprop-in-action.md", 2);
    answer(player, true);
    char there[VERDICT_TEXT];
    TextBuffer text = text_buffer(there, sizeof there);
    text_add(&text, verdict_kept(player->app));
    ck_assert_str_ne(there, "");
    player_press(player, KEY_RIGHT, 0);
    ck_assert_int_eq(player->app->lesson.page, 1);
    ck_assert_str_eq(verdict_kept(player->app), there);
    player_leave(player);
}
END_TEST

START_TEST(nothing_untrue_is_said_while_a_mistake_is_switched_on)
{
    Player *player = pupil_come("09-other-deltas.md", 8);
    answer(player, false);
    expect(player, "A mistake is switched on");
    ck_assert_ptr_null(strstr(said(player), "times as much"));
    player_leave(player);
}
END_TEST

Suite *verdict_suite(void)
{
    const TTest *const tests[] = {
        every_choice_of_the_lessons_has_its_reason,
        what_was_compared_stands_side_by_side,
        a_slip_is_named_before_anything_else,
        away_from_the_answer_only_the_lesson_s_own_reason_is_left,
        the_reason_stays_while_the_run_goes_on,
        nothing_untrue_is_said_while_a_mistake_is_switched_on,
        NULL,
    };
    return suite_of("verdict", tests);
}
