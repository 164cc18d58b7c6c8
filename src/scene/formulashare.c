/* Each share is built twice by one function: with symbols and with numbers. */
#include "scene/formulashare.h"

#include <stdio.h>

/* The parts of a share, as symbols or as numbers; z behind an operator is in
   parentheses when negative. A box can stand in one place only, so that there
   are two of z. */
typedef struct Parts {
    FormulaIndex a, t, max, norm;
    FormulaIndex z, z_behind;
} Parts;

FormulaIndex formulashare_target(Work *work, int cell)
{
    return symbol_operand(&work->builder, cell, work_cell(work, cell),
                          work->builder.decimals);
}

static FormulaIndex row(Work *work, const FormulaIndex *parts, int count)
{
    return symbol_row(&work->builder, parts, count);
}

static FormulaIndex squared(Work *work, const Parts *parts)
{
    Builder *builder = &work->builder;
    FormulaIndex two =
        formula_text(builder->formula, 0, FACE_MATHS, builder->theme->ink, "2");
    FormulaIndex close =
        formula_script(builder->formula, work_text(work, ")"), -1, two);
    FormulaIndex boxes[] = {work_text(work, "("), parts->a,
                            work_text(work, " − "), parts->t, close};
    return row(work, boxes, 5);
}

static FormulaIndex half_squared(Work *work, const Parts *parts)
{
    FormulaIndex half = formula_fraction(
        work->builder.formula, work_text(work, "1"), work_text(work, "2"));
    FormulaIndex boxes[] = {half, squared(work, parts)};
    return row(work, boxes, 2);
}

static FormulaIndex mean_squared(Work *work, const Parts *parts)
{
    const Net *net = work_net(work);
    char divided[32];
    snprintf(divided, sizeof divided, " / %d", net->sizes[net_last(net)]);
    FormulaIndex boxes[] = {squared(work, parts), work_text(work, divided)};
    return row(work, boxes, 2);
}

static FormulaIndex plain_output(Work *work, const Parts *parts)
{
    (void)work;
    return parts->a;
}

/* The first term of it; the second is log_term. */
static FormulaIndex binary_cross_entropy(Work *work, const Parts *parts)
{
    FormulaIndex boxes[] = {work_text(work, "max("),    parts->z,
                            work_text(work, ", 0) − "), parts->t,
                            work_text(work, " · "),     parts->z_behind};
    return row(work, boxes, 6);
}

/* The second term of binary cross-entropy. */
static FormulaIndex log_term(Work *work, const Parts *parts)
{
    FormulaIndex boxes[] = {work_text(work, "ln(1 + exp(−|"), parts->z,
                            work_text(work, "|))")};
    return row(work, boxes, 3);
}

static FormulaIndex cross_entropy(Work *work, const Parts *parts)
{
    FormulaIndex boxes[] = {parts->t,        work_text(work, " · ("),
                            parts->max,      work_text(work, " − "),
                            parts->z_behind, work_text(work, " + ln "),
                            parts->norm,     work_text(work, ")")};
    return row(work, boxes, 8);
}

typedef FormulaIndex Share(Work *work, const Parts *parts);

static Share *share_row(Loss loss)
{
    static Share *const shares[LOSS_COUNT] = {
        [LOSS_SQUARED_ERROR] = squared,
        [LOSS_HALF_SQUARED_ERROR] = half_squared,
        [LOSS_OUTPUT] = plain_output,
        [LOSS_MEAN_SQUARED_ERROR] = mean_squared,
        [LOSS_BINARY_CROSS_ENTROPY] = binary_cross_entropy,
        [LOSS_CROSS_ENTROPY] = cross_entropy,
    };
    return shares[loss];
}

static FormulaIndex number_behind(Work *work, int cell)
{
    return symbol_operand(&work->builder, cell, work_cell(work, cell),
                          work->builder.decimals);
}

int formulashare_terms(const Net *net)
{
    return net->loss == LOSS_BINARY_CROSS_ENTROPY ? 2 : 1;
}

Pair formulashare_term(Work *work, int index)
{
    const Net *net = work_net(work);
    Builder *builder = &work->builder;
    int last = net_last(net), terms = formulashare_terms(net);
    int output = index / terms;
    int a = net->at[CELL_OUT][last] + output;
    int t = net->at[CELL_TARGET][last] + output;
    int z = net->at[CELL_SUM][last] + output;
    bool softmax = net_is_softmax(net, last);
    int max = softmax ? net->at[CELL_MAX][last] : z;
    int norm = softmax ? net->at[CELL_NORM][last] : z;
    Parts symbols = {symbol_of(builder, a),   symbol_of(builder, t),
                     symbol_of(builder, max), symbol_of(builder, norm),
                     symbol_of(builder, z),   symbol_of(builder, z)};
    Parts numbers = {symbol_value(builder, a),   formulashare_target(work, t),
                     symbol_value(builder, max), symbol_value(builder, norm),
                     symbol_value(builder, z),   number_behind(work, z)};
    bool second = index % terms > 0;
    Share *share = second ? log_term : share_row(net->loss);
    return (Pair){share(work, &symbols), share(work, &numbers)};
}
