/* What is wrong with a picture as a person would see it: texts that touch,
   texts that are cut, marks over texts, texts over other neurons' discs. Looks
   at a draw list alone, measured with whatever font made it. */
#ifndef OVERLAP_JUDGE_H
#define OVERLAP_JUDGE_H

#include "draw/list.h"

enum { VERDICT_TEXT = 1024 };

typedef struct Verdict {
    int faults;
    char first[VERDICT_TEXT]; /* the first few, a line each */
} Verdict;

Verdict judge(const DrawList *list);

#endif
