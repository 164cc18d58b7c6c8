/* A formula as boxes: measure first, then draw. A box is an index; the whole
   formula is one plain struct of fixed size, so a frame allocates nothing.
   Proportions (drawing.md): scripts 0.70 of the size, raised 0.40 em, lowered
   0.20 em, fraction bar 0.25 em above the baseline. */
#ifndef DRAW_FORMULA_H
#define DRAW_FORMULA_H

#include "draw/list.h"

enum { FORMULA_BOXES = 512, FORMULA_BYTES = 4096 };

typedef int FormulaIndex; /* of a box; -1: no box */

typedef struct FormulaSize {
    float width, ascent, descent; /* around the baseline */
} FormulaSize;

typedef struct FormulaBox {
    int kind;
    Face face;
    Colour colour;
    DrawId id;
    FormulaIndex first, next; /* first child; next sibling */
    int text_first, text_count;
    float gap;    /* GAP: em; HOLE: width in em */
    bool lit;     /* a warm background behind it */
    float shrink; /* its size relative to the formula's */
    FormulaSize size;
    int part;    /* of a script or fraction: which place it takes */
    Point place; /* its pen from that of the box around it */
    bool placed; /* it stands in another box */
} FormulaBox;

typedef struct Formula {
    FormulaBox boxes[FORMULA_BOXES];
    int count;
    char bytes[FORMULA_BYTES];
    int byte_count;
    Colour lit_colour;  /* background of lit boxes */
    Colour hole_colour; /* dashes of empty places */
} Formula;

/* Empties it. Boxes beyond the bounds are dropped, never written. */
void formula_start(Formula *formula, Colour lit_colour, Colour hole_colour);

/* Text as it is, in a face. */
FormulaIndex formula_text(Formula *formula, DrawId id, Face face, Colour colour,
                          const char *text);

/* A symbol: latin and small Greek letters become the Unicode maths italics of
   the maths face (h is U+210E); everything else as it is. */
FormulaIndex formula_symbol(Formula *formula, DrawId id, Colour colour,
                            const char *text);

FormulaIndex formula_gap(Formula *formula, float em);

/* An empty dashed place for what is not computed yet or not shown. */
FormulaIndex formula_hole(Formula *formula, DrawId id, float em);

/* An empty row; formula_add appends to it a box that stands nowhere yet. */
FormulaIndex formula_row(Formula *formula);
void formula_add(Formula *formula, FormulaIndex row, FormulaIndex box);

/* A base with a script below, above, or both (-1 for none). */
FormulaIndex formula_script(Formula *formula, FormulaIndex base,
                            FormulaIndex below, FormulaIndex above);

FormulaIndex formula_fraction(Formula *formula, FormulaIndex above,
                              FormulaIndex below);

/* Puts a warm background behind a box. */
void formula_light(Formula *formula, FormulaIndex box);

/* Measures a box and all below it for `size` em; call before drawing. */
FormulaSize formula_measure(Formula *formula, FormulaIndex box,
                            const DrawList *list, float size);

/* Draws with the pen at `at` on the baseline, as measured. */
void formula_draw(const Formula *formula, FormulaIndex box, DrawList *list,
                  float size, Point at);

#endif
