/* A frame is three passes: each panel is compared with itself one frame ago
   and says which pixels differ; panels that are gone give theirs up too; then
   each damaged rectangle is built anew from the last opaque panel that covers
   it upward. A frame that differs nowhere ends after the first two. */
#include "draw/paint.h"

#include "draw/layer.h"

#include <assert.h>
#include <stdlib.h>

static const Colour NOTHING = 0xFF000000U; /* where no panel is */

struct Painter {
    Layer layers[DRAW_PANELS]; /* in no order */
    Brush brush;
    /* the surface of the last frame */
    const uint32_t *pixels;
    int width, height, stride;
};

Painter *painter_new(void)
{
    Painter *painter = calloc(1, sizeof *painter);
    if (painter)
        painter->brush = brush_empty();
    return painter;
}

static void forget_all(Painter *painter)
{
    for (int i = 0; i < DRAW_PANELS; i++) {
        layer_forget(&painter->layers[i]);
        painter->layers[i] = (Layer){.used = false};
    }
}

void painter_free(Painter *painter)
{
    if (!painter)
        return;
    forget_all(painter);
    brush_free(&painter->brush);
    free(painter);
}

/* The layer that showed this panel last, else one that is free, else the first
   whose panel is not in this frame so far. */
static Layer *layer_for(Painter *painter, DrawId id)
{
    Layer *unused = NULL, *unseen = NULL;
    for (int i = 0; i < DRAW_PANELS; i++) {
        Layer *layer = &painter->layers[i];
        if (layer->seen)
            continue;
        bool known = layer->used || layer->kept;
        if (known && layer->id == id)
            return layer;
        if (!known && !unused)
            unused = layer;
        if (!layer->used && !unseen)
            unseen = layer;
    }
    return unused ? unused : unseen;
}

/* A layer for a panel that found none free: that of a panel that is gone, which
   gives up its pixels now. */
static Layer *layer_of_gone(Painter *painter, Damage *damage)
{
    for (int i = 0; i < DRAW_PANELS; i++) {
        Layer *layer = &painter->layers[i];
        if (layer->seen)
            continue;
        damage_add(damage, layer->rect);
        layer->used = false;
        return layer;
    }
    return NULL; /* never: there are as many layers as panels */
}

/* Pairs panels with layers, [panel_count], and collects what differs. */
static void update_layers(Painter *painter, const DrawList *list,
                          Damage *damage, Layer *ret_layers[DRAW_PANELS])
{
    for (int i = 0; i < DRAW_PANELS; i++)
        painter->layers[i].seen = false;
    for (int i = 0; i < list->panel_count; i++) {
        DrawId id = list->panels[i].id;
        Layer *layer = layer_for(painter, id);
        if (!layer)
            layer = layer_of_gone(painter, damage);
        assert(layer);
        layer->id = id;
        layer_update(layer, list, i, damage->bounds, damage);
        ret_layers[i] = layer;
    }
    for (int i = 0; i < DRAW_PANELS; i++) {
        Layer *layer = &painter->layers[i];
        if (layer->used && !layer->seen)
            damage_add(damage, layer->rect);
        layer->used = layer->seen;
    }
}

static void repaint(Painter *painter, const DrawList *list,
                    Layer *const *layers, Canvas *canvas, PixelRect rect)
{
    int first = list->panel_count - 1;
    while (first >= 0 && !(layer_is_opaque(layers[first]) &&
                           pixel_rect_holds(layers[first]->rect, rect)))
        first--;
    canvas_push_clip(canvas, rect);
    if (first < 0)
        canvas_fill(canvas, rect, NOTHING);
    for (int i = first < 0 ? 0 : first; i < list->panel_count; i++)
        if (pixel_rect_clip(layers[i]->rect, rect).w > 0)
            layer_paint(layers[i], list, canvas, &painter->brush);
    canvas_pop_clip(canvas);
}

/* True when the pixels are those of the last frame. */
static bool remember_surface(Painter *painter, const uint32_t *pixels,
                             int width, int height, int stride)
{
    bool same_size = painter->width == width && painter->height == height;
    bool same =
        same_size && painter->pixels == pixels && painter->stride == stride;
    if (!same_size)
        forget_all(painter);
    painter->pixels = pixels;
    painter->width = width;
    painter->height = height;
    painter->stride = stride;
    return same;
}

int painter_paint(Painter *painter, const DrawList *list, uint32_t *pixels,
                  int width, int height, int stride, bool everything,
                  PixelRect *ret_changed, int room)
{
    assert(room > 0 && stride >= width);
    if (width <= 0 || height <= 0)
        return 0;
    PixelRect window = {0, 0, width, height};
    Damage damage = damage_none(window);
    if (!remember_surface(painter, pixels, width, height, stride) || everything)
        damage_add(&damage, window);
    Layer *layers[DRAW_PANELS];
    update_layers(painter, list, &damage, layers);
    Canvas canvas = canvas_on(pixels, stride, window);
    for (int i = 0; i < damage.count; i++)
        repaint(painter, list, layers, &canvas, damage.rects[i]);
    return damage_rects(&damage, ret_changed, room);
}

bool paint_once(const DrawList *list, uint32_t *pixels, int width, int height,
                int stride)
{
    PixelRect window = {0, 0, width, height};
    Brush brush = brush_empty();
    if (!raster_start(&brush.raster, window))
        return false;
    Canvas canvas = canvas_on(pixels, stride, window);
    canvas_fill(&canvas, window, NOTHING);
    for (int i = 0; i < list->panel_count; i++)
        layer_paint_panel(list, i,
                          pixel_rect_nearest(list->panels[i].rect, list->scale),
                          &canvas, &brush);
    brush_free(&brush);
    return true;
}
