/* The whole run as a bar: how far it has been, and where it stands. */
#ifndef SCENE_RUNBAR_H
#define SCENE_RUNBAR_H

#include "draw/list.h"
#include "engine/run.h"
#include "scene/theme.h"

/* Draws into the timeline's area, below the bar of the sample. `furthest`: the
   most steps the run was ever at. */
void runbar_draw(DrawList *list, const Run *run, uint64_t furthest,
                 const Theme *theme, Rect area);

/* The bar itself, for dragging. */
Rect runbar_bar(Rect area);

/* Where its title leaves room for a button, at the right. */
Rect runbar_button(Rect area);

/* The steps a place along the bar stands for. */
uint64_t runbar_steps_at(Rect area, float x, uint64_t furthest);

#endif
