/* A step in words: a headline and a sentence or two with its numbers, so that a
   person can say what happens without reading a formula. */
#ifndef SCENE_CAPTION_H
#define SCENE_CAPTION_H

#include "engine/run.h"

#include "base/text.h"

enum { CAPTION_TITLE = 128, CAPTION_BODY = 512 };

typedef struct Caption {
    char title[CAPTION_TITLE];
    char body[CAPTION_BODY];
} Caption;

/* The words for the last step at a grain; at the beginning, how to start. */
void caption_write(Caption *caption, const Run *run, Grain grain, int decimals);

#endif
