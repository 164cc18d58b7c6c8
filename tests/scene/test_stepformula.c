#include "scene/stepformula.h"

#include "scenery.h"
#include "suites.h"

#include <string.h>

START_TEST(at_the_beginning_there_is_no_formula)
{
    Scenery *s = scenery_tiny();
    expect_text(scenery_formula(s, GRAIN_TERM), "");
    scenery_end(s);
}
END_TEST

START_TEST(loading_assigns)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "in[Y]");
    expect_text(scenery_formula(s, GRAIN_TERM), "aY = 2.00");
    scenery_end(s);
}
END_TEST

START_TEST(terms_to_come_are_empty_places)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "sum[A]");
    expect_text(scenery_formula(s, GRAIN_TERM), "zA = wXA · aX + wYA · aY\n"
                                                "= 0.50 × 1.00 + [ ]\n"
                                                "= 0.50  so far");
    scenery_seek(s, "sum[A]");
    expect_text(scenery_formula(s, GRAIN_TERM), "zA = wXA · aX + wYA · aY\n"
                                                "= 0.50 × 1.00 + 0.25 × 2.00\n"
                                                "= 1.00");
    scenery_end(s);
}
END_TEST

START_TEST(a_minus_behind_a_plus_has_brackets)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "out[C]");
    expect_text(scenery_formula(s, GRAIN_NEURON),
                "zC = wAC · aA + wBC · aB\n"
                "= −0.25 × 1.00 + (−0.50) × 0.50\n"
                "= −0.50");
    scenery_end(s);
}
END_TEST

START_TEST(what_comes_next_can_be_left_to_find)
{
    Scenery *s = scenery_tiny();
    StepFormula formula;
    StepFormulaLook look = {.theme = theme_row(THEME_LIGHT),
                            .decimals = 2,
                            .terms = 9,
                            .terms_a_line = 9,
                            .name_length = 8};
    stepformula_build_next(&formula, s->run, world_cell(&s->world, "in[X]"),
                           look);
    ck_assert_int_eq(formula.count, 0); /* a load would tell its number */
    scenery_seek(s, "grad[Y->B]");
    stepformula_build_next(&formula, s->run, world_cell(&s->world, "w[X->A]"),
                           look);
    ck_assert_int_eq(formula.count, 1);
    scenery_end(s);
}
END_TEST

START_TEST(a_neuron_tells_its_whole_sum)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "out[B]");
    expect_text(scenery_formula(s, GRAIN_NEURON),
                "zB = wXB · aX + wYB · aY\n"
                "= −1.00 × 1.00 + 0.75 × 2.00\n"
                "= 0.50");
    expect_text(scenery_formula(s, GRAIN_TERM), "aB = zB\n= 0.50");
    scenery_end(s);
}
END_TEST

START_TEST(the_error_adds_up_over_the_outputs)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "error");
    expect_text(scenery_formula(s, GRAIN_TERM), "E = (aC − tC)2 + (aD − tD)2\n"
                                                "= (−0.50 − 1.00)2 + [ ]\n"
                                                "= 2.25  so far");
    scenery_seek(s, "error");
    expect_text(scenery_formula(s, GRAIN_NEURON),
                "E = (aC − tC)2 + (aD − tD)2\n"
                "= (−0.50 − 1.00)2 + (1.50 − 0.00)2\n"
                "= 4.50");
    scenery_end(s);
}
END_TEST

START_TEST(an_outputs_delta_comes_from_its_error)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "delta[C]");
    expect_text(scenery_formula(s, GRAIN_NEURON), "δC = 2 (aC − tC)\n"
                                                  "= 2 (−0.50 − 1.00)\n"
                                                  "= −3.00");
    scenery_end(s);
}
END_TEST

START_TEST(a_hidden_delta_adds_up_what_comes_back)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "delta[A]");
    expect_text(scenery_formula(s, GRAIN_NEURON),
                "δA = wAC · δC + wAD · δD\n"
                "= −0.25 × −3.00 + 1.00 × +3.00\n"
                "= +3.75");
    scenery_end(s);
}
END_TEST

START_TEST(a_gradient_is_an_output_times_a_delta)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "grad[Y->A]");
    expect_text(scenery_formula(s, GRAIN_TERM), "∂E∂wYA = aY · δA\n"
                                                "= 2.00 × +3.75\n"
                                                "= +7.50");
    scenery_end(s);
}
END_TEST

START_TEST(with_an_activation_upstream_times_slope_is_delta)
{
    Scenery *s = scenery_sigmoid();
    scenery_seek(s, "delta[A]");
    const char *text = scenery_formula(s, GRAIN_NEURON);
    ck_assert_msg(strstr(text, "∂E∂aA = wAC · δC + wAD · δD\n"), "%s", text);
    ck_assert_msg(strstr(text, "δA = ∂E∂aA · σ′(zA)\n"), "%s", text);
    scenery_end(s);
}
END_TEST

/* Every number of a formula line that is a cell's equals the cell. */
static void expect_value(Scenery *s, const char *text, const char *cell,
                         NumberSign sign)
{
    char want[NUMBER_TEXT];
    number_shown(world_value(&s->world, "%s", cell), 3, sign, want);
    ck_assert_msg(strstr(text, want), "%s has no %s", text, want);
}

START_TEST(numbers_put_in_are_those_of_the_cells)
{
    Scenery *s = scenery_sigmoid();
    scenery_seek(s, "out[A]");
    const char *text = scenery_formula(s, GRAIN_NEURON);
    expect_value(s, text, "b[A]", NUMBER_SIGN_MINUS);
    expect_value(s, text, "in[X]", NUMBER_SIGN_MINUS);
    expect_value(s, text, "w[Y->A]", NUMBER_SIGN_MINUS);
    expect_value(s, text, "sum[A]", NUMBER_SIGN_MINUS);
    expect_value(s, text, "out[A]", NUMBER_SIGN_MINUS);
    scenery_seek(s, "delta[A]");
    text = scenery_formula(s, GRAIN_NEURON);
    expect_value(s, text, "upstream[A]", NUMBER_SIGN_ALWAYS);
    expect_value(s, text, "slope[A]", NUMBER_SIGN_ALWAYS);
    expect_value(s, text, "delta[A]", NUMBER_SIGN_ALWAYS);
    scenery_end(s);
}
END_TEST

START_TEST(in_a_batch_gradients_pile_up)
{
    Scenery *s = scenery_sigmoid();
    scenery_seek(s, "grad[X->A]");
    scenery_seek(s, "grad[X->A]");
    char before[NUMBER_TEXT];
    number_shown(run_last(s->run)->before, 3, NUMBER_SIGN_ALWAYS, before);
    const char *text = scenery_formula(s, GRAIN_TERM);
    ck_assert_msg(strstr(text, before), "%s has no %s", text, before);
    scenery_end(s);
}
END_TEST

START_TEST(every_step_of_any_network_has_a_formula)
{
    Rng rng = rng_seeded(7);
    for (int i = 0; i < 40; i++) {
        Plan plan = plan_random_any(&rng);
        Scenery *s = scenery_new(&plan);
        for (uint64_t step = 1; step < 90; step++) {
            scenery_go(s, step);
            for (int grain = 0; grain < 2; grain++) {
                const char *text = scenery_formula(s, (Grain)grain);
                ck_assert_msg(text[0] && !strstr(text, "-"),
                              "plan %d, step %d: %s", i, (int)step, text);
            }
        }
        scenery_end(s);
    }
}
END_TEST

Suite *stepformula_suite(void)
{
    const TTest *const tests[] = {
        at_the_beginning_there_is_no_formula,
        loading_assigns,
        terms_to_come_are_empty_places,
        a_minus_behind_a_plus_has_brackets,
        what_comes_next_can_be_left_to_find,
        a_neuron_tells_its_whole_sum,
        the_error_adds_up_over_the_outputs,
        an_outputs_delta_comes_from_its_error,
        a_hidden_delta_adds_up_what_comes_back,
        a_gradient_is_an_output_times_a_delta,
        with_an_activation_upstream_times_slope_is_delta,
        numbers_put_in_are_those_of_the_cells,
        in_a_batch_gradients_pile_up,
        every_step_of_any_network_has_a_formula,
        NULL,
    };
    return suite_of("stepformula", tests);
}
