/* The symbols of the formulas and the numbers put in for them, each in the
   colour of what it names and with its id, so that hovering one can light the
   other. */
#ifndef SCENE_SYMBOLS_H
#define SCENE_SYMBOLS_H

#include "draw/formula.h"
#include "engine/run.h"
#include "scene/theme.h"

/* What building a formula needs everywhere. */
typedef struct Builder {
    Formula *formula;
    const Run *run;
    const Theme *theme;
    int decimals;
    int name_length; /* characters of a name, at most */
} Builder;

/* z, a, t, b, δ with the neuron's name below; w with both ends; E; m and S
   for the largest sum and the norm of softmax; and the
   gradients as fractions ∂E/∂w. By the cell they name. */
FormulaIndex symbol_of(Builder *builder, int cell);

/* The number of a cell as it stands; signed for deltas and gradients. */
FormulaIndex symbol_value(Builder *builder, int cell);

/* Any number: in the colour of `cell`'s symbol; -1: ink. */
FormulaIndex symbol_number(Builder *builder, int cell, double value,
                           int decimals);

/* The same in parentheses when negative, to stand behind an operator. */
FormulaIndex symbol_operand(Builder *builder, int cell, double value,
                            int decimals);

/* Words and operators in ink. */
FormulaIndex symbol_text(Builder *builder, const char *text);

/* Quiet words beside a formula. */
FormulaIndex symbol_note(Builder *builder, const char *text);

/* An activation's name applied: "σ(" .. ")" around a box; `slope`: σ′. */
FormulaIndex symbol_apply(Builder *builder, Activation activation, bool slope,
                          FormulaIndex inside);

/* A row of boxes. */
FormulaIndex symbol_row(Builder *builder, const FormulaIndex *boxes, int count);

#endif
