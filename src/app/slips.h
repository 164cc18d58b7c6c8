/* Known slips: what a wrong number may come from. */
#ifndef APP_SLIPS_H
#define APP_SLIPS_H

#include "base/text.h"
#include "engine/run.h"

/* Adds a sentence about a wrong guess for a cell's value, the run standing
   where that value has just been computed; false, adding nothing, when no known
   slip gives the guess. `tolerance` as for a right answer; numbers are told
   with `decimals`. */
bool slips_explain(const Run *run, int cell, double guess, double tolerance,
                   int decimals, TextBuffer *text);

#endif
