/* A try is told by its old and new numbers, as these are what it is about; with
   as many digits as tell two errors apart. */
#include "scene/formulatry.h"

#include "engine/share.h"
#include "engine/trial.h"
#include "scene/formulashare.h"
#include "scene/story.h"

enum { EPSILON_DECIMALS = 9 };

static FormulaIndex number(Work *work, int cell, double value, int decimals)
{
    return symbol_number(&work->builder, cell, value, decimals);
}

/* The weight's numbers have more digits than others, as in an update. */
static int weight_decimals(const Work *work)
{
    return work->builder.decimals + 2;
}

static int own(const Work *work, CellFamily family)
{
    return net_own(work_net(work), family);
}

static FormulaIndex symbol(Work *work, CellFamily family)
{
    return symbol_of(&work->builder, own(work, family));
}

/* "left ← right", "= numbers" (-1: none), "= after". */
static void assign(Work *work, FormulaIndex right, FormulaIndex numbers,
                   int decimals)
{
    const Step *step = work->step;
    FormulaIndex left = symbol_of(&work->builder, step->cell);
    work_add(work, work_joined(work, left, " ← ", right));
    if (numbers >= 0)
        work_add(work, work_equals(work, numbers));
    work_add(work, work_equals(
                       work, number(work, step->cell, step->after, decimals)));
}

static void pick(Work *work)
{
    Builder *builder = &work->builder;
    FormulaIndex which = symbol_of(builder, trial_cell(builder->run));
    FormulaIndex left = symbol_of(builder, work->step->cell);
    work_add(work, work_joined(work, left, " = ",
                               number(work, -1, work->step->after, 0)));
    work_add(work,
             work_joined(work, symbol_note(builder, "which is  "), "", which));
}

static void draw(Work *work)
{
    char note[64];
    TextBuffer text = text_buffer(note, sizeof note);
    Builder *builder = &work->builder;
    double most = builder->run->config.nudge;
    FormulaIndex left = symbol_of(builder, work->step->cell);
    text_addf(&text, "between −%g and +%g", most, most);
    work_add(work, work_joined(work, left, " = ",
                               number(work, work->step->cell, work->step->after,
                                      weight_decimals(work))));
    work_add(work, symbol_note(builder, note));
}

static void old(Work *work)
{
    int cell = trial_cell(work->builder.run);
    assign(work, symbol_of(&work->builder, cell), -1, weight_decimals(work));
}

static void nudge(Work *work)
{
    Builder *builder = &work->builder;
    const Step *step = work->step;
    int decimals = weight_decimals(work), r = own(work, CELL_R);
    FormulaIndex numbers = work_joined(
        work, number(work, step->cell, step->before, decimals), " + ",
        symbol_operand(builder, r, work_cell(work, r), decimals));
    assign(work,
           work_joined(work, symbol_of(builder, step->cell), " + ",
                       symbol(work, CELL_R)),
           numbers, decimals);
}

static void compare(Work *work)
{
    int error = own(work, CELL_ERROR), best = own(work, CELL_BEST);
    double e = work_cell(work, error), b = work_cell(work, best);
    int decimals = story_apart(e, b, work->builder.decimals);
    work_add(work, work_joined(work, symbol(work, CELL_ERROR), " < ",
                               work_joined(work, symbol(work, CELL_BEST), " ?",
                                           work_text(work, ""))));
    work_add(work,
             work_joined(work, number(work, error, e, decimals), " < ",
                         work_joined(work, number(work, best, b, decimals),
                                     " ?", work_text(work, ""))));
    work_add(work, symbol_note(&work->builder, e < b ? "yes: keep the nudge"
                                                     : "no: undo the nudge"));
}

static void keep(Work *work)
{
    const Step *step = work->step;
    int decimals = work->builder.decimals;
    if (step->known)
        decimals = story_apart(step->before, step->after, decimals);
    assign(work, symbol(work, CELL_ERROR), -1, decimals);
}

static void put_back(Work *work)
{
    assign(work, symbol(work, CELL_OLD), -1, weight_decimals(work));
}

static FormulaIndex epsilon_of(Work *work)
{
    return number(work, -1, work->builder.run->config.epsilon,
                  work->builder.decimals);
}

static void shift(Work *work)
{
    const char *sign = work->step->place.kind == STEP_UP ? " + " : " − ";
    int cell = own(work, CELL_OLD);
    FormulaIndex numbers = work_joined(
        work, number(work, cell, work_cell(work, cell), weight_decimals(work)),
        sign, epsilon_of(work));
    assign(
        work,
        work_joined(work, symbol(work, CELL_OLD), sign, work_text(work, "ε")),
        numbers, EPSILON_DECIMALS);
}

static void hold(Work *work)
{
    assign(work, symbol(work, CELL_ERROR), -1, EPSILON_DECIMALS);
}

static void difference(Work *work)
{
    int up = own(work, CELL_E_UP), down = own(work, CELL_E_DOWN);
    double a = work_cell(work, up), b = work_cell(work, down);
    Formula *formula = work->builder.formula;
    FormulaIndex symbols =
        formula_fraction(formula,
                         work_joined(work, symbol(work, CELL_E_UP), " − ",
                                     symbol(work, CELL_E_DOWN)),
                         work_text(work, "2 ε"));
    FormulaIndex numbers = formula_fraction(
        formula,
        work_joined(work, number(work, up, a, EPSILON_DECIMALS), " − ",
                    number(work, down, b, EPSILON_DECIMALS)),
        work_joined(work, work_text(work, "2"), " × ", epsilon_of(work)));
    int cell = work->step->cell;
    work_assign(work, symbol_of(&work->builder, cell), symbols, numbers,
                symbol_value(&work->builder, cell));
}

void formulatry_step(Work *work)
{
    static void (*const makers[STEP_KINDS])(Work * work) = {
        [STEP_PICK] = pick,        [STEP_DRAW] = draw,
        [STEP_OLD] = old,          [STEP_NUDGE] = nudge,
        [STEP_COMPARE] = compare,  [STEP_KEEP] = keep,
        [STEP_UNDO] = put_back,    [STEP_UP] = shift,
        [STEP_HOLD] = hold,        [STEP_DOWN] = shift,
        [STEP_RESTORE] = put_back, [STEP_DIFFERENCE] = difference,
    };
    makers[work->step->place.kind](work);
}

/* --- the error over several samples --- */

bool formulatry_adds(const Work *work)
{
    const Cursor *before = run_before_last(work->builder.run);
    return work->step->place.phase == PHASE_MEASURE && before &&
           before->judged > 0;
}

/* The terms of one output's share, in symbols and in numbers. */
static Pair share(Work *work)
{
    int terms = formulashare_terms(work_net(work));
    int first = work->step->place.neuron * terms;
    Pair all = formulashare_term(work, first);
    for (int i = 1; i < terms; i++) {
        Pair pair = formulashare_term(work, first + i);
        all.symbols = work_joined(work, all.symbols, " + ", pair.symbols);
        all.numbers = work_joined(work, all.numbers, " + ", pair.numbers);
    }
    return all;
}

void formulatry_loss(Work *work)
{
    const Step *step = work->step;
    Pair added = share(work);
    FormulaIndex before =
        number(work, step->cell, step->before, work->builder.decimals);
    assign(work,
           work_joined(work, symbol_of(&work->builder, step->cell), " + ",
                       added.symbols),
           work_joined(work, before, " + ", added.numbers),
           work->builder.decimals);
}
