/* What is kept comes back the next time, and only what was done. */
#include "app/keep.h"

#include "../sdl/scratch.h"
#include "pupil.h"
#include "suites.h"

#include <math.h>
#include <string.h>

static char folder[SCRATCH_PATH];
static Store store;
static char message[STORE_MESSAGE];

static Player *come(void)
{
    return player_come_again(
        &(AppOptions){.theme = THEME_COUNT, .data_folder = folder});
}

/* What lies on disk now. */
static const Store *on_disk(void)
{
    ck_assert(store_load(folder, &store, message));
    return &store;
}

START_TEST(settings_made_by_hand_come_back)
{
    scratch_make(folder);
    Player *player = come();
    player_frame(player, 0);
    player_command(player, "theme");
    player_command(player, "larger");
    player_command(player, "faster");
    player_command(player, "motion");
    App before = *player->app;
    player_leave(player);
    player = come();
    ck_assert_int_eq(player->app->theme, THEME_DARK);
    ck_assert(player->app->zoom == before.zoom);
    ck_assert_double_eq(player->app->speed, before.speed);
    ck_assert(player->app->reduced_motion);
    player_leave(player);
    scratch_remove(folder);
}
END_TEST

START_TEST(what_the_command_line_asks_for_is_not_kept)
{
    scratch_make(folder);
    Player *player = player_come_again(&(AppOptions){
        .theme = THEME_PROJECTOR, .speed = 9, .data_folder = folder});
    player_frame(player, 0);
    ck_assert_int_eq(player->app->theme, THEME_PROJECTOR);
    player_command(player, "motion");
    player_leave(player);
    ck_assert_str_eq(on_disk()->settings.theme, "light");
    ck_assert_double_eq(store.settings.speed, 2);
    ck_assert(store.settings.still);
    scratch_remove(folder);
}
END_TEST

START_TEST(looking_around_writes_nothing)
{
    scratch_make(folder);
    Player *player = come();
    for (int i = 0; i < 100; i++)
        player_frame(player, 0.1);
    ck_assert_double_lt(app_wait(player->app), 0);
    player_leave(player);
    ck_assert_int_eq(scratch_count(folder), 0);
    scratch_remove(folder);
}
END_TEST

START_TEST(a_new_size_is_kept_but_not_the_first_nor_full_screen)
{
    int width, height;
    scratch_make(folder);
    Player *player = come();
    app_window_size(player->app, &width, &height);
    ck_assert_int_eq(width, 0);
    player_frame(player, 0);
    player_frame(player, 0);
    ck_assert_int_eq(player->app->keep.store->settings.width, 0);
    player->input.width = 2400;
    player->input.height = 1600;
    player->input.scale = 2;
    player_frame(player, 0);
    app_window_size(player->app, &width, &height);
    ck_assert_int_eq(width, 1200);
    ck_assert_int_eq(height, 800);
    player_command(player, "full-screen");
    player->input.width = 3000;
    player_frame(player, 0);
    app_window_size(player->app, &width, &height);
    ck_assert_int_eq(width, 1200);
    player_leave(player);
    player = come();
    app_window_size(player->app, &width, &height);
    ck_assert_int_eq(width, 1200);
    player_leave(player);
    scratch_remove(folder);
}
END_TEST

START_TEST(saving_waits_a_second_and_happens_once)
{
    scratch_make(folder);
    Player *player = come();
    player_frame(player, 5);
    player_frame(player, 0);
    player_command(player, "theme");
    ck_assert_double_gt(app_wait(player->app), 0);
    player_frame(player, 0); /* the last time was long ago */
    ck_assert_str_eq(on_disk()->settings.theme, "dark");
    player_command(player, "theme");
    player_frame(player, 0.9);
    ck_assert_str_eq(on_disk()->settings.theme, "dark");
    player_frame(player, 0.2);
    ck_assert_str_eq(on_disk()->settings.theme, "projector");
    ck_assert_double_lt(app_wait(player->app), 0);
    player_leave(player);
    scratch_remove(folder);
}
END_TEST

/* Answers the questions of pages 1 to 6 in turns: rightly, wrongly, skipping;
   ends on page 6. Returns how many there were. */
static int read_half(Player *player)
{
    int asked = 0;
    for (int page = 1; page <= 6; page++) {
        app_page(player->app, (uint64_t)page);
        player_settle(player);
        if (!player_state_has(player, "ask=open"))
            continue;
        if (asked % 3 == 2)
            player_click_on(player, widget_id(ID_QUESTION_BUTTON, 100));
        else
            pupil_answer(player, asked % 3 == 0);
        asked++;
    }
    return asked;
}

START_TEST(a_lesson_goes_on_where_it_was_with_its_answers)
{
    for (int i = 0; i < PUPIL_LESSONS; i++) {
        scratch_make(folder);
        Player *player = come();
        ck_assert(app_open(player->app, pupil_path(PUPIL_FILES[i])));
        ck_assert_int_gt(read_half(player), 0);
        Answer before[6];
        memcpy(before, player->app->lesson.answers, sizeof before);
        player_leave(player);
        player = come();
        ck_assert(app_open(player->app, pupil_path(PUPIL_FILES[i])));
        player_settle(player);
        ck_assert(player_state_has(player, "page=6"));
        for (int page = 0; page < 6; page++) {
            const Answer *after = &player->app->lesson.answers[page];
            ck_assert_int_eq(after->committed, before[page].committed);
            ck_assert_int_eq(after->skipped, before[page].skipped);
            ck_assert_int_eq(after->right, before[page].right);
            ck_assert_int_eq(after->choice, before[page].choice);
            ck_assert_double_eq(after->value, before[page].value);
        }
        player_leave(player);
        scratch_remove(folder);
    }
}
END_TEST

START_TEST(a_lesson_read_to_its_end_begins_again)
{
    scratch_make(folder);
    Player *player = come();
    ck_assert(app_open(player->app, pupil_path(PUPIL_FILES[0])));
    app_page(player->app, 99);
    player_settle(player);
    player_leave(player);
    player = come();
    ck_assert(app_open(player->app, pupil_path(PUPIL_FILES[0])));
    player_settle(player);
    ck_assert(player_state_has(player, "page=1"));
    ck_assert(on_disk()->lessons[0].finished);
    player_leave(player);
    scratch_remove(folder);
}
END_TEST

START_TEST(starting_over_opens_every_question)
{
    scratch_make(folder);
    Player *player = come();
    ck_assert(app_open(player->app, pupil_path(PUPIL_FILES[1])));
    int asked = read_half(player);
    player_press(player, KEY_HOME, INPUT_CONTROL);
    player_settle(player);
    ck_assert(player_state_has(player, "page=1"));
    ck_assert_int_eq(read_half(player), asked);
    player_press(player, KEY_HOME, INPUT_CONTROL);
    player_leave(player);
    for (int page = 0; page < STORE_PAGES; page++)
        ck_assert(!on_disk()->lessons[0].answers[page].given[0] &&
                  !store.lessons[0].answers[page].skipped);
    scratch_remove(folder);
}
END_TEST

#define QUESTION(ask)                                                          \
    "---\nnumber: 1\ntitle: T\nsummary: S\nminutes: 1\n"                       \
    "network: {layers: [1, 1], weights: [[[2]]]}\n"                            \
    "data: {samples: [{in: [1], out: [0]}]}\n---\n\n"                          \
    "<!--\nask: " ask "\n-->\n\n# A page\n"

START_TEST(an_answer_that_no_longer_fits_is_dropped)
{
    static const char *const choice =
        QUESTION("{what: choice, options: [a, b, c], right: 3}");
    static const char *const fewer =
        QUESTION("{what: choice, options: [a, b], right: 1}");
    Player *player = player_come();
    ck_assert(app_open(player->app, player_file(player, "q.md", choice)));
    player_frame(player, 0);
    player_press(player, '3', 0);
    ck_assert(player_state_has(player, "ask=right"));
    player_file(player, "q.md", fewer);
    player_command(player, "reload");
    ck_assert(player_state_has(player, "ask=open"));
    player_press(player, '1', 0);
    ck_assert(player_state_has(player, "ask=right"));
    player_leave(player);
}
END_TEST

START_TEST(damage_is_told_until_it_is_clicked_away)
{
    scratch_make(folder);
    scratch_file(folder, STORE_FILE, "version: 1\n");
    Player *player = come();
    ck_assert_ptr_nonnull(strstr(app_notice(player->app), "damaged-1"));
    player_frame(player, 0);
    ck_assert(player_reads(player, "could not be read"));
    player_click_on(player, widget_id(ID_NOTICE, 0));
    player_frame(player, 0);
    ck_assert(!player_reads(player, "could not be read"));
    ck_assert_str_eq(app_notice(player->app), "");
    player_leave(player);
    ck_assert_int_eq(scratch_count(folder), 1);
    scratch_remove(folder);
}
END_TEST

START_TEST(escape_closes_the_notice_too)
{
    scratch_make(folder);
    scratch_file(folder, STORE_FILE, "version: 1\n");
    Player *player = come();
    app_open_sizes(player->app, "2-2-1");
    player_press(player, KEY_ESCAPE, 0);
    ck_assert_str_eq(app_notice(player->app), "");
    player_leave(player);
    scratch_remove(folder);
}
END_TEST

START_TEST(what_cannot_be_saved_is_told_once)
{
    char below[SCRATCH_PATH + 16];
    scratch_make(folder);
    scratch_file(folder, "file", "");
    snprintf(below, sizeof below, "%s/file/x", folder);
    Player *player = player_come_again(
        &(AppOptions){.theme = THEME_COUNT, .data_folder = below});
    player_frame(player, 5);
    player_command(player, "theme");
    player_frame(player, 5);
    ck_assert_ptr_nonnull(strstr(app_notice(player->app), "cannot be"));
    keep_close_notice(player->app);
    player_frame(player, 5);
    player_frame(player, 5);
    ck_assert_str_eq(app_notice(player->app), "");
    player_leave(player);
    scratch_remove(folder);
}
END_TEST

Suite *keep_suite(void)
{
    const TTest *const tests[] = {
        settings_made_by_hand_come_back,
        what_the_command_line_asks_for_is_not_kept,
        looking_around_writes_nothing,
        a_new_size_is_kept_but_not_the_first_nor_full_screen,
        saving_waits_a_second_and_happens_once,
        a_lesson_goes_on_where_it_was_with_its_answers,
        a_lesson_read_to_its_end_begins_again,
        starting_over_opens_every_question,
        an_answer_that_no_longer_fits_is_dropped,
        damage_is_told_until_it_is_clicked_away,
        escape_closes_the_notice_too,
        what_cannot_be_saved_is_told_once,
        NULL,
    };
    return suite_of("keep", tests);
}
