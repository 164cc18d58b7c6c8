/* Where labels may stand. Callers ask in the order of importance; a label takes
   the first of its candidate places that lies in bounds and touches nothing
   placed before, or is dropped: a number that would cover another is worse
   than one that is looked up elsewhere. */
#ifndef SCENE_LABELS_H
#define SCENE_LABELS_H

#include "draw/geometry.h"

enum { LABELS = 2048 };

typedef struct Labels {
    Rect bounds;
    int count;
    Rect taken[LABELS]; /* [count] */
} Labels;

void labels_start(Labels *labels, Rect bounds);

/* Marks an area as taken (a disc, a label placed elsewhere). */
void labels_block(Labels *labels, Rect area);

/* Gives back an area that was taken: the same numbers, the latest of them. */
void labels_unblock(Labels *labels, Rect area);

/* True when an area lies in bounds and touches nothing. */
bool labels_free(const Labels *labels, Rect area);

/* True when exactly this area was taken. */
bool labels_holds(const Labels *labels, Rect area);

/* Places one label; false when no candidate is free. */
bool labels_place(Labels *labels, const Rect *candidates, int count,
                  Rect *ret_place);

#endif
