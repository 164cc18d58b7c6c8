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

/* What belongs to the whole layer of the step. */
static int of_layer(const Run *run, const Step *step, CellFamily family)
{
    return run->net->at[family][step->place.layer];
}

/* All sums of the layer; of many the first, the largest and the last, each
   once. */
static int max_cells(const Run *run, const Step *step,
                     int ret_cells[STEP_OPERANDS])
{
    int first = of_layer(run, step, CELL_SUM), count = 0, largest = 0;
    int sums = run->net->sizes[step->place.layer];
    for (int n = 1; n < sums; n++)
        if (run->cells[first + n] > run->cells[first + largest])
            largest = n;
    for (int n = 0; n < sums; n++)
        if (sums <= STEP_OPERANDS || n == 0 || n == largest || n + 1 == sums)
            ret_cells[count++] = first + n;
    return count;
}

static int softmax_cells(const Run *run, const Step *step,
                         int ret_cells[STEP_OPERANDS])
{
    ret_cells[0] = of_neuron(run, step, CELL_SUM);
    ret_cells[1] = of_layer(run, step, CELL_MAX);
    ret_cells[2] = of_layer(run, step, CELL_NORM);
    return step->place.kind == STEP_NORM ? 2 : 3;
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

static int share_cells(const Run *run, const Step *step,
                       int ret_cells[STEP_OPERANDS])
{
    Loss loss = run->net->loss;
    if (loss != LOSS_BINARY_CROSS_ENTROPY && loss != LOSS_CROSS_ENTROPY)
        return output_cells(run, step, ret_cells);
    ret_cells[0] = of_neuron(run, step, CELL_TARGET);
    ret_cells[1] = of_neuron(run, step, CELL_SUM);
    if (loss == LOSS_BINARY_CROSS_ENTROPY)
        return 2;
    ret_cells[2] = of_layer(run, step, CELL_MAX);
    ret_cells[3] = of_layer(run, step, CELL_NORM);
    return 4;
}

static int delta_cells(const Run *run, const Step *step,
                       int ret_cells[STEP_OPERANDS])
{
    if (backprop_is_at_once(run, step->place.layer))
        return output_cells(run, step, ret_cells);
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
    case STEP_MAX:
        return max_cells(run, step, ret_cells);
    case STEP_NORM:
        return softmax_cells(run, step, ret_cells);
    case STEP_ACTIVATE:
        if (net_is_softmax(run->net, step->place.layer))
            return softmax_cells(run, step, ret_cells);
        return one(of_neuron(run, step, CELL_SUM), ret_cells);
    case STEP_SLOPE:
        return one(of_neuron(run, step, CELL_SUM), ret_cells);
    case STEP_LOSS:
        return share_cells(run, step, ret_cells);
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
    if (place->kind == STEP_LOSS || place->kind == STEP_NORM)
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
        [LOSS_MEAN_SQUARED_ERROR] = "2 (A - B) / N",
    };
    static const char *const wrong[LOSS_COUNT] = {
        [LOSS_SQUARED_ERROR] = "-2 (A - B)",
        [LOSS_HALF_SQUARED_ERROR] = "-(A - B)",
        [LOSS_OUTPUT] = "-1",
        [LOSS_MEAN_SQUARED_ERROR] = "-2 (A - B) / N",
    };
    bool slip = run->config.mistake == MISTAKE_WRONG_SIGN;
    return (slip ? wrong : slopes)[run->net->loss];
}

static bool is_identity(const Run *run, int layer)
{
    return run->net->activation[layer] == ACTIVATION_IDENTITY;
}

static const char *activate_rule(const Run *run, int layer)
{
    if (net_is_softmax(run->net, layer))
        return "exp(A - B) / C";
    return is_identity(run, layer) ? "A" : "F(A)";
}

static const char *delta_rule(const Run *run, int layer)
{
    if (backprop_is_at_once(run, layer))
        return run->config.mistake == MISTAKE_WRONG_SIGN ? "-(A - B)" : "A - B";
    return backprop_has_slope(run, layer) ? "A * B" : "A";
}

/* The largest of some sums; dots where a layer has more of them. */
static const char *max_rule(const Run *run, const Step *step)
{
    static const char *const all[STEP_OPERANDS + 1] = {
        "", "A", "max(A, B)", "max(A, B, C)", "max(A, B, C, D)"};
    int sums = run->net->sizes[step->place.layer], cells[STEP_OPERANDS] = {0};
    int count = max_cells(run, step, cells);
    if (sums <= STEP_OPERANDS)
        return all[count];
    if (count == 2) /* the first or the last is the largest */
        return "max(A, ..., B)";
    if (cells[1] == cells[0] + 1)
        return "max(A, B, ..., C)";
    return cells[2] == cells[1] + 1 ? "max(A, ..., B, C)"
                                    : "max(A, ..., B, ..., C)";
}

/* A rule is text in which A to D stand for the operands (names first, then
   numbers), R for the step size, N for the number of outputs and F for the
   activation. */
static const char *rule_of(const Run *run, const Step *step)
{
    static const char *const shares[LOSS_COUNT] = {
        [LOSS_SQUARED_ERROR] = "(A - B)^2",
        [LOSS_HALF_SQUARED_ERROR] = "1/2 (A - B)^2",
        [LOSS_OUTPUT] = "A",
        [LOSS_MEAN_SQUARED_ERROR] = "(A - B)^2 / N",
        [LOSS_BINARY_CROSS_ENTROPY] = "max(B, 0) - A * B + ln(1 + exp(-|B|))",
        [LOSS_CROSS_ENTROPY] = "A * (C - B + ln(D))",
    };
    const Place *place = &step->place;
    bool last = place->layer == net_last(run->net);
    switch ((StepKind)place->kind) {
    case STEP_MAX:
        return max_rule(run, step);
    case STEP_NORM:
        return "exp(A - B)";
    case STEP_ACTIVATE:
        return activate_rule(run, place->layer);
    case STEP_LOSS:
        return shares[run->net->loss];
    case STEP_UPSTREAM:
        return last ? output_upstream_rule(run) : "A * B";
    case STEP_SLOPE:
        return "F'(A)";
    case STEP_DELTA:
        return delta_rule(run, place->layer);
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

/* Behind a sign a number is bracketed when it has one of its own. */
static void write_number(void *user, double value, bool follows,
                         TextBuffer *text)
{
    (void)user;
    bool bracketed = follows && value < 0;
    text_add(text, bracketed ? "(" : "");
    add_number(value, text);
    text_add(text, bracketed ? ")" : "");
}

/* What a letter of a rule stands for. */
static void write_letter(const Run *run, const Step *step, char letter,
                         TextBuffer *text)
{
    const Net *net = run->net;
    int layer = step->place.layer;
    if (letter == 'F')
        text_add(text, activation_row(net->activation[layer])->name);
    else if (letter == 'N')
        text_addf(text, "%d", net->sizes[layer]);
    else
        text_add_slice(text, (Text){&letter, 1});
}

static bool is_operand(char letter)
{
    return letter >= 'A' && letter < 'A' + STEP_OPERANDS;
}

void step_names(const Run *run, const Step *step, TextBuffer *text)
{
    Operand operands[STEP_OPERANDS] = {{.cell = 0}};
    step_operands(run, step, operands);
    for (const char *c = rule_of(run, step); *c; c++)
        if (is_operand(*c))
            add_name(run, &operands[*c - 'A'], text);
        else if (*c == 'R')
            text_add(text, "rate");
        else
            write_letter(run, step, *c, text);
}

/* True right behind an operator, with or without a blank between. */
static bool follows_sign(const char *rule, const char *at)
{
    while (at > rule && at[-1] == ' ')
        at--;
    return at > rule && (at[-1] == '-' || at[-1] == '*');
}

void step_numbers(const Run *run, const Step *step, StepNumber number,
                  TextBuffer *text)
{
    Operand operands[STEP_OPERANDS] = {{.cell = 0}};
    const char *rule = rule_of(run, step);
    step_operands(run, step, operands);
    for (const char *c = rule; *c; c++)
        if (is_operand(*c))
            number.write(number.user, operands[*c - 'A'].value,
                         follows_sign(rule, c), text);
        else if (*c == 'R')
            number.write(number.user, run_step_size(run, step), false, text);
        else
            write_letter(run, step, *c, text);
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
