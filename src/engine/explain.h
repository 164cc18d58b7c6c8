/* A step told in one line of text: a pure function of a run right after the
   step (operand.h). */
#ifndef ENGINE_EXPLAIN_H
#define ENGINE_EXPLAIN_H

#include "engine/operand.h"

#include "base/text.h"

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
