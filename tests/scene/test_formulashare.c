/* Shares of the error as formulas. */
#include "scene/formulashare.h"

#include "scenery.h"
#include "suites.h"

START_TEST(the_mean_is_divided_by_the_outputs)
{
    Scenery *s = scenery_loss(LOSS_MEAN_SQUARED_ERROR);
    scenery_seek(s, "error");
    expect_text(scenery_formula(s, GRAIN_TERM),
                "E = (aC − tC)2 / 2 + (aD − tD)2 / 2\n"
                "= (−0.46 − 1.00)2 / 2 + [ ]\n"
                "= 1.07  so far");
    scenery_end(s);
}
END_TEST

START_TEST(binary_cross_entropy_has_two_terms_an_output)
{
    Scenery *s = scenery_loss(LOSS_BINARY_CROSS_ENTROPY);
    scenery_seek(s, "error");
    expect_text(
        scenery_formula(s, GRAIN_TERM),
        "E = max(zC, 0) − tC · zC + ln(1 + exp(−|zC|)) + max(zD, 0) − tD · zD "
        "+ ln(1 + exp(−|zD|))\n"
        "= max(−0.50, 0) − 1.00 · (−0.50) + ln(1 + exp(−|−0.50|)) + [ ] + [ ]\n"
        "= 0.97  so far");
    ck_assert_int_eq(formulashare_terms(s->run->net), 2);
    scenery_end(s);
}
END_TEST

START_TEST(cross_entropy_is_told_by_the_sums)
{
    Scenery *s = scenery_loss(LOSS_CROSS_ENTROPY);
    scenery_seek(s, "error");
    expect_text(scenery_formula(s, GRAIN_TERM),
                "E = tC · (m − zC + ln S) + tD · (m − zD + ln S)\n"
                "= 1.00 · (1.50 − (−0.50) + ln 1.14) + [ ]\n"
                "= 2.13  so far");
    ck_assert_int_eq(formulashare_terms(s->run->net), 1);
    scenery_end(s);
}
END_TEST

START_TEST(the_outputs_of_the_cross_entropies_have_their_delta_at_once)
{
    Scenery *s = scenery_loss(LOSS_CROSS_ENTROPY);
    scenery_seek(s, "delta[C]");
    expect_text(scenery_formula(s, GRAIN_TERM),
                "δC = aC − tC\n= 0.12 − 1.00\n= −0.88");
    scenery_end(s);
    s = scenery_loss(LOSS_BINARY_CROSS_ENTROPY);
    scenery_seek(s, "grad[B->D]");
    expect_text(scenery_formula(s, GRAIN_NEURON),
                "δD = aD − tD\n= 0.82 − 0.00\n= +0.82");
    scenery_end(s);
    s = scenery_loss(LOSS_MEAN_SQUARED_ERROR);
    scenery_seek(s, "upstream[C]");
    expect_text(scenery_formula(s, GRAIN_TERM), "∂E∂aC = 2 (aC − tC) / 2\n"
                                                "= 2 (−0.46 − 1.00) / 2\n"
                                                "= −1.46");
    scenery_end(s);
}
END_TEST

Suite *formulashare_suite(void)
{
    const TTest *const tests[] = {
        the_mean_is_divided_by_the_outputs,
        binary_cross_entropy_has_two_terms_an_output,
        cross_entropy_is_told_by_the_sums,
        the_outputs_of_the_cross_entropies_have_their_delta_at_once, NULL};
    return suite_of("formulashare", tests);
}
