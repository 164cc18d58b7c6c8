/* A number that stands for what a stretch of a draw list looks like: equal
   stretches have equal numbers, and different ones practically never do. */
#ifndef DRAW_FINGERPRINT_H
#define DRAW_FINGERPRINT_H

#include "draw/list.h"

/* Of the commands first .. end - 1 with their points and bytes, the scale and
   the font. Where in the list they stand does not matter. */
uint64_t fingerprint_of(const DrawList *list, int first, int end);

#endif
