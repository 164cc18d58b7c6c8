/* One row a kind of step: a function that names its operands and the words
   between them. */
#include "engine/explain.h"

static Operand operand(const Run *run, const Step *step, int cell)
{
    double value = cell == step->cell ? step->before : run->cells[cell];
    return (Operand){cell, value};
}

static int of_neuron(const Run *run, const Step *step, CellFamily family)
{
    return run->net->at[family][step->place.layer] + step->place.neuron;
}

static int of_weight(const Run *run, const Step *step, CellFamily family)
{
    return net_row(run->net, family, step->place.layer, step->place.neuron) +
           step->place.source;
}

/* The output of the neuron a weight of this step comes from. */
static int source_output(const Run *run, const Step *step)
{
    return run->net->at[CELL_OUT][step->place.layer - 1] + step->place.source;
}

static int hidden_upstream_cells(const Run *run, const Step *step,
                                 int ret_cells[STEP_OPERANDS])
{
    int behind = step->place.layer + 1;
    CellFamily carried = run->config.mistake == MISTAKE_OUTPUTS_FOR_DELTAS
                             ? CELL_OUT
                             : CELL_DELTA;
    ret_cells[0] = net_row(run->net, CELL_W, behind, step->place.source) +
                   step->place.neuron;
    ret_cells[1] = run->net->at[carried][behind] + step->place.source;
    return 2;
}

static int output_cells(const Run *run, const Step *step,
                        int ret_cells[STEP_OPERANDS])
{
    ret_cells[0] = of_neuron(run, step, CELL_OUT);
    if (!loss_row(run->net->loss)->needs_target)
        return 1;
    ret_cells[1] = of_neuron(run, step, CELL_TARGET);
    return 2;
}

static int delta_cells(const Run *run, const Step *step,
                       int ret_cells[STEP_OPERANDS])
{
    bool identity =
        run->net->activation[step->place.layer] == ACTIVATION_IDENTITY;
    ret_cells[0] = of_neuron(run, step, CELL_UPSTREAM);
    if (identity || run->config.mistake == MISTAKE_NO_SLOPE)
        return 1;
    ret_cells[1] = of_neuron(run, step, CELL_SLOPE);
    return 2;
}

static int one(int cell, int ret_cells[STEP_OPERANDS])
{
    ret_cells[0] = cell;
    return 1;
}

static int two(int a, int b, int ret_cells[STEP_OPERANDS])
{
    ret_cells[0] = a;
    ret_cells[1] = b;
    return 2;
}

static int operand_cells(const Run *run, const Step *step,
                         int ret_cells[STEP_OPERANDS])
{
    bool last = step->place.layer == net_last(run->net);
    switch ((StepKind)step->place.kind) {
    case STEP_BIAS:
        return one(of_neuron(run, step, CELL_B), ret_cells);
    case STEP_TERM:
        return two(of_weight(run, step, CELL_W), source_output(run, step),
                   ret_cells);
    case STEP_ACTIVATE:
    case STEP_SLOPE:
        return one(of_neuron(run, step, CELL_SUM), ret_cells);
    case STEP_LOSS:
        return output_cells(run, step, ret_cells);
    case STEP_UPSTREAM:
        return last ? output_cells(run, step, ret_cells)
                    : hidden_upstream_cells(run, step, ret_cells);
    case STEP_DELTA:
        return delta_cells(run, step, ret_cells);
    case STEP_GRADIENT:
        return two(source_output(run, step), of_neuron(run, step, CELL_DELTA),
                   ret_cells);
    case STEP_GRADIENT_BIAS:
        return one(of_neuron(run, step, CELL_DELTA), ret_cells);
    case STEP_UPDATE:
        return two(of_weight(run, step, CELL_W),
                   of_weight(run, step, CELL_GRAD), ret_cells);
    case STEP_UPDATE_BIAS:
        return two(of_neuron(run, step, CELL_B),
                   of_neuron(run, step, CELL_GRADB), ret_cells);
    case STEP_LOAD:
    case STEP_KINDS:
        break;
    }
    return 0;
}

int step_operands(const Run *run, const Step *step,
                  Operand ret_operands[STEP_OPERANDS])
{
    int cells[STEP_OPERANDS];
    int count = operand_cells(run, step, cells);
    for (int i = 0; i < count; i++)
        ret_operands[i] = operand(run, step, cells[i]);
    return count;
}

/* A rule is text in which A and B stand for the operands (names first, then
   numbers), R for the step size and F for the activation. */
static const char *rule_of(const Run *run, const Step *step)
{
    static const char *const rules[STEP_KINDS] = {
        [STEP_LOAD] = "",
        [STEP_BIAS] = "A",
        [STEP_TERM] = "A * B",
        [STEP_ACTIVATE] = "F(A)",
        [STEP_SLOPE] = "F'(A)",
        [STEP_GRADIENT] = "A * B",
        [STEP_DELTA] = "A * B",
        [STEP_GRADIENT_BIAS] = "A",
        [STEP_UPDATE] = "A - R * B",
        [STEP_UPDATE_BIAS] = "A - R * B",
    };
    static const char *const shares[LOSS_COUNT] = {
        [LOSS_SQUARED_ERROR] = "(A - B)^2",
        [LOSS_HALF_SQUARED_ERROR] = "1/2 (A - B)^2",
        [LOSS_OUTPUT] = "A",
    };
    static const char *const slopes[LOSS_COUNT] = {
        [LOSS_SQUARED_ERROR] = "2 (A - B)",
        [LOSS_HALF_SQUARED_ERROR] = "A - B",
        [LOSS_OUTPUT] = "1",
    };
    bool last = step->place.layer == net_last(run->net);
    if (step->place.kind == STEP_LOSS)
        return shares[run->net->loss];
    if (step->place.kind == STEP_UPSTREAM)
        return last ? slopes[run->net->loss] : "A * B";
    return rules[step->place.kind];
}

static void add_operand(const Run *run, const Operand *of, bool numbers,
                        TextBuffer *text)
{
    char name[NET_CELL_NAME];
    if (numbers) {
        text_addf(text, of->value < 0 ? "(%.6g)" : "%.6g", of->value);
        return;
    }
    net_cell_name(run->net, of->cell, name);
    text_add(text, name);
}

static void add_rule(const Run *run, const Step *step, const Operand *operands,
                     int count, bool numbers, TextBuffer *text)
{
    for (const char *c = rule_of(run, step); *c; c++) {
        int which = *c - 'A';
        if (*c == 'R')
            text_addf(text, numbers ? "%.6g" : "rate",
                      run_step_size(run, step));
        else if (*c == 'F')
            text_add(
                text,
                activation_row(run->net->activation[step->place.layer])->name);
        else if (which == 0 || (which == 1 && count > 1))
            add_operand(run, &operands[which], numbers, text);
        else if (which == 1) /* one operand alone: cut " * B" off */
            break;
        else if (!(count == 1 && c[0] == ' ' && c[1] == '*'))
            text_add_slice(text, (Text){c, 1});
        else
            break;
    }
}

void step_text(const Run *run, const Step *step, TextBuffer *text)
{
    char name[NET_CELL_NAME];
    Operand operands[STEP_OPERANDS];
    int count = step_operands(run, step, operands);
    int kind = step->place.kind;
    bool adds = kind == STEP_TERM || kind == STEP_LOSS ||
                kind == STEP_UPSTREAM || kind == STEP_GRADIENT ||
                kind == STEP_GRADIENT_BIAS;
    net_cell_name(run->net, step->cell, name);
    text_addf(text, "%s %s ", name, adds && step->known ? "+=" : ":=");
    if (kind == STEP_LOAD) {
        text_addf(text, "%.6g of sample %d", step->after, step->sample + 1);
        return;
    }
    add_rule(run, step, operands, count, false, text);
    text_add(text, " = ");
    add_rule(run, step, operands, count, true, text);
    text_addf(text, " -> %.6g", step->after);
}
