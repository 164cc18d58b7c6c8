#include "app/play.h"

#include "app/lessonview.h"

#include "pupil.h"
#include "scene/runbar.h"
#include "suites.h"

#include <string.h>

START_TEST(the_first_step_comes_at_once_the_next_when_due)
{
    Player *player = player_with_tiny_network();
    player_press(player, KEY_SPACE, 0);
    ck_assert_uint_eq(player_steps(player), 0);
    player_frame(player, 0.01);
    ck_assert_uint_eq(player_steps(player), 1);
    player_frame(player, 0.2);
    player_frame(player, 0.2);
    ck_assert_uint_eq(player_steps(player), 1);
    player_frame(player, 0.2);
    ck_assert_uint_eq(player_steps(player), 2);
    player_leave(player);
}
END_TEST

/* Steps of two seconds at a speed, in frames of this length. */
static uint64_t steps_in_two_seconds(double speed, double frame)
{
    Player *player = player_with(MANY_SAMPLES);
    play_set_speed(player->app, speed);
    app_play(player->app);
    for (double t = 0; t < 2 - frame / 2; t += frame)
        player_frame(player, frame);
    uint64_t steps = player_steps(player);
    player_leave(player);
    return steps;
}

START_TEST(playing_takes_what_is_due_and_no_more)
{
    static const double speeds[] = {0.25, 1, 2, 7.3, 30, 64};
    static const double frames[] = {1.0 / 144, 1.0 / 60, 0.05, 0.1};
    for (size_t i = 0; i < sizeof speeds / sizeof *speeds; i++)
        for (size_t k = 0; k < sizeof frames / sizeof *frames; k++) {
            uint64_t steps = steps_in_two_seconds(speeds[i], frames[k]);
            double due = 1 + 2 * speeds[i];
            ck_assert_msg((double)steps <= due + 1e-6 &&
                              (double)steps >= due - 2,
                          "%g a second in frames of %g: %llu, due %g",
                          speeds[i], frames[k], (unsigned long long)steps, due);
        }
}
END_TEST

START_TEST(a_late_frame_takes_only_a_few)
{
    Player *player = player_with(MANY_SAMPLES);
    play_set_speed(player->app, 64);
    app_play(player->app);
    player_frame(player, 60);
    ck_assert_uint_le(player_steps(player), 8);
    player_frame(player, 0.001);
    ck_assert_uint_le(player_steps(player), 9);
    player_leave(player);
}
END_TEST

START_TEST(pausing_stops_at_once)
{
    Player *player = player_with_tiny_network();
    player_press(player, KEY_SPACE, 0);
    player_frame(player, 0.25);
    uint64_t steps = player_steps(player);
    player_press(player, KEY_SPACE, 0);
    ck_assert(player_state_has(player, "playing=0"));
    player_frame(player, 0.25);
    player_settle(player);
    ck_assert_uint_eq(player_steps(player), steps);
    player_leave(player);
}
END_TEST

START_TEST(values_travel_from_nothing_to_all)
{
    Player *player = player_with_tiny_network();
    player_press(player, KEY_RIGHT, 0);
    float before = -1;
    ck_assert(play_progress(player->app) < 0.001f);
    for (int i = 0; i < 100 && play_progress(player->app) < 1; i++) {
        float now = play_progress(player->app);
        ck_assert(now >= 0 && now > before);
        ck_assert(app_wait(player->app) >= 0);
        before = now;
        player_frame(player, 1.0 / 60);
    }
    ck_assert(before > 0.9f);
    ck_assert(play_progress(player->app) >= 1);
    player_leave(player);
}
END_TEST

START_TEST(playing_does_not_replay_what_has_arrived)
{
    Player *player = player_with_tiny_network();
    play_set_speed(player->app, 64);
    player_press(player, KEY_RIGHT, 0);
    player_settle(player);
    app_play(player->app);
    ck_assert(play_progress(player->app) >= 1);
    player_leave(player);
}
END_TEST

START_TEST(back_travel_and_reduced_motion_show_ends_at_once)
{
    Player *player = player_with_tiny_network();
    app_goto(player->app, 9);
    ck_assert(play_progress(player->app) >= 1);
    player_press(player, KEY_LEFT, 0);
    ck_assert(play_progress(player->app) >= 1);
    player_press(player, KEY_RIGHT, 0);
    player_press(player, 'v', 0);
    ck_assert(play_progress(player->app) >= 1);
    player_press(player, KEY_RIGHT, 0);
    ck_assert(play_progress(player->app) >= 1);
    player_leave(player);
}
END_TEST

START_TEST(a_step_before_arrival_takes_the_next_step)
{
    Player *player = player_with_tiny_network();
    for (uint64_t i = 1; i <= 5; i++) {
        player_press(player, KEY_RIGHT, 0);
        ck_assert_uint_eq(player_steps(player), i);
    }
    player_leave(player);
}
END_TEST

START_TEST(transport_pauses_then_acts)
{
    static const KeyPress keys[] = {{KEY_LEFT, 0},
                                    {KEY_RIGHT, 0},
                                    {KEY_LEFT, INPUT_SHIFT},
                                    {KEY_RIGHT, INPUT_SHIFT},
                                    {KEY_HOME, 0},
                                    {KEY_END, 0},
                                    {'r', 0}};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        Player *player = player_with_tiny_network();
        app_goto(player->app, 12);
        app_play(player->app);
        player_press(player, keys[i].key, keys[i].modifiers);
        uint64_t steps = player_steps(player);
        ck_assert_uint_ne(steps, 12);
        ck_assert(player_state_has(player, "playing=0"));
        player_frame(player, 0.25);
        ck_assert_uint_eq(player_steps(player), steps);
        player_leave(player);
    }
}
END_TEST

/* n times forward, then n times back, in every grain. */
START_TEST(back_from_anywhere_leads_to_the_beginning)
{
    for (int grain = '1'; grain <= '6'; grain++) {
        Player *player = player_with(MANY_SAMPLES);
        size_t bytes = (size_t)player->run->net->cells * sizeof(double);
        double *cells = malloc(bytes);
        ck_assert_ptr_nonnull(cells);
        memcpy(cells, player->run->cells, bytes);
        player_press(player, grain, 0);
        for (int i = 0; i < 40; i++)
            player_press(player, KEY_RIGHT, 0);
        ck_assert_uint_ge(player_steps(player), 40);
        for (int i = 0; i < 40; i++) {
            ck_assert_uint_gt(player_steps(player), 0);
            player_press(player, KEY_LEFT, 0);
        }
        ck_assert_uint_eq(player_steps(player), 0);
        ck_assert_mem_eq(player->run->cells, cells, bytes);
        player_press(player, KEY_LEFT, 0);
        ck_assert_uint_eq(player_steps(player), 0);
        free(cells);
        player_leave(player);
    }
}
END_TEST

START_TEST(the_speed_stays_within_its_bounds)
{
    Player *player = player_with_tiny_network();
    for (int i = 0; i < 50; i++)
        player_press(player, '.', 0);
    ck_assert(player_state_has(player, "speed=64 "));
    for (int i = 0; i < 50; i++)
        player_press(player, ',', 0);
    ck_assert(player_state_has(player, "speed=0.25 "));
    player_leave(player);
}
END_TEST

START_TEST(a_place_of_the_slider_is_a_speed_and_back)
{
    for (float place = 0; place <= 1; place += 0.125f) {
        float back = play_slider(play_speed_at(place));
        ck_assert_msg(back > place - 1e-4f && back < place + 1e-4f, "%g",
                      (double)place);
    }
    ck_assert(play_slider(0.25) <= 0);
    ck_assert(play_slider(64) >= 1);
}
END_TEST

START_TEST(a_sample_is_gone_to_by_its_number)
{
    Player *player = player_with(MANY_SAMPLES);
    static const uint64_t samples[] = {0, 3, 9, 2, 0};
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        play_goto_sample(player->app, samples[i]);
        ck_assert_uint_eq(history_sample_of(player->run), samples[i] + 1);
        ck_assert_uint_eq(player->run->cursor.steps,
                          player->run->cursor.sample_start);
    }
    player_leave(player);
}
END_TEST

START_TEST(how_far_one_was_is_remembered)
{
    Player *player = player_with_tiny_network();
    app_goto(player->app, 40);
    player_press(player, KEY_HOME, 0);
    ck_assert_uint_eq(player->app->document.furthest, 40);
    player_press(player, KEY_RIGHT, 0);
    ck_assert_uint_eq(player->app->document.furthest, 40);
    player_leave(player);
}
END_TEST

START_TEST(full_speed_ends_at_a_sample_with_the_bits_of_single_steps)
{
    Player *player = player_with(MANY_SAMPLES);
    player_press(player, KEY_SPACE, INPUT_SHIFT);
    for (int i = 0; i < 40; i++)
        player_frame(player, 0.01);
    ck_assert(player_state_has(player, "run=1"));
    player_press(player, KEY_SPACE, 0);
    ck_assert(player_state_has(player, "run=0"));
    player_settle(player);
    uint64_t steps = player_steps(player);
    ck_assert_uint_gt(steps, 100000);
    ck_assert_uint_eq(steps, player->run->cursor.sample_start);
    const Document *document = &player->app->document;
    ck_assert_uint_ge(document->history.samples.items,
                      history_sample_of(player->run));
    Run *fresh = setup_run(&document->setup, 1);
    run_goto(fresh, steps, NULL);
    ck_assert_mem_eq(fresh->cells, player->run->cells,
                     sizeof(double) * (size_t)fresh->net->cells);
    run_free(fresh);
    player_leave(player);
}
END_TEST

START_TEST(full_speed_stops_where_the_error_is_no_number)
{
    Player *player = player_with(
        "network: {layers: [1, 1], activation: identity, weights: [[[2]]]}\n"
        "data: {samples: [{in: [3], out: [0]}]}\n"
        "learner: {rate: 1.0e+3}\n");
    player_press(player, KEY_SPACE, INPUT_SHIFT);
    for (int i = 0; i < 400 && player->app->running; i++)
        player_frame(player, 0.01);
    ck_assert(!player->app->running);
    player_press(player, KEY_LEFT, INPUT_SHIFT); /* and back it goes */
    ck_assert(player_state_has(player, "screen=stage"));
    player_leave(player);
}
END_TEST

START_TEST(full_speed_stops_at_a_lesson_s_moments)
{
    Player *player = pupil_come("06-a-tiny-network.md", 2);
    player_press(player, KEY_SPACE, INPUT_SHIFT);
    ck_assert(player_state_has(player, "run=0")); /* it asks */
    pupil_answer(player, true);
    player_press(player, KEY_SPACE, INPUT_SHIFT);
    player_frame(player, 0.01);
    player_frame(player, 0.01);
    ck_assert(player_state_has(player, "run=0"));
    ck_assert_uint_eq(player_steps(player),
                      lessonview_plan(player->app)->until);
    player_leave(player);
}
END_TEST

START_TEST(the_bar_of_the_run_is_dragged)
{
    Player *player = player_with(MANY_SAMPLES);
    app_goto(player->app, 4000);
    player_frame(player, 0);
    Rect bar = runbar_bar(
        stage_areas(player->app->width, player->app->height, true).timeline);
    Point middle = {bar.x + bar.w / 2, bar.y + bar.h / 2};
    player_mouse(player, middle, false);
    player_mouse(player, middle, true);
    ck_assert(player_state_has(player, "step=2000"));
    player_mouse(player, (Point){bar.x + bar.w * 0.75f, middle.y}, true);
    ck_assert(player_state_has(player, "step=3000"));
    player_mouse(player, (Point){0, 0}, true);
    ck_assert(player_state_has(player, "step=0"));
    ck_assert_uint_eq(player->app->document.furthest, 4000);
    player_leave(player);
}
END_TEST

Suite *play_suite(void)
{
    const TTest *const tests[] = {
        the_first_step_comes_at_once_the_next_when_due,
        playing_takes_what_is_due_and_no_more,
        a_late_frame_takes_only_a_few,
        pausing_stops_at_once,
        values_travel_from_nothing_to_all,
        playing_does_not_replay_what_has_arrived,
        back_travel_and_reduced_motion_show_ends_at_once,
        a_step_before_arrival_takes_the_next_step,
        transport_pauses_then_acts,
        back_from_anywhere_leads_to_the_beginning,
        the_speed_stays_within_its_bounds,
        a_place_of_the_slider_is_a_speed_and_back,
        a_sample_is_gone_to_by_its_number,
        how_far_one_was_is_remembered,
        full_speed_ends_at_a_sample_with_the_bits_of_single_steps,
        full_speed_stops_where_the_error_is_no_number,
        full_speed_stops_at_a_lesson_s_moments,
        the_bar_of_the_run_is_dragged,
        NULL};
    return suite_of("play", tests);
}
