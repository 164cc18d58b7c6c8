/* One panel as the painter remembers it from frame to frame: where it was,
   what it showed, and a kept picture of its still commands. */
#ifndef DRAW_LAYER_H
#define DRAW_LAYER_H

#include "draw/damage.h"
#include "draw/list.h"
#include "draw/picture.h"

typedef struct Layer {
    DrawId id;
    bool used;      /* it was in the last frame */
    bool seen;      /* it is in this frame */
    int order;      /* its place among the panels */
    PixelRect rect; /* inside the window */
    Colour background;
    uint64_t still, moving; /* fingerprints of its commands */
    PixelRect moved;        /* what its moving commands touch */
    uint32_t *kept;         /* [rect.h][rect.w], the still picture; owned */
    size_t kept_room;       /* in pixels */
    bool kept_valid;        /* it shows what `still` stands for */
} Layer;

/* Takes over panel `order` of the list and adds to `damage` what differs from
   the last frame. */
void layer_update(Layer *layer, const DrawList *list, int order,
                  PixelRect window, Damage *damage);

/* Paints the panel within the canvas's clip: the still picture (made again
   when it changed), then the moving commands. */
void layer_paint(Layer *layer, const DrawList *list, Canvas *canvas,
                 Brush *brush);

/* Paints panel `order` straight onto the canvas, keeping nothing. */
void layer_paint_panel(const DrawList *list, int order, PixelRect rect,
                       Canvas *canvas, Brush *brush);

/* True when nothing beneath the panel shows through. */
bool layer_is_opaque(const Layer *layer);

/* Gives back the kept picture. */
void layer_forget(Layer *layer);

#endif
