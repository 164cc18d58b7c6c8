/* A neuron's name as it fits: whole, or its two ends with "…" between, because
   the ends tell numbered neurons apart. */
#ifndef SCENE_NAMES_H
#define SCENE_NAMES_H

#include "scene/netview.h"

enum { NAME_TEXT = 24 /* bytes any shortened name fits in, with its zero */ };

/* At most `most` characters (3 or more) of `name`. */
void name_short(const char *name, int most, char ret_text[NAME_TEXT]);

/* "the weight A→C", "the bias of C". */
void name_learnable(const Net *net, CellRef ref, TextBuffer *text);

/* The names of the shown neurons of a network, as far as they have room. */
void names_draw(NetView *view);

#endif
