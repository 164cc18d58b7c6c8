/* Rectangles are half open: they hold their left and top edge, not the right
   and bottom one, so that neighbours share no point and no pixel. Pixel
   rectangles stay within FARTHEST, so that no sum of two of them overflows. */
#include "draw/geometry.h"

#include <math.h>

enum { FARTHEST = 1 << 24 };

Point curve_at(const Curve *curve, float t)
{
    const Point *p = curve->p;
    float s = 1 - t;
    float a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
    return (Point){a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
                   a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

Point curve_direction(const Curve *curve, float t)
{
    const Point *p = curve->p;
    float s = 1 - t;
    float a = s * s, b = 2 * s * t, c = t * t;
    float x =
        a * (p[1].x - p[0].x) + b * (p[2].x - p[1].x) + c * (p[3].x - p[2].x);
    float y =
        a * (p[1].y - p[0].y) + b * (p[2].y - p[1].y) + c * (p[3].y - p[2].y);
    float length = sqrtf(x * x + y * y);
    /* the negation also catches what is not a number */
    if (!(length > 0))
        return (Point){1, 0};
    return (Point){x / length, y / length};
}

bool rect_contains(Rect rect, Point point)
{
    return point.x >= rect.x && point.x < rect.x + rect.w &&
           point.y >= rect.y && point.y < rect.y + rect.h;
}

bool rect_overlaps(Rect a, Rect b)
{
    Rect both = rect_clip(a, b);
    return both.w > 0 && both.h > 0;
}

Rect rect_inset(Rect rect, float by)
{
    float x = fminf(by, rect.w / 2), y = fminf(by, rect.h / 2);
    return (Rect){rect.x + x, rect.y + y, fmaxf(rect.w - 2 * x, 0),
                  fmaxf(rect.h - 2 * y, 0)};
}

Rect rect_clip(Rect inner, Rect outer)
{
    float left = fmaxf(inner.x, outer.x);
    float top = fmaxf(inner.y, outer.y);
    float right = fminf(inner.x + inner.w, outer.x + outer.w);
    float bottom = fminf(inner.y + inner.h, outer.y + outer.h);
    return (Rect){left, top, fmaxf(right - left, 0), fmaxf(bottom - top, 0)};
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

static int most(int a, int b)
{
    return a > b ? a : b;
}

static PixelRect between(int left, int top, int right, int bottom)
{
    if (right <= left || bottom <= top)
        return (PixelRect){left, top, 0, 0};
    return (PixelRect){left, top, right - left, bottom - top};
}

PixelRect pixel_rect_clip(PixelRect a, PixelRect b)
{
    return between(most(a.x, b.x), most(a.y, b.y), least(a.x + a.w, b.x + b.w),
                   least(a.y + a.h, b.y + b.h));
}

PixelRect pixel_rect_around(PixelRect a, PixelRect b)
{
    if (a.w <= 0 || a.h <= 0)
        return b;
    if (b.w <= 0 || b.h <= 0)
        return a;
    return between(least(a.x, b.x), least(a.y, b.y), most(a.x + a.w, b.x + b.w),
                   most(a.y + a.h, b.y + b.h));
}

bool pixel_rect_holds(PixelRect outer, PixelRect inner)
{
    return inner.x >= outer.x && inner.y >= outer.y &&
           inner.x + inner.w <= outer.x + outer.w &&
           inner.y + inner.h <= outer.y + outer.h;
}

/* A whole number that an int surely holds; what is not a number becomes 0. */
static int whole(float value)
{
    if (isnan(value))
        return 0;
    return (int)fminf(fmaxf(value, -FARTHEST), FARTHEST);
}

PixelRect pixel_rect_touched(Rect rect, float scale)
{
    return between(whole(floorf(rect.x * scale)), whole(floorf(rect.y * scale)),
                   whole(ceilf((rect.x + rect.w) * scale)),
                   whole(ceilf((rect.y + rect.h) * scale)));
}

PixelRect pixel_rect_nearest(Rect rect, float scale)
{
    return between(whole(floorf(rect.x * scale + 0.5f)),
                   whole(floorf(rect.y * scale + 0.5f)),
                   whole(floorf((rect.x + rect.w) * scale + 0.5f)),
                   whole(floorf((rect.y + rect.h) * scale + 0.5f)));
}

static uint32_t mixed(uint32_t a, uint32_t b, uint32_t share)
{
    return (a * (255 - share) + b * share + 127) / 255;
}

/* 0..1 as 0..255; what is not a number becomes 0. */
static uint32_t share_of(float amount)
{
    if (!(amount > 0))
        return 0;
    return amount >= 1 ? 255 : (uint32_t)(amount * 255 + 0.5f);
}

Colour colour_fade(Colour colour, float by)
{
    uint32_t alpha = mixed(0, colour >> 24, share_of(by));
    return alpha << 24 | (colour & 0xFFFFFF);
}

Colour colour_mix(Colour a, Colour b, float amount)
{
    uint32_t share = share_of(amount);
    uint32_t red = mixed(a >> 16 & 0xFF, b >> 16 & 0xFF, share);
    uint32_t green = mixed(a >> 8 & 0xFF, b >> 8 & 0xFF, share);
    uint32_t blue = mixed(a & 0xFF, b & 0xFF, share);
    return 0xFF000000U | red << 16 | green << 8 | blue;
}
