/* The error of the sample, beside the outputs it is made of. */
#ifndef SCENE_ERRORLABEL_H
#define SCENE_ERRORLABEL_H

#include "scene/netview.h"

/* Keeps its place before it is computed, and then tells it. */
void errorlabel_draw(NetView *view);

#endif
