/* An output's share of the error as a formula, loss by loss. */
#ifndef SCENE_FORMULASHARE_H
#define SCENE_FORMULASHARE_H

#include "scene/formulawork.h"

/* How many terms a share has, so that a long one can go on in a further line.
 */
int formulashare_terms(const Net *net);

/* Term `index` of the error, counted over the outputs, in symbols and in
   numbers. */
Pair formulashare_term(Work *work, int index);

/* A target's number, to stand behind an operator. */
FormulaIndex formulashare_target(Work *work, int cell);

#endif
