/* Lines with a width. A whole stroke is one outline and is painted once, so a
   translucent one shows no darker joints. */
#ifndef DRAW_STROKE_H
#define DRAW_STROKE_H

#include "draw/path.h"
#include "draw/raster.h"

typedef struct StrokeLook {
    float width; /* device pixels; under 1 it is drawn 1 wide and fainter */
    float dash;  /* of a dash and of a gap; 0: solid */
    bool closed; /* the last point joins the first */
    Colour colour;
} StrokeLook;

/* Strokes a path. `piece` is room for single dashes; both paths stay the
   caller's. */
void stroke_path(Raster *raster, Canvas *canvas, const Path *path, Path *piece,
                 StrokeLook look);

/* Fills a path as a closed outline (non-zero winding). */
void stroke_inside(Raster *raster, Canvas *canvas, const Path *path,
                   Colour colour);

#endif
