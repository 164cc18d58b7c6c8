/* One table row a family of cells: its letter and how it is coloured. */
#include "scene/symbols.h"

#include "base/number.h"
#include "engine/computed.h"
#include "scene/ids.h"
#include "scene/names.h"

#include <string.h>

typedef enum Paint { PAINT_INK, PAINT_SIGN, PAINT_BACKWARD } Paint;

static const struct {
    const char *letter;
    Paint paint;
    const char *below; /* of what is no neuron's */
} LETTERS[CELL_FAMILIES] = {
    [CELL_IN] = {"a", PAINT_SIGN, NULL},
    [CELL_TARGET] = {"t", PAINT_INK, NULL},
    [CELL_W] = {"w", PAINT_SIGN, NULL},
    [CELL_B] = {"b", PAINT_SIGN, NULL},
    [CELL_SUM] = {"z", PAINT_INK, NULL},
    [CELL_OUT] = {"a", PAINT_SIGN, NULL},
    [CELL_UPSTREAM] = {"a", PAINT_BACKWARD, NULL},
    [CELL_SLOPE] = {"z", PAINT_BACKWARD, NULL},
    [CELL_DELTA] = {"δ", PAINT_BACKWARD, NULL},
    [CELL_GRAD] = {"w", PAINT_BACKWARD, NULL},
    [CELL_GRADB] = {"b", PAINT_BACKWARD, NULL},
    [CELL_ERROR] = {"E", PAINT_INK, ""},
    [CELL_MAX] = {"m", PAINT_INK, ""},
    [CELL_NORM] = {"S", PAINT_INK, ""},
    [CELL_PICK] = {"k", PAINT_INK, ""},
    [CELL_R] = {"r", PAINT_INK, ""},
    [CELL_BEST] = {"E", PAINT_INK, "best"},
    [CELL_VERDICT] = {"v", PAINT_INK, ""},
    [CELL_OLD] = {"w", PAINT_SIGN, "old"},
    [CELL_E_UP] = {"E", PAINT_INK, "up"},
    [CELL_E_DOWN] = {"E", PAINT_INK, "down"},
};

static Colour colour_of(const Builder *builder, int cell)
{
    const Theme *theme = builder->theme;
    if (cell < 0)
        return theme->ink;
    Paint paint = LETTERS[net_ref(builder->run->net, cell).family].paint;
    if (paint == PAINT_BACKWARD)
        return theme->backward;
    if (paint == PAINT_INK || !run_computed(builder->run, cell))
        return theme->ink;
    return builder->run->cells[cell] < 0 ? theme->negative_text
                                         : theme->positive_text;
}

static FormulaIndex named(Builder *builder, int cell, const char *letter,
                          const char *below)
{
    Colour colour = colour_of(builder, cell);
    DrawId id = scene_id(ID_FORMULA, cell);
    FormulaIndex base = formula_symbol(builder->formula, id, colour, letter);
    if (!below[0])
        return base;
    FormulaIndex script =
        formula_text(builder->formula, id, FACE_TEXT, colour, below);
    return formula_script(builder->formula, base, script, -1);
}

static FormulaIndex partial(Builder *builder, int cell, FormulaIndex below)
{
    Colour colour = colour_of(builder, cell);
    DrawId id = scene_id(ID_FORMULA, cell);
    FormulaIndex row = formula_row(builder->formula);
    formula_add(builder->formula, row,
                formula_symbol(builder->formula, id, colour, "∂"));
    formula_add(builder->formula, row, below);
    return formula_fraction(builder->formula,
                            formula_symbol(builder->formula, id, colour, "∂E"),
                            row);
}

/* Single letters side by side, "AC"; longer names with an arrow between. */
static void ends_of(const Builder *builder, CellRef ref, char *ret_text,
                    size_t size)
{
    const Net *net = builder->run->net;
    char from[NAME_TEXT], to[NAME_TEXT];
    name_short(net_name(net, ref.layer - 1, ref.source), builder->name_length,
               from);
    name_short(net_name(net, ref.layer, ref.neuron), builder->name_length, to);
    bool letters = strlen(from) == 1 && strlen(to) == 1;
    TextBuffer text = text_buffer(ret_text, size);
    text_addf(&text, letters ? "%s%s" : "%s→%s", from, to);
}

FormulaIndex symbol_of(Builder *builder, int cell)
{
    const Net *net = builder->run->net;
    CellRef ref = net_ref(net, cell);
    char below[2 * NAME_TEXT + 8] = "";
    TextBuffer text = text_buffer(below, sizeof below);
    if (LETTERS[ref.family].below)
        text_add(&text, LETTERS[ref.family].below);
    else if (ref.family == CELL_W || ref.family == CELL_GRAD)
        ends_of(builder, ref, below, sizeof below);
    else
        name_short(net_name(net, ref.layer, ref.neuron), builder->name_length,
                   below);
    FormulaIndex symbol =
        named(builder, cell, LETTERS[ref.family].letter, below);
    if (ref.family == CELL_GRAD || ref.family == CELL_GRADB ||
        ref.family == CELL_UPSTREAM)
        return partial(builder, cell, symbol);
    if (ref.family == CELL_SLOPE)
        return symbol_apply(builder, net->activation[ref.layer], true, symbol);
    return symbol;
}

FormulaIndex symbol_number(Builder *builder, int cell, double value,
                           int decimals)
{
    char text[NUMBER_TEXT];
    bool backward =
        cell >= 0 && LETTERS[net_ref(builder->run->net, cell).family].paint ==
                         PAINT_BACKWARD;
    number_whole(value, decimals,
                 backward ? NUMBER_SIGN_ALWAYS : NUMBER_SIGN_MINUS, text);
    return formula_text(builder->formula,
                        cell < 0 ? 0 : scene_id(ID_FORMULA, cell), FACE_MONO,
                        colour_of(builder, cell), text);
}

FormulaIndex symbol_operand(Builder *builder, int cell, double value,
                            int decimals)
{
    FormulaIndex number = symbol_number(builder, cell, value, decimals);
    if (value >= 0)
        return number;
    FormulaIndex parts[] = {symbol_text(builder, "("), number,
                            symbol_text(builder, ")")};
    return symbol_row(builder, parts, 3);
}

FormulaIndex symbol_value(Builder *builder, int cell)
{
    return symbol_number(builder, cell, builder->run->cells[cell],
                         builder->decimals);
}

FormulaIndex symbol_text(Builder *builder, const char *text)
{
    return formula_text(builder->formula, 0, FACE_MATHS, builder->theme->ink,
                        text);
}

FormulaIndex symbol_note(Builder *builder, const char *text)
{
    return formula_text(builder->formula, 0, FACE_TEXT, builder->theme->faint,
                        text);
}

FormulaIndex symbol_apply(Builder *builder, Activation activation, bool slope,
                          FormulaIndex inside)
{
    char open[32];
    TextBuffer text = text_buffer(open, sizeof open);
    text_addf(&text, "%s%s(", activation_row(activation)->symbol,
              slope ? "′" : "");
    FormulaIndex parts[] = {symbol_text(builder, open), inside,
                            symbol_text(builder, ")")};
    return symbol_row(builder, parts, 3);
}

FormulaIndex symbol_row(Builder *builder, const FormulaIndex *boxes, int count)
{
    FormulaIndex row = formula_row(builder->formula);
    for (int i = 0; i < count; i++)
        formula_add(builder->formula, row, boxes[i]);
    return row;
}
