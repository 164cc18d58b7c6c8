#include "scene/edgelabels.h"

#include "engine/computed.h"
#include "scenery.h"
#include "suites.h"

#include <math.h>
#include <string.h>

static const char *const WEIGHTS[] = {"w[X->A]", "w[Y->A]", "w[X->B]",
                                      "w[Y->B]", "w[A->C]", "w[B->C]",
                                      "w[A->D]", "w[B->D]"};

static const DrawCommand *label_of(const Scenery *s, const DrawList *list,
                                   const char *cell)
{
    return scenery_find(list, scenery_id(s, ID_WEIGHT, cell), DRAW_BOX, NULL);
}

static const DrawCommand *bar_of(const Scenery *s, const DrawList *list,
                                 const char *cell)
{
    return scenery_find(list, scenery_id(s, ID_CHANGE, cell), DRAW_BOX, NULL);
}

START_TEST(weights_are_written_with_a_true_minus)
{
    Scenery *s = scenery_tiny();
    const DrawList *list = scenery_draw(s);
    expect_text(scenery_text(list, scenery_id(s, ID_WEIGHT, "w[X->B]")),
                "−1.00");
    expect_text(scenery_text(list, scenery_id(s, ID_WEIGHT, "w[Y->A]")),
                "0.25");
    scenery_end(s);
}
END_TEST

START_TEST(labels_stay_where_they_are_while_stepping)
{
    Scenery *s = scenery_tiny();
    Rect first[8];
    for (uint64_t step = 0; step < 130; step++) {
        scenery_go(s, step);
        s->view.grain = step % 2 ? GRAIN_TERM : GRAIN_NEURON;
        const DrawList *list = scenery_draw(s);
        for (int i = 0; i < 8; i++) {
            const DrawCommand *label = label_of(s, list, WEIGHTS[i]);
            ck_assert_ptr_nonnull(label);
            if (step == 0)
                first[i] = label->rect;
            expect_near(label->rect.x, first[i].x, 0);
            expect_near(label->rect.y, first[i].y, 0);
            expect_near(label->rect.w, first[i].w, 0);
        }
    }
    scenery_end(s);
}
END_TEST

START_TEST(the_written_weight_is_lit)
{
    Scenery *s = scenery_tiny();
    const Theme *theme = theme_row(THEME_LIGHT);
    scenery_seek(s, "w[X->A]");
    const DrawList *list = scenery_draw(s);
    ck_assert_uint_eq(label_of(s, list, "w[X->A]")->fill, theme->attention);
    ck_assert_uint_eq(label_of(s, list, "w[Y->A]")->fill, theme->disc);
    scenery_end(s);
}
END_TEST

START_TEST(the_written_weight_rolls_from_old_to_new)
{
    Scenery *s = scenery_tiny();
    const Step *step = scenery_seek(s, "w[A->C]");
    char want[NUMBER_TEXT];
    double half = (step->before + step->after) / 2;
    number_shown(half, number_places(half, 2, 1), NUMBER_SIGN_MINUS, want);
    s->view.progress = 0.5F;
    const char *text =
        scenery_text(scenery_draw(s), scenery_id(s, ID_WEIGHT, "w[A->C]"));
    ck_assert_msg(strstr(text, want), "%s has no %s", text, want);
    scenery_end(s);
}
END_TEST

START_TEST(pending_changes_are_hollow_and_moved_ones_full)
{
    Scenery *s = scenery_tiny();
    ck_assert_ptr_null(bar_of(s, scenery_draw(s), "w[A->C]"));
    scenery_seek(s, "grad[A->C]");
    int hollow = (int)(bar_of(s, scenery_draw(s), "w[A->C]")->fill >> 24);
    scenery_seek(s, "w[A->C]");
    int full = (int)(bar_of(s, scenery_draw(s), "w[A->C]")->fill >> 24);
    ck_assert_int_lt(hollow, 100);
    ck_assert_int_eq(full, 255);
    scenery_end(s);
}
END_TEST

START_TEST(bars_are_in_proportion_and_point_where_the_weight_goes)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "grad[Y->B]");
    const DrawList *list = scenery_draw(s);
    double scale = 0;
    for (int i = 0; i < 8; i++) {
        double change = 0;
        int cell = world_cell(&s->world, "%s", WEIGHTS[i]);
        ck_assert(run_change(s->run, cell, &change));
        const DrawCommand *bar = bar_of(s, list, WEIGHTS[i]);
        const DrawCommand *label = label_of(s, list, WEIGHTS[i]);
        float middle = label->rect.y + label->rect.h / 2;
        if (fabs(change) < 0.02)
            continue; /* a hairline */
        double unit = (double)bar->rect.h / fabs(change);
        if (scale > 0)
            ck_assert_double_eq_tol(unit / scale, 1, 1e-3);
        scale = unit;
        ck_assert(change > 0 ? bar->rect.y < middle - 0.5F
                             : bar->rect.y > middle - 0.5F);
    }
    ck_assert(scale > 0);
    scenery_end(s);
}
END_TEST

START_TEST(a_lit_edge_tells_its_product)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "sum[B]");
    s->view.grain = GRAIN_TERM;
    const DrawList *list = scenery_draw(s);
    expect_text(scenery_text(list, scenery_id(s, ID_PRODUCT, "w[X->B]")),
                "−1.00 × 1.00 = −1.00");
    expect_text(scenery_text(list, scenery_id(s, ID_PRODUCT, "w[Y->B]")), "");
    scenery_end(s);
}
END_TEST

START_TEST(products_that_come_back_have_their_sign)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "delta[A]");
    const DrawList *list = scenery_draw(s);
    DrawId id = scenery_id(s, ID_PRODUCT, "w[A->C]");
    expect_text(scenery_text(list, id), "−0.25 × −3.00 = +0.75");
    ck_assert_uint_eq(scenery_find(list, id, DRAW_TEXT, NULL)->fill,
                      theme_row(THEME_LIGHT)->backward);
    scenery_end(s);
}
END_TEST

START_TEST(a_gradient_shows_the_two_numbers_it_is_made_of)
{
    Scenery *s = scenery_tiny();
    s->view.grain = GRAIN_TERM;
    scenery_seek(s, "grad[B->C]");
    DrawId id = scenery_id(s, ID_PRODUCT, "w[B->C]");
    expect_text(scenery_text(scenery_draw(s), id), "0.50 × −3.00 = −1.50");
    s->view.hidden = LESSON_WEIGHTS;
    expect_text(scenery_text(scenery_draw(s), id), "0.50 × −3.00 = −1.50");
    s->view.hidden = LESSON_GRADIENTS;
    expect_text(scenery_text(scenery_draw(s), id), "");
    scenery_end(s);
}
END_TEST

START_TEST(gradients_stand_on_their_edges_when_a_page_tells_them)
{
    Scenery *s = scenery_tiny();
    DrawId id = scenery_id(s, ID_GRADIENT, "w[A->C]");
    scenery_seek(s, "grad[B->C]");
    expect_text(scenery_text(scenery_draw(s), id), "");
    s->view.gradients = true;
    expect_text(scenery_text(scenery_draw(s), id), "A→C −3.00");
    expect_text(
        scenery_text(scenery_draw(s), scenery_id(s, ID_GRADIENT, "w[A->D]")),
        "");
    Rect first = scenery_find(scenery_draw(s), id, DRAW_BOX, NULL)->rect;
    scenery_seek(s, "grad[Y->B]"); /* the last one */
    int told = 0;
    for (int i = 0; i < 8; i++)
        told += scenery_find(scenery_draw(s),
                             scenery_id(s, ID_GRADIENT, WEIGHTS[i]), DRAW_TEXT,
                             NULL) != NULL;
    ck_assert_int_eq(told, 8);
    Rect now = scenery_find(scenery_draw(s), id, DRAW_BOX, NULL)->rect;
    expect_near(now.x, first.x, 0);
    expect_near(now.y, first.y, 0);
    scenery_end(s);
}
END_TEST

Suite *edgelabels_suite(void)
{
    const TTest *const tests[] = {
        weights_are_written_with_a_true_minus,
        labels_stay_where_they_are_while_stepping,
        the_written_weight_is_lit,
        the_written_weight_rolls_from_old_to_new,
        pending_changes_are_hollow_and_moved_ones_full,
        bars_are_in_proportion_and_point_where_the_weight_goes,
        a_lit_edge_tells_its_product,
        products_that_come_back_have_their_sign,
        a_gradient_shows_the_two_numbers_it_is_made_of,
        gradients_stand_on_their_edges_when_a_page_tells_them,
        NULL,
    };
    return suite_of("edgelabels", tests);
}
