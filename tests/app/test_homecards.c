/* What the cards take out of the files. */
#include "app/homecards.h"

#include "pupil.h"
#include "suites.h"

#include <string.h>

static HomeState home;

START_TEST(a_card_has_what_its_lesson_says)
{
    homecards_read(&home, pupil_path(""));
    ck_assert_int_eq(home.count, PUPIL_LESSONS);
    const HomeCard *card = &home.cards[0];
    ck_assert_str_eq(card->title, "6 A tiny network");
    ck_assert_int_eq(card->minutes, 8);
    ck_assert_int_eq(card->layers, 3);
    ck_assert_int_eq(card->sizes[1], 2);
    ck_assert(card->weights[0] == 0.5f);
    ck_assert(card->weights[1] == 0.25f);
    ck_assert_int_eq(home.cards[4].layers, 4);
}
END_TEST

START_TEST(paths_are_full)
{
    char around[1200];
    snprintf(around, sizeof around, "%s/../lessons/.", pupil_path(""));
    homecards_read(&home, around);
    ck_assert_str_eq(home.folder, pupil_path(""));
    ck_assert_str_eq(home.cards[0].path, pupil_path(PUPIL_FILES[0]));
}
END_TEST

START_TEST(a_folder_that_is_not_there_has_no_cards)
{
    homecards_read(&home, "/no/such/folder");
    ck_assert_int_eq(home.count, 0);
    ck_assert_str_eq(home.folder, "/no/such/folder");
}
END_TEST

START_TEST(a_broken_lesson_is_a_card_without_minutes)
{
    Player *player = player_come();
    player_file(player, "01-broken.md", "---\nnumber: x\n---\n\n# A\n");
    player_file(player, "readme.md", "# no lesson of a course\n");
    homecards_read(&home, player->folder);
    ck_assert_int_eq(home.count, 1);
    ck_assert_str_eq(home.cards[0].title, "01-broken.md");
    ck_assert_int_eq(home.cards[0].minutes, 0);
    ck_assert_ptr_nonnull(strstr(home.cards[0].summary, "in this file"));
    player_leave(player);
}
END_TEST

Suite *homecards_suite(void)
{
    const TTest *const tests[] = {
        a_card_has_what_its_lesson_says,
        paths_are_full,
        a_folder_that_is_not_there_has_no_cards,
        a_broken_lesson_is_a_card_without_minutes,
        NULL,
    };
    return suite_of("homecards", tests);
}
