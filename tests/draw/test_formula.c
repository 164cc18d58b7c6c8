#include "draw/formula.h"

#include "suites.h"

static const Colour INK = 0xFF202020, LIT = 0xFFFFF0C0, HOLE = 0xFF808080;

static Formula formula;
static Font font;
static DrawList list;

static void set_up(void)
{
    font = font_fixed();
    list = draw_list();
    draw_begin(&list, &font, 1);
    draw_panel(&list, 1, (Rect){0, 0, 500, 500}, 0xFFFFFFFF);
    formula_start(&formula, LIT, HOLE);
}

static FormulaIndex word(DrawId id, const char *text)
{
    return formula_text(&formula, id, FACE_TEXT, INK, text);
}

static FormulaSize draw_it(FormulaIndex box)
{
    FormulaSize size = formula_measure(&formula, box, &list, 20);
    formula_draw(&formula, box, &list, 20, (Point){100, 200});
    return size;
}

START_TEST(a_row_sets_its_boxes_side_by_side)
{
    FormulaIndex row = formula_row(&formula);
    formula_add(&formula, row, word(1, "ab"));
    formula_add(&formula, row, formula_gap(&formula, 0.5F));
    formula_add(&formula, row, word(2, "c"));
    FormulaSize size = draw_it(row);
    expect_near(size.width, 24 + 10 + 12);
    expect_near(draw_find(&list, 1)->rect.x, 100);
    expect_near(draw_find(&list, 2)->rect.x, 134);
    expect_near(draw_find(&list, 2)->baseline, 200);
    draw_free(&list);
}
END_TEST

START_TEST(texts_come_in_the_order_of_reading)
{
    FormulaIndex row = formula_row(&formula);
    static const char *const words[] = {"a", "b", "c", "d"};
    for (int i = 0; i < 4; i++)
        formula_add(&formula, row, word(0, words[i]));
    draw_it(row);
    ck_assert_int_eq(list.command_count, 4);
    for (int i = 0; i < 4; i++)
        ck_assert(text_is(draw_text_of(&list, &list.commands[i]), words[i]));
    draw_free(&list);
}
END_TEST

START_TEST(scripts_are_smaller_and_stand_up_and_down)
{
    draw_it(formula_script(&formula, word(1, "w"), word(2, "A"), word(3, "2")));
    const DrawCommand *below = draw_find(&list, 2);
    const DrawCommand *above = draw_find(&list, 3);
    expect_near(draw_find(&list, 1)->size, 20);
    expect_near(below->size, 14);
    expect_near(below->baseline, 200 + 0.20F * 20);
    expect_near(above->baseline, 200 - 0.40F * 20);
    expect_near(below->rect.x, above->rect.x);
    ck_assert(below->rect.x >= 112);
    draw_free(&list);
}
END_TEST

START_TEST(a_script_of_a_script_shrinks_twice)
{
    FormulaIndex inner =
        formula_script(&formula, word(1, "A"), word(2, "0"), -1);
    draw_it(formula_script(&formula, word(3, "w"), inner, -1));
    expect_near(draw_find(&list, 1)->size, 14);
    expect_near(draw_find(&list, 2)->size, 9.8F);
    draw_free(&list);
}
END_TEST

START_TEST(a_fraction_centres_its_parts_around_the_bar)
{
    FormulaSize size =
        draw_it(formula_fraction(&formula, word(1, "d"), word(2, "dww")));
    const DrawCommand *above = draw_find(&list, 1);
    const DrawCommand *below = draw_find(&list, 2);
    expect_near(above->rect.x + above->rect.w / 2,
                below->rect.x + below->rect.w / 2);
    const DrawCommand *bar = draw_find(&list, 0);
    ck_assert(bar && bar->kind == DRAW_LINES);
    expect_near(bar->rect.y + bar->rect.h / 2, 200 - 0.25F * 20);
    ck_assert_uint_eq(bar->fill, INK);
    ck_assert(above->baseline < bar->rect.y);
    ck_assert(below->baseline > bar->rect.y + bar->rect.h);
    ck_assert(size.ascent > 20 && size.descent > 10);
    draw_free(&list);
}
END_TEST

START_TEST(letters_become_maths_italics)
{
    draw_it(formula_symbol(&formula, 1, INK, "wAh2"));
    ck_assert(draw_find_text(&list, "\xF0\x9D\x91\xA4\xF0\x9D\x90\xB4\xE2\x84"
                                    "\x8E"
                                    "2"));
    ck_assert(draw_find(&list, 1)->face == FACE_MATHS);
    draw_free(&list);
}
END_TEST

START_TEST(small_greek_letters_become_maths_italics)
{
    /* alpha, delta, omega; a large delta stays */
    draw_it(
        formula_symbol(&formula, 1, INK, "\xCE\xB1\xCE\xB4\xCF\x89\xCE\x94"));
    ck_assert(draw_find_text(&list, "\xF0\x9D\x9B\xBC\xF0\x9D\x9B\xBF"
                                    "\xF0\x9D\x9C\x94\xCE\x94"));
    draw_free(&list);
}
END_TEST

START_TEST(digits_keep_the_mono_face_they_were_given)
{
    draw_it(formula_text(&formula, 1, FACE_MONO, INK, "0.25"));
    ck_assert(draw_find(&list, 1)->face == FACE_MONO);
    expect_near(draw_find(&list, 1)->rect.w, 48);
    draw_free(&list);
}
END_TEST

START_TEST(a_lit_box_lies_behind_its_text)
{
    FormulaIndex box = word(1, "ab");
    formula_light(&formula, box);
    draw_it(box);
    ck_assert_int_eq(list.command_count, 2);
    const DrawCommand *back = &list.commands[0];
    ck_assert(back->kind == DRAW_BOX && back->fill == LIT);
    ck_assert(back->rect.x < 100 && back->rect.x + back->rect.w > 124);
    ck_assert(list.commands[1].kind == DRAW_TEXT);
    draw_free(&list);
}
END_TEST

START_TEST(a_hole_is_a_dashed_box_with_its_id)
{
    FormulaSize size = draw_it(formula_hole(&formula, 7, 2));
    const DrawCommand *hole = draw_find(&list, 7);
    expect_near(size.width, 40);
    ck_assert(hole->kind == DRAW_BOX && hole->dash > 0 && hole->fill == 0);
    ck_assert_uint_eq(hole->border, HOLE);
    expect_near(hole->rect.x, 100);
    expect_near(hole->rect.w, 40);
    draw_free(&list);
}
END_TEST

START_TEST(nothing_measures_and_draws_as_nothing)
{
    ck_assert(draw_it(-1).width == 0);
    ck_assert(draw_it(formula_row(&formula)).width == 0);
    FormulaIndex empty = formula_script(&formula, -1, -1, -1);
    ck_assert(draw_it(empty).width == 0);
    draw_it(formula_fraction(&formula, -1, -1));
    ck_assert_int_eq(list.command_count, 1);
    draw_free(&list);
}
END_TEST

START_TEST(boxes_beyond_the_bounds_are_dropped)
{
    FormulaIndex row = formula_row(&formula);
    for (int i = 0; i < 2 * FORMULA_BOXES; i++)
        formula_add(&formula, row, word(0, "x"));
    ck_assert_int_eq(formula.count, FORMULA_BOXES);
    draw_it(row);
    ck_assert_int_eq(list.command_count, FORMULA_BOXES - 1);
    draw_free(&list);
}
END_TEST

START_TEST(bytes_beyond_the_bounds_are_dropped)
{
    char long_word[1000];
    for (size_t i = 0; i < sizeof long_word; i++)
        long_word[i] = i + 1 < sizeof long_word ? 'x' : '\0';
    for (int i = 0; i < 4; i++)
        ck_assert_int_ge(word(0, long_word), 0);
    ck_assert_int_eq(word(0, long_word), -1);
    ck_assert_int_le(formula.byte_count, FORMULA_BYTES);
    ck_assert_int_eq(formula_script(&formula, -1, word(0, long_word), -1), 4);
    draw_free(&list);
}
END_TEST

Suite *formula_suite(void)
{
    const TTest *const tests[] = {a_row_sets_its_boxes_side_by_side,
                                  texts_come_in_the_order_of_reading,
                                  scripts_are_smaller_and_stand_up_and_down,
                                  a_script_of_a_script_shrinks_twice,
                                  a_fraction_centres_its_parts_around_the_bar,
                                  letters_become_maths_italics,
                                  small_greek_letters_become_maths_italics,
                                  digits_keep_the_mono_face_they_were_given,
                                  a_lit_box_lies_behind_its_text,
                                  a_hole_is_a_dashed_box_with_its_id,
                                  nothing_measures_and_draws_as_nothing,
                                  boxes_beyond_the_bounds_are_dropped,
                                  bytes_beyond_the_bounds_are_dropped,
                                  NULL};
    Suite *suite = suite_create("formula");
    TCase *tests_case = tcase_create("formula");
    tcase_add_checked_fixture(tests_case, set_up, NULL);
    for (size_t i = 0; tests[i]; i++)
        tcase_add_test(tests_case, tests[i]);
    suite_add_tcase(suite, tests_case);
    return suite;
}
