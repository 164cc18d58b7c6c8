#include "scene/formulaupdate.h"

#include "scenery.h"
#include "suites.h"

#include <string.h>

START_TEST(a_weight_moves_against_its_gradient)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "w[X->A]");
    expect_text(scenery_formula(s, GRAIN_TERM), "wXA ← wXA − η · ∂E∂wXA\n"
                                                "= 0.5000 − 0.05 × +3.7500\n"
                                                "= 0.3125");
    scenery_end(s);
}
END_TEST

START_TEST(a_negative_gradient_stands_in_parentheses)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "w[A->C]");
    expect_text(scenery_formula(s, GRAIN_TERM), "wAC ← wAC − η · ∂E∂wAC\n"
                                                "= −0.2500 − 0.05 × (−3.0000)\n"
                                                "= −0.1000");
    scenery_end(s);
}
END_TEST

START_TEST(a_neuron_tells_all_its_weights_that_have_moved)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "w[X->A]");
    scenery_seek(s, "w[Y->A]");
    expect_text(scenery_formula(s, GRAIN_NEURON),
                "wXA ← 0.5000 − 0.05 × +3.7500 = 0.3125\n"
                "wYA ← 0.2500 − 0.05 × +7.5000 = −0.1250");
    scenery_end(s);
}
END_TEST

START_TEST(averaged_gradients_are_divided_by_the_batch)
{
    Scenery *s = scenery_sigmoid();
    scenery_seek(s, "w[X->A]");
    const char *text = scenery_formula(s, GRAIN_TERM);
    ck_assert_msg(strstr(text, "η/n") && strstr(text, "0.25 ×"), "%s", text);
    scenery_end(s);
}
END_TEST

START_TEST(a_bias_moves_the_same_way)
{
    Scenery *s = scenery_sigmoid();
    const Step *step = scenery_seek(s, "b[C]");
    char after[NUMBER_TEXT];
    number_shown(step->after, 5, NUMBER_SIGN_MINUS, after);
    const char *text = scenery_formula(s, GRAIN_TERM);
    ck_assert_msg(strstr(text, "bC ← bC − η/n · ∂E∂bC"), "%s", text);
    ck_assert_msg(strstr(text, after), "%s has no %s", text, after);
    scenery_end(s);
}
END_TEST

Suite *formulaupdate_suite(void)
{
    const TTest *const tests[] = {
        a_weight_moves_against_its_gradient,
        a_negative_gradient_stands_in_parentheses,
        a_neuron_tells_all_its_weights_that_have_moved,
        averaged_gradients_are_divided_by_the_batch,
        a_bias_moves_the_same_way,
        NULL,
    };
    return suite_of("formulaupdate", tests);
}
