/* What a page looks at stays, the rest is dimmed, the step's own light wins. */
#include "scene/spotlight.h"

#include "scenery.h"
#include "suites.h"

#include <string.h>

static int cell(const Scenery *s, const char *name)
{
    int found = net_cell_by_name(s->run->net, name);
    ck_assert_int_ge(found, 0);
    return found;
}

START_TEST(nothing_named_lights_everything)
{
    Scenery *s = scenery_tiny();
    Spotlight light = spotlight_on(s->run->net, NULL, 0);
    ck_assert(spotlight_shows_neuron(&light, 1, 0));
    ck_assert(spotlight_shows_edge(&light, 2, 1, 0));
    ck_assert(spotlight_shows_error(&light));
    scenery_end(s);
}
END_TEST

START_TEST(a_weight_lights_itself_and_both_its_ends)
{
    Scenery *s = scenery_tiny();
    int cells[2] = {cell(s, "w[A->C]"), cell(s, "grad[Y->B]")};
    Spotlight light = spotlight_on(s->run->net, cells, 2);
    ck_assert(spotlight_shows_edge(&light, 2, 0, 0));
    ck_assert(!spotlight_shows_edge(&light, 2, 1, 0));
    ck_assert(!spotlight_shows_edge(&light, 2, 0, 1));
    ck_assert(spotlight_shows_edge(&light, 1, 1, 1));
    static const bool lit[3][2] = {{false, true}, {true, true}, {true, false}};
    for (int l = 0; l < 3; l++)
        for (int n = 0; n < 2; n++)
            ck_assert_int_eq(spotlight_shows_neuron(&light, l, n), lit[l][n]);
    ck_assert(!spotlight_shows_error(&light));
    scenery_end(s);
}
END_TEST

START_TEST(any_number_of_a_neuron_lights_it)
{
    static const char *const names[] = {"out[D]",      "sum[D]",   "delta[D]",
                                        "upstream[D]", "slope[D]", "b[D]",
                                        "gradb[D]",    "target[D]"};
    Scenery *s = scenery_sigmoid();
    for (int i = 0; i < 8; i++) {
        int one = cell(s, names[i]);
        Spotlight light = spotlight_on(s->run->net, &one, 1);
        ck_assert(spotlight_shows_neuron(&light, 2, 1));
        ck_assert(!spotlight_shows_neuron(&light, 2, 0));
        ck_assert(!spotlight_shows_edge(&light, 2, 1, 0));
    }
    scenery_end(s);
}
END_TEST

START_TEST(the_error_is_no_neuron)
{
    Scenery *s = scenery_tiny();
    int error = cell(s, "error");
    Spotlight light = spotlight_on(s->run->net, &error, 1);
    ck_assert(spotlight_shows_error(&light));
    for (int l = 0; l < 3; l++)
        for (int n = 0; n < 2; n++)
            ck_assert(!spotlight_shows_neuron(&light, l, n));
    scenery_end(s);
}
END_TEST

/* The colour of the first text with this id. */
static Colour ink(const Scenery *s, const DrawList *list, SceneNoun noun,
                  const char *name)
{
    const DrawCommand *text =
        scenery_find(list, scenery_id(s, noun, name), DRAW_TEXT, NULL);
    ck_assert_msg(text != NULL, "%s", name);
    return text->fill;
}

START_TEST(the_picture_dims_what_is_not_named)
{
    Scenery *s = scenery_tiny();
    Theme dim = theme_dimmed(theme_row(THEME_LIGHT), 0.5f);
    Colour usual = theme_row(THEME_LIGHT)->ink;
    scenery_seek(s, "error");
    int cells[2] = {cell(s, "w[X->A]"), cell(s, "error")};
    s->view.lit = cells;
    s->view.lit_count = 2;
    const DrawList *list = scenery_draw(s);
    ck_assert_uint_eq(ink(s, list, ID_WEIGHT, "w[X->A]"), usual);
    ck_assert_uint_eq(ink(s, list, ID_WEIGHT, "w[Y->A]"), dim.ink);
    ck_assert_uint_eq(ink(s, list, ID_OUTPUT, "out[A]"), usual);
    ck_assert_uint_eq(ink(s, list, ID_OUTPUT, "out[B]"), dim.ink);
    scenery_end(s);
}
END_TEST

START_TEST(what_the_step_lights_is_never_dimmed)
{
    Scenery *s = scenery_tiny();
    Colour usual = theme_row(THEME_LIGHT)->ink;
    int one = cell(s, "delta[D]");
    s->view.lit = &one;
    s->view.lit_count = 1;
    scenery_seek(s, "w[X->A]");
    const DrawList *list = scenery_draw(s);
    ck_assert_uint_eq(ink(s, list, ID_WEIGHT, "w[X->A]"), usual);
    ck_assert_uint_eq(ink(s, list, ID_OUTPUT, "out[A]"), usual);
    scenery_end(s);
}
END_TEST

Suite *spotlight_suite(void)
{
    const TTest *const tests[] = {
        nothing_named_lights_everything,
        a_weight_lights_itself_and_both_its_ends,
        any_number_of_a_neuron_lights_it,
        the_error_is_no_neuron,
        the_picture_dims_what_is_not_named,
        what_the_step_lights_is_never_dimmed,
        NULL,
    };
    return suite_of("spotlight", tests);
}
