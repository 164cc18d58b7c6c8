#include "app/state.h"

#include "player.h"
#include "suites.h"

#include <string.h>

static Document document; /* large */

static void open_sizes(const char *sizes)
{
    static Report report;
    Experiment experiment;
    report_start(&report, "sizes");
    ck_assert(experiment_from_sizes(text_of(sizes), &report, &experiment));
    ck_assert(document_open(&document, &experiment, NULL, &report));
}

START_TEST(an_open_document_stands_at_the_beginning_and_has_looked_ahead)
{
    open_sizes("2-3-1");
    ck_assert(document.open);
    ck_assert_uint_eq(document.run->cursor.steps, 0);
    ck_assert_uint_eq(document.furthest, 0);
    ck_assert_uint_gt(document.history.samples.items, 0);
    ck_assert_int_ge(document.decimals, 2);
    document_close(&document);
}
END_TEST

START_TEST(closing_twice_is_closing_once)
{
    open_sizes("2-3-1");
    document_close(&document);
    ck_assert(!document.open);
    document_close(&document);
    ck_assert(!document.open);
}
END_TEST

START_TEST(looking_ahead_comes_to_an_end_and_goes_on_with_the_run)
{
    open_sizes("2-3-1");
    int frames = 0;
    while (document_look_ahead(&document))
        ck_assert_int_lt(frames++, 100);
    uint64_t seen = document.history.samples.items;
    run_goto(document.run, document.scout->cursor.steps, NULL);
    ck_assert(document_look_ahead(&document));
    ck_assert_uint_gt(document.history.samples.items, seen);
    document_close(&document);
}
END_TEST

START_TEST(looking_ahead_does_not_touch_the_run)
{
    open_sizes("2-3-1");
    run_goto(document.run, 17, NULL);
    size_t bytes = (size_t)document.run->net->cells * sizeof(double);
    double *cells = malloc(bytes);
    ck_assert_ptr_nonnull(cells);
    memcpy(cells, document.run->cells, bytes);
    while (document_look_ahead(&document))
        ;
    ck_assert_uint_eq(document.run->cursor.steps, 17);
    ck_assert_mem_eq(document.run->cells, cells, bytes);
    free(cells);
    document_close(&document);
}
END_TEST

START_TEST(a_large_network_looks_ahead_a_little_a_frame)
{
    open_sizes("100-50-10");
    uint64_t before = document.scout->cursor.steps;
    document_look_ahead(&document);
    ck_assert_uint_le(document.scout->cursor.steps, before + 20000);
    for (int i = 0; document_look_ahead(&document); i++)
        ck_assert_int_lt(i, 100);
    document_close(&document);
}
END_TEST

Suite *document_suite(void)
{
    const TTest *const tests[] = {
        an_open_document_stands_at_the_beginning_and_has_looked_ahead,
        closing_twice_is_closing_once,
        looking_ahead_comes_to_an_end_and_goes_on_with_the_run,
        looking_ahead_does_not_touch_the_run,
        a_large_network_looks_ahead_a_little_a_frame,
        NULL};
    return suite_of("document", tests);
}
