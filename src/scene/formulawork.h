/* The shapes that formulas of steps are made of: an assignment in up to three
   lines, and a sum of terms of which some may still be to come. */
#ifndef SCENE_FORMULAWORK_H
#define SCENE_FORMULAWORK_H

#include "scene/stepformula.h"

typedef struct Work {
    Builder builder;
    StepFormula *to;
    const Step *step;
    StepFormulaLook look;
    bool by_term; /* only this step, not the whole neuron */
    bool behind;  /* the term being made stands behind a plus */
} Work;

typedef struct Pair {
    FormulaIndex symbols, numbers;
} Pair;

/* Term `index` of a sum, as boxes and as a number. */
typedef Pair TermMaker(Work *work, int index);
typedef double TermValue(const Work *work, int index);

typedef struct Sum {
    int count;   /* of terms */
    int current; /* the last one of this step; those before are done */
    TermMaker *term;
    TermValue *value;
    int a_step; /* terms that one step adds; 0: one */
} Sum;

/* A line below those that are there. */
void work_add(Work *work, FormulaIndex line);

/* Operators and other plain text. */
FormulaIndex work_text(Work *work, const char *string);

/* Two boxes with an operator between. */
FormulaIndex work_joined(Work *work, FormulaIndex a, const char *between,
                         FormulaIndex b);

/* "= right" */
FormulaIndex work_equals(Work *work, FormulaIndex right);

/* "left = symbols", "= numbers" (-1: left out), "= result"; compact: the last
   two in one line. */
void work_assign(Work *work, FormulaIndex left, FormulaIndex symbols,
                 FormulaIndex numbers, FormulaIndex result);

/* Two cells multiplied, in symbols and in numbers. */
Pair work_product(Work *work, int a, int b);

/* A sum: its symbols, its numbers, its result, the first two in as many lines
   as they need. Stepping by terms lights the current one and leaves those
   behind it empty. A sum of too many terms shows those around the current one,
   or, when it is done, the largest. */
void work_sum(Work *work, FormulaIndex left, const Sum *sum,
              FormulaIndex result);

const Net *work_net(const Work *work);
double work_cell(const Work *work, int cell);

/* The cell of the step's own neuron. */
int work_own(const Work *work, CellFamily family);

#endif
