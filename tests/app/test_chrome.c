#include "app/chrome.h"

#include "app/command.h"
#include "app/lessonview.h"
#include "app/play.h"
#include "pupil.h"
#include "scene/chart.h"
#include "scene/timeline.h"
#include "suites.h"

#include <string.h>

static StageAreas areas_of(const Player *player)
{
    return stage_areas(player->app->width, player->app->height, true);
}

/* In the second sample, so that every button can be pressed. */
static Player *in_the_second_sample(void)
{
    Player *player = player_with_tiny_network();
    app_goto(player->app, 60);
    player_settle(player);
    return player;
}

START_TEST(a_button_does_what_its_key_does)
{
    static const char *const buttons[] = {"first", "back",  "play", "forward",
                                          "last",  "theme", "help"};
    for (size_t i = 0; i < sizeof buttons / sizeof *buttons; i++) {
        const Command *command = command_by_name(buttons[i]);
        Player *by_mouse = in_the_second_sample();
        Player *by_key = in_the_second_sample();
        char before[4096], state[4096];
        snprintf(before, sizeof before, "%s", player_state(by_key));
        player_click_on(by_mouse, player_button(buttons[i]));
        player_press(by_key, command->key, command->modifiers);
        snprintf(state, sizeof state, "%s", player_state(by_mouse));
        ck_assert_str_eq(state, player_state(by_key));
        ck_assert_str_ne(state, before);
        player_leave(by_mouse);
        player_leave(by_key);
    }
}
END_TEST

START_TEST(no_button_stands_on_another)
{
    Player *player = in_the_second_sample();
    static const float sizes[][2] = {{1280, 800}, {760, 470}, {2560, 1440}};
    for (size_t n = 0; n < sizeof sizes / sizeof *sizes; n++) {
        player->input.width = sizes[n][0];
        player->input.height = sizes[n][1];
        player_settle(player);
        Rect rects[32];
        int count = 0;
        for (int i = 0; i < command_count(); i++) {
            const DrawCommand *button =
                draw_find(&player->list, widget_id(ID_BUTTON, i));
            if (button)
                rects[count++] = button->rect;
        }
        for (int i = 0; i < GRAIN_COUNT; i++)
            rects[count++] =
                draw_find(&player->list, widget_id(ID_GRAIN, i))->rect;
        rects[count++] = draw_find(&player->list, widget_id(ID_SPEED, 0))->rect;
        ck_assert_int_eq(count, 8 + GRAIN_COUNT + 1);
        for (int i = 0; i < count; i++)
            for (int k = 0; k < i; k++)
                ck_assert_msg(!rect_overlaps(rects[i], rects[k]), "%d and %d",
                              i, k);
    }
    player_leave(player);
}
END_TEST

START_TEST(a_button_shows_at_once_what_it_changed)
{
    Player *player = in_the_second_sample();
    player_click_on(player, player_button("play"));
    player_click_on(player, player_button("play"));
    ck_assert(player_state_has(player, "playing=0"));
    ck_assert_msg(app_wait(player->app) >= 0, "it waits with an old picture");
    player_settle(player);
    player_click_on(player, player_button("theme"));
    ck_assert(app_wait(player->app) >= 0);
    player_settle(player);
    UiStyle dark = chrome_style(THEME_DARK);
    const DrawCommand *chosen =
        draw_find(&player->list, widget_id(ID_GRAIN, GRAIN_TERM));
    ck_assert_uint_eq(chosen->fill, dark.strong);
    player_leave(player);
}
END_TEST

START_TEST(going_back_is_disabled_at_the_beginning)
{
    Player *player = player_with_tiny_network();
    player_mouse(player, player_find(player, player_button("back")), false);
    ck_assert(!app_points_at_button(player->app));
    player_click_on(player, player_button("back"));
    player_click_on(player, player_button("first"));
    ck_assert_uint_eq(player_steps(player), 0);
    player_leave(player);
}
END_TEST

START_TEST(each_grain_can_be_clicked)
{
    Player *player = in_the_second_sample();
    for (int grain = GRAIN_COUNT - 1; grain >= 0; grain--) {
        char words[32];
        snprintf(words, sizeof words, "grain=%s ", grain_name((Grain)grain));
        player_click_on(player, widget_id(ID_GRAIN, grain));
        ck_assert_msg(player_state_has(player, words), "%s", words);
    }
    player_leave(player);
}
END_TEST

START_TEST(the_slider_can_be_dragged_from_end_to_end)
{
    Player *player = in_the_second_sample();
    Rect track = draw_find(&player->list, widget_id(ID_SPEED, 0))->rect;
    float y = track.y + track.h / 2;
    double before = 0;
    player_mouse(player, (Point){track.x + 1, y}, true);
    ck_assert(player->app->speed <= 0.26);
    for (float x = track.x + 10; x < track.x + track.w - 9; x += 4) {
        player_mouse(player, (Point){x, y + 200}, true);
        ck_assert(player->app->speed > before);
        before = player->app->speed;
    }
    player_mouse(player, (Point){track.x + 500, y}, true);
    ck_assert(player->app->speed >= 63.9);
    player_mouse(player, (Point){track.x + 500, y}, false);
    player_mouse(player, (Point){track.x, y}, false);
    ck_assert_msg(player->app->speed >= 63.9, "it was let go");
    player_leave(player);
}
END_TEST

static Point step_of_bar(const Player *player, uint64_t step, uint64_t steps)
{
    Rect bar = timeline_bar(areas_of(player).timeline);
    return (Point){bar.x + bar.w * (float)step / (float)steps,
                   bar.y + bar.h / 2};
}

START_TEST(a_drag_along_the_timeline_visits_every_step)
{
    Player *player = player_with_tiny_network();
    uint64_t steps = timeline_steps(player->run);
    ck_assert_uint_gt(steps, 30);
    for (uint64_t i = 0; i <= steps; i++) {
        player_mouse(player, step_of_bar(player, i, steps), true);
        ck_assert_uint_eq(player_steps(player), i);
    }
    for (uint64_t i = steps + 1; i-- > 0;) {
        player_mouse(player, step_of_bar(player, i, steps), true);
        ck_assert_uint_eq(player_steps(player), i);
    }
    player_mouse(player, step_of_bar(player, 7, steps), false);
    player_mouse(player, step_of_bar(player, 20, steps), false);
    ck_assert_msg(player_steps(player) < 8, "it was not let go");
    player_leave(player);
}
END_TEST

START_TEST(a_drag_stays_in_its_sample)
{
    Player *player = player_with_tiny_network();
    uint64_t steps = timeline_steps(player->run);
    app_goto(player->app, 2 * steps + 5);
    player_settle(player);
    player_mouse(player, step_of_bar(player, 5, steps), true);
    ck_assert_uint_eq(player_steps(player), 2 * steps + 5);
    player_mouse(player, (Point){-50, 0}, true);
    ck_assert_uint_eq(player_steps(player), 2 * steps);
    player_mouse(player, step_of_bar(player, 3, steps), true);
    ck_assert_uint_eq(player_steps(player), 2 * steps + 3);
    player_mouse(player, (Point){99999, 0}, true);
    ck_assert_uint_eq(player_steps(player), 3 * steps);
    player_mouse(player, step_of_bar(player, 4, steps), true);
    ck_assert_uint_eq(player_steps(player), 2 * steps + 4);
    player_leave(player);
}
END_TEST

START_TEST(a_touch_of_the_timeline_pauses)
{
    Player *player = player_with_tiny_network();
    app_play(player->app);
    player_click(player, step_of_bar(player, 9, timeline_steps(player->run)));
    ck_assert(player_state_has(player, "playing=0"));
    ck_assert_uint_eq(player_steps(player), 9);
    player_leave(player);
}
END_TEST

START_TEST(a_click_in_the_chart_goes_to_its_sample)
{
    Player *player = player_with(MANY_SAMPLES);
    Rect area = areas_of(player).chart, plot = chart_plot(area);
    const History *history = &player->app->document.history;
    for (float part = 0; part <= 1; part += 0.1f) {
        Point at = {plot.x + plot.w * part, plot.y + plot.h / 2};
        uint64_t wanted = chart_sample_at(player->run, history, area, at.x);
        app_play(player->app);
        player_click(player, at);
        ck_assert_uint_eq(history_sample_of(player->run), wanted + 1);
        ck_assert(player_state_has(player, "playing=0"));
        player_settle(player);
    }
    ck_assert_uint_gt(history_sample_of(player->run), 20);
    player_leave(player);
}
END_TEST

START_TEST(where_a_page_hides_the_chart_a_click_goes_nowhere)
{
    Player *player = pupil_come(PUPIL_FILES[0], 1);
    ck_assert(lessonview_hidden(player->app) & LESSON_CHART);
    Rect plot = chart_plot(areas_of(player).chart);
    player_click(player, (Point){plot.x + plot.w - 5, plot.y + plot.h / 2});
    ck_assert_uint_eq(player_steps(player), 0);
    player_leave(player);
}
END_TEST

START_TEST(a_tip_tells_title_and_key)
{
    Player *player = player_with_tiny_network();
    player_mouse(player, player_find(player, player_button("forward")), false);
    ck_assert(player_reads(player, "one step forward (→)"));
    player_mouse(player, (Point){400, 300}, false);
    ck_assert(!player_reads(player, "one step forward (→)"));
    player_leave(player);
}
END_TEST

START_TEST(every_tip_stays_in_the_window)
{
    static const char *const buttons[] = {"first", "last", "theme", "help"};
    Player *player = in_the_second_sample();
    for (size_t i = 0; i < sizeof buttons / sizeof *buttons; i++) {
        player_mouse(player, player_find(player, player_button(buttons[i])),
                     false);
        const DrawPanel *tip =
            &player->list.panels[player->list.panel_count - 1];
        ck_assert_uint_eq(tip->id, widget_id(ID_TIP, 0));
        ck_assert(tip->rect.x >= 0 && tip->rect.y >= 0);
        ck_assert(tip->rect.x + tip->rect.w <= player->app->width);
    }
    player_leave(player);
}
END_TEST

START_TEST(no_tip_is_cut)
{
    for (int i = 0; i < command_count(); i++) {
        const Command *command = command_at(i);
        size_t length = strlen(command->title) + strlen(command->keys) + 3;
        ck_assert_msg(length < UI_TIP, "%s", command->name);
    }
}
END_TEST

START_TEST(the_top_line_tells_network_and_rate)
{
    Player *player = player_with(MANY_SAMPLES);
    ck_assert(player_reads(player, "2–3–1 · learning rate 0.5"));
    ck_assert(player_reads(player, "batches of 2"));
    player_leave(player);
}
END_TEST

START_TEST(a_nudging_run_tells_its_nudge_and_its_tries)
{
    Player *player = player_with("network: {layers: [1, 1]}\n"
                                 "data: {samples: [{in: [1], out: [1]}]}\n"
                                 "learner: {kind: nudge, nudge: 0.5}\n");
    ck_assert(player_reads(player, "1–1 · nudges of ±0.5"));
    ck_assert(!player_reads(player, "rate "));
    for (int i = 0; i < 3; i++)
        run_forward(player->run, GRAIN_SAMPLE, NULL);
    player_frame(player, 0);
    ck_assert(player_reads(player, "forward passes: "));
    ck_assert(player_reads(player, "tries: "));
    player_leave(player);
}
END_TEST

START_TEST(buttons_are_found_at_every_scale)
{
    Player *player = player_with_tiny_network();
    player->input.width *= 2;
    player->input.height *= 2;
    player->input.scale = 2;
    player_settle(player);
    player_click_on(player, player_button("forward"));
    ck_assert_uint_eq(player_steps(player), 1);
    player_leave(player);
}
END_TEST

Suite *chrome_suite(void)
{
    const TTest *const tests[] = {
        a_button_does_what_its_key_does,
        no_button_stands_on_another,
        a_button_shows_at_once_what_it_changed,
        going_back_is_disabled_at_the_beginning,
        each_grain_can_be_clicked,
        the_slider_can_be_dragged_from_end_to_end,
        a_drag_along_the_timeline_visits_every_step,
        a_drag_stays_in_its_sample,
        a_touch_of_the_timeline_pauses,
        a_click_in_the_chart_goes_to_its_sample,
        where_a_page_hides_the_chart_a_click_goes_nowhere,
        a_tip_tells_title_and_key,
        every_tip_stays_in_the_window,
        no_tip_is_cut,
        the_top_line_tells_network_and_rate,
        a_nudging_run_tells_its_nudge_and_its_tries,
        buttons_are_found_at_every_scale,
        NULL};
    return suite_of("chrome", tests);
}
