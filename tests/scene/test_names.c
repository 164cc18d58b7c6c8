#include "scene/names.h"

#include "scenery.h"
#include "suites.h"

static void expect_short(const char *name, int most, const char *want)
{
    char text[NAME_TEXT];
    name_short(name, most, text);
    expect_text(text, want);
}

START_TEST(short_names_stay_whole)
{
    expect_short("A", 3, "A");
    expect_short("abc", 3, "abc");
    expect_short("abcdefghijklmnop", 16, "abcdefghijklmnop");
}
END_TEST

START_TEST(long_names_keep_both_ends)
{
    expect_short("hidden_number_on", 8, "hidd…_on");
    expect_short("hidden_number_on", 5, "hi…on");
    expect_short("abcd", 3, "a…d");
}
END_TEST

START_TEST(characters_of_several_bytes_are_never_cut)
{
    expect_short("ΑΒΓΔΕΖ", 5, "ΑΒ…ΕΖ");
    expect_short("ΑΒΓΔΕ", 5, "ΑΒΓΔΕ");
}
END_TEST

START_TEST(each_neuron_has_its_name_above_it)
{
    Scenery *s = scenery_tiny();
    const DrawList *list = scenery_draw(s);
    const char *names[] = {"X", "Y", "A", "B", "C", "D"};
    for (int i = 0; i < 6; i++) {
        const DrawCommand *ring =
            scenery_find(list, scene_id(ID_NEURON, i), DRAW_RING, NULL);
        const DrawCommand *name =
            scenery_find(list, scene_id(ID_NAME, i), DRAW_TEXT, NULL);
        expect_text(scenery_text(list, scene_id(ID_NAME, i)), names[i]);
        ck_assert(name->baseline < ring->centre.y - ring->radius);
    }
    scenery_end(s);
}
END_TEST

START_TEST(names_of_crowded_inputs_stand_at_their_left)
{
    Plan plan = {.layers = 2, .sizes = {19, 1}, .samples = 1};
    Scenery *s = scenery_new(&plan);
    const DrawList *list = scenery_draw(s);
    const DrawCommand *ring =
        scenery_find(list, scene_id(ID_NEURON, 3), DRAW_RING, NULL);
    const DrawCommand *name =
        scenery_find(list, scene_id(ID_NAME, 3), DRAW_TEXT, NULL);
    ck_assert_ptr_nonnull(name);
    ck_assert(name->rect.x + name->rect.w < ring->centre.x - ring->radius);
    scenery_end(s);
}
END_TEST

Suite *names_suite(void)
{
    const TTest *const tests[] = {
        short_names_stay_whole,
        long_names_keep_both_ends,
        characters_of_several_bytes_are_never_cut,
        each_neuron_has_its_name_above_it,
        names_of_crowded_inputs_stand_at_their_left,
        NULL,
    };
    return suite_of("names", tests);
}
