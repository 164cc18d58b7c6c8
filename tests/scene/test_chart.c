#include "scene/chart.h"

#include "scenery.h"
#include "suites.h"

#include <math.h>
#include <string.h>

static const Rect AREA = {100, 200, 400, 200};

static const DrawList *draw_it(Scenery *s, bool logarithmic)
{
    draw_begin(&s->list, &s->font, 1);
    draw_panel(&s->list, 1, AREA, 0xFFFFFFFF);
    chart_draw(&s->list, s->run, &s->history,
               (ChartLook){.theme = theme_row(THEME_LIGHT),
                           .logarithmic = logarithmic},
               AREA);
    return &s->list;
}

static const DrawCommand *now_disc(const DrawList *list)
{
    return scenery_find(list, scene_id(ID_CHART, 4), DRAW_DISC, NULL);
}

static void learn(Scenery *s, int samples)
{
    Hook hook = history_hook(&s->history);
    for (int i = 0; i < samples; i++)
        run_forward(s->run, GRAIN_SAMPLE, &hook);
}

START_TEST(a_click_on_a_point_is_its_sample)
{
    Scenery *s = scenery_tiny();
    learn(s, 30);
    for (int sample = 1; sample <= 30; sample++) {
        scenery_go(s, 0);
        Hook hook = history_hook(&s->history);
        for (int i = 0; i < sample; i++)
            run_forward(s->run, GRAIN_SAMPLE, &hook);
        float x = now_disc(draw_it(s, false))->centre.x;
        ck_assert_uint_eq(chart_sample_at(s->run, &s->history, AREA, x),
                          (uint64_t)sample - 1);
    }
    scenery_end(s);
}
END_TEST

START_TEST(clicks_beyond_the_plot_are_its_ends)
{
    Scenery *s = scenery_tiny();
    learn(s, 10);
    ck_assert_uint_eq(chart_sample_at(s->run, &s->history, AREA, -1e6F), 0);
    ck_assert_uint_eq(chart_sample_at(s->run, &s->history, AREA, 1e6F), 9);
    scenery_end(s);
}
END_TEST

START_TEST(the_title_says_which_error_and_how_much)
{
    Scenery *s = scenery_tiny();
    const DrawList *list = draw_it(s, false);
    expect_text(scenery_text(list, scene_id(ID_CHART, 0)),
                "Error (loss): squared error");
    expect_text(scenery_text(list, scene_id(ID_CHART, 5)), "");
    scenery_seek(s, "error");
    scenery_seek(s, "error");
    expect_text(scenery_text(draw_it(s, false), scene_id(ID_CHART, 5)),
                "4.5000");
    scenery_end(s);
}
END_TEST

START_TEST(after_verifying_the_error_before_stands_beside_it)
{
    Scenery *s = scenery_tiny();
    learn(s, 1);
    const char *text = scenery_text(draw_it(s, false), scene_id(ID_CHART, 5));
    ck_assert_msg(strstr(text, "4.5000 → "), "%s", text);
    scenery_end(s);
}
END_TEST

START_TEST(a_smaller_error_stands_lower_on_both_axes)
{
    Scenery *s = scenery_tiny();
    for (int logarithmic = 0; logarithmic < 2; logarithmic++) {
        scenery_go(s, 0);
        learn(s, 1);
        float first = now_disc(draw_it(s, logarithmic))->centre.y;
        learn(s, 5);
        float later = now_disc(draw_it(s, logarithmic))->centre.y;
        ck_assert(later > first);
    }
    scenery_end(s);
}
END_TEST

START_TEST(a_logarithmic_axis_has_equal_steps_for_equal_factors)
{
    Scenery *s = scenery_tiny();
    s->history.samples = (HistoryLine){
        .value = {100, 10, 1, 0.1}, .count = 4, .every = 1, .items = 4};
    run_forward(s->run, GRAIN_PHASE, NULL);
    const DrawList *list = draw_it(s, true);
    const DrawCommand *line =
        scenery_find(list, scene_id(ID_CHART, 2), DRAW_LINES, NULL);
    const Point *at = list->points + line->first;
    ck_assert_int_eq(line->count, 4);
    float step = at[1].y - at[0].y;
    ck_assert(step > 5);
    expect_near(at[2].y - at[1].y, step, 0.05F);
    expect_near(at[3].y - at[2].y, step, 0.05F);
    scenery_end(s);
}
END_TEST

START_TEST(several_samples_have_a_line_of_epochs_means)
{
    Scenery *s = scenery_sigmoid();
    learn(s, 2);
    ck_assert_ptr_null(scenery_find(draw_it(s, false), scene_id(ID_CHART, 1),
                                    DRAW_LINES, NULL));
    learn(s, 8);
    const DrawList *list = draw_it(s, false);
    ck_assert_ptr_nonnull(
        scenery_find(list, scene_id(ID_CHART, 1), DRAW_LINES, NULL));
    ck_assert_ptr_nonnull(
        scenery_find(list, scene_id(ID_CHART, 3), DRAW_DISC, NULL));
    scenery_end(s);
}
END_TEST

static void expect_within(const DrawList *list)
{
    for (int i = 0; i < list->command_count; i++) {
        Rect it = list->commands[i].rect;
        ck_assert(isfinite(it.x) && isfinite(it.y));
        ck_assert(it.y > AREA.y - 10 && it.y + it.h < AREA.y + AREA.h + 10);
    }
}

START_TEST(errors_that_are_no_numbers_are_safe)
{
    Scenery *s = scenery_tiny();
    double odd[] = {4, (double)NAN, (double)INFINITY, 1e300, 2, 0, -3};
    learn(s, 7);
    for (int shift = 0; shift < 7; shift++) {
        for (int i = 0; i < 7; i++)
            s->history.samples.value[i] = odd[(i + shift) % 7];
        expect_within(draw_it(s, false));
        expect_within(draw_it(s, true));
    }
    scenery_end(s);
}
END_TEST

START_TEST(an_empty_history_is_an_empty_chart)
{
    Scenery *s = scenery_tiny();
    expect_within(draw_it(s, false));
    ck_assert_ptr_null(now_disc(draw_it(s, true)));
    scenery_end(s);
}
END_TEST

START_TEST(tiny_errors_have_axis_labels_that_differ)
{
    Scenery *s = scenery_tiny();
    s->history.samples = (HistoryLine){
        .value = {4e-7, 2e-7}, .count = 2, .every = 1, .items = 2};
    const char *text = scenery_text(draw_it(s, false), scene_id(ID_CHART, 10));
    expect_text(text, "0 1e-07 2e-07 3e-07 4e-07");
    scenery_end(s);
}
END_TEST

Suite *chart_suite(void)
{
    const TTest *const tests[] = {
        a_click_on_a_point_is_its_sample,
        clicks_beyond_the_plot_are_its_ends,
        the_title_says_which_error_and_how_much,
        after_verifying_the_error_before_stands_beside_it,
        a_smaller_error_stands_lower_on_both_axes,
        a_logarithmic_axis_has_equal_steps_for_equal_factors,
        several_samples_have_a_line_of_epochs_means,
        errors_that_are_no_numbers_are_safe,
        an_empty_history_is_an_empty_chart,
        tiny_errors_have_axis_labels_that_differ,
        NULL,
    };
    return suite_of("chart", tests);
}
