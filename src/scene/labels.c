/* Greedy and in order: the same picture from the same moment, every time. */
#include "scene/labels.h"

void labels_start(Labels *labels, Rect bounds)
{
    labels->bounds = bounds;
    labels->count = 0;
}

void labels_block(Labels *labels, Rect area)
{
    if (labels->count < LABELS)
        labels->taken[labels->count++] = area;
}

/* The latest place with the same numbers, -1 when there is none. */
static int find_place(const Labels *labels, Rect area)
{
    for (int i = labels->count - 1; i >= 0; i--) {
        Rect it = labels->taken[i];
        if (it.x == area.x && it.y == area.y && it.w == area.w &&
            it.h == area.h)
            return i;
    }
    return -1;
}

void labels_unblock(Labels *labels, Rect area)
{
    int at = find_place(labels, area);
    if (at >= 0)
        labels->taken[at] = labels->taken[--labels->count];
}

bool labels_holds(const Labels *labels, Rect area)
{
    return find_place(labels, area) >= 0;
}

bool labels_free(const Labels *labels, Rect place)
{
    Rect bounds = labels->bounds;
    if (labels->count == LABELS || place.x < bounds.x || place.y < bounds.y ||
        place.x + place.w > bounds.x + bounds.w ||
        place.y + place.h > bounds.y + bounds.h)
        return false;
    for (int i = 0; i < labels->count; i++)
        if (rect_overlaps(place, labels->taken[i]))
            return false;
    return true;
}

bool labels_place(Labels *labels, const Rect *candidates, int count,
                  Rect *ret_place)
{
    for (int i = 0; i < count; i++)
        if (labels_free(labels, candidates[i])) {
            labels_block(labels, candidates[i]);
            *ret_place = candidates[i];
            return true;
        }
    return false;
}
