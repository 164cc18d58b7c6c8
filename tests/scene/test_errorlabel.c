/* The error stands beside the outputs once it is there, always in one place. */
#include "scene/errorlabel.h"

#include "scenery.h"
#include "suites.h"

START_TEST(it_says_what_the_run_computed)
{
    Scenery *s = scenery_tiny();
    DrawId id = scene_id(ID_ERROR, 0);
    expect_text(scenery_text(scenery_draw(s), id), "");
    scenery_seek(s, "error"); /* (−0.5 − 1)² */
    expect_text(scenery_text(scenery_draw(s), id), "2.25 so far");
    scenery_seek(s, "error"); /* + (1.5 − 0)² */
    expect_text(scenery_text(scenery_draw(s), id), "error 4.50");
    scenery_end(s);
}
END_TEST

START_TEST(the_loss_step_lights_it)
{
    Scenery *s = scenery_tiny();
    DrawId id = scene_id(ID_ERROR, 0);
    const Theme *theme = theme_row(THEME_LIGHT);
    scenery_seek(s, "error");
    ck_assert_uint_eq(scenery_find(scenery_draw(s), id, DRAW_BOX, NULL)->fill,
                      theme->attention);
    scenery_seek(s, "delta[C]");
    ck_assert_uint_eq(scenery_find(scenery_draw(s), id, DRAW_BOX, NULL)->fill,
                      theme->disc);
    scenery_end(s);
}
END_TEST

START_TEST(it_stays_where_it_is)
{
    Scenery *s = scenery_tiny();
    DrawId id = scene_id(ID_ERROR, 0);
    scenery_seek(s, "error");
    Rect first = scenery_find(scenery_draw(s), id, DRAW_BOX, NULL)->rect;
    for (uint64_t step = s->run->cursor.steps; step < 58; step++) {
        scenery_go(s, step);
        Rect now = scenery_find(scenery_draw(s), id, DRAW_BOX, NULL)->rect;
        expect_near(now.x, first.x, 0);
        expect_near(now.y, first.y, 0);
    }
    scenery_end(s);
}
END_TEST

START_TEST(a_page_can_hide_it)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "error");
    s->view.hidden = LESSON_ERROR;
    expect_text(scenery_text(scenery_draw(s), scene_id(ID_ERROR, 0)), "");
    scenery_end(s);
}
END_TEST

Suite *errorlabel_suite(void)
{
    const TTest *const tests[] = {it_says_what_the_run_computed,
                                  the_loss_step_lights_it, it_stays_where_it_is,
                                  a_page_can_hide_it, NULL};
    return suite_of("errorlabel", tests);
}
