/* Formulas of a page as boxes. */
#include "scene/equationbox.h"

#include "leaf.h"
#include "suites.h"

/* Width and height of a formula in boxes. */
static FormulaSize size_of(Leaf *leaf, const char *text)
{
    EquationNode nodes[EQUATION_NODES];
    char message[EQUATION_MESSAGE] = "";
    int count = 0, root = EQUATION_NONE;
    Formula formula;
    bool read = equation_parse(text_of(text), nodes, EQUATION_NODES, &count,
                               &root, message);
    ck_assert_msg(read, "%s", message);
    draw_begin(&leaf->list, &leaf->font, 1);
    formula_start(&formula, 0, 0);
    return formula_measure(
        &formula, equationbox_build(&formula, nodes, root, 0xFF000000, 7),
        &leaf->list, 20);
}

START_TEST(rows_are_as_wide_as_their_parts)
{
    Leaf *leaf = leaf_open("x");
    ck_assert(size_of(leaf, "a b c").width > size_of(leaf, "a b").width);
    ck_assert(size_of(leaf, "a").width > 0);
    leaf_close(leaf);
}
END_TEST

START_TEST(scripts_and_fractions_reach_above_and_below)
{
    Leaf *leaf = leaf_open("x");
    FormulaSize plain = size_of(leaf, "w");
    ck_assert(size_of(leaf, "w_{AC}").descent > plain.descent);
    ck_assert(size_of(leaf, "w^2").ascent > plain.ascent);
    FormulaSize fraction = size_of(leaf, "\\frac{\\partial E}{\\partial w}");
    ck_assert(fraction.ascent > plain.ascent);
    ck_assert(fraction.descent > plain.descent);
    leaf_close(leaf);
}
END_TEST

START_TEST(a_formula_in_a_page_is_drawn_with_its_letters)
{
    Leaf *leaf = leaf_open("So $\\delta_A = 2 \\cdot 3$ holds.");
    leaf_draw(leaf, (Rect){0, 0, 500, 500}, 0, true);
    ck_assert_ptr_nonnull(draw_find_text(&leaf->list, "2"));
    ck_assert_ptr_nonnull(draw_find_text(&leaf->list, " = "));
    leaf_close(leaf);
}
END_TEST

START_TEST(siblings_can_be_set_in_parts)
{
    Leaf *leaf = leaf_open("$a + b$");
    const LessonPage *page = &leaf->lesson.pages[0];
    int first = page->nodes[page->spans[0].equation].first;
    int second = page->nodes[first].next;
    int third = page->nodes[second].next;
    Formula formula;
    draw_begin(&leaf->list, &leaf->font, 1);
    float widths[3];
    const int ends[3] = {second, third, EQUATION_NONE};
    for (int i = 0; i < 3; i++) {
        formula_start(&formula, 0, 0);
        FormulaIndex row = equationbox_row(&formula, page->nodes, first,
                                           ends[i], 0xFF000000, 1);
        widths[i] = formula_measure(&formula, row, &leaf->list, 20).width;
    }
    ck_assert(0 < widths[0] && widths[0] < widths[1] && widths[1] < widths[2]);
    leaf_close(leaf);
}
END_TEST

Suite *equationbox_suite(void)
{
    const TTest *const tests[] = {
        rows_are_as_wide_as_their_parts,
        scripts_and_fractions_reach_above_and_below,
        a_formula_in_a_page_is_drawn_with_its_letters,
        siblings_can_be_set_in_parts,
        NULL,
    };
    return suite_of("equationbox", tests);
}
