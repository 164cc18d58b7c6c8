/* A lesson's formula as boxes. */
#ifndef SCENE_EQUATIONBOX_H
#define SCENE_EQUATIONBOX_H

#include "draw/formula.h"
#include "lesson/equation.h"

/* Builds the boxes below a node; returns the outermost. `colour` is that of all
   of it. */
FormulaIndex equationbox_build(Formula *formula, const EquationNode *nodes,
                               int root, Colour colour, DrawId id);

#endif
