/* Points, rectangles and colours of the picture. Lengths are logical pixels
   (the painter multiplies by the scale); y grows downward. */
#ifndef DRAW_GEOMETRY_H
#define DRAW_GEOMETRY_H

#include <stdbool.h>
#include <stdint.h>

typedef struct Point {
    float x, y;
} Point;

typedef struct Rect {
    float x, y, w, h;
} Rect;

/* Whole device pixels. */
typedef struct PixelRect {
    int x, y, w, h;
} PixelRect;

/* 0xAARRGGBB, alpha not multiplied in. Alpha 0 draws nothing. */
typedef uint32_t Colour;

/* A cubic Bezier curve: ends p[0] and p[3]. */
typedef struct Curve {
    Point p[4];
} Curve;

Point curve_at(const Curve *curve, float t);

/* The direction at t, of length 1; {1, 0} where the curve stands still. */
Point curve_direction(const Curve *curve, float t);

bool rect_contains(Rect rect, Point point);

/* True when they share area (touching edges do not). */
bool rect_overlaps(Rect a, Rect b);

/* The rectangle made smaller by `by` on every side, at least empty. */
Rect rect_inset(Rect rect, float by);

/* The part of `inner` inside `outer`; w or h is 0 when there is none. */
Rect rect_clip(Rect inner, Rect outer);

/* The pixels that both hold; w and h are 0 when there are none. */
PixelRect pixel_rect_clip(PixelRect a, PixelRect b);

/* The smallest rectangle around both; an empty one does not count. */
PixelRect pixel_rect_around(PixelRect a, PixelRect b);

/* True when every pixel of `inner` is in `outer`. */
bool pixel_rect_holds(PixelRect outer, PixelRect inner);

/* The pixels that `rect` touches, `scale` device pixels a unit. Too far away
   or not a number: empty or cut, never wrapped round. */
PixelRect pixel_rect_touched(Rect rect, float scale);

/* As pixel_rect_touched with edges rounded to the nearest pixel, so that
   rectangles that share an edge share no pixel. */
PixelRect pixel_rect_nearest(Rect rect, float scale);

/* `colour` with its alpha multiplied by `by` in 0..1. */
Colour colour_fade(Colour colour, float by);

/* The opaque mixture: `a` at 0, `b` at 1. */
Colour colour_mix(Colour a, Colour b, float amount);

#endif
