/* Our own list of files. */
#include "app/filelist.h"

#include "../sdl/scratch.h"
#include "pupil.h"
#include "suites.h"

#include <string.h>

static const char EXPERIMENT[] = "network: {layers: [1, 1]}\n"
                                 "data: {samples: [{in: [1], out: [0]}]}\n";

/* In front of the list of a folder with a bit of everything. */
static Player *in_front_of_files(void)
{
    Player *player = player_come();
    player_file(player, "b.yaml", EXPERIMENT);
    player_file(player, "a.md", "---\n");
    player_file(player, "notes.txt", "no");
    player_file(player, ".hidden.yaml", "no");
    scratch_folder(player->folder, "zoo");
    char below[2 * PLAYER_PATH];
    snprintf(below, sizeof below, "%s/zoo", player->folder);
    scratch_file(below, "inside.yaml", EXPERIMENT);
    app_home(player->app, player->folder);
    player_press(player, 'o', INPUT_CONTROL);
    ck_assert(player_state_has(player, "screen=files"));
    return player;
}

static void expect_names(const Player *player, const char *const *names)
{
    const FileList *files = &player->app->files;
    for (int i = 0; i < files->count && names[i]; i++)
        ck_assert_str_eq(files->entries[i].name, names[i]);
    ck_assert_ptr_null(names[files->count]);
}

START_TEST(folders_come_first_then_what_can_be_opened)
{
    static const char *const names[] = {
        "All lessons of this folder", "..", "zoo", "a.md", "b.yaml", NULL};
    Player *player = in_front_of_files();
    expect_names(player, names);
    ck_assert(player_reads(player, "b.yaml"));
    ck_assert(!player_reads(player, "notes.txt"));
    player_leave(player);
}
END_TEST

START_TEST(the_arrows_choose_and_enter_opens)
{
    Player *player = in_front_of_files();
    player_press(player, KEY_END, 0);
    player_press(player, KEY_UP, 0);
    player_press(player, KEY_DOWN, 0);
    player_press(player, KEY_DOWN, 0);
    player_press(player, KEY_ENTER, 0);
    player_settle(player);
    ck_assert(player_state_has(player, "screen=stage"));
    ck_assert(player_state_has(player, "b.yaml"));
    player_leave(player);
}
END_TEST

START_TEST(folders_are_entered_and_left)
{
    static const char *const inside[] = {"..", "inside.yaml", NULL};
    Player *player = in_front_of_files();
    player_click_on(player, widget_id(ID_FILE, 2));
    player_settle(player);
    expect_names(player, inside);
    ck_assert_int_eq(player->app->files.chosen, 1);
    player_press(player, KEY_BACKSPACE, 0);
    ck_assert_int_eq(player->app->files.count, 5);
    player_press(player, KEY_HOME, 0);
    player_press(player, KEY_DOWN, 0);
    player_press(player, KEY_ENTER, 0); /* above */
    player_frame(player, 0);
    ck_assert_ptr_null(strstr(player->app->files.folder, "backstep-"));
    player_leave(player);
}
END_TEST

START_TEST(typing_leaves_only_what_is_named_so)
{
    Player *player = in_front_of_files();
    pupil_type(player, "B.Y");
    ck_assert(player_reads(player, "b.yaml"));
    ck_assert(!player_reads(player, "a.md"));
    pupil_type(player, "ä");
    player_frame(player, 0);
    ck_assert(player_reads(player, "Nothing is named like that"));
    player_press(player, KEY_ENTER, 0);
    ck_assert(player_state_has(player, "screen=files"));
    player_press(player, KEY_BACKSPACE, 0);
    ck_assert(player_reads(player, "b.yaml"));
    player_press(player, KEY_ENTER, 0);
    player_settle(player);
    ck_assert(player_state_has(player, "screen=stage"));
    player_leave(player);
}
END_TEST

START_TEST(escape_leaves_what_was_open)
{
    Player *player = player_with_tiny_network();
    app_goto(player->app, 12);
    player_press(player, 'o', INPUT_CONTROL);
    ck_assert(player_reads(player, "tiny-network.yaml"));
    player_press(player, KEY_ESCAPE, 0);
    ck_assert(player_state_has(player, "screen=stage"));
    ck_assert(player_state_has(player, "step=12"));
    player_leave(player);
}
END_TEST

START_TEST(all_lessons_of_a_folder_become_the_first_page)
{
    Player *player = in_front_of_files();
    player_press(player, KEY_HOME, 0);
    player_press(player, KEY_ENTER, 0);
    player_frame(player, 0);
    ck_assert(player_state_has(player, "screen=home"));
    player_leave(player);
}
END_TEST

START_TEST(a_long_list_follows_what_is_chosen)
{
    Player *player = player_come();
    char name[32];
    for (int i = 0; i < 60; i++) {
        snprintf(name, sizeof name, "net-%02d.yaml", i);
        player_file(player, name, EXPERIMENT);
    }
    app_home(player->app, player->folder);
    player_press(player, 'o', INPUT_CONTROL);
    ck_assert(!player_reads(player, "net-59"));
    player_press(player, KEY_END, 0);
    ck_assert(player_reads(player, "net-59"));
    ck_assert(!player_reads(player, "net-00"));
    player_press(player, KEY_PAGE_UP, 0);
    player_press(player, KEY_PAGE_UP, 0);
    player_press(player, KEY_PAGE_UP, 0);
    player_press(player, KEY_PAGE_UP, 0);
    ck_assert(player_reads(player, "net-00"));
    player->input.wheel = -100;
    player_frame(player, 0);
    player->input.wheel = 0;
    ck_assert(player_reads(player, "net-59"));
    player_leave(player);
}
END_TEST

START_TEST(every_window_size_has_room)
{
    Player *player = in_front_of_files();
    for (int i = 0; i < 4; i++) {
        player->input.width = (float[]){300, 800, 1280, 3840}[i];
        player->input.height = (float[]){200, 500, 800, 2160}[i];
        player_frame(player, 0);
        ck_assert(player_reads(player, "Open"));
    }
    player_leave(player);
}
END_TEST

Suite *filelist_suite(void)
{
    const TTest *const tests[] = {
        folders_come_first_then_what_can_be_opened,
        the_arrows_choose_and_enter_opens,
        folders_are_entered_and_left,
        typing_leaves_only_what_is_named_so,
        escape_leaves_what_was_open,
        all_lessons_of_a_folder_become_the_first_page,
        a_long_list_follows_what_is_chosen,
        every_window_size_has_room,
        NULL,
    };
    return suite_of("filelist", tests);
}
