/* "This step" as formulas: symbols, then the numbers put in, then the result,
   line by line. Stepping by terms shows the sum under way with what is still
   to come left empty; stepping by neurons shows all that the neuron did. */
#ifndef SCENE_STEPFORMULA_H
#define SCENE_STEPFORMULA_H

#include "scene/symbols.h"

enum { FORMULA_LINES = 12 };

typedef struct StepFormula {
    Formula formula;
    FormulaIndex lines[FORMULA_LINES]; /* [count] */
    int count;
} StepFormula;

typedef struct StepFormulaLook {
    const Theme *theme;
    Grain grain;
    int decimals;
    int terms; /* of a sum, at most; 1 or more */
} StepFormulaLook;

/* Builds the formulas of the last step (none at the beginning). */
void stepformula_build(StepFormula *formula, const Run *run,
                       StepFormulaLook look);

#endif
