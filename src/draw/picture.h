/* Commands of a draw list to pixels, one by one. What is axis-parallel and
   thin (frames, straight lines) and where text stands is moved to whole pixels,
   so that it is crisp at any scale. */
#ifndef DRAW_PICTURE_H
#define DRAW_PICTURE_H

#include "draw/canvas.h"
#include "draw/list.h"
#include "draw/path.h"
#include "draw/raster.h"

/* What painting needs again and again; it grows to the largest and stays. */
typedef struct Brush {
    Raster raster;
    Path path, piece;
} Brush;

/* A brush without memory; the caller owns it and calls brush_free. */
Brush brush_empty(void);
void brush_free(Brush *brush);

/* The pixels a command may touch, before any clip. */
PixelRect picture_touched(const DrawList *list, const DrawCommand *command);

/* Paints the commands first .. end - 1 within the canvas's clip. */
void picture_paint(Canvas *canvas, Brush *brush, const DrawList *list,
                   int first, int end);

#endif
