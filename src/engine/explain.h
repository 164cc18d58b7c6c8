/* A step told: which cells it took its numbers from, and one line of text. Both
   are pure functions of a run right after the step (run_last, or a hook), when
   every cell but the written one still holds what the step saw. */
#ifndef ENGINE_EXPLAIN_H
#define ENGINE_EXPLAIN_H

#include "engine/run.h"

#include "base/text.h"

enum { STEP_OPERANDS = 4 };

typedef struct Operand {
    int cell;
    double value; /* as the step saw it */
} Operand;

/* The cells a step read, in the order of its formula, without the one it adds
   to; returns how many. `load` reads none. Of more sums than there is room for,
   the step of a maximum tells the first, the largest and the last. */
int step_operands(const Run *run, const Step *step,
                  Operand ret_operands[STEP_OPERANDS]);

/* True when the step added to what its cell held, false when it assigned. */
bool step_adds(const Run *run, const Step *step);

/* One line, "sum[A] += w[X->A] * in[X] = 0.15 * 0.05 -> 0.3575". Numbers are
   shortened to six digits. */
void step_text(const Run *run, const Step *step, TextBuffer *text);

/* How a number is written into a formula; `follows`: right behind a sign. */
typedef struct StepNumber {
    void (*write)(void *user, double value, bool follows, TextBuffer *text);
    void *user;
} StepNumber;

/* The right side of the step's formula, "w[X->A] * in[X]"; nothing for `load`.
   What it adds to is not in it. */
void step_names(const Run *run, const Step *step, TextBuffer *text);

/* The same with numbers: "0.15 * 0.05". */
void step_numbers(const Run *run, const Step *step, StepNumber number,
                  TextBuffer *text);

#endif
