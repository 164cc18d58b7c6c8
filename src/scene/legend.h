/* One line below the network that explains just the marks on screen. */
#ifndef SCENE_LEGEND_H
#define SCENE_LEGEND_H

#include "scene/netview.h"

/* Where the legend of a network's area stands. */
Rect legend_area(Rect area);

/* Draws what fits, the most important first. */
void legend_draw(NetView *view, Rect area);

#endif
