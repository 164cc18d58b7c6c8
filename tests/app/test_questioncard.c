/* What the card shows, and what it does not. */
#include "app/questioncard.h"

#include "app/lessonview.h"
#include "base/number.h"
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

START_TEST(the_buttons_answer_and_skip)
{
    Player *player = pupil_come(PUPIL_FILES[3], 1);
    int page = page_asking(player, "sign");
    if (page == 0)
        page = page_asking(player, "choice");
    ck_assert_int_gt(page, 0);
    app_page(player->app, (uint64_t)page);
    player_frame(player, 0);
    player_click_on(player, widget_id(ID_QUESTION_BUTTON, 0));
    ck_assert_int_eq(player->app->lesson.answers[page - 1].choice, 0);
    ck_assert(player->app->lesson.answers[page - 1].committed);
    player_leave(player);
    player = asked_for_a_value();
    player_click_on(player, widget_id(ID_QUESTION_BUTTON, 100));
    player_settle(player);
    ck_assert(player_state_has(player, "ask=skipped"));
    ck_assert(player_reads(player, "Skipped"));
    player_leave(player);
}
END_TEST

START_TEST(an_open_question_shows_its_answer_nowhere)
{
    Player *player = pupil_come("09-other-deltas.md", 1);
    for (int page = 1; page <= player->app->lesson.lesson.page_count; page++) {
        char shown[NUMBER_TEXT];
        app_page(player->app, (uint64_t)page);
        player_settle(player);
        const PagePlan *plan = lessonview_plan(player->app);
        if (!lessonview_is_asking(player->app) || plan->cell < 0)
            continue;
        number_shown(plan->answer, player->app->document.decimals + 2,
                     NUMBER_SIGN_MINUS, shown);
        ck_assert_msg(!player_reads(player, shown), "page %d shows %s", page,
                      shown);
        ck_assert_ptr_null(
            draw_find(&player->list, scene_id(ID_FORMULA, plan->cell)));
    }
    player_leave(player);
}
END_TEST

Suite *questioncard_suite(void)
{
    const TTest *const tests[] = {
        the_buttons_answer_and_skip,
        an_open_question_shows_its_answer_nowhere,
        NULL,
    };
    return suite_of("questioncard", tests);
}
