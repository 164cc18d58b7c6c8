/* What a learner that tries is up to, on the picture: the weight or bias it has
   in hand with its old and new number and what becomes of it, and the errors
   that are compared. */
#ifndef SCENE_TRYLABEL_H
#define SCENE_TRYLABEL_H

#include "scene/netview.h"

/* The cell of the weight or bias that is tried at this moment, or whose try has
   just ended; -1: none. */
int trylabel_cell(const Run *run);

/* Draws the labels; a picture without a try has none. */
void trylabel_draw(NetView *view);

#endif
