/* Every formula is one of three shapes: a sum of terms, an assignment in three
   lines, or an assignment in one. */
#include "scene/stepformula.h"

#include "engine/backprop.h"
#include "engine/share.h"
#include "scene/formulashare.h"
#include "scene/formulasoftmax.h"
#include "scene/formulatry.h"
#include "scene/formulaupdate.h"
#include "scene/formulawork.h"

static Pair forward_term(Work *work, int index)
{
    const Net *net = work_net(work);
    const Place *place = &work->step->place;
    int source = index - (net->biases ? 1 : 0);
    int bias = work_own(work, CELL_B);
    if (source < 0)
        return (Pair){symbol_of(&work->builder, bias),
                      symbol_value(&work->builder, bias)};
    return work_product(
        work, net_row(net, CELL_W, place->layer, place->neuron) + source,
        net->at[CELL_OUT][place->layer - 1] + source);
}

static double forward_value(const Work *work, int index)
{
    const Net *net = work_net(work);
    const Place *place = &work->step->place;
    int source = index - (net->biases ? 1 : 0);
    if (source < 0)
        return work_cell(work, work_own(work, CELL_B));
    int w = net_row(net, CELL_W, place->layer, place->neuron) + source;
    return work_cell(work, w) *
           work_cell(work, net->at[CELL_OUT][place->layer - 1] + source);
}

static void forward_sum(Work *work)
{
    const Net *net = work_net(work);
    const Place *place = &work->step->place;
    int biases = net->biases ? 1 : 0, cell = work_own(work, CELL_SUM);
    Sum sum = {.count = net_sources(net, place->layer) + biases,
               .term = forward_term,
               .value = forward_value};
    sum.current = place->kind == STEP_BIAS   ? 0
                  : place->kind == STEP_TERM ? place->source + biases
                                             : sum.count - 1;
    work_sum(work, symbol_of(&work->builder, cell), &sum,
             symbol_value(&work->builder, cell));
}

static double loss_value(const Work *work, int index)
{
    const Net *net = work_net(work);
    return share_of(net, work->builder.run->cells,
                    index / formulashare_terms(net));
}

static void loss(Work *work)
{
    const Net *net = work_net(work);
    int cell = net->at[CELL_ERROR][net_last(net)];
    int terms = formulashare_terms(net);
    if (formulatry_adds(work)) {
        formulatry_loss(work);
        return;
    }
    Sum sum = {.count = net->sizes[net_last(net)] * terms,
               .current = (work->step->place.neuron + 1) * terms - 1,
               .term = formulashare_term,
               .value = loss_value,
               .a_step = terms};
    work_sum(work, symbol_of(&work->builder, cell), &sum,
             symbol_value(&work->builder, cell));
}

/* --- backward --- */

/* The weight to a destination, and the number that comes back along it. */
static void upstream_cells(const Work *work, int index, int ret_cells[2])
{
    const Net *net = work_net(work);
    const Place *place = &work->step->place;
    bool slip = work->builder.run->config.mistake == MISTAKE_OUTPUTS_FOR_DELTAS;
    CellFamily carried = slip ? CELL_OUT : CELL_DELTA;
    ret_cells[0] =
        net_row(net, CELL_W, place->layer + 1, index) + place->neuron;
    ret_cells[1] = net->at[carried][place->layer + 1] + index;
}

static Pair upstream_term(Work *work, int index)
{
    int cells[2];
    upstream_cells(work, index, cells);
    return work_product(work, cells[0], cells[1]);
}

static double upstream_value(const Work *work, int index)
{
    int cells[2];
    upstream_cells(work, index, cells);
    return work_cell(work, cells[0]) * work_cell(work, cells[1]);
}

/* What stands around "a − t", whatever its sign. */
typedef struct Around {
    const char *open, *open_wrong, *close;
} Around;

static void output_difference(Work *work, FormulaIndex left, int result,
                              Around around)
{
    Builder *builder = &work->builder;
    int a = work_own(work, CELL_OUT), t = work_own(work, CELL_TARGET);
    bool wrong = builder->run->config.mistake == MISTAKE_WRONG_SIGN;
    const char *open = wrong ? around.open_wrong : around.open;
    const char *close = *open ? around.close : "";
    FormulaIndex symbols[] = {
        work_text(work, open),
        work_joined(work, symbol_of(builder, a), " − ", symbol_of(builder, t)),
        work_text(work, close)};
    FormulaIndex numbers[] = {work_text(work, open),
                              work_joined(work, symbol_value(builder, a), " − ",
                                          formulashare_target(work, t)),
                              work_text(work, close)};
    work_assign(work, left, symbol_row(builder, symbols, 3),
                symbol_row(builder, numbers, 3), symbol_value(builder, result));
}

static void output_upstream(Work *work, FormulaIndex left, int result)
{
    const Net *net = work_net(work);
    char divided[32];
    if (!loss_row(net->loss)->needs_target) {
        work_assign(work, left, work_text(work, "1"), -1,
                    symbol_value(&work->builder, result));
        return;
    }
    Around around = {"", "−(", ")"};
    if (net->loss == LOSS_SQUARED_ERROR || net->loss == LOSS_MEAN_SQUARED_ERROR)
        around = (Around){"2 (", "−2 (", ")"};
    if (net->loss == LOSS_MEAN_SQUARED_ERROR) {
        TextBuffer text = text_buffer(divided, sizeof divided);
        text_addf(&text, ") / %d", net->sizes[net_last(net)]);
        around.close = divided;
    }
    output_difference(work, left, result, around);
}

/* The upstream gradient; named delta at once where there is no slope. */
static void upstream(Work *work, int cell)
{
    const Net *net = work_net(work);
    const Place *place = &work->step->place;
    FormulaIndex left = symbol_of(&work->builder, cell);
    if (place->layer == net_last(net)) {
        output_upstream(work, left, cell);
        return;
    }
    Sum sum = {.count = net->sizes[place->layer + 1],
               .term = upstream_term,
               .value = upstream_value};
    sum.current = place->kind == STEP_UPSTREAM ? place->source : sum.count - 1;
    work_sum(work, left, &sum, symbol_value(&work->builder, cell));
}

static void slope(Work *work)
{
    Builder *builder = &work->builder;
    int z = work_own(work, CELL_SUM), cell = work_own(work, CELL_SLOPE);
    Activation kind = work_net(work)->activation[work->step->place.layer];
    work_assign(work, symbol_of(builder, cell),
                symbol_apply(builder, kind, true, symbol_value(builder, z)), -1,
                symbol_value(builder, cell));
}

static bool has_slope(const Work *work)
{
    return backprop_has_slope(work->builder.run, work->step->place.layer);
}

static bool is_at_once(const Work *work)
{
    return backprop_is_at_once(work->builder.run, work->step->place.layer);
}

static void delta(Work *work)
{
    Builder *builder = &work->builder;
    int cell = work_own(work, CELL_DELTA);
    int from = work_own(work, CELL_UPSTREAM);
    FormulaIndex left = symbol_of(builder, cell);
    if (is_at_once(work)) {
        output_difference(work, left, cell, (Around){"", "−(", ")"});
        return;
    }
    if (!has_slope(work)) {
        work_assign(work, left, symbol_of(builder, from), -1,
                    symbol_value(builder, cell));
        return;
    }
    Pair pair = work_product(work, from, work_own(work, CELL_SLOPE));
    work_assign(work, left, pair.symbols, pair.numbers,
                symbol_value(builder, cell));
}

/* In a batch, gradients pile up: what was there comes first. */
static FormulaIndex piled_up(Work *work, FormulaIndex added)
{
    const Step *step = work->step;
    if (!step->known)
        return added;
    FormulaIndex before = symbol_number(&work->builder, step->cell,
                                        step->before, work->builder.decimals);
    return work_joined(work, before, " + ", added);
}

static void gradient(Work *work)
{
    Builder *builder = &work->builder;
    const Place *place = &work->step->place;
    int x = work_net(work)->at[CELL_OUT][place->layer - 1] + place->source;
    Pair pair = work_product(work, x, work_own(work, CELL_DELTA));
    work_assign(work, symbol_of(builder, work->step->cell), pair.symbols,
                piled_up(work, pair.numbers),
                symbol_value(builder, work->step->cell));
}

static void gradient_bias(Work *work)
{
    Builder *builder = &work->builder;
    int d = work_own(work, CELL_DELTA);
    work_assign(
        work, symbol_of(builder, work->step->cell), symbol_of(builder, d),
        work->step->known ? piled_up(work, symbol_value(builder, d)) : -1,
        symbol_value(builder, work->step->cell));
}

/* Upstream, slope and delta of the whole neuron. */
static void neuron_backward(Work *work)
{
    if (is_at_once(work)) {
        delta(work);
        return;
    }
    if (!has_slope(work)) {
        upstream(work, work_own(work, CELL_DELTA));
        return;
    }
    upstream(work, work_own(work, CELL_UPSTREAM));
    delta(work);
}

/* --- a neuron forward --- */

static void activate(Work *work)
{
    Builder *builder = &work->builder;
    int z = work_own(work, CELL_SUM), a = work_own(work, CELL_OUT);
    Activation kind = work_net(work)->activation[work->step->place.layer];
    FormulaIndex left = symbol_of(builder, a);
    if (kind == ACTIVATION_SOFTMAX) {
        formulasoftmax_output(work);
        return;
    }
    if (kind == ACTIVATION_IDENTITY) {
        work_assign(work, left, symbol_of(builder, z), -1,
                    symbol_value(builder, a));
        return;
    }
    work_assign(work, left,
                symbol_apply(builder, kind, false, symbol_of(builder, z)),
                symbol_apply(builder, kind, false, symbol_value(builder, z)),
                symbol_value(builder, a));
}

static void load(Work *work)
{
    if (work->look.blank)
        return;
    work_add(work, work_joined(
                       work, symbol_of(&work->builder, work->step->cell), " = ",
                       symbol_value(&work->builder, work->step->cell)));
}

typedef void Maker(Work *work);

static void make_upstream(Work *work)
{
    upstream(work, work->step->cell);
}

static void make_step(Work *work)
{
    static Maker *const makers[STEP_KINDS] = {
        [STEP_LOAD] = load,
        [STEP_BIAS] = forward_sum,
        [STEP_TERM] = forward_sum,
        [STEP_MAX] = formulasoftmax_max,
        [STEP_NORM] = formulasoftmax_norm,
        [STEP_ACTIVATE] = activate,
        [STEP_LOSS] = loss,
        [STEP_UPSTREAM] = make_upstream,
        [STEP_SLOPE] = slope,
        [STEP_DELTA] = delta,
        [STEP_GRADIENT] = gradient,
        [STEP_GRADIENT_BIAS] = gradient_bias,
        [STEP_UPDATE] = formulaupdate_step,
        [STEP_UPDATE_BIAS] = formulaupdate_step,
    };
    if (work->step->place.kind >= STEP_PICK)
        formulatry_step(work);
    else
        makers[work->step->place.kind](work);
}

static void make_neuron(Work *work)
{
    StepKind kind = (StepKind)work->step->place.kind;
    bool softmax = net_is_softmax(work_net(work), work->step->place.layer);
    if (kind == STEP_ACTIVATE && !softmax) {
        forward_sum(work);
        if (work_net(work)->activation[work->step->place.layer] !=
            ACTIVATION_IDENTITY)
            activate(work);
    } else if (kind == STEP_UPDATE || kind == STEP_UPDATE_BIAS) {
        formulaupdate_neuron(work);
    } else if (kind == STEP_DELTA || kind == STEP_GRADIENT ||
               kind == STEP_GRADIENT_BIAS) {
        neuron_backward(work);
    } else {
        make_step(work);
    }
}

static Work work_on(StepFormula *formula, const Run *run, const Step *step,
                    StepFormulaLook look)
{
    formula->count = 0;
    formula_start(&formula->formula, look.theme->attention, look.theme->faint);
    return (Work){.builder = {&formula->formula, run, look.theme, look.decimals,
                              look.name_length},
                  .to = formula,
                  .step = step,
                  .look = look,
                  .by_term = look.grain == GRAIN_TERM};
}

void stepformula_build(StepFormula *formula, const Run *run,
                       StepFormulaLook look)
{
    const Step *step = run_last(run);
    Work work = work_on(formula, run, step, look);
    if (!step)
        return;
    if (work.by_term)
        make_step(&work);
    else
        make_neuron(&work);
}

void stepformula_build_next(StepFormula *formula, const Run *run, int cell,
                            StepFormulaLook look)
{
    Step step = {.cell = cell, .place = run->cursor.place};
    look.blank = true;
    look.grain = GRAIN_TERM;
    Work work = work_on(formula, run, &step, look);
    make_step(&work);
}
