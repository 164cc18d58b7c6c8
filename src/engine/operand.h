/* Which cells a step took its numbers from: a pure function of a run right
   after the step (run_last, or a hook), when every cell but the written one
   still holds what the step saw. */
#ifndef ENGINE_OPERAND_H
#define ENGINE_OPERAND_H

#include "engine/run.h"

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

#endif
