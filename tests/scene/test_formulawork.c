#include "scene/formulawork.h"

#include "scenery.h"
#include "suites.h"

#include <string.h>

/* A formula with choices of its own, as text, a line a line. */
static const char *read_formula(Scenery *s, StepFormulaLook look)
{
    static StepFormula formula;
    static char all[SCENERY_TEXT];
    TextBuffer buffer = text_buffer(all, sizeof all);
    look.theme = theme_row(THEME_LIGHT);
    look.decimals = 2;
    look.name_length = 8;
    stepformula_build(&formula, s->run, look);
    for (int i = 0; i < formula.count; i++) {
        draw_begin(&s->list, &s->font, 1);
        draw_panel(&s->list, 1, (Rect){0, 0, 999, 99}, 0);
        formula_measure(&formula.formula, formula.lines[i], &s->list, 20);
        formula_draw(&formula.formula, formula.lines[i], &s->list, 20,
                     (Point){0, 0});
        for (int k = 0; k < s->list.command_count; k++)
            if (s->list.commands[k].kind == DRAW_TEXT)
                text_add_slice(&buffer,
                               draw_text_of(&s->list, &s->list.commands[k]));
        text_add(&buffer, "\n");
    }
    return all;
}

static Scenery *wide(int inputs)
{
    Plan plan = {
        .layers = 2, .sizes = {inputs, 1}, .samples = 1, .no_biases = true};
    Scenery *s = scenery_new(&plan);
    for (int i = 0; i < inputs; i++) {
        s->world.in[i] = i + 1;
        s->world.start[net_row(s->world.net, CELL_W, 1, 0) + i] = 1;
    }
    world_restart(&s->world, &s->plan);
    s->run = s->world.run;
    return s;
}

static int lines_of(const char *text)
{
    int count = 0;
    for (; *text; text++)
        count += *text == '\n';
    return count;
}

START_TEST(a_long_sum_goes_on_in_further_lines)
{
    Scenery *s = wide(6);
    scenery_seek(s, "out[n1.1]");
    StepFormulaLook look = {
        .grain = GRAIN_NEURON, .terms = 12, .terms_a_line = 6};
    ck_assert_int_eq(lines_of(read_formula(s, look)), 3);
    look.terms_a_line = 2;
    ck_assert_int_eq(lines_of(read_formula(s, look)), 7);
    scenery_end(s);
}
END_TEST

START_TEST(compact_joins_numbers_and_result)
{
    Scenery *s = wide(2);
    scenery_seek(s, "out[n1.1]");
    StepFormulaLook look = {
        .grain = GRAIN_NEURON, .terms = 12, .terms_a_line = 6, .compact = true};
    const char *text = read_formula(s, look);
    ck_assert_msg(strstr(text, "= 1.00 × 1.00 + 1.00 × 2.00 = 3.00"), "%s",
                  text);
    scenery_end(s);
}
END_TEST

START_TEST(a_finished_sum_shows_its_largest_terms)
{
    Scenery *s = wide(6);
    scenery_seek(s, "out[n1.1]");
    StepFormulaLook look = {
        .grain = GRAIN_NEURON, .terms = 2, .terms_a_line = 6};
    const char *text = read_formula(s, look);
    ck_assert_msg(strstr(text, "… + 1.00 × 5.00 + 1.00 × 6.00"), "%s", text);
    ck_assert_msg(strstr(text, "21.00  2 of 6 terms"), "%s", text);
    scenery_end(s);
}
END_TEST

START_TEST(largest_terms_stay_in_order_with_dots_for_gaps)
{
    Scenery *s = wide(5);
    scenery_seek(s, "out[n1.1]");
    s->run->cells[s->world.net->at[CELL_OUT][0] + 1] = -40;
    StepFormulaLook look = {
        .grain = GRAIN_NEURON, .terms = 2, .terms_a_line = 6};
    const char *text = read_formula(s, look);
    ck_assert_msg(strstr(text, "= … + 1.00 × −40.00 + … + 1.00 × 5.00\n"), "%s",
                  text);
    scenery_end(s);
}
END_TEST

START_TEST(the_current_term_is_among_those_shown)
{
    Scenery *s = wide(50);
    StepFormulaLook look = {
        .grain = GRAIN_TERM, .terms = 12, .terms_a_line = 12};
    for (int i = 0; i < 50; i++) {
        char want[64];
        TextBuffer buffer = text_buffer(want, sizeof want);
        scenery_seek(s, "sum[n1.1]");
        text_addf(&buffer, "1.00 × %d.00", i + 1);
        const char *text = read_formula(s, look);
        ck_assert_msg(strstr(text, want), "%s has no %s", text, want);
        ck_assert((strstr(text, "so far") != NULL) == (i < 49));
    }
    scenery_end(s);
}
END_TEST

START_TEST(very_wide_sums_stay_within_the_formula)
{
    Scenery *s = wide(4096);
    scenery_seek(s, "out[n1.1]");
    StepFormulaLook look = {
        .grain = GRAIN_NEURON, .terms = 12, .terms_a_line = 3};
    const char *text = read_formula(s, look);
    ck_assert_msg(strstr(text, "of 4096 terms"), "%s", text);
    scenery_end(s);
}
END_TEST

Suite *formulawork_suite(void)
{
    const TTest *const tests[] = {
        a_long_sum_goes_on_in_further_lines,
        compact_joins_numbers_and_result,
        a_finished_sum_shows_its_largest_terms,
        largest_terms_stay_in_order_with_dots_for_gaps,
        the_current_term_is_among_those_shown,
        very_wide_sums_stay_within_the_formula,
        NULL,
    };
    return suite_of("formulawork", tests);
}
