/* Sums are where formulas get long. They go on in further lines, and what is
   left out shows as dots. */
#include "scene/formulawork.h"

#include <math.h>

enum {
    SUM_TERMS = 9,   /* a sum of up to so many is shown whole */
    WINDOW_TERMS = 5 /* of a longer one only so many */
};

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

static void add_result(Work *work, FormulaIndex numbers, FormulaIndex result)
{
    if (numbers >= 0 && work->look.compact) {
        work_add(work,
                 work_equals(work, work_joined(work, numbers, " = ", result)));
        return;
    }
    if (numbers >= 0)
        work_add(work, work_equals(work, numbers));
    work_add(work, work_equals(work, result));
}

void work_assign(Work *work, FormulaIndex left, FormulaIndex symbols,
                 FormulaIndex numbers, FormulaIndex result)
{
    work_add(work, work_joined(work, left, " = ", symbols));
    if (work->look.blank)
        return;
    add_result(work, numbers, result);
}

/* --- sums --- */

/* Which terms of a sum are shown, in order. */
typedef struct Choice {
    int index[SUM_TERMS]; /* [count] */
    int count;
} Choice;

/* Those around the current one, so that it is among them. */
static Choice around_current(const Sum *sum, int count)
{
    Choice choice = {.count = count};
    int first = sum->current - count / 2;
    if (first > sum->count - count)
        first = sum->count - count;
    if (first < 0)
        first = 0;
    for (int i = 0; i < count; i++)
        choice.index[i] = first + i;
    return choice;
}

static double size_of(const Work *work, const Sum *sum, int index)
{
    double value = fabs(sum->value(work, index));
    return isfinite(value) ? value : HUGE_VAL;
}

/* The largest, kept sorted by their place in the sum: each newcomer drives out
   the least of those there are. */
static Choice largest_terms(const Work *work, const Sum *sum, int count)
{
    Choice choice = {.count = 0};
    for (int i = 0; i < sum->count; i++) {
        int out = choice.count;
        if (choice.count == count) {
            out = 0;
            for (int k = 1; k < count; k++)
                if (size_of(work, sum, choice.index[k]) <
                    size_of(work, sum, choice.index[out]))
                    out = k;
            if (size_of(work, sum, i) <= size_of(work, sum, choice.index[out]))
                continue;
            choice.count--;
        }
        for (int k = out; k < choice.count; k++)
            choice.index[k] = choice.index[k + 1];
        choice.index[choice.count++] = i;
    }
    return choice;
}

static Choice choose_terms(const Work *work, const Sum *sum)
{
    int most = sum->count > SUM_TERMS ? WINDOW_TERMS : SUM_TERMS;
    int count = work->look.terms < most ? work->look.terms : most;
    bool done = sum->current + 1 >= sum->count;
    if (count > sum->count)
        count = sum->count;
    return done && !work->by_term ? largest_terms(work, sum, count)
                                  : around_current(sum, count);
}

/* A sum while it is written: the line under way of the symbols or numbers. */
typedef struct Line {
    FormulaIndex row;
    int terms; /* in it */
} Line;

/* Begins a further line, set in a little. */
static void wrap(Work *work, Line *line)
{
    Formula *formula = work->builder.formula;
    work_add(work, line->row);
    line->row = formula_row(formula);
    formula_add(formula, line->row, formula_gap(formula, 1));
    line->terms = 0;
}

/* What stands before shown term `place`: a plus, and dots for those left out.
 */
static const char *joint(const Choice *choice, int place)
{
    int before = place ? choice->index[place - 1] : -1;
    if (choice->index[place] == before + 1)
        return place ? " + " : "";
    return place ? " + … + " : "… + ";
}

static void add_terms(Work *work, const Sum *sum, const Choice *choice,
                      Line *line, bool symbols)
{
    Formula *formula = work->builder.formula;
    for (int i = 0; i < choice->count; i++) {
        int index = choice->index[i];
        bool current = work->by_term && index <= sum->current &&
                       index > sum->current - (sum->a_step ? sum->a_step : 1);
        if (line->terms == work->look.terms_a_line)
            wrap(work, line);
        line->terms++;
        formula_add(formula, line->row, work_text(work, joint(choice, i)));
        if (!symbols && index > sum->current) {
            formula_add(formula, line->row, formula_hole(formula, 0, 2.2f));
            continue;
        }
        work->behind = i > 0 || index > 0;
        Pair pair = sum->term(work, index);
        work->behind = false;
        FormulaIndex box = symbols ? pair.symbols : pair.numbers;
        if (current)
            formula_light(formula, box);
        formula_add(formula, line->row, box);
    }
    if (choice->index[choice->count - 1] + 1 < sum->count)
        formula_add(formula, line->row, work_text(work, " + …"));
}

static Line line_with(Work *work, FormulaIndex left, const char *equals)
{
    Formula *formula = work->builder.formula;
    Line line = {formula_row(formula), 0};
    if (left >= 0)
        formula_add(formula, line.row, left);
    formula_add(formula, line.row, work_text(work, equals));
    return line;
}

/* "so far" while terms are to come; how many are shown of a large sum. */
static FormulaIndex with_note(Work *work, const Sum *sum, const Choice *choice,
                              FormulaIndex result)
{
    char note[64] = "  so far";
    bool done = sum->current + 1 >= sum->count;
    if (done && (work->by_term || choice->count == sum->count))
        return result;
    TextBuffer text = text_buffer(note, sizeof note);
    if (done)
        text_addf(&text, "  %d of %d terms", choice->count, sum->count);
    else
        text_add(&text, "  so far");
    FormulaIndex parts[] = {result, symbol_note(&work->builder, note)};
    return symbol_row(&work->builder, parts, 2);
}

void work_sum(Work *work, FormulaIndex left, const Sum *sum,
              FormulaIndex result)
{
    Choice choice = choose_terms(work, sum);
    Line line = line_with(work, left, " = ");
    add_terms(work, sum, &choice, &line, true);
    work_add(work, line.row);
    if (work->look.blank)
        return;
    line = line_with(work, -1, "= ");
    add_terms(work, sum, &choice, &line, false);
    result = with_note(work, sum, &choice, result);
    if (work->look.compact) {
        FormulaIndex equals = work_text(work, " = ");
        formula_add(work->builder.formula, line.row, equals);
        formula_add(work->builder.formula, line.row, result);
        work_add(work, line.row);
        return;
    }
    work_add(work, line.row);
    work_add(work, work_equals(work, result));
}

/* --- products --- */

Pair work_product(Work *work, int a, int b)
{
    Builder *builder = &work->builder;
    FormulaIndex first =
        work->behind
            ? symbol_operand(builder, a, work_cell(work, a), builder->decimals)
            : symbol_value(builder, a);
    return (Pair){
        work_joined(work, symbol_of(builder, a), " · ", symbol_of(builder, b)),
        work_joined(work, first, " × ", symbol_value(builder, b))};
}
