#include "app/app.h"

#include "player.h"
#include "suites.h"

#include <string.h>

START_TEST(a_program_with_nothing_open_says_so_and_rests)
{
    Player *player = player_come();
    player_settle(player);
    ck_assert(player_reads(player, "Nothing is open"));
    ck_assert(player_state_has(player, "state screen=errors file= page=0"));
    ck_assert(!app_file_is_missing(player->app));
    ck_assert_str_eq(app_title(player->app), "");
    app_play(player->app);
    app_goto(player->app, 5);
    player_settle(player);
    player_leave(player);
}
END_TEST

START_TEST(a_file_opens_at_its_beginning_under_its_name)
{
    Player *player = player_with_tiny_network();
    ck_assert_uint_eq(player_steps(player), 0);
    ck_assert_str_eq(app_title(player->app), "tiny network");
    ck_assert(player_reads(player, "tiny network"));
    ck_assert(player_state_has(player, "state screen=stage file="));
    player_leave(player);
}
END_TEST

START_TEST(sizes_open_under_their_own_name)
{
    Player *player = player_with_sizes("2-3-1");
    ck_assert_str_eq(app_title(player->app), "2-3-1");
    ck_assert_int_eq(player->run->net->sizes[1], 3);
    ck_assert(player_state_has(player, " file=2-3-1 "));
    player_leave(player);
}
END_TEST

START_TEST(sizes_with_errors_are_a_page_and_the_program_goes_on)
{
    static const char *const wrong[] = {
        "2-0-1", "5", "2--1", "-", "2-99999", "999999999999999999-2"};
    Player *player = player_come();
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        ck_assert_msg(!app_open_sizes(player->app, wrong[i]), "%s", wrong[i]);
        player_settle(player);
        ck_assert(player_reads(player, "This network cannot be made"));
        ck_assert(!player_reads(player, "Read it again"));
        ck_assert(player_state_has(player, "screen=errors"));
        ck_assert_msg(player->app->report.count > 0, "%s", wrong[i]);
        player_press(player, 'r', INPUT_CONTROL);
    }
    ck_assert(app_open_sizes(player->app, "2-1"));
    player_settle(player);
    ck_assert(player_state_has(player, "screen=stage"));
    player_leave(player);
}
END_TEST

START_TEST(a_missing_file_is_known_as_missing)
{
    Player *player = player_with_tiny_network();
    ck_assert(!app_open(player->app, "/nowhere/at-all.yaml"));
    ck_assert(app_file_is_missing(player->app));
    player_settle(player);
    ck_assert(player_state_has(player, "screen=errors"));
    ck_assert(player_reads(player, "/nowhere/at-all.yaml"));
    ck_assert(app_open_sizes(player->app, "2-2"));
    ck_assert(!app_file_is_missing(player->app));
    player_leave(player);
}
END_TEST

START_TEST(a_dropped_file_opens)
{
    Player *player = player_with_tiny_network();
    player_press(player, KEY_SPACE, 0);
    player_press(player, '?', 0);
    player_drop(player, player_file(player, "the-other.yaml", MANY_SAMPLES));
    player_settle(player);
    ck_assert_str_eq(app_title(player->app), "the other");
    ck_assert(player_state_has(player, "screen=stage"));
    ck_assert(player_state_has(player, "step=0 "));
    ck_assert(player_state_has(player, "playing=0"));
    player_leave(player);
}
END_TEST

START_TEST(two_frames_at_rest_are_the_same_bytes)
{
    static const char *const places[] = {"forward", "last", "help", "theme"};
    Player *player = player_with(MANY_SAMPLES);
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        player_command(player, places[i]);
        player_settle(player);
        DrawList *list = &player->list;
        int commands = list->command_count, points = list->point_count;
        size_t sizes[] = {(size_t)commands * sizeof *list->commands,
                          (size_t)points * sizeof *list->points,
                          (size_t)list->byte_count};
        char *copy = malloc(sizes[0] + sizes[1] + sizes[2]);
        ck_assert_ptr_nonnull(copy);
        memcpy(copy, list->commands, sizes[0]);
        memcpy(copy + sizes[0], list->points, sizes[1]);
        memcpy(copy + sizes[0] + sizes[1], list->bytes, sizes[2]);
        player_frame(player, 5);
        ck_assert(app_wait(player->app) < 0);
        ck_assert_int_eq(list->command_count, commands);
        ck_assert_mem_eq(list->commands, copy, sizes[0]);
        ck_assert_mem_eq(list->points, copy + sizes[0], sizes[1]);
        ck_assert_mem_eq(list->bytes, copy + sizes[0] + sizes[1], sizes[2]);
        free(copy);
    }
    player_leave(player);
}
END_TEST

START_TEST(what_a_key_changes_is_in_its_own_frame)
{
    Player *player = player_with_tiny_network();
    float before = player->app->scale;
    player_press(player, '+', 0);
    ck_assert_msg(player->list.scale > before, "the zoom");
    player_press(player, 't', 0);
    ck_assert_uint_eq(player->list.panels[0].background,
                      theme_row(THEME_DARK)->panel);
    player_leave(player);
}
END_TEST

START_TEST(an_animation_begins_when_its_key_is_pressed)
{
    Player *player = player_with_tiny_network();
    player->input.keys[player->input.key_count++] = (KeyPress){KEY_RIGHT, 0};
    player_frame(player, 3600);
    ck_assert_uint_eq(player_steps(player), 1);
    ck_assert(app_wait(player->app) >= 0);
    player_frame(player, 0.1);
    ck_assert(app_wait(player->app) >= 0);
    player_frame(player, 0.25);
    player_frame(player, 0.25);
    ck_assert(app_wait(player->app) < 0);
    player_leave(player);
}
END_TEST

START_TEST(a_sleep_of_the_computer_does_not_jump)
{
    Player *player = player_with_tiny_network();
    player_press(player, KEY_SPACE, 0);
    player_frame(player, 0.01);
    uint64_t before = player_steps(player);
    player_frame(player, 3600);
    ck_assert_uint_le(player_steps(player), before + 1);
    player_frame(player, -5);
    ck_assert_uint_le(player_steps(player), before + 1);
    player_leave(player);
}
END_TEST

START_TEST(a_steady_program_allocates_nothing)
{
    Player *player = player_with(MANY_SAMPLES);
    player_press(player, KEY_SPACE, 0);
    player_press(player, '6', 0);
    for (int i = 0; i < 200; i++)
        player_frame(player, 0.1);
    for (int grain = '1'; grain <= '6'; grain++) {
        player_press(player, grain, 0);
        for (int i = 0; i < 100; i++)
            player_frame(player, 0.1);
    }
    uint64_t before = player_allocations();
    ck_assert_msg(before > 0, "nothing is counted");
    for (int i = 0; i < 300; i++)
        player_frame(player, 0.02);
    player_press(player, KEY_HOME, 0);
    for (int i = 0; i < 20; i++)
        player_press(player, i % 3 ? KEY_RIGHT : KEY_LEFT, 0);
    ck_assert_uint_eq(player_allocations(), before);
    player_leave(player);
}
END_TEST

START_TEST(a_window_of_any_size_is_drawn)
{
    static const float sizes[][2] = {{1, 1},     {2, 900},     {900, 2},
                                     {300, 200}, {760, 470},   {1280, 800},
                                     {333, 777}, {7680, 4320}, {7680, 10}};
    static const float scales[] = {0.5f, 1, 1.25f, 2, 4};
    Player *player = player_with(MANY_SAMPLES);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        for (size_t k = 0; k < sizeof scales / sizeof *scales; k++) {
            player->input.width = sizes[i][0];
            player->input.height = sizes[i][1];
            player->input.scale = scales[k];
            player_press(player, KEY_RIGHT, 0);
            player_press(player, '?', 0);
            player_mouse(player, (Point){3, 3}, false);
            player_press(player, '?', 0);
            ck_assert_int_gt(player->list.panel_count, 0);
        }
    app_open(player->app, player_file(player, "bad.yaml", "network: {}\n"));
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        player->input.width = sizes[i][0];
        player->input.height = sizes[i][1];
        player_frame(player, 0);
    }
    player_leave(player);
}
END_TEST

START_TEST(a_window_below_the_least_shrinks_the_picture)
{
    Player *player = player_with_tiny_network();
    player->input.width = 600;
    player->input.height = 400;
    player_settle(player);
    ck_assert(player->app->scale < 1);
    ck_assert(player->app->width >= 759 && player->app->height >= 469);
    player_leave(player);
}
END_TEST

START_TEST(the_hand_shows_only_over_what_can_be_pressed)
{
    Player *player = player_with_tiny_network();
    ck_assert(!app_points_at_button(player->app));
    player_mouse(player, player_find(player, player_button("forward")), false);
    ck_assert(app_points_at_button(player->app));
    player_mouse(player, (Point){3, 300}, false);
    ck_assert(!app_points_at_button(player->app));
    player_leave(player);
}
END_TEST

START_TEST(closing_the_window_asks_to_end)
{
    Player *player = player_with_tiny_network();
    ck_assert(!app_wants_to_quit(player->app));
    player->input.quit = true;
    player_frame(player, 0);
    ck_assert(app_wants_to_quit(player->app));
    player_leave(player);
}
END_TEST

START_TEST(options_are_where_it_begins)
{
    AppOptions options = {THEME_DARK, 1000, true, NULL, NULL};
    App *app = app_new(&options);
    ck_assert_ptr_nonnull(app);
    ck_assert_int_eq(app->theme, THEME_DARK);
    ck_assert_msg(app->speed < 100, "kept within bounds");
    ck_assert(app_wants_full_screen(app));
    app_free(app);
    app_free(NULL);
}
END_TEST

#define LESSON(summary, title)                                                 \
    "---\nnumber: 1\ntitle: T\nsummary: " summary "\nminutes: 1\n"             \
    "network: {layers: [1, 1], weights: [[[2]]]}\n"                            \
    "data: {samples: [{in: [1], out: [0]}]}\n---\n\n# "                        \
    "First\n\n---\n\n# " title "\n"

/* On the second page of a lesson, some steps into it. */
static Player *inside_a_lesson(void)
{
    Player *player = player_come();
    ck_assert(app_open(player->app,
                       player_file(player, "l.md", LESSON("S", "Before"))));
    app_page(player->app, 2);
    app_goto(player->app, 5);
    player_frame(player, 0);
    ck_assert(player_reads(player, "Before"));
    return player;
}

static void expect_to_be_where_it_was(Player *player, const char *title)
{
    ck_assert(player_state_has(player, "page=2"));
    ck_assert(player_state_has(player, "step=5"));
    ck_assert(player_reads(player, title));
}

START_TEST(a_saved_file_is_read_again_where_it_was)
{
    Player *player = inside_a_lesson();
    ck_assert(!app_file_changed(player->app));
    player_file(player, "l.md", LESSON("Saved", "After"));
    ck_assert(app_file_changed(player->app));
    player_frame(player, 0);
    expect_to_be_where_it_was(player, "After");
    ck_assert(!app_file_changed(player->app));
    player_leave(player);
}
END_TEST

START_TEST(a_file_with_errors_goes_on_once_it_is_mended)
{
    Player *player = inside_a_lesson();
    for (int i = 0; i < 3; i++) {
        player_file(player, "l.md", i % 2 ? "---\n" : "");
        player_frame(player, 0);
        ck_assert(player_state_has(player, "screen=errors"));
    }
    player_file(player, "l.md", LESSON("Mended", "Mended"));
    player_frame(player, 0);
    expect_to_be_where_it_was(player, "Mended");
    player_leave(player);
}
END_TEST

START_TEST(a_file_that_goes_and_comes_back_is_not_missed)
{
    Player *player = inside_a_lesson();
    char path[1024];
    snprintf(path, sizeof path, "%s", player->app->path);
    ck_assert_int_eq(remove(path), 0);
    player_frame(player, 0);
    expect_to_be_where_it_was(player, "Before");
    player_file(player, "l.md", LESSON("Back", "Returned"));
    player_frame(player, 0);
    expect_to_be_where_it_was(player, "Returned");
    player_leave(player);
}
END_TEST

START_TEST(a_lesson_that_became_shorter_shows_its_last_page)
{
    Player *player = inside_a_lesson();
    app_goto(player->app, 0);
    player_file(player, "l.md",
                "---\nnumber: 1\ntitle: T\nsummary: S\nminutes: 1\n"
                "network: {layers: [1, 1]}\n"
                "data: {samples: [{in: [1], out: [0]}]}\n---\n\n# Only\n");
    player_frame(player, 0);
    ck_assert(player_state_has(player, "page=1"));
    ck_assert(player_reads(player, "Only"));
    player_leave(player);
}
END_TEST

START_TEST(an_experiment_is_read_again_at_its_step)
{
    Player *player = player_with(MANY_SAMPLES);
    app_goto(player->app, 77);
    player_press(player, 'r', INPUT_CONTROL);
    player_settle(player);
    ck_assert(player_state_has(player, "step=77"));
    player_leave(player);
}
END_TEST

Suite *app_suite(void)
{
    const TTest *const tests[] = {
        a_program_with_nothing_open_says_so_and_rests,
        a_file_opens_at_its_beginning_under_its_name,
        sizes_open_under_their_own_name,
        sizes_with_errors_are_a_page_and_the_program_goes_on,
        a_missing_file_is_known_as_missing,
        a_dropped_file_opens,
        two_frames_at_rest_are_the_same_bytes,
        what_a_key_changes_is_in_its_own_frame,
        an_animation_begins_when_its_key_is_pressed,
        a_sleep_of_the_computer_does_not_jump,
        a_steady_program_allocates_nothing,
        a_window_of_any_size_is_drawn,
        a_window_below_the_least_shrinks_the_picture,
        the_hand_shows_only_over_what_can_be_pressed,
        closing_the_window_asks_to_end,
        options_are_where_it_begins,
        a_saved_file_is_read_again_where_it_was,
        a_file_with_errors_goes_on_once_it_is_mended,
        a_file_that_goes_and_comes_back_is_not_missed,
        a_lesson_that_became_shorter_shows_its_last_page,
        an_experiment_is_read_again_at_its_step,
        NULL};
    return suite_of("app", tests);
}
