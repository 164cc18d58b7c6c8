/* One row a kind of step: the cells it reads and a rule, a short text that is
   written twice, once with their names and once with their numbers. */
#include "engine/explain.h"

#include "engine/backprop.h"

#include <math.h>

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
    ret_cells[0] = of_neuron(run, step, CELL_UPSTREAM);
    if (!backprop_has_slope(run, step->place.layer))
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

/* `known` alone does not say it: in verify everything is known already. */
bool step_adds(const Run *run, const Step *step)
{
    const Place *place = &step->place;
    if (place->kind == STEP_TERM)
        return run->net->biases || place->source > 0;
    if (place->kind == STEP_LOSS)
        return place->neuron > 0;
    if (place->kind == STEP_UPSTREAM)
        return place->source > 0;
    bool piles_up =
        place->kind == STEP_GRADIENT || place->kind == STEP_GRADIENT_BIAS;
    return piles_up && step->known;
}

static const char *output_upstream_rule(const Run *run)
{
    static const char *const slopes[LOSS_COUNT] = {
        [LOSS_SQUARED_ERROR] = "2 (A - B)",
        [LOSS_HALF_SQUARED_ERROR] = "A - B",
        [LOSS_OUTPUT] = "1",
    };
    static const char *const wrong[LOSS_COUNT] = {
        [LOSS_SQUARED_ERROR] = "-2 (A - B)",
        [LOSS_HALF_SQUARED_ERROR] = "-(A - B)",
        [LOSS_OUTPUT] = "-1",
    };
    bool slip = run->config.mistake == MISTAKE_WRONG_SIGN;
    return (slip ? wrong : slopes)[run->net->loss];
}

static bool is_identity(const Run *run, int layer)
{
    return run->net->activation[layer] == ACTIVATION_IDENTITY;
}

/* A rule is text in which A and B stand for the operands (names first, then
   numbers), R for the step size and F for the activation. */
static const char *rule_of(const Run *run, const Step *step)
{
    static const char *const shares[LOSS_COUNT] = {
        [LOSS_SQUARED_ERROR] = "(A - B)^2",
        [LOSS_HALF_SQUARED_ERROR] = "1/2 (A - B)^2",
        [LOSS_OUTPUT] = "A",
    };
    const Place *place = &step->place;
    bool last = place->layer == net_last(run->net);
    switch ((StepKind)place->kind) {
    case STEP_ACTIVATE:
        return is_identity(run, place->layer) ? "A" : "F(A)";
    case STEP_LOSS:
        return shares[run->net->loss];
    case STEP_UPSTREAM:
        return last ? output_upstream_rule(run) : "A * B";
    case STEP_SLOPE:
        return "F'(A)";
    case STEP_DELTA:
        return backprop_has_slope(run, place->layer) ? "A * B" : "A";
    case STEP_TERM:
    case STEP_GRADIENT:
        return "A * B";
    case STEP_UPDATE:
    case STEP_UPDATE_BIAS:
        return "A - R * B";
    case STEP_BIAS:
    case STEP_GRADIENT_BIAS:
        return "A";
    case STEP_LOAD:
    case STEP_KINDS:
        break;
    }
    return "";
}

/* No "-0", and "nan" whatever its sign. */
static void add_number(double value, TextBuffer *text)
{
    if (isnan(value))
        text_add(text, "nan");
    else
        text_addf(text, "%.6g", value + 0.0);
}

static void add_name(const Run *run, const Operand *of, TextBuffer *text)
{
    char name[NET_CELL_NAME];
    net_cell_name(run->net, of->cell, name);
    text_add(text, name);
}

/* B always follows a sign, so it is bracketed when it has one of its own. */
static void write_number(void *user, double value, bool follows,
                         TextBuffer *text)
{
    (void)user;
    bool bracketed = follows && value < 0;
    text_add(text, bracketed ? "(" : "");
    add_number(value, text);
    text_add(text, bracketed ? ")" : "");
}

void step_names(const Run *run, const Step *step, TextBuffer *text)
{
    Operand operands[STEP_OPERANDS] = {{.cell = 0}};
    int layer = step->place.layer;
    step_operands(run, step, operands);
    for (const char *c = rule_of(run, step); *c; c++)
        if (*c == 'A' || *c == 'B')
            add_name(run, &operands[*c - 'A'], text);
        else if (*c == 'F')
            text_add(text, activation_row(run->net->activation[layer])->name);
        else if (*c == 'R')
            text_add(text, "rate");
        else
            text_add_slice(text, (Text){c, 1});
}

void step_numbers(const Run *run, const Step *step, StepNumber number,
                  TextBuffer *text)
{
    Operand operands[STEP_OPERANDS] = {{.cell = 0}};
    int layer = step->place.layer;
    step_operands(run, step, operands);
    for (const char *c = rule_of(run, step); *c; c++)
        if (*c == 'A' || *c == 'B')
            number.write(number.user, operands[*c - 'A'].value, *c == 'B',
                         text);
        else if (*c == 'F')
            text_add(text, activation_row(run->net->activation[layer])->name);
        else if (*c == 'R')
            number.write(number.user, run_step_size(run, step), false, text);
        else
            text_add_slice(text, (Text){c, 1});
}

void step_text(const Run *run, const Step *step, TextBuffer *text)
{
    add_name(run, &(Operand){.cell = step->cell}, text);
    text_add(text, step_adds(run, step) ? " += " : " := ");
    if (step->place.kind == STEP_LOAD) {
        add_number(step->after, text);
        text_addf(text, " of sample %d", step->sample + 1);
        return;
    }
    step_names(run, step, text);
    text_add(text, " = ");
    step_numbers(run, step, (StepNumber){write_number, NULL}, text);
    text_add(text, " -> ");
    add_number(step->after, text);
}
