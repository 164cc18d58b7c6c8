#include "scene/waitingsum.h"

#include "scenery.h"
#include "suites.h"

static void expect_sums(Scenery *s, const char *c, const char *d)
{
    const DrawList *list = scenery_draw(s);
    expect_text(scenery_text(list, scenery_id(s, ID_SUM, "sum[C]")), c);
    expect_text(scenery_text(list, scenery_id(s, ID_SUM, "sum[D]")), d);
}

static void expect_fill(Scenery *s, const char *cell, Colour fill)
{
    const DrawList *list = scenery_draw(s);
    const DrawCommand *box =
        scenery_find(list, scenery_id(s, ID_SUM, cell), DRAW_BOX, NULL);
    ck_assert_ptr_nonnull(box);
    ck_assert_uint_eq(box->fill, fill);
}

START_TEST(a_sum_of_softmax_stays_until_its_output_is_there)
{
    Scenery *s = scenery_loss(LOSS_CROSS_ENTROPY);
    scenery_seek(s, "sum[C]");
    scenery_seek(s, "sum[C]");
    expect_sums(s, "sum −0.50", "");
    scenery_seek(s, "sum[D]");
    scenery_seek(s, "sum[D]");
    expect_sums(s, "sum −0.50", "sum 1.50");
    scenery_seek(s, "norm[2]");
    expect_sums(s, "sum −0.50", "sum 1.50");
    scenery_seek(s, "out[C]");
    expect_sums(s, "sum −0.50", "sum 1.50");
    scenery_seek(s, "out[D]");
    expect_sums(s, "", "sum 1.50");
    scenery_seek(s, "error");
    expect_sums(s, "", "");
    scenery_end(s);
}
END_TEST

START_TEST(the_largest_sum_is_marked_where_it_is_found)
{
    Scenery *s = scenery_loss(LOSS_CROSS_ENTROPY);
    scenery_seek(s, "max[2]");
    expect_fill(s, "sum[D]", theme_row(s->view.theme)->attention);
    expect_fill(s, "sum[C]", theme_row(s->view.theme)->disc);
    scenery_seek(s, "norm[2]");
    expect_fill(s, "sum[C]",
                theme_row(s->view.theme)->attention); /* now looked at */
    expect_fill(s, "sum[D]", theme_row(s->view.theme)->disc);
    scenery_end(s);
}
END_TEST

START_TEST(other_outputs_have_no_waiting_sums)
{
    Scenery *s = scenery_loss(LOSS_BINARY_CROSS_ENTROPY);
    scenery_seek(s, "out[C]");
    scenery_seek(s, "sum[D]");
    ck_assert_str_eq(
        scenery_text(scenery_draw(s), scenery_id(s, ID_SUM, "sum[C]")), "");
    scenery_end(s);
}
END_TEST

START_TEST(a_page_without_sums_has_no_waiting_ones)
{
    Scenery *s = scenery_loss(LOSS_CROSS_ENTROPY);
    s->view.hidden = LESSON_SUMS;
    scenery_seek(s, "max[2]");
    expect_sums(s, "", "");
    scenery_end(s);
}
END_TEST

/* Ten outputs leave room for them, a hundred do not; no chip covers another. */
START_TEST(they_cover_nothing_in_a_crowd)
{
    static const int sizes[] = {10, 100};
    for (int i = 0; i < 2; i++) {
        Plan plan = {
            .layers = 2, .sizes = {1, sizes[i]}, .samples = 1, .seed = 1};
        plan.loss = LOSS_CROSS_ENTROPY;
        plan_match(&plan);
        Scenery *s = scenery_new(&plan);
        scenery_seek(s, "max[1]");
        const DrawList *list = scenery_draw(s);
        int told = 0;
        float below = 0;
        for (int n = 0; n < sizes[i]; n++) {
            int cell = s->world.net->at[CELL_SUM][1] + n;
            const DrawCommand *box =
                scenery_find(list, scene_id(ID_SUM, cell), DRAW_BOX, NULL);
            if (!box)
                continue;
            told++;
            ck_assert(box->rect.y >= below);
            below = box->rect.y + box->rect.h;
        }
        ck_assert(i == 1 || told == 10);
        scenery_end(s);
    }
}
END_TEST

Suite *waitingsum_suite(void)
{
    const TTest *const tests[] = {
        a_sum_of_softmax_stays_until_its_output_is_there,
        the_largest_sum_is_marked_where_it_is_found,
        other_outputs_have_no_waiting_sums,
        a_page_without_sums_has_no_waiting_ones,
        they_cover_nothing_in_a_crowd,
        NULL};
    return suite_of("waitingsum", tests);
}
