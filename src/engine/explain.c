/* One rule a kind of step, a short text that is written twice: once with the
   names of the cells it read and once with their numbers. */
#include "engine/explain.h"

#include "engine/backprop.h"
#include "engine/trial.h"

#include <math.h>
#include <string.h>

/* `known` alone does not say it: in verify everything is known already. */
bool step_adds(const Run *run, const Step *step)
{
    const Place *place = &step->place;
    if (place->kind == STEP_TERM)
        return run->net->biases || place->source > 0;
    if (place->phase == PHASE_MEASURE && place->kind == STEP_LOSS)
        return step->known; /* only the first sample's first is not */
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
    Operand of[STEP_OPERANDS] = {{.cell = 0}};
    int sums = run->net->sizes[step->place.layer];
    int count = step_operands(run, step, of);
    if (sums <= STEP_OPERANDS)
        return all[count];
    if (count == 2) /* the first or the last is the largest */
        return "max(A, ..., B)";
    if (of[1].cell == of[0].cell + 1)
        return "max(A, B, ..., C)";
    return of[2].cell == of[1].cell + 1 ? "max(A, ..., B, C)"
                                        : "max(A, ..., B, ..., C)";
}

/* A rule is text in which A to D stand for the operands (names first, then
   numbers), R for the step size, E for the epsilon of slopes, N for the number
   of outputs and F for the activation. */
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
    if (place->kind >= STEP_PICK)
        return trial_rule((StepKind)place->kind);
    switch ((int)place->kind) {
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
    default:
        return "";
    }
}

/* No "-0", and "nan" whatever its sign. */
static void add_number(double value, int digits, TextBuffer *text)
{
    if (isnan(value))
        text_add(text, "nan");
    else
        text_addf(text, "%.*g", digits, value + 0.0);
}

/* Two errors a little apart are told apart by more digits. */
static int digits_of(const Step *step)
{
    bool fine = step->place.kind >= STEP_UP && step->place.kind < STEP_KINDS;
    return fine ? 12 : 6;
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
    const int *digits = user;
    bool bracketed = follows && value < 0;
    text_add(text, bracketed ? "(" : "");
    add_number(value, *digits, text);
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
        else if (*c == 'R' || *c == 'E')
            text_add(text, *c == 'R' ? "rate" : "epsilon");
        else
            write_letter(run, step, *c, text);
}

/* True right behind an operator, with or without a blank between. */
static bool follows_sign(const char *rule, const char *at)
{
    while (at > rule && at[-1] == ' ')
        at--;
    return at > rule && strchr("-*+", at[-1]);
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
        else if (*c == 'E')
            number.write(number.user, run->config.epsilon, false, text);
        else
            write_letter(run, step, *c, text);
}

/* What a step was given from outside of the cells. */
static void add_given(const Run *run, const Step *step, TextBuffer *text)
{
    add_number(step->after, 6, text);
    if (step->place.kind == STEP_LOAD) {
        text_addf(text, " of sample %d", step->sample + 1);
    } else if (step->place.kind == STEP_PICK) {
        text_add(text, ", which is ");
        add_name(run, &(Operand){.cell = trial_cell(run)}, text);
    } else {
        text_addf(text, ", drawn from -%g to %g", run->config.nudge,
                  run->config.nudge);
    }
}

void step_text(const Run *run, const Step *step, TextBuffer *text)
{
    int digits = digits_of(step);
    add_name(run, &(Operand){.cell = step->cell}, text);
    text_add(text, step_adds(run, step) ? " += " : " := ");
    if (!*rule_of(run, step)) {
        add_given(run, step, text);
        return;
    }
    step_names(run, step, text);
    text_add(text, " = ");
    step_numbers(run, step, (StepNumber){write_number, &digits}, text);
    text_add(text, " -> ");
    add_number(step->after, digits, text);
}
