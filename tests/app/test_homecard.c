/* How much of a lesson was read is seen on its card. */
#include "app/homecard.h"

#include "pupil.h"
#include "suites.h"

/* The bar's full part in the card of a lesson, 0 to 1. */
static double part_of(const Player *player, int card)
{
    DrawId id = widget_id(ID_CARD_BUTTON, card);
    float whole = 0, part = 0;
    for (int i = 0; i < player->list.command_count; i++) {
        const DrawCommand *command = &player->list.commands[i];
        if (command->id != id || command->kind != DRAW_BOX ||
            command->rect.h != 4)
            continue;
        if (whole > 0)
            part = command->rect.w;
        else
            whole = command->rect.w;
    }
    ck_assert(whole > 0);
    return (double)(part / whole);
}

START_TEST(the_bar_is_as_long_as_what_was_read)
{
    Player *player = pupil_come(PUPIL_FILES[1], 4);
    int pages = player->app->lesson.lesson.page_count;
    app_home(player->app, pupil_path(""));
    player_settle(player);
    ck_assert_double_eq_tol(part_of(player, 0), 0, 1e-6);
    ck_assert_double_eq_tol(part_of(player, 1), 4.0 / pages, 1e-5);
    ck_assert(app_open(player->app, pupil_path(PUPIL_FILES[1])));
    app_page(player->app, 99);
    app_home(player->app, pupil_path(""));
    player_settle(player);
    ck_assert_double_eq_tol(part_of(player, 1), 1, 1e-6);
    player_leave(player);
}
END_TEST

START_TEST(long_titles_and_summaries_stay_in_their_card)
{
    Player *player = player_come();
    player_file(
        player, "01-long.md",
        "---\nnumber: 999\n"
        "title: The title of a lesson that says in one line all there is to it"
        "\nsummary: A summary that goes on and on, and tells what was known "
        "before, what comes new, and what it is good for; it is as long as a "
        "summary may be, or nearly so, and then it goes on a little more, so "
        "that three lines of the usual size cannot hold it in any window\n"
        "minutes: 9\nnetwork: {layers: [1, 1]}\n"
        "data: {samples: [{in: [1], out: [0]}]}\n---\n\n# A page\n");
    app_home(player->app, player->folder);
    player_settle(player);
    DrawId id = widget_id(ID_CARD_BUTTON, 0);
    Rect card = draw_find(&player->list, id)->rect;
    for (int i = 0; i < player->list.command_count; i++) {
        const DrawCommand *text = &player->list.commands[i];
        if (text->id != id || text->kind != DRAW_TEXT)
            continue;
        ck_assert(text->rect.x >= card.x);
        ck_assert(text->rect.x + text->rect.w <= card.x + card.w);
        ck_assert(text->baseline <= card.y + card.h - 18);
    }
    player_leave(player);
}
END_TEST

Suite *homecard_suite(void)
{
    const TTest *const tests[] = {
        the_bar_is_as_long_as_what_was_read,
        long_titles_and_summaries_stay_in_their_card,
        NULL,
    };
    return suite_of("homecard", tests);
}
