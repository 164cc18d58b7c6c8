/* Beside the network: where the run is, the last step in words, the same step
   as formulas on a card, and what comes next. */
#ifndef SCENE_SIDE_H
#define SCENE_SIDE_H

#include "draw/list.h"
#include "engine/run.h"
#include "scene/theme.h"

typedef struct SideLook {
    const Theme *theme;
    Grain grain;
    int decimals;
} SideLook;

/* Draws into the panel that is open, which is `area`. */
void side_draw(DrawList *list, const Run *run, SideLook look, Rect area);

/* Only the card with the formulas of the last step, and what comes next, into
   a column of text. */
void side_formula(DrawList *list, const Run *run, SideLook look, Rect area);

/* What the next step will do to `cell`, in symbols, into a column as wide as
   `area`; with `draw` false only measures. Its height; 0: no formula. */
float side_next_formula(DrawList *list, const Run *run, int cell, SideLook look,
                        Rect area, bool draw);

#endif
