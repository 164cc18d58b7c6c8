#include "scene/labels.h"

#include "suites.h"

static Labels labels;

static void start(void)
{
    labels_start(&labels, (Rect){0, 0, 100, 100});
}

START_TEST(a_label_takes_the_first_free_candidate)
{
    Rect candidates[] = {{10, 10, 20, 10}, {50, 10, 20, 10}}, place;
    start();
    labels_block(&labels, (Rect){25, 15, 10, 10});
    ck_assert(labels_place(&labels, candidates, 2, &place));
    expect_near(place.x, 50, 0);
    ck_assert(!labels_free(&labels, candidates[1]));
}
END_TEST

START_TEST(nothing_is_placed_out_of_bounds_or_over_another)
{
    Rect outside = {90, 10, 20, 10}, inside = {10, 10, 20, 10};
    Rect place = {1, 2, 3, 4};
    start();
    ck_assert(!labels_place(&labels, &outside, 1, &place));
    labels_block(&labels, inside);
    ck_assert(!labels_place(&labels, &inside, 1, &place));
    expect_near(place.x, 1, 0);
}
END_TEST

START_TEST(touching_edges_are_no_overlap)
{
    Rect beside = {30, 10, 20, 10}, place;
    start();
    labels_block(&labels, (Rect){10, 10, 20, 10});
    ck_assert(labels_place(&labels, &beside, 1, &place));
}
END_TEST

START_TEST(a_place_given_back_is_free_again)
{
    Rect area = {10, 10, 20, 10};
    start();
    labels_block(&labels, area);
    ck_assert(labels_holds(&labels, area));
    labels_unblock(&labels, (Rect){10, 10, 20, 11});
    ck_assert(!labels_free(&labels, area));
    labels_unblock(&labels, area);
    ck_assert(labels_free(&labels, area));
    ck_assert(!labels_holds(&labels, area));
}
END_TEST

START_TEST(a_full_table_drops_labels_and_never_writes_beyond)
{
    Rect area = {0, 0, 1, 1}, place;
    start();
    for (int i = 0; i < LABELS + 10; i++)
        labels_block(&labels, (Rect){50, 50, 1, 1});
    ck_assert_int_eq(labels.count, LABELS);
    ck_assert(!labels_place(&labels, &area, 1, &place));
}
END_TEST

Suite *labels_suite(void)
{
    const TTest *const tests[] = {
        a_label_takes_the_first_free_candidate,
        nothing_is_placed_out_of_bounds_or_over_another,
        touching_edges_are_no_overlap,
        a_place_given_back_is_free_again,
        a_full_table_drops_labels_and_never_writes_beyond,
        NULL,
    };
    return suite_of("labels", tests);
}
