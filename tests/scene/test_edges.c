#include "scene/edges.h"

#include "scenery.h"
#include "suites.h"

#include <math.h>

static const DrawCommand *edge_of(const Scenery *s, const DrawList *list,
                                  const char *cell)
{
    return scenery_find(list, scenery_id(s, ID_EDGE, cell), DRAW_CURVE, NULL);
}

static int count_of(const DrawList *list, DrawId id)
{
    int count = 0;
    for (int i = 0; i < list->command_count; i++)
        count += list->commands[i].id == id;
    return count;
}

static int alpha_of(const DrawCommand *command)
{
    return (int)(command->fill >> 24);
}

START_TEST(width_grows_with_the_size_of_the_weight)
{
    Scales scales = {.weight = 2};
    float before = edges_width(&scales, 0);
    ck_assert(before > 0);
    for (double weight = 0.001; weight < 40; weight *= 1.5) {
        float width = edges_width(&scales, weight);
        ck_assert(width >= before);
        expect_near(width, edges_width(&scales, -weight), 0);
        before = width;
    }
    ck_assert(edges_width(&scales, 1) > edges_width(&scales, 0.5));
}
END_TEST

START_TEST(width_is_bounded_for_any_number)
{
    Scales scales = {.weight = 1};
    double odd[] = {(double)INFINITY, -(double)INFINITY, (double)NAN, 1e300};
    for (int i = 0; i < 4; i++) {
        float width = edges_width(&scales, odd[i]);
        ck_assert(width > 0 && width <= 8);
    }
}
END_TEST

START_TEST(colours_tell_the_sign)
{
    Scenery *s = scenery_tiny();
    const DrawList *list = scenery_draw(s);
    const Theme *theme = theme_row(THEME_LIGHT);
    Colour positive = edge_of(s, list, "w[X->A]")->fill & 0xFFFFFF;
    Colour negative = edge_of(s, list, "w[X->B]")->fill & 0xFFFFFF;
    ck_assert_uint_eq(positive, theme->positive & 0xFFFFFF);
    ck_assert_uint_eq(negative, theme->negative & 0xFFFFFF);
    scenery_end(s);
}
END_TEST

START_TEST(the_same_weight_keeps_its_width_over_the_run)
{
    Scenery *s = scenery_tiny();
    float first = edge_of(s, scenery_draw(s), "w[X->A]")->width;
    scenery_seek(s, "delta[A]");
    expect_near(edge_of(s, scenery_draw(s), "w[X->A]")->width, first, 0);
    scenery_end(s);
}
END_TEST

START_TEST(operands_are_lit_and_the_rest_is_dimmed)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "out[A]");
    const DrawList *list = scenery_draw(s);
    ck_assert(alpha_of(edge_of(s, list, "w[X->A]")) == 255);
    ck_assert(alpha_of(edge_of(s, list, "w[X->B]")) < 128);
    scenery_end(s);
}
END_TEST

START_TEST(forward_colours_fade_in_the_backward_pass)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "out[A]");
    int forward = alpha_of(edge_of(s, scenery_draw(s), "w[X->B]"));
    scenery_seek(s, "delta[C]");
    int backward = alpha_of(edge_of(s, scenery_draw(s), "w[X->B]"));
    ck_assert_int_lt(backward, forward);
    scenery_end(s);
}
END_TEST

START_TEST(chevrons_come_back_along_lit_edges_only)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "out[A]");
    const DrawList *list = scenery_draw(s);
    DrawId lit = scenery_id(s, ID_CHEVRON, "w[A->C]");
    DrawId other = scenery_id(s, ID_CHEVRON, "w[B->C]");
    ck_assert_int_eq(count_of(list, lit), 0);
    scenery_seek(s, "delta[A]");
    list = scenery_draw(s);
    ck_assert_int_gt(count_of(list, lit), 0);
    ck_assert_int_eq(count_of(list, other), 0);
    scenery_end(s);
}
END_TEST

START_TEST(dots_travel_while_values_are_under_way)
{
    Scenery *s = scenery_tiny();
    DrawId dot = scenery_id(s, ID_DOT, "w[X->A]");
    scenery_seek(s, "out[A]");
    ck_assert_int_eq(count_of(scenery_draw(s), dot), 0);
    s->view.progress = 0.25F;
    float early = scenery_find(scenery_draw(s), dot, DRAW_DISC, NULL)->centre.x;
    s->view.progress = 0.75F;
    float late = scenery_find(scenery_draw(s), dot, DRAW_DISC, NULL)->centre.x;
    ck_assert(late > early);
    scenery_end(s);
}
END_TEST

START_TEST(chevrons_under_way_have_left_the_output_first)
{
    Scenery *s = scenery_tiny();
    DrawId id = scenery_id(s, ID_CHEVRON, "w[A->C]");
    scenery_seek(s, "delta[A]");
    s->view.progress = 0.3F;
    int few = count_of(scenery_draw(s), id);
    s->view.progress = 0.9F;
    int many = count_of(scenery_draw(s), id);
    ck_assert_int_gt(few, 0);
    ck_assert_int_gt(many, few);
    scenery_end(s);
}
END_TEST

START_TEST(what_an_edge_carries_is_what_its_weight_is_multiplied_by)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "delta[A]");
    NetView *view = scenery_view(s);
    Edge edge = {.layer = 2, .neuron = 1, .source = 0, .lit = true};
    double factor = 0;
    ck_assert(edges_flow_back(view, &edge));
    ck_assert(edges_carry(view, &edge, &factor));
    ck_assert_double_eq(factor, world_value(&s->world, "delta[D]"));
    ck_assert_int_eq(edges_shown(&view->layout), 8);
    scenery_end(s);
}
END_TEST

Suite *edges_suite(void)
{
    const TTest *const tests[] = {
        width_grows_with_the_size_of_the_weight,
        width_is_bounded_for_any_number,
        colours_tell_the_sign,
        the_same_weight_keeps_its_width_over_the_run,
        operands_are_lit_and_the_rest_is_dimmed,
        forward_colours_fade_in_the_backward_pass,
        chevrons_come_back_along_lit_edges_only,
        dots_travel_while_values_are_under_way,
        chevrons_under_way_have_left_the_output_first,
        what_an_edge_carries_is_what_its_weight_is_multiplied_by,
        NULL,
    };
    return suite_of("edges", tests);
}
