/* A row of a shape is a solid span between two fringes. Both are found from
   one square root: pixels whose centre is half a pixel or more inside are
   solid and filled plainly, those within half a pixel of the edge get their
   coverage from their distance to it. Straight edges cover exactly, so thin
   and fractional rectangles are right too. */
#include "draw/shape.h"

#include <math.h>

static const float FAR_AWAY = 1e6f;

/* x0 .. x1 - 1. */
typedef struct Span {
    int x0, x1;
} Span;

/* A Round as its middle, what lies between the middle and its sides, and what
   lies between the middle and the centres of its corners. */
typedef struct Form {
    float x, y;
    float half_w, half_h;
    float core_w, core_h;
    float radius;
    float soft; /* half the width of the edge: 0.5, more for a shadow */
} Form;

typedef struct Row {
    const Form *outer;
    const Form *inner; /* NULL: no hole */
    Span all, solid;   /* of the outer form */
    Span hole_all, hole_solid;
    float share; /* of the row's height that counts, 0..1 */
    Colour colour;
} Row;

static float clamped(float value, float low, float high)
{
    /* in this order what is not a number becomes `low` */
    return value > low ? (value < high ? value : high) : low;
}

Round round_disc(Point centre, float radius)
{
    Rect rect = {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius};
    return (Round){rect, radius};
}

Round round_inset(Round round, float by)
{
    return (Round){rect_inset(round.rect, by), fmaxf(round.radius - by, 0)};
}

/* False when there is nothing to draw. */
static bool form_of(Round round, float soft, Form *ret_form)
{
    Rect r = round.rect;
    if (!isfinite(r.x) || !isfinite(r.y) || !(r.w > 0) || !(r.h > 0))
        return false;
    float left = clamped(r.x, -FAR_AWAY, FAR_AWAY);
    float top = clamped(r.y, -FAR_AWAY, FAR_AWAY);
    float right = clamped(r.x + r.w, -FAR_AWAY, FAR_AWAY);
    float bottom = clamped(r.y + r.h, -FAR_AWAY, FAR_AWAY);
    float half_w = (right - left) / 2, half_h = (bottom - top) / 2;
    float radius = clamped(round.radius, 0, fminf(half_w, half_h));
    if (radius < 0.5f && soft <= 0.5f)
        radius = 0;
    *ret_form = (Form){left + half_w,   top + half_h,    half_w, half_h,
                       half_w - radius, half_h - radius, radius, soft};
    return right > left && bottom > top;
}

/* Half the width of the form's row at `away` from its middle, when its edge is
   moved outward by `grown`; negative when the row is outside. */
static float half_row(const Form *form, float away, float grown)
{
    float corner = away - form->core_h;
    float radius = form->radius + grown;
    if (away >= form->half_h + grown)
        return -1;
    if (corner <= 0 || form->radius == 0)
        return form->half_w + grown;
    if (corner >= radius)
        return -1;
    return form->core_w + sqrtf(radius * radius - corner * corner);
}

/* The pixels of a row of the clip whose centres are inside. */
static Span centres_within(const Form *form, float half, PixelRect clip)
{
    float first = (float)clip.x, last = (float)(clip.x + clip.w);
    if (half < 0)
        return (Span){clip.x, clip.x};
    float from = ceilf(form->x - half - 0.5f);
    float to = floorf(form->x + half - 0.5f) + 1;
    return (Span){(int)clamped(from, first, last),
                  (int)clamped(to, first, last)};
}

static float overlap(float low, float high, float at)
{
    return clamped(fminf(high, at + 0.5f) - fmaxf(low, at - 0.5f), 0, 1);
}

/* 0..1 over the whole width of a soft edge, gently at both ends. */
static float softly(float t)
{
    return t * t * (3 - 2 * t);
}

/* How far a point is outside the form, negative inside. */
static float distance_out(const Form *form, float x, float y)
{
    float dx = fabsf(x - form->x) - form->core_w;
    float dy = fabsf(y - form->y) - form->core_h;
    if (dx > 0 && dy > 0)
        return sqrtf(dx * dx + dy * dy) - form->radius;
    return fmaxf(dx, dy) - form->radius;
}

/* How much of the pixel around x, y the form covers. */
static float covered(const Form *form, float x, float y)
{
    float dx = fabsf(x - form->x) - form->core_w;
    float dy = fabsf(y - form->y) - form->core_h;
    if (form->soft > 0.5f) {
        float out = distance_out(form, x, y);
        return softly(clamped(0.5f - out / (2 * form->soft), 0, 1));
    }
    if (form->radius > 0 && dx > 0 && dy > 0)
        return clamped(form->radius + 0.5f - sqrtf(dx * dx + dy * dy), 0, 1);
    return overlap(form->x - form->half_w, form->x + form->half_w, x) *
           overlap(form->y - form->half_h, form->y + form->half_h, y);
}

static void paint_pixel(Canvas *canvas, const Row *row, int x, int y)
{
    float centre_x = (float)x + 0.5f, centre_y = (float)y + 0.5f;
    float cover = covered(row->outer, centre_x, centre_y);
    if (row->inner)
        cover -= covered(row->inner, centre_x, centre_y);
    cover = clamped(cover, 0, 1) * row->share;
    float alpha = cover * (float)colour_alpha(row->colour) + 0.5f;
    uint32_t *pixel = canvas_at(canvas, x, y);
    *pixel = pixel_blend(*pixel, row->colour, (uint32_t)alpha);
}

static bool within(Span span, int x)
{
    return x >= span.x0 && x < span.x1;
}

/* Paints a row: solid stretches at once, the hole not at all, fringes pixel by
   pixel. */
static void paint_row(Canvas *canvas, const Row *row, int y)
{
    bool plain = row->share >= 1;
    Span left = row->solid, right = row->solid;
    if (row->hole_all.x0 < row->hole_all.x1) {
        left.x1 = row->hole_all.x0 < left.x1 ? row->hole_all.x0 : left.x1;
        right.x0 = row->hole_all.x1 > right.x0 ? row->hole_all.x1 : right.x0;
    }
    for (int x = row->all.x0; x < row->all.x1;) {
        if (within(row->hole_solid, x)) {
            x = row->hole_solid.x1;
        } else if (plain && within(left, x)) {
            canvas_span(canvas, y, x, left.x1, row->colour);
            x = left.x1;
        } else if (plain && within(right, x)) {
            canvas_span(canvas, y, x, right.x1, row->colour);
            x = right.x1;
        } else {
            paint_pixel(canvas, row, x++, y);
        }
    }
}

/* The rows of the clip that the form and the band touch. */
static Span rows_of(const Form *form, float low, float high, PixelRect clip)
{
    float top = fmaxf(form->y - form->half_h - form->soft, low);
    float bottom = fminf(form->y + form->half_h + form->soft, high);
    float first = (float)clip.y, last = (float)(clip.y + clip.h);
    return (Span){(int)clamped(floorf(top), first, last),
                  (int)clamped(ceilf(bottom), first, last)};
}

/* All shapes end here. `inner` may be NULL. */
static void paint_form(Canvas *canvas, const Form *outer, const Form *inner,
                       float low, float high, Colour colour)
{
    PixelRect clip = canvas_clip(canvas);
    if (colour_alpha(colour) == 0 || clip.w == 0)
        return;
    Row row = {.outer = outer, .inner = inner, .colour = colour};
    Span rows = rows_of(outer, low, high, clip);
    for (int y = rows.x0; y < rows.x1; y++) {
        float centre = (float)y + 0.5f;
        float away = fabsf(centre - outer->y), soft = outer->soft;
        row.share = overlap(low, high, centre);
        row.all = centres_within(outer, half_row(outer, away, soft), clip);
        row.solid = centres_within(outer, half_row(outer, away, -soft), clip);
        if (inner) {
            away = fabsf(centre - inner->y);
            row.hole_all =
                centres_within(inner, half_row(inner, away, 0.5f), clip);
            row.hole_solid =
                centres_within(inner, half_row(inner, away, -0.5f), clip);
        }
        paint_row(canvas, &row, y);
    }
}

void shape_fill(Canvas *canvas, Round round, Colour colour)
{
    shape_band(canvas, round, -FAR_AWAY, FAR_AWAY, colour);
}

void shape_band(Canvas *canvas, Round round, float low, float high,
                Colour colour)
{
    Form form;
    if (form_of(round, 0.5f, &form) && low < high)
        paint_form(canvas, &form, NULL, low, high, colour);
}

void shape_frame(Canvas *canvas, Round outer, Round inner, Colour colour)
{
    Form form, hole;
    if (!form_of(outer, 0.5f, &form))
        return;
    bool hollow = form_of(inner, 0.5f, &hole);
    paint_form(canvas, &form, hollow ? &hole : NULL, -FAR_AWAY, FAR_AWAY,
               colour);
}

void shape_shadow(Canvas *canvas, Round round, float blur, Colour colour)
{
    Form form;
    float soft = clamped(blur, 0.5f, FAR_AWAY);
    if (form_of(round, soft, &form))
        paint_form(canvas, &form, NULL, -FAR_AWAY, FAR_AWAY, colour);
}
