/* Here logical units become device pixels, and nowhere else: each painter of a
   kind scales what it needs and hands it to shapes, strokes or masks. */
#include "draw/picture.h"

#include "draw/shape.h"
#include "draw/stroke.h"

#include <math.h>

static const float SNAPPED_WIDTH = 4; /* wider lines are crisp enough */

Brush brush_empty(void)
{
    return (Brush){raster_empty(), path_empty(), path_empty()};
}

void brush_free(Brush *brush)
{
    raster_free(&brush->raster);
    path_free(&brush->path);
    path_free(&brush->piece);
}

/* How far beyond its rectangle a command may reach, in logical units. */
static float reach_of(const DrawList *list, const DrawCommand *command)
{
    float smooth = 2 / list->scale; /* soft edges and moving to whole pixels */
    if (command->kind == DRAW_SHADOW)
        return smooth + fmaxf(command->width, 0);
    if (command->kind == DRAW_TEXT)
        return smooth + command->size; /* letters lean out of their box */
    return smooth;
}

PixelRect picture_touched(const DrawList *list, const DrawCommand *command)
{
    float reach = reach_of(list, command);
    Rect r = command->rect;
    Rect reached = {r.x - reach, r.y - reach, r.w + 2 * reach, r.h + 2 * reach};
    return pixel_rect_touched(reached, list->scale);
}

static Point scaled(Point point, float scale)
{
    return (Point){point.x * scale, point.y * scale};
}

static Rect scaled_rect(Rect rect, float scale)
{
    return (Rect){rect.x * scale, rect.y * scale, rect.w * scale,
                  rect.h * scale};
}

static float rounded(float value)
{
    return floorf(value + 0.5f);
}

/* A line's width in whole pixels, at least 1. */
static float whole_width(float width)
{
    return fmaxf(rounded(width), 1);
}

static void stroke_it(Canvas *canvas, Brush *brush, StrokeLook look)
{
    stroke_path(&brush->raster, canvas, &brush->path, &brush->piece, look);
}

static void paint_frame(Canvas *canvas, Brush *brush, const DrawCommand *box,
                        Round outer, float width, float scale)
{
    if (box->dash > 0) {
        path_start(&brush->path);
        path_add_round(&brush->path, round_inset(outer, width / 2));
        stroke_it(canvas, brush,
                  (StrokeLook){width, box->dash * scale, true, box->border});
        return;
    }
    shape_frame(canvas, outer, round_inset(outer, width), box->border);
}

static void paint_box(Canvas *canvas, Brush *brush, const DrawCommand *box,
                      float scale)
{
    Round outer = {scaled_rect(box->rect, scale), box->radius * scale};
    if (colour_alpha(box->border) == 0 || !(box->width > 0)) {
        shape_fill(canvas, outer, box->fill);
        return;
    }
    PixelRect near = pixel_rect_nearest(box->rect, scale);
    outer.rect =
        (Rect){(float)near.x, (float)near.y, (float)near.w, (float)near.h};
    float width = whole_width(box->width * scale);
    /* the fill ends under the middle of the frame, so that it cannot shine
       through the soft outer edge */
    shape_fill(canvas, round_inset(outer, width / 2), box->fill);
    paint_frame(canvas, brush, box, outer, width, scale);
}

static void paint_shadow(Canvas *canvas, const DrawCommand *shadow, float scale)
{
    Round round = {scaled_rect(shadow->rect, scale), shadow->radius * scale};
    shape_shadow(canvas, round, shadow->width * scale, shadow->fill);
}

/* A disc too small for its edge to have a distance is drawn with a radius of 1
   and fainter. */
static void paint_disc(Canvas *canvas, const DrawCommand *disc, float scale)
{
    Point centre = scaled(disc->centre, scale);
    float radius = disc->radius * scale;
    Colour colour = disc->fill;
    if (!(radius > 0))
        return;
    if (radius < 1) {
        colour = colour_fade(colour, radius * radius);
        radius = 1;
    }
    if (disc->kind == DRAW_BAND)
        shape_band(canvas, round_disc(centre, radius), disc->low * scale,
                   disc->high * scale, colour);
    else
        shape_fill(canvas, round_disc(centre, radius), colour);
}

static void paint_ring(Canvas *canvas, Brush *brush, const DrawCommand *ring,
                       float scale)
{
    Point centre = scaled(ring->centre, scale);
    float radius = ring->radius * scale, width = ring->width * scale;
    if (!(radius > 0) || !(width > 0))
        return;
    if (ring->dash > 0) {
        path_start(&brush->path);
        path_add_round(&brush->path, round_disc(centre, radius));
        stroke_it(canvas, brush,
                  (StrokeLook){width, ring->dash * scale, true, ring->fill});
        return;
    }
    float half = fmaxf(width, 1) / 2;
    shape_frame(canvas, round_disc(centre, radius + half),
                round_disc(centre, radius - half),
                colour_fade(ring->fill, fminf(width, 1)));
}

static StrokeLook stroke_look(const DrawCommand *line, float scale)
{
    return (StrokeLook){line->width * scale, line->dash * scale, false,
                        line->fill};
}

static void paint_curve(Canvas *canvas, Brush *brush, const DrawCommand *curve,
                        float scale)
{
    Curve device;
    for (int i = 0; i < 4; i++)
        device.p[i] = scaled(curve->curve.p[i], scale);
    path_start(&brush->path);
    path_add_curve(&brush->path, &device);
    stroke_it(canvas, brush, stroke_look(curve, scale));
}

/* The middle of a line of whole width whose edges lie on whole pixels. */
static float crisp(float at, float width)
{
    return rounded(at - width / 2) + width / 2;
}

/* A single thin line along an axis gets whole pixels across. */
static void snap_line(Path *path, StrokeLook *look)
{
    if (path->count != 2 || look->width > SNAPPED_WIDTH)
        return;
    Point *a = &path->points[0], *b = &path->points[1];
    bool upright = a->x == b->x, flat = a->y == b->y;
    if (!upright && !flat)
        return;
    if (look->width >= 1)
        look->width = whole_width(look->width);
    float width = fmaxf(look->width, 1);
    if (upright)
        a->x = b->x = crisp(a->x, width);
    else
        a->y = b->y = crisp(a->y, width);
}

static void load_points(Path *path, const DrawList *list,
                        const DrawCommand *command)
{
    path_start(path);
    for (int i = 0; i < command->count; i++)
        path_add(path, scaled(list->points[command->first + i], list->scale));
}

static void paint_lines(Canvas *canvas, Brush *brush, const DrawList *list,
                        const DrawCommand *lines)
{
    StrokeLook look = stroke_look(lines, list->scale);
    load_points(&brush->path, list, lines);
    snap_line(&brush->path, &look);
    stroke_it(canvas, brush, look);
}

static void paint_polygon(Canvas *canvas, Brush *brush, const DrawList *list,
                          const DrawCommand *polygon)
{
    load_points(&brush->path, list, polygon);
    stroke_inside(&brush->raster, canvas, &brush->path, polygon->fill);
}

static void paint_letters(Canvas *canvas, const DrawList *list,
                          const DrawCommand *command, int x, int y, Text text)
{
    const Font *font = list->font;
    int pixels = font_pixels(command->size, list->scale);
    Mask mask;
    if (font->mask(font->user, command->face, pixels, text, &mask))
        canvas_mask(canvas, &mask, x, y, command->fill);
}

static void paint_text(Canvas *canvas, const DrawList *list,
                       const DrawCommand *command)
{
    float scale = list->scale;
    Rect origin = {command->rect.x, command->baseline, 0, 0};
    PixelRect pen = pixel_rect_nearest(origin, scale);
    Text text = draw_text_of(list, command);
    if (!font_is_mono(command->face)) {
        paint_letters(canvas, list, command, pen.x, pen.y, text);
        return;
    }
    int pixels = font_pixels(command->size, scale);
    int advance = font_advance(list->font, command->face, pixels);
    for (size_t i = 0; i < text.length; pen.x += advance) {
        size_t first = i;
        text_decode(text, &i);
        Text letter = {text.at + first, i - first};
        if (!text_is(letter, " "))
            paint_letters(canvas, list, command, pen.x, pen.y, letter);
    }
}

static void paint_command(Canvas *canvas, Brush *brush, const DrawList *list,
                          const DrawCommand *command)
{
    switch (command->kind) {
    case DRAW_BOX:
        paint_box(canvas, brush, command, list->scale);
        break;
    case DRAW_SHADOW:
        paint_shadow(canvas, command, list->scale);
        break;
    case DRAW_DISC:
    case DRAW_BAND:
        paint_disc(canvas, command, list->scale);
        break;
    case DRAW_RING:
        paint_ring(canvas, brush, command, list->scale);
        break;
    case DRAW_CURVE:
        paint_curve(canvas, brush, command, list->scale);
        break;
    case DRAW_LINES:
        paint_lines(canvas, brush, list, command);
        break;
    case DRAW_POLYGON:
        paint_polygon(canvas, brush, list, command);
        break;
    case DRAW_TEXT:
        paint_text(canvas, list, command);
        break;
    }
}

void picture_paint(Canvas *canvas, Brush *brush, const DrawList *list,
                   int first, int end)
{
    PixelRect clip = canvas_clip(canvas);
    for (int i = first; i < end; i++) {
        const DrawCommand *command = &list->commands[i];
        PixelRect touched = picture_touched(list, command);
        if (pixel_rect_clip(touched, clip).w > 0)
            paint_command(canvas, brush, list, command);
    }
}
