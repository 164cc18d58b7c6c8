/* The notes for the presenter. */
#include "app/lessonnote.h"

#include "pupil.h"
#include "suites.h"

#include <string.h>

START_TEST(notes_are_shown_to_who_asks_for_them)
{
    Player *player = pupil_come(PUPIL_FILES[0], 1);
    DrawId id = widget_id(ID_LESSON, 3);
    ck_assert_ptr_null(draw_find(&player->list, id));
    player_press(player, 'n', 0);
    player_settle(player);
    ck_assert(player_reads(player, "NOTE FOR THE PRESENTER"));
    ck_assert(player_reads(player, "Let the room count the weights"));
    player_press(player, KEY_PAGE_DOWN, 0);
    player_settle(player);
    ck_assert_ptr_null(draw_find(&player->list, id)); /* it has none */
    player_press(player, KEY_PAGE_UP, 0);
    player_press(player, 'n', 0);
    player_settle(player);
    ck_assert_ptr_null(draw_find(&player->list, id));
    player_leave(player);
}
END_TEST

START_TEST(a_long_note_leaves_half_the_column_to_the_page)
{
    static char lesson[8192];
    TextBuffer text = text_buffer(lesson, sizeof lesson);
    text_add(&text, "---\nnumber: 9\ntitle: T\nsummary: S\nminutes: 1\n"
                    "network: {layers: [1, 1]}\n"
                    "data: {samples: [{in: [1], out: [1]}]}\n---\n\n"
                    "# A page\n\n<!-- Note: ");
    for (int i = 0; i < 900; i++)
        text_add(&text, i % 9 ? "wörd " : "wörd\n");
    text_add(&text, "-->\n");
    Player *player = player_come();
    ck_assert(app_open(player->app, player_file(player, "n.md", lesson)));
    player_press(player, 'n', 0);
    player_settle(player);
    Rect side = stage_areas(1280, 800, true).side;
    for (int i = 0; i < player->list.panel_count; i++)
        if (player->list.panels[i].id == widget_id(ID_LESSON, 3)) {
            ck_assert(player->list.panels[i].rect.y > side.y + side.h * 0.45f);
            player_leave(player);
            return;
        }
    ck_abort_msg("there is a panel of the note");
}
END_TEST

Suite *lessonnote_suite(void)
{
    const TTest *const tests[] = {
        notes_are_shown_to_who_asks_for_them,
        a_long_note_leaves_half_the_column_to_the_page,
        NULL,
    };
    return suite_of("lessonnote", tests);
}
