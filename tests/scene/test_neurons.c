#include "scene/neurons.h"

#include "engine/computed.h"
#include "scenery.h"
#include "suites.h"

#include <string.h>

static DrawId neuron_id(int number)
{
    return scene_id(ID_NEURON, number);
}

START_TEST(what_is_not_computed_is_a_dashed_place_without_a_number)
{
    Scenery *s = scenery_tiny();
    const DrawList *list = scenery_draw(s);
    for (int i = 0; i < 6; i++)
        ck_assert(scenery_find(list, neuron_id(i), DRAW_RING, NULL)->dash > 0);
    expect_text(scenery_text(list, scenery_id(s, ID_OUTPUT, "out[A]")), "");
    ck_assert_ptr_null(scenery_find(list, neuron_id(2), DRAW_BAND, NULL));
    scenery_end(s);
}
END_TEST

START_TEST(numbers_never_come_before_they_are_computed)
{
    static const char *const cells[] = {"in[X]",  "in[Y]",  "out[A]",
                                        "out[B]", "out[C]", "out[D]"};
    Scenery *s = scenery_tiny();
    for (uint64_t step = 0; step < 130; step++) {
        scenery_go(s, step);
        const DrawList *list = scenery_draw(s);
        for (int i = 0; i < 6; i++) {
            int cell = world_cell(&s->world, "%s", cells[i]);
            char want[NUMBER_TEXT] = "";
            double value = s->run->cells[cell];
            if (run_computed(s->run, cell))
                number_shown(value, number_places(value, 2, 1),
                             NUMBER_SIGN_MINUS, want);
            expect_text(scenery_text(list, scene_id(ID_OUTPUT, cell)), want);
        }
    }
    scenery_end(s);
}
END_TEST

START_TEST(discs_fill_in_proportion_to_the_stated_scale)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "out[D]");
    const DrawList *list = scenery_draw(s);
    float scale = scales_now(s->run).output;
    static const char *const cells[] = {"in[X]",  "in[Y]",  "out[A]",
                                        "out[B]", "out[C]", "out[D]"};
    for (int i = 0; i < 6; i++) {
        const DrawCommand *band =
            scenery_find(list, neuron_id(i), DRAW_BAND, NULL);
        float value = (float)world_value(&s->world, "%s", cells[i]);
        float level = band->centre.y - value / scale * band->radius;
        expect_near(value < 0 ? band->high : band->low, level, 0.01F);
        expect_near(value < 0 ? band->low : band->high, band->centre.y, 0.01F);
    }
    scenery_end(s);
}
END_TEST

START_TEST(the_marks_of_zero_end_before_the_number)
{
    static const float widths[] = {500, 800, 1280};
    Scenery *s = scenery_tiny();
    scenery_seek(s, "out[D]");
    int marks = 0;
    for (int i = 0; i < 3; i++) {
        s->view.width = widths[i];
        s->view.height = widths[i] * 0.625F;
        const DrawList *list = scenery_draw(s);
        const DrawCommand *number = scenery_find(
            list, scenery_id(s, ID_OUTPUT, "out[C]"), DRAW_TEXT, NULL);
        const DrawCommand *mark = NULL;
        while ((mark = scenery_find(list, neuron_id(4), DRAW_LINES, mark))) {
            ck_assert(!rect_overlaps(mark->rect, number->rect));
            marks++;
        }
    }
    ck_assert_int_ge(marks, 2);
    scenery_end(s);
}
END_TEST

START_TEST(fillings_have_the_colour_of_their_sign)
{
    Scenery *s = scenery_tiny();
    const Theme *theme = theme_row(THEME_LIGHT);
    scenery_seek(s, "out[D]");
    const DrawList *list = scenery_draw(s);
    ck_assert_uint_eq(scenery_find(list, neuron_id(4), DRAW_BAND, NULL)->fill,
                      theme->negative_fill); /* C is -0.5 */
    ck_assert_uint_eq(scenery_find(list, neuron_id(5), DRAW_BAND, NULL)->fill,
                      theme->positive_fill);
    scenery_end(s);
}
END_TEST

START_TEST(the_neuron_looked_at_has_a_halo)
{
    Scenery *s = scenery_tiny();
    const Theme *theme = theme_row(THEME_LIGHT);
    scenery_seek(s, "out[A]");
    const DrawList *list = scenery_draw(s);
    ck_assert_uint_eq(scenery_find(list, neuron_id(2), DRAW_DISC, NULL)->fill,
                      theme->attention);
    ck_assert_uint_eq(scenery_find(list, neuron_id(3), DRAW_DISC, NULL)->fill,
                      theme->disc);
    scenery_end(s);
}
END_TEST

START_TEST(a_growing_sum_stands_beside_its_neuron)
{
    Scenery *s = scenery_tiny();
    s->view.grain = GRAIN_TERM;
    scenery_seek(s, "sum[A]");
    expect_text(scenery_text(scenery_draw(s), scenery_id(s, ID_SUM, "sum[A]")),
                "sum 0.50");
    scenery_seek(s, "sum[A]");
    expect_text(scenery_text(scenery_draw(s), scenery_id(s, ID_SUM, "sum[A]")),
                "sum 1.00");
    scenery_seek(s, "out[A]");
    expect_text(scenery_text(scenery_draw(s), scenery_id(s, ID_SUM, "sum[A]")),
                "");
    scenery_end(s);
}
END_TEST

START_TEST(targets_stand_below_outputs_once_loaded)
{
    Scenery *s = scenery_tiny();
    DrawId id = scenery_id(s, ID_TARGET, "target[C]");
    expect_text(scenery_text(scenery_draw(s), id), "");
    scenery_seek(s, "target[C]");
    expect_text(scenery_text(scenery_draw(s), id), "target 1");
    scenery_end(s);
}
END_TEST

START_TEST(biases_are_shown_where_there_are_any)
{
    Scenery *s = scenery_sigmoid();
    const DrawList *list = scenery_draw(s);
    expect_text(scenery_text(list, scenery_id(s, ID_BIAS, "b[A]")), "b 0.100");
    expect_text(scenery_text(list, scenery_id(s, ID_BIAS, "b[B]")), "b −0.200");
    scenery_end(s);
}
END_TEST

START_TEST(small_discs_give_their_number_to_a_chip)
{
    Plan plan = {.layers = 3, .sizes = {12, 12, 12}, .samples = 1};
    Scenery *s = scenery_new(&plan);
    s->view.width = 800;
    s->view.height = 500;
    scenery_seek(s, "out[n1.5]");
    DrawId id = scenery_id(s, ID_OUTPUT, "out[n1.5]");
    const DrawList *list = scenery_draw(s);
    ck_assert_ptr_nonnull(scenery_find(list, id, DRAW_BOX, NULL));
    ck_assert_ptr_nonnull(strstr(scenery_text(list, id), "n1.5"));
    scenery_end(s);
}
END_TEST

START_TEST(upstream_and_slope_are_told_while_they_are_made)
{
    Scenery *s = scenery_sigmoid();
    s->view.grain = GRAIN_TERM;
    const Step *step = scenery_seek(s, "slope[C]");
    char want[64] = "slope ", number[NUMBER_TEXT];
    number_shown(step->after, 3, NUMBER_SIGN_MINUS, number);
    strcat(want, number);
    DrawId id = scenery_id(s, ID_SUM, "slope[C]");
    expect_text(scenery_text(scenery_draw(s), id), want);
    s->view.hidden = LESSON_SLOPES;
    expect_text(scenery_text(scenery_draw(s), id), "");
    s->view.hidden = 0;
    step = scenery_seek(s, "upstream[A]");
    number_shown(step->after, 3, NUMBER_SIGN_ALWAYS, number);
    snprintf(want, sizeof want, "upstream %s", number);
    expect_text(
        scenery_text(scenery_draw(s), scenery_id(s, ID_SUM, "upstream[A]")),
        want);
    expect_text(scenery_text(scenery_draw(s), id), "");
    s->view.hidden = LESSON_UPSTREAM;
    expect_text(
        scenery_text(scenery_draw(s), scenery_id(s, ID_SUM, "upstream[A]")),
        "");
    scenery_end(s);
}
END_TEST

Suite *neurons_suite(void)
{
    const TTest *const tests[] = {
        what_is_not_computed_is_a_dashed_place_without_a_number,
        numbers_never_come_before_they_are_computed,
        discs_fill_in_proportion_to_the_stated_scale,
        the_marks_of_zero_end_before_the_number,
        fillings_have_the_colour_of_their_sign,
        the_neuron_looked_at_has_a_halo,
        a_growing_sum_stands_beside_its_neuron,
        targets_stand_below_outputs_once_loaded,
        biases_are_shown_where_there_are_any,
        small_discs_give_their_number_to_a_chip,
        upstream_and_slope_are_told_while_they_are_made,
        NULL,
    };
    return suite_of("neurons", tests);
}
