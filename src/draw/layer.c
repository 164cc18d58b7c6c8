/* The kept picture is made late, when it is first copied: a panel that changes
   under a page laid over it costs nothing. Translucent panels keep none, since
   what they look like depends on what is beneath. */
#include "draw/layer.h"

#include "draw/fingerprint.h"

#include <stdlib.h>

static bool same_rect(PixelRect a, PixelRect b)
{
    return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h;
}

/* What the moving commands of a panel touch. */
static PixelRect moving_part(const DrawList *list, const DrawPanel *panel,
                             PixelRect rect)
{
    PixelRect part = {0, 0, 0, 0};
    for (int i = panel->moving; i < panel->end; i++)
        part =
            pixel_rect_around(part, picture_touched(list, &list->commands[i]));
    return pixel_rect_clip(part, rect);
}

/* The panel as it is in this frame; id, kept picture and flags stay empty. */
static Layer layer_of(const DrawList *list, int order, PixelRect window)
{
    const DrawPanel *panel = &list->panels[order];
    Layer layer = {.order = order, .background = panel->background};
    layer.rect =
        pixel_rect_clip(pixel_rect_nearest(panel->rect, list->scale), window);
    layer.still = fingerprint_of(list, panel->first, panel->moving);
    layer.moving = fingerprint_of(list, panel->moving, panel->end);
    layer.moved = moving_part(list, panel, layer.rect);
    return layer;
}

void layer_update(Layer *layer, const DrawList *list, int order,
                  PixelRect window, Damage *damage)
{
    Layer now = layer_of(list, order, window);
    bool same_place = same_rect(layer->rect, now.rect);
    bool same_still = same_place && layer->still == now.still &&
                      layer->background == now.background;
    if (!layer->used || !same_still || layer->order != order) {
        if (layer->used)
            damage_add(damage, layer->rect);
        damage_add(damage, now.rect);
    } else if (layer->moving != now.moving) {
        damage_add(damage, layer->moved);
        damage_add(damage, now.moved);
    }
    now.id = layer->id;
    now.used = now.seen = true;
    now.kept = layer->kept;
    now.kept_room = layer->kept_room;
    now.kept_valid = layer->kept_valid && same_still;
    *layer = now;
}

bool layer_is_opaque(const Layer *layer)
{
    return layer->background >> 24 == 0xFF;
}

static void paint_still(const DrawList *list, const DrawPanel *panel,
                        PixelRect rect, Canvas *canvas, Brush *brush)
{
    canvas_fill(canvas, rect, panel->background);
    picture_paint(canvas, brush, list, panel->first, panel->moving);
}

void layer_paint_panel(const DrawList *list, int order, PixelRect rect,
                       Canvas *canvas, Brush *brush)
{
    const DrawPanel *panel = &list->panels[order];
    canvas_push_clip(canvas, rect);
    paint_still(list, panel, rect, canvas, brush);
    picture_paint(canvas, brush, list, panel->moving, panel->end);
    canvas_pop_clip(canvas);
}

static bool reserve(Layer *layer)
{
    size_t count = (size_t)layer->rect.w * (size_t)layer->rect.h;
    if (count <= layer->kept_room)
        return true;
    uint32_t *pixels = malloc(count * sizeof *pixels);
    if (!pixels)
        return false;
    free(layer->kept);
    layer->kept = pixels;
    layer->kept_room = count;
    layer->kept_valid = false;
    return true;
}

void layer_paint(Layer *layer, const DrawList *list, Canvas *canvas,
                 Brush *brush)
{
    const DrawPanel *panel = &list->panels[layer->order];
    /* without memory for a kept picture it is only slower */
    if (!layer_is_opaque(layer) || !reserve(layer)) {
        layer_paint_panel(list, layer->order, layer->rect, canvas, brush);
        return;
    }
    Canvas still = canvas_on(layer->kept, layer->rect.w, layer->rect);
    if (!layer->kept_valid)
        paint_still(list, panel, layer->rect, &still, brush);
    layer->kept_valid = true;
    canvas_push_clip(canvas, layer->rect);
    canvas_copy(canvas, &still, layer->rect);
    picture_paint(canvas, brush, list, panel->moving, panel->end);
    canvas_pop_clip(canvas);
}

void layer_forget(Layer *layer)
{
    free(layer->kept);
    layer->kept = NULL;
    layer->kept_room = 0;
    layer->kept_valid = false;
}
