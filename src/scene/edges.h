/* The edges of the picture: a weight's sign and size, what travels along it,
   its label, and the change it is going to get. */
#ifndef SCENE_EDGES_H
#define SCENE_EDGES_H

#include "scene/netview.h"

/* Lines only; neurons stand on top of them. */
void edges_draw(NetView *view);

/* Weights' labels with their change bars, and what lit edges carry. */
void edges_label(NetView *view);

/* The dots and chevrons under way (moving). */
void edges_travel(NetView *view);

/* Width of an edge by the size of its weight, on a log scale. */
float edges_width(const Scales *scales, double weight);

#endif
