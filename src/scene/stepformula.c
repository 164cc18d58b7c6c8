/* Every formula is one of three shapes: a sum of terms, an assignment in three
   lines, or an assignment in one. */
#include "scene/stepformula.h"

#include "scene/ids.h"

typedef struct Work {
    Builder builder;
    StepFormula *to;
    const Step *step;
    int terms;    /* shown of a sum */
    bool by_term; /* only this step, not the whole neuron */
} Work;

typedef struct Pair {
    FormulaIndex symbols, numbers;
} Pair;

/* Term `index` of a sum. */
typedef Pair TermMaker(Work *work, int index);

static void add_line(Work *work, FormulaIndex line)
{
    if (work->to->count < FORMULA_LINES)
        work->to->lines[work->to->count++] = line;
}

static FormulaIndex text(Work *work, const char *string)
{
    return symbol_text(&work->builder, string);
}

static const Net *net_of(const Work *work)
{
    return work->builder.run->net;
}

static double cell_value(const Work *work, int cell)
{
    return work->builder.run->cells[cell];
}

static int at_neuron(const Work *work, CellFamily family)
{
    const Place *place = &work->step->place;
    return net_of(work)->at[family][place->layer] + place->neuron;
}

/* Two boxes with an operator between. */
static FormulaIndex joined(Work *work, FormulaIndex a, const char *between,
                           FormulaIndex b)
{
    FormulaIndex parts[] = {a, text(work, between), b};
    return symbol_row(&work->builder, parts, 3);
}

static FormulaIndex equals(Work *work, FormulaIndex right)
{
    FormulaIndex parts[] = {text(work, "= "), right};
    return symbol_row(&work->builder, parts, 2);
}

static void assign(Work *work, FormulaIndex left, FormulaIndex symbols,
                   FormulaIndex numbers, FormulaIndex result)
{
    add_line(work, joined(work, left, " = ", symbols));
    if (numbers >= 0)
        add_line(work, equals(work, numbers));
    add_line(work, equals(work, result));
}

/* --- sums --- */

typedef struct Sum {
    int count;   /* of terms */
    int current; /* the one of this step; those before are done */
    TermMaker *term;
} Sum;

/* The first shown term, so that the current one is among them. */
static int first_shown(const Work *work, const Sum *sum)
{
    int last_first = sum->count - work->terms;
    int first = sum->current - work->terms + 1;
    if (!work->by_term || last_first < 0)
        return 0;
    return first < 0 ? 0 : first > last_first ? last_first : first;
}

static void add_sum(Work *work, FormulaIndex left, const Sum *sum,
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
        formula_add(formula, symbols, text(work, before));
        formula_add(formula, numbers, text(work, before));
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
        formula_add(formula, symbols, text(work, " + …"));
        formula_add(formula, numbers, text(work, " + …"));
    }
    if (sum->current + 1 < sum->count) {
        FormulaIndex parts[] = {result,
                                symbol_note(&work->builder, "  so far")};
        result = symbol_row(&work->builder, parts, 2);
    }
    assign(work, left, symbols, numbers, result);
}

static Pair product(Work *work, int a, int b)
{
    Builder *builder = &work->builder;
    return (Pair){
        joined(work, symbol_of(builder, a), " · ", symbol_of(builder, b)),
        joined(work, symbol_value(builder, a), " × ",
               symbol_value(builder, b))};
}

static Pair forward_term(Work *work, int index)
{
    const Net *net = net_of(work);
    const Place *place = &work->step->place;
    int source = index - (net->biases ? 1 : 0);
    int bias = at_neuron(work, CELL_B);
    if (source < 0)
        return (Pair){symbol_of(&work->builder, bias),
                      symbol_value(&work->builder, bias)};
    return product(work,
                   net_row(net, CELL_W, place->layer, place->neuron) + source,
                   net->at[CELL_OUT][place->layer - 1] + source);
}

static void forward_sum(Work *work)
{
    const Net *net = net_of(work);
    const Place *place = &work->step->place;
    int biases = net->biases ? 1 : 0, cell = at_neuron(work, CELL_SUM);
    Sum sum = {.count = net_sources(net, place->layer) + biases,
               .term = forward_term};
    sum.current = place->kind == STEP_BIAS   ? 0
                  : place->kind == STEP_TERM ? place->source + biases
                                             : sum.count - 1;
    add_sum(work, symbol_of(&work->builder, cell), &sum,
            symbol_value(&work->builder, cell));
}

static FormulaIndex half_of(Work *work)
{
    return formula_fraction(work->builder.formula, text(work, "1"),
                            text(work, "2"));
}

static FormulaIndex squared(Work *work, FormulaIndex a, FormulaIndex b)
{
    bool half = net_of(work)->loss == LOSS_HALF_SQUARED_ERROR;
    FormulaIndex two = formula_text(work->builder.formula, 0, FACE_MATHS,
                                    work->builder.theme->ink, "2");
    FormulaIndex close =
        formula_script(work->builder.formula, text(work, ")"), -1, two);
    FormulaIndex parts[] = {half ? half_of(work) : text(work, ""),
                            text(work, "("),
                            a,
                            text(work, " − "),
                            b,
                            close};
    return symbol_row(&work->builder, parts, 6);
}

static FormulaIndex target_number(Work *work, int cell)
{
    return symbol_operand(&work->builder, cell, cell_value(work, cell),
                          work->builder.decimals);
}

static Pair loss_term(Work *work, int index)
{
    const Net *net = net_of(work);
    Builder *builder = &work->builder;
    int last = net_last(net);
    int a = net->at[CELL_OUT][last] + index;
    int t = net->at[CELL_TARGET][last] + index;
    if (!loss_row(net->loss)->needs_target)
        return (Pair){symbol_of(builder, a), symbol_value(builder, a)};
    return (Pair){
        squared(work, symbol_of(builder, a), symbol_of(builder, t)),
        squared(work, symbol_value(builder, a), target_number(work, t))};
}

static void loss(Work *work)
{
    const Net *net = net_of(work);
    int cell = net->at[CELL_ERROR][net_last(net)];
    Sum sum = {net->sizes[net_last(net)], work->step->place.neuron, loss_term};
    add_sum(work, symbol_of(&work->builder, cell), &sum,
            symbol_value(&work->builder, cell));
}

/* --- backward --- */

static Pair upstream_term(Work *work, int index)
{
    const Net *net = net_of(work);
    const Place *place = &work->step->place;
    bool slip = work->builder.run->config.mistake == MISTAKE_OUTPUTS_FOR_DELTAS;
    CellFamily carried = slip ? CELL_OUT : CELL_DELTA;
    int w = net_row(net, CELL_W, place->layer + 1, index) + place->neuron;
    return product(work, w, net->at[carried][place->layer + 1] + index);
}

static void output_upstream(Work *work, FormulaIndex left, int result)
{
    Builder *builder = &work->builder;
    int a = at_neuron(work, CELL_OUT), t = at_neuron(work, CELL_TARGET);
    FormulaIndex value = symbol_value(builder, result);
    Loss kind = net_of(work)->loss;
    if (!loss_row(kind)->needs_target) {
        assign(work, left, text(work, "1"), -1, value);
        return;
    }
    bool wrong = builder->run->config.mistake == MISTAKE_WRONG_SIGN;
    bool twice = kind == LOSS_SQUARED_ERROR;
    const char *open = twice ? (wrong ? "−2 (" : "2 (") : wrong ? "−(" : "";
    const char *close = *open ? ")" : "";
    FormulaIndex symbols[] = {
        text(work, open),
        joined(work, symbol_of(builder, a), " − ", symbol_of(builder, t)),
        text(work, close)};
    FormulaIndex numbers[] = {
        text(work, open),
        joined(work, symbol_value(builder, a), " − ", target_number(work, t)),
        text(work, close)};
    assign(work, left, symbol_row(builder, symbols, 3),
           symbol_row(builder, numbers, 3), value);
}

/* The upstream gradient; named delta at once where there is no slope. */
static void upstream(Work *work, int cell)
{
    const Net *net = net_of(work);
    const Place *place = &work->step->place;
    FormulaIndex left = symbol_of(&work->builder, cell);
    if (place->layer == net_last(net)) {
        output_upstream(work, left, cell);
        return;
    }
    Sum sum = {.count = net->sizes[place->layer + 1], .term = upstream_term};
    sum.current = place->kind == STEP_UPSTREAM ? place->source : sum.count - 1;
    add_sum(work, left, &sum, symbol_value(&work->builder, cell));
}

static void slope(Work *work)
{
    Builder *builder = &work->builder;
    int z = at_neuron(work, CELL_SUM), cell = at_neuron(work, CELL_SLOPE);
    Activation kind = net_of(work)->activation[work->step->place.layer];
    assign(work, symbol_of(builder, cell),
           symbol_apply(builder, kind, true, symbol_value(builder, z)), -1,
           symbol_value(builder, cell));
}

static bool has_slope(const Work *work)
{
    return net_of(work)->activation[work->step->place.layer] !=
               ACTIVATION_IDENTITY &&
           work->builder.run->config.mistake != MISTAKE_NO_SLOPE;
}

static void delta(Work *work)
{
    Builder *builder = &work->builder;
    int cell = at_neuron(work, CELL_DELTA);
    int from = at_neuron(work, CELL_UPSTREAM);
    FormulaIndex left = symbol_of(builder, cell);
    if (!has_slope(work)) {
        assign(work, left, symbol_of(builder, from), -1,
               symbol_value(builder, cell));
        return;
    }
    Pair pair = product(work, from, at_neuron(work, CELL_SLOPE));
    assign(work, left, pair.symbols, pair.numbers, symbol_value(builder, cell));
}

/* In a batch, gradients pile up: what was there comes first. */
static FormulaIndex piled_up(Work *work, FormulaIndex added)
{
    const Step *step = work->step;
    if (!step->known)
        return added;
    FormulaIndex before = symbol_number(&work->builder, step->cell,
                                        step->before, work->builder.decimals);
    return joined(work, before, " + ", added);
}

static void gradient(Work *work)
{
    Builder *builder = &work->builder;
    const Place *place = &work->step->place;
    int x = net_of(work)->at[CELL_OUT][place->layer - 1] + place->source;
    Pair pair = product(work, x, at_neuron(work, CELL_DELTA));
    assign(work, symbol_of(builder, work->step->cell), pair.symbols,
           piled_up(work, pair.numbers),
           symbol_value(builder, work->step->cell));
}

static void gradient_bias(Work *work)
{
    Builder *builder = &work->builder;
    int d = at_neuron(work, CELL_DELTA);
    assign(work, symbol_of(builder, work->step->cell), symbol_of(builder, d),
           work->step->known ? piled_up(work, symbol_value(builder, d)) : -1,
           symbol_value(builder, work->step->cell));
}

/* Upstream, slope and delta of the whole neuron. */
static void neuron_backward(Work *work)
{
    if (!has_slope(work)) {
        upstream(work, at_neuron(work, CELL_DELTA));
        return;
    }
    upstream(work, at_neuron(work, CELL_UPSTREAM));
    delta(work);
}

/* --- forward and update --- */

static void activate(Work *work)
{
    Builder *builder = &work->builder;
    int z = at_neuron(work, CELL_SUM), a = at_neuron(work, CELL_OUT);
    Activation kind = net_of(work)->activation[work->step->place.layer];
    FormulaIndex left = symbol_of(builder, a);
    if (kind == ACTIVATION_IDENTITY) {
        assign(work, left, symbol_of(builder, z), -1, symbol_value(builder, a));
        return;
    }
    assign(work, left,
           symbol_apply(builder, kind, false, symbol_of(builder, z)),
           symbol_apply(builder, kind, false, symbol_value(builder, z)),
           symbol_value(builder, a));
}

static void load(Work *work)
{
    add_line(work,
             joined(work, symbol_of(&work->builder, work->step->cell), " = ",
                    symbol_value(&work->builder, work->step->cell)));
}

/* w ← w − η · ∂E/∂w with the numbers of one update step. */
static FormulaIndex update_numbers(Work *work, const Step *step, int gradient)
{
    Builder *builder = &work->builder;
    int decimals = builder->decimals + 2;
    FormulaIndex moved = joined(
        work,
        symbol_number(builder, -1, run_step_size(builder->run, step), decimals),
        " × ",
        symbol_operand(builder, gradient, cell_value(work, gradient),
                       decimals));
    return joined(work,
                  symbol_number(builder, step->cell, step->before, decimals),
                  " − ", moved);
}

static int gradient_of(const Work *work, int cell)
{
    CellRef ref = net_ref(net_of(work), cell);
    ref.family = ref.family == CELL_W ? CELL_GRAD : CELL_GRADB;
    return net_cell(net_of(work), ref);
}

static void update(Work *work)
{
    Builder *builder = &work->builder;
    const Step *step = work->step;
    int gradient_cell = gradient_of(work, step->cell);
    bool average =
        !builder->run->config.sum_gradients &&
        run_step_size(builder->run, step) < builder->run->config.rate;
    FormulaIndex rate = text(work, average ? "η/n" : "η");
    FormulaIndex moved =
        joined(work, rate, " · ", symbol_of(builder, gradient_cell));
    add_line(work, joined(work, symbol_of(builder, step->cell), " ← ",
                          joined(work, symbol_of(builder, step->cell), " − ",
                                 moved)));
    add_line(work, equals(work, update_numbers(work, step, gradient_cell)));
    add_line(work, equals(work, symbol_number(builder, step->cell, step->after,
                                              builder->decimals + 2)));
}

/* Every weight of the neuron that has moved so far, a line each. */
static void neuron_update(Work *work)
{
    Builder *builder = &work->builder;
    const Step *last = work->step;
    uint64_t number = last->number;
    while (number > 1) {
        const Step *before = run_recent(builder->run, number - 1);
        if (!before || before->place.phase != PHASE_UPDATE ||
            before->place.neuron != last->place.neuron ||
            before->place.layer != last->place.layer)
            break;
        number--;
    }
    for (int i = 0; number <= last->number && i < work->terms + 2; i++) {
        const Step *step = run_recent(builder->run, number++);
        FormulaIndex numbers =
            update_numbers(work, step, gradient_of(work, step->cell));
        FormulaIndex right =
            joined(work, numbers, " = ",
                   symbol_number(builder, step->cell, step->after,
                                 builder->decimals + 2));
        add_line(work,
                 joined(work, symbol_of(builder, step->cell), " ← ", right));
    }
    if (number <= last->number)
        add_line(work, symbol_note(builder, "… and so on"));
}

typedef void Maker(Work *work);

static void make_upstream(Work *work)
{
    upstream(work, work->step->cell);
}

static void make_step(Work *work)
{
    static Maker *const makers[STEP_KINDS] = {
        [STEP_LOAD] = load,         [STEP_BIAS] = forward_sum,
        [STEP_TERM] = forward_sum,  [STEP_ACTIVATE] = activate,
        [STEP_LOSS] = loss,         [STEP_UPSTREAM] = make_upstream,
        [STEP_SLOPE] = slope,       [STEP_DELTA] = delta,
        [STEP_GRADIENT] = gradient, [STEP_GRADIENT_BIAS] = gradient_bias,
        [STEP_UPDATE] = update,     [STEP_UPDATE_BIAS] = update,
    };
    makers[work->step->place.kind](work);
}

static void make_neuron(Work *work)
{
    StepKind kind = (StepKind)work->step->place.kind;
    if (kind == STEP_ACTIVATE) {
        forward_sum(work);
        if (net_of(work)->activation[work->step->place.layer] !=
            ACTIVATION_IDENTITY)
            activate(work);
    } else if (kind == STEP_UPDATE || kind == STEP_UPDATE_BIAS) {
        neuron_update(work);
    } else if (kind == STEP_DELTA || kind == STEP_GRADIENT ||
               kind == STEP_GRADIENT_BIAS) {
        neuron_backward(work);
    } else {
        make_step(work);
    }
}

void stepformula_build(StepFormula *formula, const Run *run,
                       StepFormulaLook look)
{
    const Step *step = run_last(run);
    formula->count = 0;
    formula_start(&formula->formula, look.theme->attention, look.theme->faint);
    if (!step)
        return;
    Work work = {.builder = {&formula->formula, run, look.theme, look.decimals},
                 .to = formula,
                 .step = step,
                 .terms = look.terms,
                 .by_term = look.grain == GRAIN_TERM};
    if (work.by_term)
        make_step(&work);
    else
        make_neuron(&work);
}
