/* What stands at the foot of a lesson's side, and when. */
#include "app/lessonfoot.h"

#include "app/ids.h"
#include "app/lessonview.h"
#include "pupil.h"
#include "suites.h"

#include <stdio.h>
#include <string.h>

static const Rect COLUMN = {900, 60, 360, 700};

static float height_of(Player *player)
{
    return lessonfoot_height(player->app, &player->list, COLUMN);
}

START_TEST(an_ordinary_page_has_no_foot)
{
    Player *player = pupil_come(PUPIL_FILES[0], 1);
    ck_assert(height_of(player) == 0);
    lessonfoot_draw(player->app, &player->list, COLUMN, 0);
    ck_assert(!player_reads(player, "turns the page"));
    player_leave(player);
}
END_TEST

START_TEST(it_is_as_high_as_what_it_says)
{
    Player *player = pupil_come(PUPIL_FILES[0], 2);
    player_press(player, KEY_RIGHT, 0);
    float line = height_of(player);
    ck_assert(line > 0);
    const DrawCommand *said = draw_find(&player->list, widget_id(ID_LESSON, 4));
    ck_assert_ptr_nonnull(said);
    ck_assert(said->rect.y + said->rect.h <= player->app->height);
    app_page(player->app, 99);
    player_frame(player, 0);
    ck_assert(height_of(player) > line);
    player_leave(player);
}
END_TEST

START_TEST(the_last_lesson_leads_to_all_of_them)
{
    Player *player = pupil_come(PUPIL_FILES[PUPIL_LESSONS - 1], 99);
    ck_assert_int_eq(player->app->lesson.next, -1);
    ck_assert(player_reads(player, "That was the last one"));
    player_click_on(player, widget_id(ID_LESSON, 5));
    ck_assert(player->app->at_home);
    ck_assert(strstr(player->app->home.folder, "lessons"));
    player_leave(player);
}
END_TEST

START_TEST(a_waiting_question_on_the_last_page_comes_first)
{
    static const char *const source =
        "---\nnumber: 1\ntitle: T\nsummary: S\nminutes: 1\n"
        "network: {layers: [1, 1]}\n"
        "data: {samples: [{in: [1], out: [1]}]}\n---\n\n"
        "<!--\nask: {what: step}\n-->\n# One\n";
    Player *player = player_come();
    player_drop(player, player_file(player, "one.md", source));
    player_settle(player);
    ck_assert(!player_reads(player, "That was the last one"));
    app_command(player->app, "forward");
    player_frame(player, 0);
    ck_assert(player_reads(player, "The question first"));
    pupil_answer(player, true);
    player_settle(player);
    ck_assert(player_reads(player, "That was the last one"));
    player_leave(player);
}
END_TEST

Suite *lessonfoot_suite(void)
{
    const TTest *const tests[] = {
        an_ordinary_page_has_no_foot,
        it_is_as_high_as_what_it_says,
        the_last_lesson_leads_to_all_of_them,
        a_waiting_question_on_the_last_page_comes_first,
        NULL,
    };
    return suite_of("lessonfoot", tests);
}
