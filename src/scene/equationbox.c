/* A node becomes the box of the same shape. The depth of formulas is bounded by
   the reader, so is the recursion. */
#include "scene/equationbox.h"

static void copy(Text text, char *ret_text, size_t size)
{
    TextBuffer buffer = text_buffer(ret_text, size);
    text_add_slice(&buffer, text);
}

static FormulaIndex leaf(Formula *formula, const EquationNode *node,
                         Colour colour, DrawId id)
{
    char text[64], spaced[72];
    copy(node->text, text, sizeof text);
    TextBuffer buffer = text_buffer(spaced, sizeof spaced);
    switch (node->kind) {
    case EQUATION_SYMBOL:
        return formula_symbol(formula, id, colour, text);
    case EQUATION_NUMBER:
        return formula_text(formula, id, FACE_MONO, colour, text);
    case EQUATION_OPERATOR:
        text_addf(&buffer, " %s ", text);
        return formula_text(formula, id, FACE_MATHS, colour, spaced);
    case EQUATION_MARK:
    case EQUATION_ROW:
    case EQUATION_SCRIPT:
    case EQUATION_FRACTION:
        break;
    }
    return formula_text(formula, id, FACE_MATHS, colour, text);
}

FormulaIndex equationbox_build(Formula *formula, const EquationNode *nodes,
                               int root, Colour colour, DrawId id)
{
    if (root == EQUATION_NONE)
        return -1;
    const EquationNode *node = &nodes[root];
    if (node->kind == EQUATION_SCRIPT)
        return formula_script(
            formula, equationbox_build(formula, nodes, node->first, colour, id),
            equationbox_build(formula, nodes, node->below, colour, id),
            equationbox_build(formula, nodes, node->above, colour, id));
    if (node->kind == EQUATION_FRACTION)
        return formula_fraction(
            formula, equationbox_build(formula, nodes, node->above, colour, id),
            equationbox_build(formula, nodes, node->below, colour, id));
    if (node->kind != EQUATION_ROW)
        return leaf(formula, node, colour, id);
    return equationbox_row(formula, nodes, node->first, EQUATION_NONE, colour,
                           id);
}

FormulaIndex equationbox_row(Formula *formula, const EquationNode *nodes,
                             int first, int end, Colour colour, DrawId id)
{
    FormulaIndex row = formula_row(formula);
    for (int i = first; i != end && i != EQUATION_NONE; i = nodes[i].next)
        formula_add(formula, row,
                    equationbox_build(formula, nodes, i, colour, id));
    return row;
}
