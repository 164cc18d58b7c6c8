/* Any outline to pixels, by exact signed area. Edges are added one by one in
   any order; the sweep then paints what they enclose, once, and leaves the
   raster empty for the next outline. Winding is non-zero: what is enclosed
   twice the same way is covered once. */
#ifndef DRAW_RASTER_H
#define DRAW_RASTER_H

#include "draw/canvas.h"

typedef struct Raster {
    float *cells; /* [height][width + 2], change of coverage along the row; all
                     zero between outlines */
    int *lows;    /* [height], first touched cell of a row */
    int *highs;   /* [height], one behind the last; 0: untouched */
    size_t cell_room, row_room;
    PixelRect clip;  /* the pixels that count now */
    int top, bottom; /* touched rows, from clip.y */
} Raster;

/* A raster without memory; the caller owns it and calls raster_free. */
Raster raster_empty(void);
void raster_free(Raster *raster);

/* Starts an outline within `clip`. Memory grows to the largest clip and stays.
   False when out of memory or the clip is empty: then draw nothing. */
bool raster_start(Raster *raster, PixelRect clip);

/* A straight edge; outlines must close, their direction does not matter but
   must agree where they overlap. Points must be finite and below 1e6. */
void raster_edge(Raster *raster, Point from, Point to);

/* Paints and forgets the outline; the canvas must have the clip given. */
void raster_sweep(Raster *raster, Canvas *canvas, Colour colour);

#endif
