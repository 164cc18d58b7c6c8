#include "app/command.h"

#include "player.h"
#include "suites.h"

#include <ctype.h>
#include <string.h>

/* What a command promised, told by the state before and after it. */
typedef struct Moments {
    App before, after; /* pointers in them lead to the same run */
    uint64_t steps_before, steps_after;
} Moments;

/* The promises about where the run stands also say that it is paused. */
static bool paused(const Moments *m)
{
    return !m->after.playing;
}

static bool toggles_play(const Moments *m)
{
    return m->after.playing != m->before.playing &&
           m->steps_after == m->steps_before;
}

static bool runs(const Moments *m)
{
    return m->after.running && !m->after.playing;
}

static bool asks_where_to(const Moments *m)
{
    return paused(m) && m->after.go.open && m->steps_after == m->steps_before;
}

/* Those beside the open file. */
static bool shows_the_lessons(const Moments *m)
{
    return m->after.at_home && m->after.home.folder[0] &&
           !m->after.document.open;
}

static bool goes_forward(const Moments *m)
{
    return paused(m) && m->steps_after > m->steps_before;
}

static bool goes_back(const Moments *m)
{
    return paused(m) && m->steps_after < m->steps_before;
}

static bool is_at_the_beginning(const Moments *m)
{
    return paused(m) && m->steps_after == 0;
}

/* Pages belong to lessons; here no lesson is open. */
static bool is_the_same_moment(const Moments *m)
{
    return m->steps_after == m->steps_before && !m->after.lesson.open;
}

static bool is_at_the_furthest(const Moments *m)
{
    return paused(m) && m->steps_after == m->before.document.furthest;
}

static bool is_coarser(const Moments *m)
{
    return m->after.grain == m->before.grain + 1;
}

static bool is_finer(const Moments *m)
{
    return m->after.grain == m->before.grain - 1;
}

static bool is_term(const Moments *m)
{
    return m->after.grain == GRAIN_TERM;
}

static bool is_neuron(const Moments *m)
{
    return m->after.grain == GRAIN_NEURON;
}

static bool is_layer(const Moments *m)
{
    return m->after.grain == GRAIN_LAYER;
}

static bool is_phase(const Moments *m)
{
    return m->after.grain == GRAIN_PHASE;
}

static bool is_sample(const Moments *m)
{
    return m->after.grain == GRAIN_SAMPLE;
}

static bool is_epoch(const Moments *m)
{
    return m->after.grain == GRAIN_EPOCH;
}

static bool is_faster(const Moments *m)
{
    return m->after.speed > m->before.speed;
}

static bool is_slower(const Moments *m)
{
    return m->after.speed < m->before.speed;
}

static bool toggles_log(const Moments *m)
{
    return m->after.logarithmic != m->before.logarithmic;
}

static bool has_another_theme(const Moments *m)
{
    return m->after.theme == m->before.theme + 1;
}

static bool is_larger(const Moments *m)
{
    return m->after.zoom > m->before.zoom;
}

static bool is_smaller(const Moments *m)
{
    return m->after.zoom < m->before.zoom;
}

static bool toggles_motion(const Moments *m)
{
    return m->after.reduced_motion != m->before.reduced_motion;
}

static bool toggles_notes(const Moments *m)
{
    return m->after.notes && !m->before.notes;
}

static bool nothing_was_changed(const Moments *m)
{
    return paused(m) && m->steps_after == m->steps_before;
}

static bool toggles_full_screen(const Moments *m)
{
    return m->after.full_screen != m->before.full_screen;
}

static bool is_read_again(const Moments *m)
{
    return m->after.document.open && !m->after.playing &&
           m->steps_after == m->steps_before &&
           m->after.document.furthest == m->steps_after;
}

static bool lists_files(const Moments *m)
{
    return m->after.files.open && m->after.document.open;
}

static bool shows_help(const Moments *m)
{
    return m->after.help && !m->before.help;
}

static bool is_as_it_was(const Moments *m)
{
    return !m->after.help && !m->after.full_screen;
}

static bool ends(const Moments *m)
{
    return m->after.quit && !m->before.quit;
}

static const struct {
    const char *name;
    bool (*kept)(const Moments *m);
} PROMISES[] = {
    {"play", toggles_play},
    {"run", runs},
    {"goto", asks_where_to},
    {"forward", goes_forward},
    {"back", goes_back},
    {"forward-more", goes_forward},
    {"back-more", goes_back},
    {"first", is_at_the_beginning},
    {"last", is_at_the_furthest},
    {"reset", is_at_the_beginning},
    {"coarser", is_coarser},
    {"finer", is_finer},
    {"term", is_term},
    {"neuron", is_neuron},
    {"layer", is_layer},
    {"phase", is_phase},
    {"sample", is_sample},
    {"epoch", is_epoch},
    {"next-page", is_the_same_moment},
    {"previous-page", is_the_same_moment},
    {"faster", is_faster},
    {"slower", is_slower},
    {"log", toggles_log},
    {"theme", has_another_theme},
    {"larger", is_larger},
    {"smaller", is_smaller},
    {"motion", toggles_motion},
    {"notes", toggles_notes},
    {"undo", nothing_was_changed},
    {"redo", nothing_was_changed},
    {"full-screen", toggles_full_screen},
    {"reload", is_read_again},
    {"start-over", is_the_same_moment},
    {"open", lists_files},
    {"home", shows_the_lessons},
    {"help", shows_help},
    {"leave", is_as_it_was},
    {"quit", ends},
};

enum { PROMISE_COUNT = sizeof PROMISES / sizeof *PROMISES };

/* In the middle of the second sample, playing, having been further. */
static Player *in_the_middle(void)
{
    Player *player = player_with(MANY_SAMPLES);
    app_goto(player->app, 150);
    app_goto(player->app, 90);
    player->app->grain = GRAIN_LAYER;
    app_play(player->app);
    return player;
}

static bool keeps(const char *name, bool (*kept)(const Moments *m))
{
    static Moments moments; /* large */
    Player *player = in_the_middle();
    moments.before = *player->app;
    moments.steps_before = player->app->document.run->cursor.steps;
    ck_assert_msg(app_command(player->app, name), "%s", name);
    moments.after = *player->app;
    if (player->app->document.open) /* it may lead to another screen */
        moments.steps_after = player->app->document.run->cursor.steps;
    player_frame(player, 0);
    player_leave(player);
    return kept(&moments);
}

START_TEST(every_command_keeps_its_promise)
{
    for (int i = 0; i < PROMISE_COUNT; i++)
        ck_assert_msg(keeps(PROMISES[i].name, PROMISES[i].kept), "%s",
                      PROMISES[i].name);
}
END_TEST

START_TEST(no_command_is_without_a_promise)
{
    ck_assert_int_eq(command_count(), PROMISE_COUNT);
    for (int i = 0; i < command_count(); i++)
        ck_assert_str_eq(command_at(i)->name, PROMISES[i].name);
}
END_TEST

START_TEST(commands_without_a_document_change_only_what_they_may)
{
    static App before; /* large */
    Player *player = player_come();
    player_frame(player, 0);
    for (int i = 0; i < command_count(); i++) {
        const Command *command = command_at(i);
        before = *player->app;
        command_run(player->app, command);
        if (command->needs_document)
            ck_assert_msg(memcmp(&before, player->app, sizeof before) == 0,
                          "%s", command->name);
        player_frame(player, 0.1);
        ck_assert(!player->app->document.open);
    }
    player_leave(player);
}
END_TEST

START_TEST(commands_with_a_broken_file_do_no_harm)
{
    Player *player = player_come();
    player_drop(player, player_file(player, "bad.yaml", "network: 5\n"));
    for (int i = 0; i < command_count(); i++) {
        player_command(player, command_at(i)->name);
        ck_assert(!player->app->document.open);
        ck_assert_int_gt(player->app->report.count, 0);
    }
    player_leave(player);
}
END_TEST

START_TEST(no_two_commands_share_a_key_or_a_name)
{
    for (int i = 0; i < command_count(); i++)
        for (int k = 0; k < i; k++) {
            const Command *a = command_at(i), *b = command_at(k);
            ck_assert_str_ne(a->name, b->name);
            if (a->modifiers != b->modifiers)
                continue;
            ck_assert_msg(a->key != b->key, "%s and %s", a->name, b->name);
            ck_assert_msg(a->key != b->other_key && a->other_key != b->key,
                          "%s and %s", a->name, b->name);
            ck_assert_msg(!a->other_key || a->other_key != b->other_key,
                          "%s and %s", a->name, b->name);
        }
}
END_TEST

START_TEST(every_key_finds_its_command)
{
    for (int i = 0; i < command_count(); i++) {
        const Command *command = command_at(i);
        KeyPress press = {command->key, command->modifiers};
        ck_assert_ptr_eq(command_by_key(press), command);
        press.key = command->other_key;
        if (command->other_key)
            ck_assert_ptr_eq(command_by_key(press), command);
    }
}
END_TEST

START_TEST(a_key_with_other_modifiers_is_another_key)
{
    static const KeyPress none[] = {
        {'t', INPUT_CONTROL},
        {'q', 0},
        {'t', INPUT_ALT},
        {KEY_LEFT, INPUT_CONTROL},
        {KEY_HOME, INPUT_SHIFT},
        {KEY_SPACE, INPUT_ALT},
        {KEY_F11, INPUT_SHIFT},
        {KEY_NONE, 0},
        {'z', 0},
        {-1, 0},
        {1 << 30, INPUT_SHIFT | 8},
    };
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        ck_assert_msg(!command_by_key(none[i]), "key %d", none[i].key);
}
END_TEST

START_TEST(shift_that_made_the_character_does_not_count)
{
    ck_assert_str_eq(command_by_key((KeyPress){'?', INPUT_SHIFT})->name,
                     "help");
    ck_assert_str_eq(command_by_key((KeyPress){'+', INPUT_SHIFT})->name,
                     "larger");
}
END_TEST

/* "Ctrl+R" for a key with Control, and so on. */
START_TEST(the_words_for_a_key_tell_its_modifiers)
{
    for (int i = 0; i < command_count(); i++) {
        const Command *command = command_at(i);
        bool shift = strstr(command->keys, "Shift+") != NULL;
        bool control = strstr(command->keys, "Ctrl+") != NULL;
        ck_assert_msg(shift == !!(command->modifiers & INPUT_SHIFT), "%s",
                      command->name);
        ck_assert_msg(control == !!(command->modifiers & INPUT_CONTROL), "%s",
                      command->name);
        ck_assert_msg(command->keys[0] && command->title[0], "%s",
                      command->name);
        size_t length = strlen(command->keys);
        if (isalpha(command->key))
            ck_assert_msg(tolower((unsigned char)command->keys[length - 1]) ==
                              command->key,
                          "%s", command->name);
    }
}
END_TEST

START_TEST(names_fit_scripts)
{
    for (int i = 0; i < command_count(); i++) {
        const char *name = command_at(i)->name;
        ck_assert_uint_eq(strspn(name, "abcdefghijklmnopqrstuvwxyz-"),
                          strlen(name));
        ck_assert_ptr_eq(command_by_name(name), command_at(i));
    }
    ck_assert_ptr_null(command_by_name("forwards"));
    ck_assert_ptr_null(command_by_name(""));
}
END_TEST

START_TEST(an_unknown_name_runs_nothing)
{
    Player *player = player_with_tiny_network();
    ck_assert(!app_command(player->app, "fly"));
    ck_assert_uint_eq(player_steps(player), 0);
    player_leave(player);
}
END_TEST

START_TEST(the_grain_stops_at_its_ends)
{
    Player *player = player_with_tiny_network();
    for (int i = 0; i < 20; i++)
        player_press(player, KEY_UP, 0);
    ck_assert(player_state_has(player, "grain=epoch"));
    player_press(player, KEY_RIGHT, INPUT_SHIFT);
    ck_assert_uint_gt(player_steps(player), 0);
    for (int i = 0; i < 20; i++)
        player_press(player, KEY_DOWN, 0);
    ck_assert(player_state_has(player, "grain=term"));
    player_leave(player);
}
END_TEST

START_TEST(the_zoom_has_bounds_both_ways)
{
    Player *player = player_with_tiny_network();
    for (int i = 0; i < 100; i++)
        player_press(player, '+', 0);
    ck_assert(player->app->zoom > 1.5f && player->app->zoom < 2.2f);
    for (int i = 0; i < 200; i++)
        player_press(player, '-', 0);
    ck_assert(player->app->zoom > 0.5f && player->app->zoom < 0.8f);
    player_leave(player);
}
END_TEST

START_TEST(the_themes_come_round)
{
    Player *player = player_with_tiny_network();
    for (int i = 1; i <= THEME_COUNT; i++) {
        char words[32];
        snprintf(words, sizeof words, "theme=%s ",
                 theme_row((ThemeKind)(i % THEME_COUNT))->name);
        player_press(player, 't', 0);
        ck_assert_msg(player_state_has(player, words), "%s", words);
    }
    player_leave(player);
}
END_TEST

START_TEST(the_end_is_as_far_as_it_was_then_an_epoch_on)
{
    Player *player = player_with(MANY_SAMPLES);
    app_goto(player->app, 70);
    app_goto(player->app, 10);
    player_press(player, KEY_END, 0);
    ck_assert_uint_eq(player_steps(player), 70);
    player_press(player, KEY_END, 0);
    ck_assert_int_eq(player->run->cursor.epoch, 2);
    ck_assert_uint_eq(player->run->cursor.steps,
                      player->run->cursor.epoch_start);
    player_leave(player);
}
END_TEST

START_TEST(leaving_closes_one_thing_a_time)
{
    Player *player = player_with_tiny_network();
    player_press(player, KEY_F11, 0);
    ck_assert(app_wants_full_screen(player->app));
    player_press(player, KEY_F1, 0);
    player_press(player, KEY_ESCAPE, 0);
    ck_assert(player_state_has(player, "screen=stage"));
    ck_assert(app_wants_full_screen(player->app));
    player_press(player, KEY_ESCAPE, 0);
    ck_assert(!app_wants_full_screen(player->app));
    player_press(player, KEY_ESCAPE, 0);
    ck_assert(!app_wants_to_quit(player->app));
    player_leave(player);
}
END_TEST

START_TEST(several_keys_in_one_frame_all_count)
{
    Player *player = player_with_tiny_network();
    for (int i = 0; i < INPUT_KEYS; i++)
        player->input.keys[i] = (KeyPress){KEY_RIGHT, 0};
    player->input.key_count = INPUT_KEYS;
    player_frame(player, 0);
    ck_assert_uint_eq(player_steps(player), INPUT_KEYS);
    player_leave(player);
}
END_TEST

Suite *command_suite(void)
{
    const TTest *const tests[] = {
        every_command_keeps_its_promise,
        no_command_is_without_a_promise,
        commands_without_a_document_change_only_what_they_may,
        commands_with_a_broken_file_do_no_harm,
        no_two_commands_share_a_key_or_a_name,
        every_key_finds_its_command,
        a_key_with_other_modifiers_is_another_key,
        shift_that_made_the_character_does_not_count,
        the_words_for_a_key_tell_its_modifiers,
        names_fit_scripts,
        an_unknown_name_runs_nothing,
        the_grain_stops_at_its_ends,
        the_zoom_has_bounds_both_ways,
        the_themes_come_round,
        the_end_is_as_far_as_it_was_then_an_epoch_on,
        leaving_closes_one_thing_a_time,
        several_keys_in_one_frame_all_count,
        NULL};
    return suite_of("command", tests);
}
