/* Discs, rings, rounded rectangles and shadows, whose edge is known by a
   distance. Coordinates are device pixels, pixel centres lie at halves.
   Anything not finite, empty or far outside is safe and draws at most the
   clip. */
#ifndef DRAW_SHAPE_H
#define DRAW_SHAPE_H

#include "draw/canvas.h"

/* A rectangle with round corners; one whose radius is half its width and
   height is a disc. */
typedef struct Round {
    Rect rect;
    float radius;
} Round;

Round round_disc(Point centre, float radius);

/* The shape made smaller by `by` on every side, corners with it. */
Round round_inset(Round round, float by);

void shape_fill(Canvas *canvas, Round round, Colour colour);

/* What lies in `outer` and not in `inner`, which must be inside it. */
void shape_frame(Canvas *canvas, Round outer, Round inner, Colour colour);

/* The part of the shape between two heights; rows they cut through are covered
   in part. */
void shape_band(Canvas *canvas, Round round, float low, float high,
                Colour colour);

/* The shape with an edge that fades over `blur` pixels outward and as many
   inward. */
void shape_shadow(Canvas *canvas, Round round, float blur, Colour colour);

#endif
