/* The bar of the whole run. */
#include "scene/runbar.h"

#include "scene/timeline.h"
#include "scenery.h"
#include "suites.h"

static const Rect AREA = {40, 600, 800, 128};

/* The width of a part, 0 when it is not there. */
static float width_of(const DrawList *list, int part)
{
    const DrawCommand *box =
        scenery_find(list, scene_id(ID_SEGMENT, part), DRAW_BOX, NULL);
    return box ? box->rect.w : 0;
}

static const DrawList *drawn(Scenery *s, uint64_t furthest)
{
    draw_begin(&s->list, &s->font, 1);
    runbar_draw(&s->list, s->run, furthest, theme_row(THEME_LIGHT), AREA);
    return &s->list;
}

START_TEST(it_is_as_full_as_the_run_is_far)
{
    Scenery *s = scenery_tiny();
    scenery_go(s, 300);
    const DrawList *list = drawn(s, 1200);
    expect_near(width_of(list, 1002), AREA.w / 4, 0.01f);
    expect_text(scenery_text(list, scene_id(ID_SEGMENT, 1000)),
                "whole run · step 300 of 1,200 so far");
    list = drawn(s, 100); /* it is further now */
    expect_near(width_of(list, 1002), AREA.w, 0.01f);
    scenery_end(s);
}
END_TEST

START_TEST(a_run_that_has_not_begun_is_an_empty_bar)
{
    Scenery *s = scenery_tiny();
    const DrawList *list = drawn(s, 0);
    expect_near(width_of(list, 1001), AREA.w, 0.01f);
    expect_near(width_of(list, 1002), 0, 0);
    scenery_end(s);
}
END_TEST

START_TEST(places_along_it_are_steps)
{
    ck_assert_uint_eq(runbar_steps_at(AREA, AREA.x - 10, 1000), 0);
    ck_assert_uint_eq(runbar_steps_at(AREA, AREA.x + 200, 1000), 250);
    ck_assert_uint_eq(runbar_steps_at(AREA, AREA.x + 900, 1000), 1000);
    ck_assert_uint_eq(runbar_steps_at(AREA, AREA.x + 400, UINT64_C(1) << 40),
                      UINT64_C(1) << 39);
}
END_TEST

START_TEST(bar_title_and_button_stand_apart_in_every_window)
{
    static const float heights[] = {470, 500, 640, 800, 1600};
    for (int i = 0; i < 5; i++) {
        Rect area = stage_areas(1280, heights[i], true).timeline;
        Rect bar = runbar_bar(area), button = runbar_button(area);
        ck_assert(bar.y + bar.h <= area.y + area.h);
        ck_assert(button.y + button.h < bar.y);
        Rect sample = timeline_bar(area);
        ck_assert(button.y > sample.y + sample.h + 4);
    }
}
END_TEST

Suite *runbar_suite(void)
{
    const TTest *const tests[] = {
        it_is_as_full_as_the_run_is_far,
        a_run_that_has_not_begun_is_an_empty_bar,
        places_along_it_are_steps,
        bar_title_and_button_stand_apart_in_every_window,
        NULL,
    };
    return suite_of("runbar", tests);
}
