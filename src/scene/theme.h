/* The colours of every mark, one table row a theme. Blue and orange are the
   signs of weights and outputs, violet is the backward pass, yellow is "look
   here", red a mistake; nothing else has a hue. */
#ifndef SCENE_THEME_H
#define SCENE_THEME_H

#include "draw/geometry.h"

typedef enum ThemeKind {
    THEME_LIGHT,
    THEME_DARK,
    THEME_PROJECTOR,
    THEME_COUNT
} ThemeKind;

typedef struct Theme {
    const char *name;
    Colour stage;                        /* behind the network */
    Colour panel;                        /* behind text and controls */
    Colour card;                         /* behind the formula, quiet buttons */
    Colour track;                        /* bars that are not reached yet */
    Colour done;                         /* bars that are */
    Colour line;                         /* hairlines between areas */
    Colour disc;                         /* inside of a neuron */
    Colour ink;                          /* text that matters */
    Colour soft;                         /* text beside it */
    Colour faint;                        /* captions, axes */
    Colour positive, negative;           /* edges, signs */
    Colour positive_text, negative_text; /* the same where it is read */
    Colour positive_fill, negative_fill; /* fillings of discs */
    Colour backward;                     /* deltas and gradients */
    Colour attention; /* halo and background of what is looked at */
    Colour mistake;
    float stroke; /* multiplies widths of lines */
} Theme;

const Theme *theme_row(ThemeKind kind);

/* A theme whose colours are drawn towards its stage: 0 as they are, 1 not to
   be seen. */
Theme theme_dimmed(const Theme *theme, float part);

/* Finds a theme by its name; false when there is none. */
bool theme_by_name(const char *name, ThemeKind *ret_kind);

#endif
