#include "scene/symbols.h"

#include "scenery.h"
#include "suites.h"

#include <string.h>

static Formula formula;

static Builder builder_for(const Scenery *s)
{
    formula_start(&formula, 1, 2);
    return (Builder){&formula, s->run, theme_row(THEME_LIGHT), 2, 8};
}

/* What a box looks like as text. */
static const char *read_box(Scenery *s, FormulaIndex box)
{
    static char all[256];
    TextBuffer buffer = text_buffer(all, sizeof all);
    DrawList *list = &s->list;
    draw_begin(list, &s->font, 1);
    draw_panel(list, 1, (Rect){0, 0, 500, 100}, 0);
    formula_measure(&formula, box, list, 20);
    formula_draw(&formula, box, list, 20, (Point){0, 50});
    for (int i = 0; i < list->command_count; i++)
        if (list->commands[i].kind == DRAW_TEXT)
            text_add_slice(&buffer, draw_text_of(list, &list->commands[i]));
    return all;
}

static void expect_symbol(Scenery *s, const char *cell, const char *want)
{
    Builder builder = builder_for(s);
    FormulaIndex box = symbol_of(&builder, world_cell(&s->world, "%s", cell));
    expect_text(read_box(s, box), want);
}

START_TEST(every_family_has_its_letter)
{
    Scenery *s = scenery_sigmoid();
    expect_symbol(s, "sum[A]", "𝑧A");
    expect_symbol(s, "out[A]", "𝑎A");
    expect_symbol(s, "in[X]", "𝑎X");
    expect_symbol(s, "target[C]", "𝑡C");
    expect_symbol(s, "b[A]", "𝑏A");
    expect_symbol(s, "w[A->C]", "𝑤AC");
    expect_symbol(s, "delta[C]", "𝛿C");
    expect_symbol(s, "error", "𝐸");
    scenery_end(s);
}
END_TEST

START_TEST(a_gradient_is_a_fraction)
{
    Scenery *s = scenery_sigmoid();
    Builder builder = builder_for(s);
    FormulaIndex box = symbol_of(&builder, world_cell(&s->world, "grad[A->C]"));
    const char *text = read_box(s, box);
    ck_assert_msg(strstr(text, "𝐸") && strstr(text, "𝑤AC"), "%s", text);
    bool bar = false;
    for (int i = 0; i < s->list.command_count; i++)
        bar |= s->list.commands[i].kind != DRAW_TEXT;
    ck_assert(bar);
    scenery_end(s);
}
END_TEST

START_TEST(longer_names_have_an_arrow_between)
{
    Plan plan = {.layers = 2, .sizes = {2, 1}, .samples = 1};
    Scenery *s = scenery_new(&plan);
    expect_symbol(s, "w[x2->n1.1]", "𝑤x2→n1.1");
    scenery_end(s);
}
END_TEST

START_TEST(symbols_have_the_colour_and_the_id_of_what_they_name)
{
    Scenery *s = scenery_tiny();
    const Theme *theme = theme_row(THEME_LIGHT);
    scenery_seek(s, "delta[A]");
    Builder builder = builder_for(s);
    int cell = world_cell(&s->world, "w[X->B]");
    read_box(s, symbol_of(&builder, cell));
    const DrawCommand *text =
        scenery_find(&s->list, scene_id(ID_FORMULA, cell), DRAW_TEXT, NULL);
    ck_assert_uint_eq(text->fill, theme->negative_text);
    cell = world_cell(&s->world, "delta[A]");
    read_box(s, symbol_of(&builder, cell));
    text = scenery_find(&s->list, scene_id(ID_FORMULA, cell), DRAW_TEXT, NULL);
    ck_assert_uint_eq(text->fill, theme->backward);
    scenery_end(s);
}
END_TEST

START_TEST(negative_operands_stand_in_parentheses)
{
    Scenery *s = scenery_tiny();
    Builder builder = builder_for(s);
    expect_text(read_box(s, symbol_operand(&builder, -1, -2, 2)), "(−2.00)");
    expect_text(read_box(s, symbol_operand(&builder, -1, 2, 2)), "2.00");
    scenery_end(s);
}
END_TEST

START_TEST(backward_numbers_have_their_sign)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "delta[D]");
    Builder builder = builder_for(s);
    int cell = world_cell(&s->world, "delta[D]");
    expect_text(read_box(s, symbol_value(&builder, cell)), "+3.00");
    scenery_end(s);
}
END_TEST

Suite *symbols_suite(void)
{
    const TTest *const tests[] = {
        every_family_has_its_letter,
        a_gradient_is_a_fraction,
        longer_names_have_an_arrow_between,
        symbols_have_the_colour_and_the_id_of_what_they_name,
        negative_operands_stand_in_parentheses,
        backward_numbers_have_their_sign,
        NULL,
    };
    return suite_of("symbols", tests);
}
