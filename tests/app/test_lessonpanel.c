/* A page beside the network. */
#include "app/lessonpanel.h"

#include "app/lessonview.h"
#include "pupil.h"
#include "suites.h"

#include <string.h>

START_TEST(the_page_its_question_and_the_step_stand_within_the_panel)
{
    for (int lesson = 0; lesson < PUPIL_LESSONS; lesson++) {
        Player *player = pupil_come(PUPIL_FILES[lesson], 1);
        int pages = player->app->lesson.lesson.page_count;
        for (int page = 1; page <= pages; page++) {
            app_page(player->app, (uint64_t)page);
            player_settle(player);
            Rect side =
                stage_areas(player->app->width, player->app->height, true).side;
            int texts = 0;
            for (int i = 0; i < player->list.command_count; i++) {
                const DrawCommand *command = &player->list.commands[i];
                if (command->id >> 24 != ID_PROSE || command->kind != DRAW_TEXT)
                    continue;
                texts++;
                ck_assert_msg(command->rect.x >= side.x &&
                                  command->rect.x + command->rect.w <=
                                      side.x + side.w &&
                                  command->baseline <= side.y + side.h,
                              "%s page %d", PUPIL_FILES[lesson], page);
            }
            ck_assert_int_gt(texts, 5);
        }
        player_leave(player);
    }
}
END_TEST

START_TEST(live_values_are_those_of_the_run)
{
    Player *player = pupil_come("06-a-tiny-network.md", 2);
    const App *app = player->app;
    const LessonPage *page = lessonview_page(app);
    int values = 0;
    for (int i = 0; i < page->span_count; i++) {
        const LessonSpan *span = &page->spans[i];
        if (span->kind != LESSON_VALUE || span->value.step >= 0)
            continue;
        char name[NET_CELL_NAME] = "";
        memcpy(name, span->value.cell.at, span->value.cell.length);
        int cell = net_cell_by_name(app->document.run->net, name);
        ck_assert(app->lesson.known[i]);
        ck_assert_double_eq(app->lesson.values[i],
                            app->document.run->cells[cell]);
        values++;
    }
    ck_assert_int_gt(values, 0);
    player_leave(player);
}
END_TEST

START_TEST(the_dots_lead_to_pages)
{
    Player *player = pupil_come(PUPIL_FILES[1], 1);
    ck_assert(player_reads(player, "page 1 of"));
    player_click_on(player, widget_id(ID_LESSON, 10 + 4));
    player_settle(player);
    ck_assert_int_eq(player->app->lesson.page, 4);
    ck_assert(player_reads(player, "page 5 of"));
    player_leave(player);
}
END_TEST

START_TEST(a_long_page_is_scrolled_by_the_wheel)
{
    Player *player = pupil_come(PUPIL_FILES[3], 1);
    player->input.height = 520;
    player->input.width = 820;
    player_frame(player, 0);
    Rect side = stage_areas(player->app->width, player->app->height, true).side;
    player_mouse(player, (Point){side.x + 60, side.y + 40}, false);
    player->input.wheel = -2;
    player_frame(player, 0);
    float scrolled = player->app->lesson.scroll;
    player->input.wheel = 50;
    player_frame(player, 0);
    ck_assert(scrolled >= 0);
    ck_assert(player->app->lesson.scroll == 0);
    player_leave(player);
}
END_TEST

Suite *lessonpanel_suite(void)
{
    const TTest *const tests[] = {
        the_page_its_question_and_the_step_stand_within_the_panel,
        live_values_are_those_of_the_run,
        the_dots_lead_to_pages,
        a_long_page_is_scrolled_by_the_wheel,
        NULL,
    };
    return suite_of("lessonpanel", tests);
}
