#include "app/pages.h"

#include "app/command.h"
#include "player.h"
#include "suites.h"

#include <string.h>

START_TEST(help_lists_every_command_with_its_keys)
{
    Player *player = player_with_tiny_network();
    player_press(player, '?', 0);
    for (int i = 0; i < command_count(); i++) {
        const Command *command = command_at(i);
        ck_assert_msg(draw_find_text(&player->list, command->title), "%s",
                      command->title);
        ck_assert_msg(draw_find_text(&player->list, command->keys), "%s",
                      command->keys);
    }
    player_leave(player);
}
END_TEST

START_TEST(help_lies_over_the_stage)
{
    Player *player = player_with_tiny_network();
    player_press(player, '?', 0);
    const DrawPanel *last = &player->list.panels[player->list.panel_count - 1];
    ck_assert_uint_eq(last->id, scene_id(ID_PANEL, PANEL_PAGE));
    ck_assert_ptr_nonnull(draw_find(&player->list, scene_id(ID_NEURON, 0)));
    player_leave(player);
}
END_TEST

START_TEST(no_line_of_help_leaves_the_page)
{
    Player *player = player_with_tiny_network();
    static const float sizes[][2] = {{1280, 800}, {800, 500}, {1920, 1080}};
    player_press(player, '?', 0);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        player->input.width = sizes[i][0];
        player->input.height = sizes[i][1];
        player_settle(player);
        const DrawList *list = &player->list;
        const DrawPanel *page = &list->panels[list->panel_count - 1];
        for (int k = page->first; k < page->end; k++) {
            Rect rect = list->commands[k].rect;
            ck_assert(rect.y >= page->rect.y);
            ck_assert(rect.y + rect.h <= page->rect.y + page->rect.h + 0.01f);
        }
    }
    player_leave(player);
}
END_TEST

START_TEST(a_click_on_help_closes_it_and_does_nothing_below)
{
    Player *player = player_with_tiny_network();
    Point forward = player_find(player, player_button("forward"));
    player_press(player, '?', 0);
    player_mouse(player, forward, false);
    ck_assert_str_eq(player->app->ui.tip, "");
    player_click(player, forward);
    ck_assert(player_state_has(player, "screen=stage"));
    ck_assert_uint_eq(player_steps(player), 0);
    player_click(player, forward);
    ck_assert_uint_eq(player_steps(player), 1);
    player_leave(player);
}
END_TEST

START_TEST(the_button_that_opens_help_does_not_close_it_again)
{
    Player *player = player_with_tiny_network();
    DrawId button = player_button("help");
    Point at = player_find(player, button);
    player_click(player, at);
    ck_assert(player_state_has(player, "screen=help"));
    player_click(player, at);
    ck_assert(player_state_has(player, "screen=stage"));
    player->input.mouse_pressed = player->input.mouse_released = true;
    player_frame(player, 0);
    ck_assert_msg(player_state_has(player, "screen=help"), "in one frame");
    player_leave(player);
}
END_TEST

START_TEST(keys_work_under_help)
{
    Player *player = player_with_tiny_network();
    player_press(player, '?', 0);
    player_press(player, KEY_RIGHT, 0);
    ck_assert_uint_eq(player_steps(player), 1);
    player_press(player, '?', 0);
    ck_assert(player_state_has(player, "screen=stage"));
    player_leave(player);
}
END_TEST

static const char *const BROKEN = "network:\n"
                                  "  layers: [2, 0, 1]\n"
                                  "  activaton: relu\n"
                                  "learner:\n"
                                  "  rate: fast\n"
                                  "data:\n"
                                  "  samples:\n"
                                  "    - {in: [1, 2], out: [1]}\n";

START_TEST(every_error_of_a_file_is_listed_with_its_line)
{
    Player *player = player_come();
    player_drop(player, player_file(player, "broken.yaml", BROKEN));
    const Report *report = &player->app->report;
    ck_assert_int_ge(report->count, 3);
    ck_assert(player_reads(player, "This file cannot be opened"));
    ck_assert(player_reads(player, "broken.yaml"));
    ck_assert(player_reads(player, "line 2: "));
    ck_assert(player_reads(player, "line 3: "));
    ck_assert(player_reads(player, "line 5: "));
    for (int i = 0; i < report->count; i++)
        ck_assert_msg(draw_find(&player->list, widget_id(ID_PAGE_TEXT, i)),
                      "error %d", i);
    ck_assert(!player_reads(player, " more"));
    player_leave(player);
}
END_TEST

START_TEST(errors_that_do_not_fit_are_counted)
{
    static char text[8192];
    TextBuffer buffer = text_buffer(text, sizeof text);
    text_add(&buffer, "network: {layers: [2, 1]}\ndata:\n  samples:\n");
    for (int i = 0; i < 120; i++)
        text_add(&buffer, "    - {in: [1], out: [1]}\n");
    Player *player = player_come();
    player_drop(player, player_file(player, "long.yaml", text));
    ck_assert_int_gt(player->app->report.count, 100);
    int shown = 0;
    while (draw_find(&player->list, widget_id(ID_PAGE_TEXT, shown + 1)))
        shown++;
    char more[32];
    snprintf(more, sizeof more, "and %d more",
             player->app->report.count - shown);
    ck_assert_msg(player_reads(player, more), "%s", more);
    player->input.height = 20000;
    player->input.width = 20000;
    player_frame(player, 0);
    snprintf(more, sizeof more, "and %d more",
             player->app->report.count - REPORT_KEPT);
    ck_assert_msg(player_reads(player, more), "%s", more);
    player_leave(player);
}
END_TEST

START_TEST(a_mended_file_is_read_again)
{
    Player *player = player_come();
    player_drop(player, player_file(player, "it.yaml", BROKEN));
    player_press(player, 'r', INPUT_CONTROL);
    ck_assert(player_state_has(player, "screen=errors"));
    player_file(player, "it.yaml", MANY_SAMPLES);
    player_press(player, 'r', INPUT_CONTROL);
    ck_assert(player_state_has(player, "screen=stage"));
    player_file(player, "it.yaml", BROKEN);
    player_press(player, 'r', INPUT_CONTROL);
    ck_assert(player_state_has(player, "screen=errors"));
    player_file(player, "it.yaml", MANY_SAMPLES);
    player_click_on(player, widget_id(ID_PAGE_BUTTON, PAGE_RELOAD));
    ck_assert(player_state_has(player, "screen=stage"));
    ck_assert_int_eq(player->app->report.count, 0);
    player_leave(player);
}
END_TEST

START_TEST(another_file_may_be_dropped_on_the_errors)
{
    Player *player = player_come();
    player_drop(player, player_file(player, "broken.yaml", BROKEN));
    player_drop(player, player_file(player, "good.yaml", MANY_SAMPLES));
    ck_assert(player_state_has(player, "screen=stage"));
    ck_assert_str_eq(app_title(player->app), "good");
    player_leave(player);
}
END_TEST

START_TEST(what_is_no_file_is_an_error_and_not_a_crash)
{
    static const char *const paths[] = {"/dev/null", "/nowhere/x.yaml",
                                        "/nowhere/x.md"};
    Player *player = player_with_tiny_network();
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        player_drop(player, paths[i]);
        ck_assert_msg(player_state_has(player, "screen=errors"), "%s",
                      paths[i]);
        ck_assert_int_gt(player->app->report.count, 0);
    }
    player_leave(player);
}
END_TEST

START_TEST(help_lies_over_the_errors_too)
{
    Player *player = player_come();
    player_drop(player, player_file(player, "broken.yaml", BROKEN));
    player_press(player, KEY_F1, 0);
    ck_assert(player_state_has(player, "screen=help"));
    ck_assert(player_reads(player, "one step forward"));
    player_press(player, KEY_ESCAPE, 0);
    ck_assert(player_state_has(player, "screen=errors"));
    player_leave(player);
}
END_TEST

Suite *pages_suite(void)
{
    const TTest *const tests[] = {
        help_lists_every_command_with_its_keys,
        help_lies_over_the_stage,
        no_line_of_help_leaves_the_page,
        a_click_on_help_closes_it_and_does_nothing_below,
        the_button_that_opens_help_does_not_close_it_again,
        keys_work_under_help,
        every_error_of_a_file_is_listed_with_its_line,
        errors_that_do_not_fit_are_counted,
        a_mended_file_is_read_again,
        another_file_may_be_dropped_on_the_errors,
        what_is_no_file_is_an_error_and_not_a_crash,
        help_lies_over_the_errors_too,
        NULL};
    return suite_of("pages", tests);
}
