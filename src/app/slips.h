/* Known slips: what a wrong number may come from. */
#ifndef APP_SLIPS_H
#define APP_SLIPS_H

#include "engine/run.h"

/* A sentence about a wrong guess for a cell's value, the run standing where
   that value has just been computed; NULL when no known slip gives the guess.
   `tolerance` as for a right answer. */
const char *slips_explain(const Run *run, int cell, double guess,
                          double tolerance);

#endif
