/* A lesson's formula as boxes. */
#ifndef SCENE_EQUATIONBOX_H
#define SCENE_EQUATIONBOX_H

#include "draw/formula.h"
#include "lesson/equation.h"

/* Builds the boxes below a node; returns the outermost. `colour` is that of all
   of it. */
FormulaIndex equationbox_build(Formula *formula, const EquationNode *nodes,
                               int root, Colour colour, DrawId id);

/* The same for siblings, from `first` up to `end` (without it; EQUATION_NONE:
   all). */
FormulaIndex equationbox_row(Formula *formula, const EquationNode *nodes,
                             int first, int end, Colour colour, DrawId id);

#endif
