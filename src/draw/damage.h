/* Which parts of the window must be painted again: a few rectangles, none of
   them inside another. */
#ifndef DRAW_DAMAGE_H
#define DRAW_DAMAGE_H

#include "draw/geometry.h"

enum { DAMAGE_RECTS = 32 };

typedef struct Damage {
    PixelRect bounds;              /* nothing outside counts */
    PixelRect rects[DAMAGE_RECTS]; /* [count], not empty */
    int count;
} Damage;

Damage damage_none(PixelRect bounds);

/* Adds a rectangle; rectangles that overlap are joined when that adds few
   pixels, and always when there is no more room. */
void damage_add(Damage *damage, PixelRect rect);

/* Writes the rectangles, at most `room` (1 or more): the rest are joined into
   the last. Returns how many. */
int damage_rects(const Damage *damage, PixelRect *ret_rects, int room);

#endif
