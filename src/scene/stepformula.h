/* "This step" as formulas: symbols, then the numbers put in, then the result,
   line by line. Stepping by terms shows the sum under way with what is still
   to come left empty; stepping by neurons shows all that the neuron did. */
#ifndef SCENE_STEPFORMULA_H
#define SCENE_STEPFORMULA_H

#include "scene/symbols.h"

enum { FORMULA_LINES = 24 };

typedef struct StepFormula {
    Formula formula;
    FormulaIndex lines[FORMULA_LINES]; /* [count] */
    int count;
} StepFormula;

typedef struct StepFormulaLook {
    const Theme *theme;
    Grain grain;
    int decimals;
    int terms;        /* of a sum, at most; 1 or more */
    int terms_a_line; /* then it goes on in the next; 1 or more */
    int name_length;  /* characters of a name, at most; 3 or more */
    bool compact;     /* numbers and result in one line */
    bool blank;       /* neither numbers nor result: for somebody to find */
} StepFormulaLook;

/* Builds the formulas of the last step (none at the beginning). */
void stepformula_build(StepFormula *formula, const Run *run,
                       StepFormulaLook look);

/* Builds what the next single step will do, which writes `cell`: only the
   symbols (nothing for a load). */
void stepformula_build_next(StepFormula *formula, const Run *run, int cell,
                            StepFormulaLook look);

#endif
