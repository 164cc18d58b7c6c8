/* Pages without a window: the page asked for, its question before it is
   answered, the moment and the grain asked for. */
#include "suites.h"

#include "app/ids.h"
#include "cli/page.h"
#include "host/pageshot.h"
#include "place.h"

#include <string.h>

static char path[PLACE_PATH];
static DrawList list;
static Font font;

static void begin(void)
{
    place_of("lessons/06-a-tiny-network.md", path);
    list = draw_list();
    font = font_fixed();
}

static void end(void)
{
    draw_free(&list);
}

static PageWish wish_for(uint64_t page)
{
    return (PageWish){.path = path,
                      .page = page,
                      .step = PAGE_OPENS,
                      .width = 1280,
                      .height = 800,
                      .scale = 1};
}

static void draw_it(PageWish wish)
{
    ck_assert(pageshot_draw(NULL, &wish, &font, &list));
    ck_assert_int_gt(list.panel_count, 3);
}

static uint64_t print_of(PageWish wish)
{
    uint64_t print = 1469598103934665603u;
    draw_it(wish);
    for (int i = 0; i < list.byte_count; i++)
        print = (print ^ (uint8_t)list.bytes[i]) * 1099511628211u;
    return print;
}

static int pages_of(const char *lesson)
{
    static Report report;
    int pages;
    ck_assert(page_count(lesson, &report, &pages));
    return pages;
}

START_TEST(each_page_says_which_it_is)
{
    int pages = pages_of(path);
    ck_assert_int_gt(pages, 3);
    for (int page = 1; page <= pages; page++) {
        char words[32];
        snprintf(words, sizeof words, "page %d of %d", page, pages);
        draw_it(wish_for((uint64_t)page));
        ck_assert_msg(draw_find_text(&list, words), "%s", words);
    }
}
END_TEST

/* The number of the first page from `page` on with a question. */
static uint64_t asking_page(uint64_t page)
{
    for (; page <= (uint64_t)pages_of(path); page++) {
        draw_it(wish_for(page));
        if (draw_find(&list, widget_id(ID_QUESTION_BUTTON, 0)))
            return page;
    }
    ck_abort_msg("no page asks");
    return 0;
}

START_TEST(a_question_stands_open_and_holds_the_run)
{
    PageWish wish = wish_for(asking_page(1));
    uint64_t opened = print_of(wish);
    wish.step = 100000;
    ck_assert_uint_eq(print_of(wish), opened);
}
END_TEST

START_TEST(the_moment_and_the_grain_can_be_chosen)
{
    PageWish wish = wish_for(1);
    uint64_t opened = print_of(wish);
    wish.step = 9;
    uint64_t later = print_of(wish);
    ck_assert_uint_ne(later, opened);
    wish.grain = "sample";
    ck_assert_uint_ne(print_of(wish), later);
}
END_TEST

START_TEST(the_same_wish_is_the_same_picture)
{
    ck_assert_uint_eq(print_of(wish_for(2)), print_of(wish_for(2)));
}
END_TEST

START_TEST(a_file_that_does_not_open_is_refused)
{
    PageWish wish = wish_for(1);
    wish.path = "/nowhere/none.md";
    ck_assert(!pageshot_draw(NULL, &wish, &font, &list));
}
END_TEST

Suite *pageshot_suite(void)
{
    const TTest *const tests[] = {each_page_says_which_it_is,
                                  a_question_stands_open_and_holds_the_run,
                                  the_moment_and_the_grain_can_be_chosen,
                                  the_same_wish_is_the_same_picture,
                                  a_file_that_does_not_open_is_refused,
                                  NULL};
    Suite *suite = suite_create("pages without a window");
    TCase *tests_case = tcase_create("pages without a window");
    tcase_add_checked_fixture(tests_case, begin, end);
    for (size_t i = 0; tests[i]; i++)
        tcase_add_test(tests_case, tests[i]);
    suite_add_tcase(suite, tests_case);
    return suite;
}
