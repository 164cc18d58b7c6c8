/* Of many sums the maximum shows those that the step's own text names. */
#include "scene/formulasoftmax.h"

#include "engine/curve.h"
#include "engine/explain.h"

static int layer_cell(const Work *work, CellFamily family)
{
    return work_net(work)->at[family][work->step->place.layer];
}

/* "max(z, z)" of the operands; dots where sums are left out. */
static FormulaIndex max_of(Work *work, const Operand *operands, int count,
                           bool symbols)
{
    Builder *builder = &work->builder;
    FormulaIndex boxes[2 * STEP_OPERANDS + 1];
    int used = 0;
    for (int i = 0; i < count; i++) {
        int cell = operands[i].cell;
        bool gap = i > 0 && cell > operands[i - 1].cell + 1;
        boxes[used++] = work_text(work, i == 0 ? "max(" : gap ? ", …, " : ", ");
        boxes[used++] =
            symbols ? symbol_of(builder, cell) : symbol_value(builder, cell);
    }
    boxes[used++] = work_text(work, ")");
    return symbol_row(builder, boxes, used);
}

void formulasoftmax_max(Work *work)
{
    Builder *builder = &work->builder;
    Operand operands[STEP_OPERANDS];
    int cell = layer_cell(work, CELL_MAX);
    int count = step_operands(builder->run, work->step, operands);
    work_assign(
        work, symbol_of(builder, cell), max_of(work, operands, count, true),
        max_of(work, operands, count, false), symbol_value(builder, cell));
}

/* exp(z − m) of a neuron of the step's layer. */
static Pair power(Work *work, int neuron)
{
    Builder *builder = &work->builder;
    int z = layer_cell(work, CELL_SUM) + neuron;
    int max = layer_cell(work, CELL_MAX);
    FormulaIndex symbols[] = {work_text(work, "exp("),
                              work_joined(work, symbol_of(builder, z), " − ",
                                          symbol_of(builder, max)),
                              work_text(work, ")")};
    FormulaIndex numbers[] = {
        work_text(work, "exp("),
        work_joined(work, symbol_value(builder, z), " − ",
                    symbol_operand(builder, max, work_cell(work, max),
                                   builder->decimals)),
        work_text(work, ")")};
    return (Pair){symbol_row(builder, symbols, 3),
                  symbol_row(builder, numbers, 3)};
}

static double power_value(const Work *work, int neuron)
{
    return curve_exp(work_cell(work, layer_cell(work, CELL_SUM) + neuron) -
                     work_cell(work, layer_cell(work, CELL_MAX)));
}

void formulasoftmax_norm(Work *work)
{
    const Place *place = &work->step->place;
    int cell = layer_cell(work, CELL_NORM);
    Sum sum = {.count = work_net(work)->sizes[place->layer],
               .current = place->neuron,
               .term = power,
               .value = power_value};
    work_sum(work, symbol_of(&work->builder, cell), &sum,
             symbol_value(&work->builder, cell));
}

void formulasoftmax_output(Work *work)
{
    Builder *builder = &work->builder;
    int a = work_own(work, CELL_OUT), norm = layer_cell(work, CELL_NORM);
    Pair pair = power(work, work->step->place.neuron);
    FormulaIndex left = symbol_of(builder, a);
    FormulaIndex symbols = formula_fraction(builder->formula, pair.symbols,
                                            symbol_of(builder, norm));
    FormulaIndex numbers = formula_fraction(builder->formula, pair.numbers,
                                            symbol_value(builder, norm));
    work_assign(work, left, symbols, numbers, symbol_value(builder, a));
}
