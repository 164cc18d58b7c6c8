/* A line through many points, in device pixels: what strokes and outlines are
   made of. Curves are cut into straight pieces on the way in. */
#ifndef DRAW_PATH_H
#define DRAW_PATH_H

#include "draw/geometry.h"
#include "draw/shape.h"

typedef struct Path {
    Point *points; /* [count]; finite, neighbours apart, within 1e6 */
    int count, room;
} Path;

/* A path without memory; the caller owns it and calls path_free. */
Path path_empty(void);
void path_free(Path *path);

/* Forgets the points and keeps the memory. */
void path_start(Path *path);

/* Adds a point. Left out: what is not finite, what lies on the last point,
   what there is no memory for. */
void path_add(Path *path, Point point);

/* Adds a whole curve, in about 4 + 0.9 sqrt(length) pieces, at most 40. */
void path_add_curve(Path *path, const Curve *curve);

/* Adds the outline of a rounded rectangle (or disc), clockwise from the middle
   of its top; not closed by a last point. */
void path_add_round(Path *path, Round round);

/* Drops last points that lie on the first, for use as a closed line. */
void path_close(Path *path);

#endif
