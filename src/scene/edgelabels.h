/* What is written on the edges: each weight with the change it is going to
   get, and what lit edges carry. */
#ifndef SCENE_EDGELABELS_H
#define SCENE_EDGELABELS_H

#include "scene/netview.h"

/* All weights where the picture is roomy, else those of lit edges. */
void edgelabels_weights(NetView *view);

/* "A→C −3.00" on every edge, when the page tells gradients; its place is kept
   before it is known. */
void edgelabels_gradients(NetView *view);

/* "0.50 × 1.00 = 0.50" on lit edges, when they are few. */
void edgelabels_products(NetView *view);

#endif
