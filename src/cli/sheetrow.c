/* The texts of the engine's own steps (engine/explain.h) are strung together:
   terms of a sum are gathered until the step that uses the sum writes the row.
   What is on paper can so never differ from what was computed. */
#include "cli/sheetrow.h"

#include "cli/papernumber.h"
#include "engine/backprop.h"
#include "engine/explain.h"

#include <assert.h>
#include <ctype.h>
#include <string.h>

enum { FORMULA = 8192, TERM = 256 };

typedef struct Writer {
    Run *run;
    SheetReader reader;
    int terms;    /* in the texts so far */
    bool rounded; /* a number in `working` was */
    char formula_text[FORMULA], working_text[FORMULA];
    TextBuffer formula, working;
} Writer;

static void clear(Writer *writer)
{
    writer->terms = 0;
    writer->rounded = false;
    writer->formula = text_buffer(writer->formula_text, FORMULA);
    writer->working = text_buffer(writer->working_text, FORMULA);
}

/* --- from the engine's text to that of a book --- */

static bool skip(const char **at, const char *word)
{
    size_t length = strlen(word);
    if (strncmp(*at, word, length) != 0)
        return false;
    *at += length;
    return true;
}

/* "2 (a * b)^2" as "2·(a·b)²". */
static void add_pretty(TextBuffer *text, const char *plain)
{
    char before = '\0';
    for (const char *c = plain; *c; before = c[-1])
        if (skip(&c, " * "))
            text_add(text, "·");
        else if (skip(&c, " - "))
            text_add(text, " − ");
        else if (skip(&c, "^2"))
            text_add(text, "²");
        else if (isdigit((unsigned char)before) && skip(&c, " ("))
            text_add(text, "·(");
        else
            text_add_slice(text, (Text){c++, 1});
}

/* Bracketed when it is negative and stands behind a sign: of the formula, or
   of the sum that this is a term of. */
static void write_number(void *user, double value, bool follows,
                         TextBuffer *text)
{
    Writer *writer = user;
    char number[NUMBER_TEXT];
    bool leads = text->length == 0 && writer->terms == 0;
    bool behind = follows || (text->length == 0 && !leads);
    papernumber_write(value, number);
    writer->rounded = writer->rounded || !papernumber_is_exact(value);
    text_addf(text, behind && value < 0 ? "(%s)" : "%s", number);
}

/* Adds the right side of a step as a term of the row. */
static void gather(Writer *writer, const Step *step)
{
    char names_text[TERM], numbers_text[TERM];
    TextBuffer names = text_buffer(names_text, TERM);
    TextBuffer numbers = text_buffer(numbers_text, TERM);
    const char *plus = writer->terms > 0 ? " + " : "";
    step_names(writer->run, step, &names);
    step_numbers(writer->run, step, (StepNumber){write_number, writer},
                 &numbers);
    text_add(&writer->formula, plus);
    add_pretty(&writer->formula, names_text);
    text_add(&writer->working, plus);
    add_pretty(&writer->working, numbers_text);
    writer->terms++;
}

static void tell(Writer *writer, int cell, double value)
{
    assert(!writer->formula.full && !writer->working.full);
    SheetRow row = {.cell = cell,
                    .formula = writer->formula_text,
                    .working = writer->working_text,
                    .value = value,
                    .exact = value == 0 ||
                             (!writer->rounded && papernumber_is_exact(value))};
    writer->reader.see(writer->reader.user, &row);
    clear(writer);
}

/* A row that is one step. */
static void tell_step(Writer *writer, const Step *step)
{
    gather(writer, step);
    tell(writer, step->cell, step->after);
}

/* --- forward and error --- */

static int cell_of(const Writer *writer, const Step *step, CellFamily family)
{
    return writer->run->net->at[family][step->place.layer] + step->place.neuron;
}

/* An identity neuron's output is its sum, so one row is enough. */
static void forward(Writer *writer, const Step *step)
{
    const Run *run = writer->run;
    if (step->place.kind != STEP_ACTIVATE) {
        gather(writer, step);
    } else if (run->net->activation[step->place.layer] == ACTIVATION_IDENTITY) {
        tell(writer, step->cell, step->after);
    } else {
        int sum = cell_of(writer, step, CELL_SUM);
        tell(writer, sum, run->cells[sum]);
        tell_step(writer, step);
    }
}

static void error(Writer *writer, const Step *step)
{
    const Net *net = writer->run->net;
    gather(writer, step);
    if (step->place.neuron + 1 == net->sizes[net_last(net)])
        tell(writer, step->cell, step->after);
}

/* --- deltas --- */

/* True when a formula is a sum that must be bracketed to be multiplied. */
static bool is_sum(const char *formula)
{
    int depth = 0;
    for (const char *c = formula; *c; c++) {
        depth += *c == '(' ? 1 : *c == ')' ? -1 : 0;
        if (depth == 0 && (strncmp(c, " + ", 3) == 0 ||
                           strncmp(c, " − ", strlen(" − ")) == 0))
            return true;
    }
    return false;
}

static void multiply(TextBuffer *text, const char *factor)
{
    static char before[FORMULA];
    memcpy(before, text->at, text->length + 1);
    *text = text_buffer(text->at, text->size);
    text_addf(text, is_sum(before) ? "(%s)·%s" : "%s·%s", before, factor);
}

/* Puts a sum's and an output's text into a slope's rule such as "a(1 - a)". */
static void add_rule(TextBuffer *text, const char *rule, const char *z,
                     const char *a)
{
    char plain[TERM];
    TextBuffer buffer = text_buffer(plain, sizeof plain);
    for (const char *c = rule; *c; c++) {
        bool alone = (c == rule || !isalpha((unsigned char)c[-1])) &&
                     !isalpha((unsigned char)c[1]);
        if (alone && (*c == 'a' || *c == 'z'))
            text_addf(&buffer, c[1] == '(' ? "%s * " : "%s", *c == 'a' ? a : z);
        else
            text_add_slice(&buffer, (Text){c, 1});
    }
    add_pretty(text, plain);
}

static void number_of(Writer *writer, int cell, char ret_text[NUMBER_TEXT])
{
    double value = writer->run->cells[cell];
    char number[NUMBER_TEXT];
    papernumber_write(value, number);
    writer->rounded = writer->rounded || !papernumber_is_exact(value);
    TextBuffer text = text_buffer(ret_text, NUMBER_TEXT);
    text_addf(&text, value < 0 ? "(%s)" : "%s", number);
}

/* The slope has a row of its own, before that of the delta whose terms are
   gathered already. */
static void slope(Writer *writer, const Step *step)
{
    const Net *net = writer->run->net;
    static Writer own; /* large */
    int sum = cell_of(writer, step, CELL_SUM);
    int out = cell_of(writer, step, CELL_OUT);
    char z[NET_CELL_NAME], a[NET_CELL_NAME];
    const char *rule =
        activation_row(net->activation[step->place.layer])->slope_rule;
    own = (Writer){.run = writer->run, .reader = writer->reader};
    clear(&own);
    net_cell_name(net, sum, z);
    net_cell_name(net, out, a);
    add_rule(&own.formula, rule, z, a);
    number_of(&own, sum, z);
    number_of(&own, out, a);
    add_rule(&own.working, rule, z, a);
    tell(&own, step->cell, step->after);
}

static void multiply_by(Writer *writer, int cell)
{
    char name[NET_CELL_NAME], number[NUMBER_TEXT];
    net_cell_name(writer->run->net, cell, name);
    number_of(writer, cell, number);
    multiply(&writer->formula, name);
    multiply(&writer->working, number);
}

static void delta(Writer *writer, const Step *step)
{
    Operand operands[STEP_OPERANDS];
    if (backprop_is_at_once(writer->run, step->place.layer)) {
        tell_step(writer, step);
        return;
    }
    if (step_operands(writer->run, step, operands) == 2)
        multiply_by(writer, operands[1].cell);
    tell(writer, step->cell, step->after);
}

static void deltas(Writer *writer, const Step *step)
{
    if (step->place.kind == STEP_UPSTREAM)
        gather(writer, step);
    else if (step->place.kind == STEP_SLOPE)
        slope(writer, step);
    else
        delta(writer, step);
}

/* --- the walk --- */

static SheetPart part_of(const Step *step)
{
    StepKind kind = (StepKind)step->place.kind;
    switch ((int)step->place.phase) {
    case PHASE_FORWARD:
        return PART_FORWARD;
    case PHASE_ERROR:
        return PART_ERROR;
    case PHASE_BACKWARD:
        return kind == STEP_GRADIENT || kind == STEP_GRADIENT_BIAS
                   ? PART_GRADIENTS
                   : PART_DELTAS;
    case PHASE_UPDATE:
        return PART_UPDATE;
    default:
        return PART_COUNT;
    }
}

void sheetrow_each(Run *run, SheetPart part, SheetReader reader)
{
    static void (*const writers[PART_COUNT])(Writer *, const Step *) = {
        [PART_FORWARD] = forward,  [PART_ERROR] = error,
        [PART_DELTAS] = deltas,    [PART_GRADIENTS] = tell_step,
        [PART_UPDATE] = tell_step,
    };
    static Writer writer; /* large */
    assert(part < PART_COUNT);
    writer = (Writer){.run = run, .reader = reader};
    clear(&writer);
    run_restart(run, NULL);
    while (run->cursor.epoch == 1) {
        const Step *step = run_next(run);
        if (part_of(step) == part)
            writers[part](&writer, step);
    }
}
