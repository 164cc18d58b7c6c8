/* A sorted list of numbers beside the names: found by halving. */
#include "data/labels.h"

#include <string.h>

static int compare(const Labels *labels, int number, Text label)
{
    size_t length = labels->length[number];
    size_t shorter = length < label.length ? length : label.length;
    int order = memcmp(labels->name[number], label.at, shorter);
    return order ? order : (length > label.length) - (length < label.length);
}

/* Where the label is, or belongs, in the sorted list. */
static int place_of(const Labels *labels, Text label)
{
    int low = 0, high = labels->count;
    while (low < high) {
        int middle = (low + high) / 2;
        if (compare(labels, labels->sorted[middle], label) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

int labels_number(Labels *labels, Text label)
{
    if (label.length > LABEL_BYTES)
        return -1;
    int place = place_of(labels, label), number = labels->count;
    if (place < labels->count &&
        compare(labels, labels->sorted[place], label) == 0)
        return labels->sorted[place];
    if (number == LABELS_MOST)
        return -1;
    memcpy(labels->name[number], label.at, label.length);
    labels->name[number][label.length] = '\0';
    labels->length[number] = label.length;
    memmove(&labels->sorted[place + 1], &labels->sorted[place],
            (size_t)(number - place) * sizeof labels->sorted[0]);
    labels->sorted[place] = number;
    return labels->count++;
}
