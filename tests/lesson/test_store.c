/* What is known of each lesson, and who is forgotten. */
#include "lesson/store.h"
#include "lesson/suites.h"

#include <string.h>

static Store store, other;

static StoreLesson *open_numbered(int number)
{
    char path[32];
    snprintf(path, sizeof path, "/lessons/%d.md", number);
    return store_open(&store, path);
}

START_TEST(the_lesson_opened_last_stands_first)
{
    store_start(&store);
    for (int i = 0; i < 3; i++)
        store_show(open_numbered(i), i + 1, 9);
    ck_assert_str_eq(store.lessons[0].path, "/lessons/2.md");
    ck_assert_int_eq(open_numbered(0)->page, 1);
    ck_assert_int_eq(store.count, 3);
    ck_assert_str_eq(store.lessons[0].path, "/lessons/0.md");
    ck_assert_str_eq(store.lessons[1].path, "/lessons/2.md");
    ck_assert_int_eq(store.lessons[2].page, 2);
}
END_TEST

START_TEST(the_one_opened_longest_ago_is_forgotten)
{
    store_start(&store);
    for (int i = 0; i < STORE_LESSONS; i++)
        open_numbered(i);
    open_numbered(0);
    open_numbered(STORE_LESSONS);
    ck_assert_int_eq(store.count, STORE_LESSONS);
    ck_assert_ptr_nonnull(store_find(&store, "/lessons/0.md"));
    ck_assert_ptr_null(store_find(&store, "/lessons/1.md"));
    ck_assert_ptr_nonnull(store_find(&store, "/lessons/2.md"));
}
END_TEST

START_TEST(a_path_that_cannot_be_kept_is_refused)
{
    char longest[STORE_PATH + 1];
    store_start(&store);
    memset(longest, 'x', sizeof longest);
    longest[STORE_PATH] = '\0';
    ck_assert_ptr_null(store_open(&store, longest));
    ck_assert_ptr_null(store_open(&store, ""));
    ck_assert_ptr_null(store_open(&store, "/caf\xE9.md"));
    ck_assert_int_eq(store.count, 0);
    longest[STORE_PATH - 1] = '\0';
    ck_assert_ptr_nonnull(store_open(&store, longest));
}
END_TEST

START_TEST(the_part_read_grows_and_never_shrinks)
{
    store_start(&store);
    StoreLesson *lesson = open_numbered(1);
    ck_assert_double_eq(store_part(NULL, 8), 0);
    ck_assert_double_eq(store_part(lesson, 8), 0);
    store_show(lesson, 4, 8);
    store_show(lesson, 2, 8);
    ck_assert_int_eq(lesson->page, 2);
    ck_assert_double_eq(store_part(lesson, 8), 0.5);
    store_show(lesson, 8, 8);
    store_show(lesson, 1, 8);
    ck_assert_double_eq(store_part(lesson, 8), 1);
    ck_assert_double_eq(store_part(lesson, 20), 1);
    store_show(lesson, 0, 8);
    store_show(lesson, STORE_PAGES + 1, 8);
    ck_assert_int_eq(lesson->page, 1);
}
END_TEST

START_TEST(a_later_answer_takes_the_place_of_the_first)
{
    store_start(&store);
    StoreLesson *lesson = open_numbered(1);
    store_answer(lesson, 3, NULL);
    ck_assert(lesson->answers[2].skipped);
    store_answer(lesson, 3,
                 "\xE2\x88\x92"
                 "1.5");
    ck_assert(!lesson->answers[2].skipped);
    ck_assert_str_eq(lesson->answers[2].given, "\xE2\x88\x92"
                                               "1.5");
    store_answer(lesson, 1, "1234567890123456789012345678901234567890");
    ck_assert_uint_eq(strlen(lesson->answers[0].given), STORE_GIVEN - 1);
    store_answer(lesson, 2, "\xFF");
    ck_assert(text_is_utf8(text_of(lesson->answers[1].given)));
}
END_TEST

START_TEST(merging_keeps_what_was_done_here)
{
    store_start(&store);
    store_show(open_numbered(1), 5, 9);
    open_numbered(2);
    other = store;
    store.lessons[1].changed = true; /* 1: page 5 */
    store.lessons[0].changed = false;
    other.lessons[1].page = 7;
    other.lessons[0].page = 3; /* 2 */
    other.settings.theme = "dark";
    store_show(store_open(&other, "/mine.md"), 2, 9);
    store_merge(&store, &other);
    ck_assert_int_eq(store_find(&store, "/lessons/1.md")->page, 5);
    ck_assert_int_eq(store_find(&store, "/lessons/2.md")->page, 3);
    ck_assert_int_eq(store_find(&store, "/mine.md")->page, 2);
    ck_assert_str_eq(store.lessons[0].path, "/lessons/2.md");
    ck_assert_str_eq(store.settings.theme, "light");
}
END_TEST

START_TEST(merging_two_full_stores_keeps_ours)
{
    store_start(&store);
    for (int i = 0; i < STORE_LESSONS; i++)
        open_numbered(i);
    other = store;
    for (int i = 0; i < STORE_LESSONS; i++)
        other.lessons[i].path[1] = 'x';
    store_merge(&store, &other);
    ck_assert_int_eq(store.count, STORE_LESSONS);
    ck_assert_ptr_nonnull(store_find(&store, "/lessons/0.md"));
}
END_TEST

START_TEST(any_difference_is_seen)
{
    store_start(&store);
    store_answer(open_numbered(1), 2, "x");
    for (int i = 0; i < 10; i++) {
        other = store;
        ck_assert(store_equal(&store, &other));
        Settings *settings = &other.settings;
        StoreLesson *lesson = other.lessons;
        settings->theme = i == 0 ? "dark" : settings->theme;
        settings->text_size += i == 1;
        settings->speed += i == 2;
        settings->still = i == 3;
        settings->width += i == 4;
        lesson->page += i == 5;
        lesson->reached += i == 6;
        lesson->finished = i == 7;
        lesson->answers[1].given[0] = i == 8 ? 'y' : 'x';
        lesson->answers[9].skipped = i == 9;
        ck_assert_msg(!store_equal(&store, &other), "difference %d", i);
    }
}
END_TEST

Suite *store_suite(void)
{
    const TTest *const tests[] = {
        the_lesson_opened_last_stands_first,
        the_one_opened_longest_ago_is_forgotten,
        a_path_that_cannot_be_kept_is_refused,
        the_part_read_grows_and_never_shrinks,
        a_later_answer_takes_the_place_of_the_first,
        merging_keeps_what_was_done_here,
        merging_two_full_stores_keeps_ours,
        any_difference_is_seen,
        NULL,
    };
    return suite_of("store", tests);
}
