#include "scene/stage.h"

#include "lesson/lesson.h"
#include "scenery.h"
#include "suites.h"

static const DrawPanel *panel_of(const DrawList *list, ScenePanel which)
{
    for (int i = 0; i < list->panel_count; i++)
        if (list->panels[i].id == scene_id(ID_PANEL, (int)which))
            return &list->panels[i];
    ck_abort_msg("no panel %d", (int)which);
}

static float area_of(Rect rect)
{
    return rect.w * rect.h;
}

START_TEST(areas_cover_the_window_and_do_not_overlap)
{
    static const float sizes[][2] = {{760, 470}, {1280, 800}, {3840, 2160}};
    for (int i = 0; i < 3; i++) {
        StageAreas a = stage_areas(sizes[i][0], sizes[i][1], true);
        Rect all[] = {a.top,      a.network,  a.side,
                      a.controls, a.timeline, a.chart};
        for (int k = 0; k < 6; k++) {
            ck_assert(area_of(all[k]) > 0);
            ck_assert(all[k].x >= 0 && all[k].x + all[k].w <= sizes[i][0]);
            ck_assert(all[k].y >= 0 && all[k].y + all[k].h <= sizes[i][1]);
            for (int m = 0; m < k; m++)
                ck_assert(!rect_overlaps(rect_inset(all[k], 0.01F), all[m]));
        }
    }
}
END_TEST

START_TEST(each_area_is_a_panel_of_its_own)
{
    Scenery *s = scenery_tiny();
    const DrawList *list = scenery_draw(s);
    StageAreas areas = stage_areas(1280, 800, true);
    expect_near(panel_of(list, PANEL_NETWORK)->rect.w, areas.network.w, 0);
    expect_near(panel_of(list, PANEL_SIDE)->rect.x, areas.side.x, 0);
    panel_of(list, PANEL_TIMELINE);
    panel_of(list, PANEL_CHART);
    scenery_end(s);
}
END_TEST

START_TEST(without_a_chart_the_side_reaches_down_to_the_edge)
{
    StageAreas whole = stage_areas(1280, 800, true);
    StageAreas same = stage_areas_hiding(1280, 800, true, LESSON_DELTAS);
    StageAreas less = stage_areas_hiding(1280, 800, true, LESSON_CHART);
    expect_near(same.side.h, whole.side.h, 0);
    expect_near(same.chart.h, whole.chart.h, 0);
    expect_near(less.side.y, whole.side.y, 0);
    expect_near(less.side.y + less.side.h, 800, 0);
    expect_near(less.chart.h, 0, 0);
    Scenery *s = scenery_tiny();
    s->view.hidden = LESSON_CHART;
    const DrawList *list = scenery_draw(s);
    expect_near(panel_of(list, PANEL_SIDE)->rect.h, less.side.h, 0);
    for (int i = 0; i < list->panel_count; i++)
        ck_assert_uint_ne(list->panels[i].id, scene_id(ID_PANEL, PANEL_CHART));
    scenery_end(s);
}
END_TEST

START_TEST(without_controls_the_title_is_drawn)
{
    Scenery *s = scenery_tiny();
    s->view.title = "tiny network";
    s->view.controls = false;
    const DrawList *list = scenery_draw(s);
    panel_of(list, PANEL_TOP);
    ck_assert_ptr_nonnull(draw_find_text(list, "tiny network"));
    scenery_end(s);
}
END_TEST

START_TEST(what_travels_is_moving_and_the_rest_is_still)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "out[A]");
    s->view.progress = 0.5F;
    const DrawList *list = scenery_draw(s);
    const DrawPanel *panel = panel_of(list, PANEL_NETWORK);
    ck_assert(panel->has_moving);
    for (int i = panel->first; i < panel->end; i++) {
        bool dot = list->commands[i].id >> 24 == ID_DOT;
        ck_assert(!dot || i >= panel->moving);
    }
    ck_assert_int_lt(panel->moving, panel->end);
    scenery_end(s);
}
END_TEST

START_TEST(themes_change_colours_and_nothing_else)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "delta[A]");
    int light = scenery_draw(s)->command_count;
    s->view.theme = THEME_DARK;
    const DrawList *list = scenery_draw(s);
    ck_assert_int_eq(list->command_count, light);
    ck_assert_uint_eq(panel_of(list, PANEL_NETWORK)->background,
                      theme_row(THEME_DARK)->stage);
    scenery_end(s);
}
END_TEST

START_TEST(any_network_at_any_moment_can_be_drawn)
{
    Rng rng = rng_seeded(5);
    for (int i = 0; i < 25; i++) {
        Plan plan = plan_random_any(&rng);
        Scenery *s = scenery_new(&plan);
        for (uint64_t step = 0; step < 100; step += 3) {
            scenery_go(s, step);
            s->view.grain = (Grain)(step % GRAIN_COUNT);
            s->view.width = 760 + (float)step * 5;
            s->view.progress = (float)(step % 4) / 3;
            scenery_draw(s);
        }
        scenery_end(s);
    }
}
END_TEST

Suite *stage_suite(void)
{
    const TTest *const tests[] = {
        areas_cover_the_window_and_do_not_overlap,
        each_area_is_a_panel_of_its_own,
        without_a_chart_the_side_reaches_down_to_the_edge,
        without_controls_the_title_is_drawn,
        what_travels_is_moving_and_the_rest_is_still,
        themes_change_colours_and_nothing_else,
        any_network_at_any_moment_can_be_drawn,
        NULL,
    };
    return suite_of("stage", tests);
}
