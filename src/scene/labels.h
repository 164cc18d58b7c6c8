/* Where labels may stand. Callers ask in the order of importance; a label takes
   the first of its candidate places that lies in bounds and touches nothing
   placed before, or is dropped: a number that would cover another is worse
   than one that is looked up elsewhere. */
#ifndef SCENE_LABELS_H
#define SCENE_LABELS_H

#include "draw/geometry.h"

enum { LABELS = 1024 };

typedef struct Labels {
    Rect bounds;
    int count;
    Rect taken[LABELS]; /* [count] */
} Labels;

void labels_start(Labels *labels, Rect bounds);

/* Marks an area as taken (a disc, a label placed elsewhere). */
void labels_block(Labels *labels, Rect area);

/* Places one label; false when no candidate is free. */
bool labels_place(Labels *labels, const Rect *candidates, int count,
                  Rect *ret_place);

#endif
