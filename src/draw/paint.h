/* From a draw list to pixels. Each panel's still commands are painted once into
   a kept picture and repainted only when they change; per frame only panels
   whose commands changed are copied and their moving commands painted. What
   did not change is not touched. */
#ifndef DRAW_PAINT_H
#define DRAW_PAINT_H

#include "draw/list.h"

#include <stdint.h>

typedef struct Painter Painter;

/* A painter without pictures yet; NULL when out of memory. The caller owns it
   and calls painter_free. */
Painter *painter_new(void);
void painter_free(Painter *painter);

/* Paints `list` into XRGB8888 pixels ([height][stride], stride in pixels).
   Between calls with the same pixels, width and height only what changed is
   painted; `everything` forces all of it (a new surface, an exposed window).
   Pixels where no panel is are black. Writes the changed rectangles (at most
   `room`, 1 or more; merged when more) and returns how many: 0 means nothing
   needs showing. */
int painter_paint(Painter *painter, const DrawList *list, uint32_t *pixels,
                  int width, int height, int stride, bool everything,
                  PixelRect *ret_changed, int room);

/* Paints a whole list at once without keeping anything, for files. False when
   out of memory. */
bool paint_once(const DrawList *list, uint32_t *pixels, int width, int height,
                int stride);

#endif
