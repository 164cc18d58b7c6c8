/* The whole neuron is told from the ring of steps, because its weights have
   already moved. */
#include "scene/formulaupdate.h"

#include "base/number.h"

/* As short as it was written, when that is short. */
static FormulaIndex step_size(Work *work, const Step *step)
{
    char text[NUMBER_TEXT];
    Builder *builder = &work->builder;
    double size = run_step_size(builder->run, step);
    number_shortest(size, text);
    if (text_of(text).length > 7)
        return symbol_number(builder, -1, size, builder->decimals + 2);
    return formula_text(builder->formula, 0, FACE_MONO, builder->theme->ink,
                        text);
}

/* w ← w − η · ∂E/∂w with the numbers of one update step. */
static FormulaIndex update_numbers(Work *work, const Step *step, int gradient)
{
    Builder *builder = &work->builder;
    int decimals = builder->decimals + 2;
    FormulaIndex moved = work_joined(
        work, step_size(work, step), " × ",
        symbol_operand(builder, gradient, work_cell(work, gradient), decimals));
    return work_joined(
        work, symbol_number(builder, step->cell, step->before, decimals), " − ",
        moved);
}

static int gradient_of(const Work *work, int cell)
{
    CellRef ref = net_ref(work_net(work), cell);
    ref.family = ref.family == CELL_W ? CELL_GRAD : CELL_GRADB;
    return net_cell(work_net(work), ref);
}

/* The gradient is divided by the samples of the batch. */
static bool divides(const Work *work, const Step *step)
{
    const Run *run = work->builder.run;
    double size = work->look.blank /* the step is still to come */
                      ? run_step_size_of(run, run->cursor.in_batch)
                      : run_step_size(run, step);
    return size < run->config.rate;
}

void formulaupdate_step(Work *work)
{
    Builder *builder = &work->builder;
    const Step *step = work->step;
    int gradient_cell = gradient_of(work, step->cell);
    bool average = divides(work, step);
    FormulaIndex rate = work_text(work, average ? "η/n" : "η");
    FormulaIndex moved =
        work_joined(work, rate, " · ", symbol_of(builder, gradient_cell));
    work_add(work, work_joined(work, symbol_of(builder, step->cell), " ← ",
                               work_joined(work, symbol_of(builder, step->cell),
                                           " − ", moved)));
    if (work->look.blank)
        return;
    work_add(work,
             work_equals(work, update_numbers(work, step, gradient_cell)));
    work_add(work,
             work_equals(work, symbol_number(builder, step->cell, step->after,
                                             builder->decimals + 2)));
}

void formulaupdate_neuron(Work *work)
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
    for (int i = 0; number <= last->number && i < work->look.terms; i++) {
        const Step *step = run_recent(builder->run, number++);
        FormulaIndex numbers =
            update_numbers(work, step, gradient_of(work, step->cell));
        FormulaIndex symbol = symbol_of(builder, step->cell);
        FormulaIndex after = symbol_number(builder, step->cell, step->after,
                                           builder->decimals + 2);
        if (work->look.terms_a_line > 1)
            numbers = work_joined(work, numbers, " = ", after);
        work_add(work, work_joined(work, symbol, " ← ", numbers));
        if (work->look.terms_a_line == 1)
            work_add(work, work_equals(work, after));
    }
    if (number <= last->number)
        work_add(work, symbol_note(builder, "… and so on"));
}
