/* Lines at sight: what a line of Markdown begins with, as far as it decides
   where pages and comments end. */
#ifndef LESSON_FENCE_H
#define LESSON_FENCE_H

#include "base/text.h"

typedef struct Fence {
    char sign;   /* ` or ~ */
    int length;  /* of the run of signs; at least 3 */
    int indent;  /* columns before it; a list's mark counts */
    bool quoted; /* behind a '>' */
} Fence;

/* Marks of quotes and lists ("> ", "- ", "1. ") at the line's beginning. */
int fence_marks(Text line);

/* True when the line opens a code fence, perhaps in a quote or list. */
bool fence_opens(Text line, Fence *ret_fence);

/* True when the line closes it. */
bool fence_closes(const Fence *fence, Text line);

/* True when the line cannot belong to the fence: it stands outside the quote
   or list that the fence is in. */
bool fence_is_left(const Fence *fence, Text line);

#endif
