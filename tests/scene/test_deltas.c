#include "scene/deltas.h"

#include "scenery.h"
#include "suites.h"

#include <math.h>

START_TEST(arrows_grow_with_the_size_of_the_delta_on_a_fixed_scale)
{
    float before = deltas_arrow_length(0.0001);
    ck_assert(before > 0.3F);
    for (double delta = 0.0002; delta < 10; delta *= 2) {
        float length = deltas_arrow_length(delta);
        ck_assert(length > before);
        expect_near(length, deltas_arrow_length(-delta), 0);
        before = length;
    }
    expect_near(deltas_arrow_length(10), deltas_arrow_length(1e9), 0);
    expect_near(deltas_arrow_length(0), deltas_arrow_length(1e-9), 0);
}
END_TEST

START_TEST(nothing_is_said_about_deltas_before_the_backward_pass)
{
    Scenery *s = scenery_tiny();
    DrawId id = scenery_id(s, ID_DELTA, "delta[C]");
    ck_assert_ptr_null(draw_find(scenery_draw(s), id));
    scenery_seek(s, "out[D]");
    ck_assert_ptr_null(draw_find(scenery_draw(s), id));
    scenery_end(s);
}
END_TEST

START_TEST(a_delta_to_come_is_a_dashed_place)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "delta[C]");
    const DrawList *list = scenery_draw(s);
    DrawId id = scenery_id(s, ID_DELTA, "delta[A]");
    ck_assert(scenery_find(list, id, DRAW_BOX, NULL)->dash > 0);
    ck_assert_ptr_null(scenery_find(list, id, DRAW_POLYGON, NULL));
    expect_text(scenery_text(list, id), "δ A");
    scenery_end(s);
}
END_TEST

/* The tip of an arrow is its fifth point. */
static float tip_below_middle(const DrawList *list, DrawId id)
{
    const DrawCommand *arrow = scenery_find(list, id, DRAW_POLYGON, NULL);
    ck_assert_ptr_nonnull(arrow);
    return list->points[arrow->first + 4].y -
           (arrow->rect.y + arrow->rect.h / 2);
}

START_TEST(arrows_point_where_the_neuron_wants_to_go)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "delta[B]");
    const DrawList *list = scenery_draw(s);
    static const char *const cells[] = {"delta[A]", "delta[B]", "delta[C]",
                                        "delta[D]"};
    for (int i = 0; i < 4; i++) {
        double delta = world_value(&s->world, "%s", cells[i]);
        float tip = tip_below_middle(list, scenery_id(s, ID_DELTA, cells[i]));
        ck_assert_msg(delta > 0 ? tip > 0 : tip < 0, "%s", cells[i]);
    }
    scenery_end(s);
}
END_TEST

START_TEST(deltas_have_their_sign_and_say_what_outputs_want)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "delta[A]");
    const DrawList *list = scenery_draw(s);
    expect_text(scenery_text(list, scenery_id(s, ID_DELTA, "delta[C]")),
                "δ C −3.00 wants up");
    expect_text(scenery_text(list, scenery_id(s, ID_DELTA, "delta[D]")),
                "δ D +3.00 wants down");
    expect_text(scenery_text(list, scenery_id(s, ID_DELTA, "delta[A]")),
                "δ A +3.75");
    scenery_end(s);
}
END_TEST

START_TEST(the_delta_being_written_is_lit)
{
    Scenery *s = scenery_tiny();
    const Theme *theme = theme_row(THEME_LIGHT);
    scenery_seek(s, "delta[A]");
    const DrawList *list = scenery_draw(s);
    DrawId lit = scenery_id(s, ID_DELTA, "delta[A]");
    DrawId other = scenery_id(s, ID_DELTA, "delta[C]");
    ck_assert_uint_eq(scenery_find(list, lit, DRAW_BOX, NULL)->fill,
                      theme->attention);
    ck_assert_uint_eq(scenery_find(list, other, DRAW_BOX, NULL)->fill,
                      theme->disc);
    scenery_end(s);
}
END_TEST

START_TEST(in_verify_the_old_deltas_fade)
{
    Scenery *s = scenery_tiny();
    DrawId id = scenery_id(s, ID_DELTA, "delta[C]");
    scenery_seek(s, "delta[C]");
    Colour now = scenery_find(scenery_draw(s), id, DRAW_POLYGON, NULL)->fill;
    scenery_seek(s, "w[B->D]");
    while (run_last(s->run)->place.phase != PHASE_VERIFY)
        scenery_go(s, s->run->cursor.steps + 1);
    Colour past = scenery_find(scenery_draw(s), id, DRAW_POLYGON, NULL)->fill;
    ck_assert_uint_lt(past >> 24, now >> 24);
    scenery_end(s);
}
END_TEST

Suite *deltas_suite(void)
{
    const TTest *const tests[] = {
        arrows_grow_with_the_size_of_the_delta_on_a_fixed_scale,
        nothing_is_said_about_deltas_before_the_backward_pass,
        a_delta_to_come_is_a_dashed_place,
        arrows_point_where_the_neuron_wants_to_go,
        deltas_have_their_sign_and_say_what_outputs_want,
        the_delta_being_written_is_lit,
        in_verify_the_old_deltas_fade,
        NULL,
    };
    return suite_of("deltas", tests);
}
