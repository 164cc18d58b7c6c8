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

static bool is_free(const Labels *labels, Rect place)
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
        if (is_free(labels, candidates[i])) {
            labels_block(labels, candidates[i]);
            *ret_place = candidates[i];
            return true;
        }
    return false;
}
