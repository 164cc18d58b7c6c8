/* A sum shows a window of its terms around the current one. */
#include "scene/formulawork.h"

void work_add(Work *work, FormulaIndex line)
{
    if (work->to->count < FORMULA_LINES)
        work->to->lines[work->to->count++] = line;
}

FormulaIndex work_text(Work *work, const char *string)
{
    return symbol_text(&work->builder, string);
}

const Net *work_net(const Work *work)
{
    return work->builder.run->net;
}

double work_cell(const Work *work, int cell)
{
    return work->builder.run->cells[cell];
}

int work_own(const Work *work, CellFamily family)
{
    const Place *place = &work->step->place;
    return work_net(work)->at[family][place->layer] + place->neuron;
}

FormulaIndex work_joined(Work *work, FormulaIndex a, const char *between,
                         FormulaIndex b)
{
    FormulaIndex parts[] = {a, work_text(work, between), b};
    return symbol_row(&work->builder, parts, 3);
}

FormulaIndex work_equals(Work *work, FormulaIndex right)
{
    FormulaIndex parts[] = {work_text(work, "= "), right};
    return symbol_row(&work->builder, parts, 2);
}

void work_assign(Work *work, FormulaIndex left, FormulaIndex symbols,
                 FormulaIndex numbers, FormulaIndex result)
{
    work_add(work, work_joined(work, left, " = ", symbols));
    if (numbers >= 0)
        work_add(work, work_equals(work, numbers));
    work_add(work, work_equals(work, result));
}

/* The first shown term, so that the current one is among them. */
static int first_shown(const Work *work, const Sum *sum)
{
    int last_first = sum->count - work->terms;
    int first = sum->current - work->terms + 1;
    if (!work->by_term || last_first < 0)
        return 0;
    return first < 0 ? 0 : first > last_first ? last_first : first;
}

void work_sum(Work *work, FormulaIndex left, const Sum *sum,
              FormulaIndex result)
{
    Formula *formula = work->builder.formula;
    FormulaIndex symbols = formula_row(formula);
    FormulaIndex numbers = formula_row(formula);
    int first = first_shown(work, sum);
    int end =
        first + work->terms < sum->count ? first + work->terms : sum->count;
    for (int i = first; i < end; i++) {
        Pair pair = sum->term(work, i);
        const char *before = i > first ? " + " : first > 0 ? "… + " : "";
        formula_add(formula, symbols, work_text(work, before));
        formula_add(formula, numbers, work_text(work, before));
        if (work->by_term && i == sum->current) {
            formula_light(formula, pair.symbols);
            formula_light(formula, pair.numbers);
        }
        formula_add(formula, symbols, pair.symbols);
        formula_add(formula, numbers,
                    i <= sum->current ? pair.numbers
                                      : formula_hole(formula, 0, 2.2f));
    }
    if (end < sum->count) {
        formula_add(formula, symbols, work_text(work, " + …"));
        formula_add(formula, numbers, work_text(work, " + …"));
    }
    if (sum->current + 1 < sum->count) {
        FormulaIndex parts[] = {result,
                                symbol_note(&work->builder, "  so far")};
        result = symbol_row(&work->builder, parts, 2);
    }
    work_assign(work, left, symbols, numbers, result);
}

Pair work_product(Work *work, int a, int b)
{
    Builder *builder = &work->builder;
    return (Pair){
        work_joined(work, symbol_of(builder, a), " · ", symbol_of(builder, b)),
        work_joined(work, symbol_value(builder, a), " × ",
                    symbol_value(builder, b))};
}
