/* Pixels to draw on: XRGB8888 in memory someone else owns. Coordinates are
   device pixels of the window, even when the buffer holds only a part of it,
   so the same commands paint a kept panel and the window alike. */
#ifndef DRAW_CANVAS_H
#define DRAW_CANVAS_H

#include "draw/font.h"
#include "draw/geometry.h"

enum { CANVAS_CLIPS = 8 };

typedef struct Canvas {
    uint32_t *pixels; /* [area.h][stride], not owned */
    int stride;       /* in pixels */
    PixelRect area;   /* which pixels of the window the buffer holds */
    PixelRect clips[CANVAS_CLIPS]; /* each inside the one before it */
    int clip_count;                /* 1 or more; the last one counts */
} Canvas;

/* A canvas over `pixels`, clipped to all of them. */
Canvas canvas_on(uint32_t *pixels, int stride, PixelRect area);

/* The pixels that may be written now; w and h may be 0. */
PixelRect canvas_clip(const Canvas *canvas);

/* Narrows the clip until the matching pop; at most CANVAS_CLIPS deep. */
void canvas_push_clip(Canvas *canvas, PixelRect rect);
void canvas_pop_clip(Canvas *canvas);

/* The pixel at x, y, which must be inside the area. */
uint32_t *canvas_at(const Canvas *canvas, int x, int y);

/* 0xAARRGGBB's alpha as 0..256, so that blending shifts and never divides. */
uint32_t colour_alpha(Colour colour);

/* `under` with `alpha` of 256 parts of `colour` over it; no gamma. */
uint32_t pixel_blend(uint32_t under, Colour colour, uint32_t alpha);

/* Fills x0 .. x1 - 1 of row y. The caller has clipped. */
void canvas_span(Canvas *canvas, int y, int x0, int x1, Colour colour);

/* Fills a rectangle, translucently when the colour is. */
void canvas_fill(Canvas *canvas, PixelRect rect, Colour colour);

/* Copies what `from` holds of `rect`, within the clip. */
void canvas_copy(Canvas *canvas, const Canvas *from, PixelRect rect);

/* Blends a mask whose pen stands on the pixel x, y. */
void canvas_mask(Canvas *canvas, const Mask *mask, int x, int y, Colour colour);

#endif
