/* Deltas of the picture: an arrow saying where a neuron wants to go, its number
   beside it, or an empty place while it is not computed. */
#ifndef SCENE_DELTAS_H
#define SCENE_DELTAS_H

#include "scene/netview.h"

/* Takes their places, and draws them where the backward pass has begun. */
void deltas_draw(NetView *view);

/* The same for those that found their usual place taken; after all that is more
   important. */
void deltas_draw_rest(NetView *view);

/* "wants up" below the numbers of outputs, where there is room. */
void deltas_tell(NetView *view);

/* Where the number of a neuron's delta stands if nothing more important does;
   kept free before there is one. */
Rect deltas_place(const NetView *view, int layer, int neuron);

/* Length of an arrow in radii, by the size of a delta on a log scale that never
   changes: 0.0001 and less is the shortest, 10 and more the longest. */
float deltas_arrow_length(double delta);

#endif
