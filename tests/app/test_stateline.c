#include "app/app.h"

#include "player.h"
#include "suites.h"

#include <string.h>

/* "state", then key=value with no blank in a value, `count` of them. */
static void expect_keys(const char *line, const char *const keys[], int count)
{
    char copy[4096];
    snprintf(copy, sizeof copy, "%s", line);
    char *word = strtok(copy, " ");
    ck_assert_str_eq(word, "state");
    for (int i = 0; i < count; i++) {
        word = strtok(NULL, " ");
        ck_assert_ptr_nonnull(word);
        size_t length = strlen(keys[i]);
        ck_assert_msg(strncmp(word, keys[i], length) == 0 &&
                          word[length] == '=',
                      "%s is not %s", word, keys[i]);
    }
    ck_assert_ptr_null(strtok(NULL, " "));
}

static const char *state(const Player *player)
{
    static char line[4096];
    TextBuffer text = text_buffer(line, sizeof line);
    app_state(player->app, &text);
    return line;
}

static const char *const KEYS[] = {"screen", "file",  "page",
                                   "step",   "epoch", "sample",
                                   "phase",  "grain", "playing"};
enum { KEY_COUNT = sizeof KEYS / sizeof *KEYS };

START_TEST(the_keys_stand_in_their_order_on_every_screen)
{
    Player *player = player_come();
    player_frame(player, 0);
    expect_keys(state(player), KEYS, KEY_COUNT);
    ck_assert(app_open_sizes(player->app, "2-3-1"));
    player_settle(player);
    expect_keys(state(player), KEYS, KEY_COUNT);
    player_command(player, "help");
    expect_keys(state(player), KEYS, KEY_COUNT);
    ck_assert(player_state_has(player, "screen=help"));
    player_leave(player);
}
END_TEST

START_TEST(a_file_name_never_breaks_the_line)
{
    Player *player = player_come();
    const char *name = "a b=\"c\" 100%'\\\t.yaml";
    ck_assert(app_open(player->app, player_file(player, name, MANY_SAMPLES)));
    player_settle(player);
    expect_keys(state(player), KEYS, KEY_COUNT);
    ck_assert(player_state_has(player,
                               "/a%20b=%22c%22%20100%25%27%5C%09.yaml page="));
    player_leave(player);
}
END_TEST

START_TEST(letters_of_other_languages_stay_as_they_are)
{
    Player *player = player_come();
    player_drop(player, player_file(player, "größe.yaml", MANY_SAMPLES));
    ck_assert(player_state_has(player, "/größe.yaml "));
    player_drop(player, player_file(player,
                                    "gr\xf6\xdf"
                                    "e.yaml",
                                    MANY_SAMPLES));
    ck_assert(player_state_has(player, "/gr%F6%DFe.yaml "));
    player_leave(player);
}
END_TEST

START_TEST(between_samples_the_one_that_ended_is_named)
{
    Player *player = player_with(MANY_SAMPLES);
    player_press(player, '5', 0);
    ck_assert(player_state_has(player, "epoch=1 sample=1 phase=none") ||
              !player_state_has(player, "phase=backward"));
    for (int i = 1; i <= 4; i++) {
        char words[64];
        player_press(player, KEY_RIGHT, 0);
        const Step *last = run_last(player->run);
        snprintf(words, sizeof words, "epoch=1 sample=%d phase=%s ",
                 last->sample + 1, i % 2 ? "backward" : "update");
        ck_assert_msg(player_state_has(player, words), "%s", words);
    }
    ck_assert_int_eq(player->run->cursor.epoch, 2);
    player_leave(player);
}
END_TEST

START_TEST(the_caption_is_one_quoted_line)
{
    Player *player = player_with_tiny_network();
    for (int i = 0; i < 60; i++) {
        const char *line = player_state(player);
        const char *caption = strstr(line, " caption=\"");
        ck_assert_ptr_nonnull(caption);
        caption += strlen(" caption=\"");
        ck_assert_uint_gt(strlen(caption), 10);
        ck_assert_uint_eq(strcspn(caption, "\"\\\n"), strlen(caption) - 1);
        player_press(player, KEY_RIGHT, 0);
    }
    player_leave(player);
}
END_TEST

START_TEST(a_line_too_long_is_cut_and_not_overrun)
{
    Player *player = player_with_tiny_network();
    char line[40] = "";
    line[39] = 'x';
    TextBuffer text = text_buffer(line, 39);
    app_state(player->app, &text);
    app_details(player->app, &text);
    ck_assert(text.full);
    ck_assert_int_eq(line[39], 'x');
    player_leave(player);
}
END_TEST

Suite *stateline_suite(void)
{
    const TTest *const tests[] = {the_keys_stand_in_their_order_on_every_screen,
                                  a_file_name_never_breaks_the_line,
                                  letters_of_other_languages_stay_as_they_are,
                                  between_samples_the_one_that_ended_is_named,
                                  the_caption_is_one_quoted_line,
                                  a_line_too_long_is_cut_and_not_overrun,
                                  NULL};
    return suite_of("stateline", tests);
}
