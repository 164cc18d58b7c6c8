#include "scene/legend.h"

#include "scenery.h"
#include "suites.h"

#include <string.h>

static bool says(const DrawList *list, const char *words)
{
    for (int i = 0; i < 16; i++)
        if (strstr(scenery_text(list, scene_id(ID_LEGEND, i)), words))
            return true;
    return false;
}

START_TEST(only_marks_on_screen_are_explained)
{
    Scenery *s = scenery_tiny();
    const DrawList *list = scenery_draw(s);
    ck_assert(says(list, "positive") && says(list, "negative"));
    ck_assert(says(list, "dashed"));
    ck_assert(!says(list, "fill") && !says(list, "δ") && !says(list, "change"));
    scenery_seek(s, "delta[A]");
    list = scenery_draw(s);
    ck_assert(says(list, "fill") && says(list, "δ") && says(list, "change"));
    scenery_end(s);
}
END_TEST

START_TEST(a_network_of_positive_weights_explains_no_other)
{
    Scenery *s = scenery_tiny();
    for (int i = 0; i < s->world.net->cells; i++)
        s->run->cells[i] = 0.5;
    const DrawList *list = scenery_draw(s);
    ck_assert(says(list, "positive") && !says(list, "negative"));
    scenery_end(s);
}
END_TEST

START_TEST(the_scale_of_the_fillings_is_stated)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "out[D]");
    ck_assert(says(scenery_draw(s), "±2"));
    scenery_end(s);
}
END_TEST

START_TEST(the_least_important_become_brief_first)
{
    Scenery *s = scenery_tiny();
    NetView *view = scenery_view(s);
    view->marks = MARK_POSITIVE | MARK_NEGATIVE | MARK_OUTPUTS | MARK_WEIGHTS;
    legend_draw(view, (Rect){0, 0, 520, 100});
    ck_assert(says(view->list, "fill: output, scale ±2"));
    ck_assert(says(view->list, "width: |w|"));
    scenery_end(s);
}
END_TEST

START_TEST(what_does_not_fit_is_left_out)
{
    Scenery *s = scenery_tiny();
    NetView *view = scenery_view(s);
    view->marks = ~0U;
    legend_draw(view, (Rect){0, 0, 200, 100});
    ck_assert(says(view->list, "positive") && !says(view->list, "dashed"));
    for (int i = 0; i < view->list->command_count; i++) {
        Rect it = view->list->commands[i].rect;
        ck_assert(it.x + it.w <= 200);
    }
    scenery_end(s);
}
END_TEST

Suite *legend_suite(void)
{
    const TTest *const tests[] = {
        only_marks_on_screen_are_explained,
        a_network_of_positive_weights_explains_no_other,
        the_scale_of_the_fillings_is_stated,
        the_least_important_become_brief_first,
        what_does_not_fit_is_left_out,
        NULL,
    };
    return suite_of("legend", tests);
}
