/* Walking through the lessons that are shipped. */
#include "app/lessonview.h"

#include "app/ids.h"
#include "app/play.h"

#include "pupil.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

static int pages_of(const Player *player)
{
    return player->app->lesson.lesson.page_count;
}

static bool asks(const Player *player)
{
    return lessonview_page(player->app)->ask.line > 0;
}

typedef enum Manner { RIGHTLY, WRONGLY, SKIPPING } Manner;

/* One page: its question treated in this manner, then on. */
static void work_through(Player *player, Manner manner)
{
    App *app = player->app;
    if (asks(player)) {
        ck_assert(player_state_has(player, "ask=open"));
        if (manner == SKIPPING)
            app->lesson.answers[app->lesson.page].skipped = true;
        else
            pupil_answer(player, manner == RIGHTLY);
        player_settle(player);
        ck_assert_msg(
            player_state_has(player, manner == RIGHTLY   ? "ask=right"
                                     : manner == WRONGLY ? "ask=wrong"
                                                         : "ask=skipped"),
            "page %d: %s", app->lesson.page + 1, player_state(player));
    }
    player_press(player, KEY_PAGE_DOWN, 0);
}

/* Behind the last page comes the next lesson, behind the last lesson all. */
static void leads_on_from(Player *player, int lesson)
{
    const App *app = player->app;
    if (lesson + 1 == PUPIL_LESSONS) {
        ck_assert(app->at_home);
        return;
    }
    ck_assert(app->lesson.open);
    ck_assert_int_eq(app->lesson.page, 0);
    ck_assert_msg(strstr(app->path, PUPIL_FILES[lesson + 1]), "%s leads to %s",
                  PUPIL_FILES[lesson], app->path);
}

START_TEST(every_lesson_is_walked_rightly_wrongly_and_skipping)
{
    for (int lesson = 0; lesson < PUPIL_LESSONS; lesson++)
        for (int manner = RIGHTLY; manner <= SKIPPING; manner++) {
            Player *player = pupil_come(PUPIL_FILES[lesson], 1);
            int pages = pages_of(player);
            for (int page = 0; page < pages; page++) {
                ck_assert_int_eq(player->app->lesson.page, page);
                work_through(player, (Manner)manner);
            }
            leads_on_from(player, lesson);
            player_leave(player);
        }
}
END_TEST

static void turn_to(Player *player, int page)
{
    app_page(player->app, (uint64_t)page);
    player_settle(player);
}

/* The moment as it can be compared. */
typedef struct Moment {
    int page;
    uint64_t steps;
    double cells[512];
} Moment;

static Moment moment_of(const Player *player)
{
    Moment moment = {player->app->lesson.page, player_steps(player), {0}};
    const Run *run = player->app->document.run;
    ck_assert_int_le(run->net->cells, 512);
    memcpy(moment.cells, run->cells,
           (size_t)run->net->cells * sizeof *run->cells);
    return moment;
}

START_TEST(n_times_forward_then_n_times_back_returns_on_every_page)
{
    for (int lesson = 0; lesson < PUPIL_LESSONS; lesson++) {
        Player *player = pupil_come(PUPIL_FILES[lesson], 1);
        for (int i = 0; i < LESSON_PAGES; i++)
            player->app->lesson.answers[i].skipped = true;
        for (int page = 1; page <= pages_of(player); page++) {
            turn_to(player, page);
            Moment before = moment_of(player);
            for (int i = 0; i < 7; i++)
                player_press(player, KEY_RIGHT, 0);
            Moment there = moment_of(player);
            ck_assert_msg(
                there.page != before.page || there.steps != before.steps ||
                    player_reads(player, "the end of this lesson"),
                "%s page %d does not move", PUPIL_FILES[lesson], page);
            for (int i = 0; i < 7; i++)
                player_press(player, KEY_LEFT, 0);
            Moment after = moment_of(player);
            ck_assert_msg(
                after.page == before.page && after.steps == before.steps &&
                    memcmp(after.cells, before.cells, sizeof before.cells) == 0,
                "%s page %d: %d %llu, was %d %llu", PUPIL_FILES[lesson], page,
                after.page + 1, (unsigned long long)after.steps,
                before.page + 1, (unsigned long long)before.steps);
        }
        player_leave(player);
    }
}
END_TEST

START_TEST(a_page_opens_before_the_step_its_moment_names)
{
    Player *player = pupil_come("09-other-deltas.md", 2);
    const LessonMoment *at = &lessonview_page(player->app)->at;
    const Cursor *cursor = &player->app->document.run->cursor;
    ck_assert_int_gt(at->line, 0);
    if (at->phase)
        ck_assert_str_eq(phase_name((Phase)cursor->place.phase), at->phase);
    ck_assert_uint_eq(player_steps(player),
                      lessonview_plan(player->app)->opens);
    player_leave(player);
}
END_TEST

START_TEST(nothing_passes_the_moment_of_an_open_question)
{
    static const int keys[] = {KEY_RIGHT, KEY_END, KEY_SPACE};
    for (int lesson = 0; lesson < PUPIL_LESSONS; lesson++) {
        Player *player = pupil_come(PUPIL_FILES[lesson], 1);
        for (int page = 1; page <= pages_of(player); page++) {
            turn_to(player, page);
            if (!asks(player))
                continue;
            uint64_t opens = player_steps(player);
            for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
                player_press(player, keys[i], 0);
                player_frame(player, 0.2);
                ck_assert_uint_eq(player_steps(player), opens);
            }
            app_goto(player->app, opens + 20);
            ck_assert_uint_eq(player_steps(player), opens);
            ck_assert(!player->app->playing);
        }
        player_leave(player);
    }
}
END_TEST

START_TEST(pages_stay_within_the_lesson)
{
    Player *player = pupil_come(PUPIL_FILES[0], 1);
    player_press(player, KEY_PAGE_UP, 0);
    ck_assert_int_eq(player->app->lesson.page, 0);
    app_page(player->app, 99);
    ck_assert_int_eq(player->app->lesson.page, pages_of(player) - 1);
    player_leave(player);
}
END_TEST

/* Any page of a lesson without a question. */
static void turn_to_quiet_page(Player *player)
{
    for (int page = 1; asks(player); page++)
        turn_to(player, page);
}

START_TEST(a_step_that_the_question_holds_is_told)
{
    Player *player = pupil_come(PUPIL_FILES[0], 2);
    ck_assert(asks(player));
    ck_assert(!player_reads(player, "The question first"));
    player_press(player, KEY_RIGHT, 0);
    ck_assert(player_reads(player, "The question first"));
    pupil_answer(player, true);
    ck_assert(!player_reads(player, "The question first"));
    player_leave(player);
}
END_TEST

START_TEST(the_step_that_turns_the_page_is_announced)
{
    Player *player = pupil_come(PUPIL_FILES[0], 1);
    turn_to_quiet_page(player);
    int page = player->app->lesson.page;
    play_goto(player->app, lessonview_plan(player->app)->until);
    player_frame(player, 0);
    ck_assert(player_reads(player, "turns the page"));
    player_press(player, KEY_RIGHT, 0);
    ck_assert_int_eq(player->app->lesson.page, page + 1);
    player_leave(player);
}
END_TEST

START_TEST(the_last_page_leads_to_the_next_lesson)
{
    Player *player = pupil_come(PUPIL_FILES[0], 99);
    ck_assert(player_reads(player, "Next · 7 Step 1: output deltas"));
    player_click_on(player, widget_id(ID_LESSON, 5));
    ck_assert(strstr(player->app->path, PUPIL_FILES[1]));
    player_leave(player);
}
END_TEST

START_TEST(the_last_page_ends_where_it_says)
{
    Player *player = pupil_come(PUPIL_FILES[0], 99);
    uint64_t steps = player_steps(player);
    ck_assert_uint_eq(lessonview_plan(player->app)->until, steps);
    player_press(player, KEY_RIGHT, 0);
    player_press(player, KEY_RIGHT, 0);
    ck_assert_uint_eq(player_steps(player), steps);
    ck_assert(player_reads(player, "the end of this lesson"));
    player_press(player, KEY_LEFT, 0);
    player_press(player, KEY_LEFT, 0);
    ck_assert_uint_eq(player_steps(player), steps);
    player_press(player, KEY_LEFT, 0);
    ck_assert_int_eq(player->app->lesson.page, pages_of(player) - 2);
    player_leave(player);
}
END_TEST

START_TEST(a_page_does_not_tell_a_step_it_is_not_about)
{
    Player *player = pupil_come(PUPIL_FILES[0], 3); /* of B, behind A */
    ck_assert(lessonview_is_aside(player->app));
    ck_assert(!player_reads(player, "THIS STEP"));
    pupil_answer(player, true);
    player_settle(player);
    ck_assert(!lessonview_is_aside(player->app));
    ck_assert(player_reads(player, "THIS STEP"));
    player_leave(player);
}
END_TEST

START_TEST(a_change_by_hand_leaves_text_and_verdict)
{
    Player *player = pupil_come(PUPIL_FILES[1], 5);
    pupil_answer(player, true);
    player_settle(player);
    Run *run = player->app->document.run;
    int target = net_cell_by_name(run->net, "target[D]");
    ck_assert(document_change(&player->app->document, target, 1));
    player_frame(player, 0);
    ck_assert(player_reads(player, "Right."));
    ck_assert(player_reads(player, "You changed a number."));
    ck_assert(player_reads(player, "+3.00")); /* D's delta on the page */
    player_leave(player);
}
END_TEST

Suite *lessonview_suite(void)
{
    const TTest *const tests[] = {
        every_lesson_is_walked_rightly_wrongly_and_skipping,
        a_step_that_the_question_holds_is_told,
        the_step_that_turns_the_page_is_announced,
        the_last_page_leads_to_the_next_lesson,
        the_last_page_ends_where_it_says,
        a_page_does_not_tell_a_step_it_is_not_about,
        a_change_by_hand_leaves_text_and_verdict,
        n_times_forward_then_n_times_back_returns_on_every_page,
        a_page_opens_before_the_step_its_moment_names,
        nothing_passes_the_moment_of_an_open_question,
        pages_stay_within_the_lesson,
        NULL,
    };
    return suite_of("lessonview", tests);
}
