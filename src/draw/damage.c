/* Joining costs pixels painted for nothing, keeping apart costs pixels painted
   twice. A new rectangle swallows each one it overlaps when their union is no
   larger than the two together, and starts again, since it has grown. */
#include "draw/damage.h"

#include <assert.h>

Damage damage_none(PixelRect bounds)
{
    return (Damage){.bounds = bounds};
}

static int64_t area_of(PixelRect rect)
{
    return (int64_t)rect.w * rect.h;
}

static bool worth_joining(PixelRect a, PixelRect b)
{
    return area_of(pixel_rect_around(a, b)) <= area_of(a) + area_of(b);
}

void damage_add(Damage *damage, PixelRect rect)
{
    rect = pixel_rect_clip(rect, damage->bounds);
    if (rect.w == 0)
        return;
    for (int i = 0; i < damage->count;) {
        bool full = damage->count == DAMAGE_RECTS;
        if (full || worth_joining(rect, damage->rects[i])) {
            rect = pixel_rect_around(rect, damage->rects[i]);
            damage->rects[i] = damage->rects[--damage->count];
            i = 0;
        } else {
            i++;
        }
    }
    damage->rects[damage->count++] = rect;
}

int damage_rects(const Damage *damage, PixelRect *ret_rects, int room)
{
    assert(room > 0);
    int count = 0;
    for (int i = 0; i < damage->count; i++) {
        if (count < room)
            ret_rects[count++] = damage->rects[i];
        else
            ret_rects[room - 1] =
                pixel_rect_around(ret_rects[room - 1], damage->rects[i]);
    }
    return count;
}
