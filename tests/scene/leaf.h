/* One page of a lesson, made from its Markdown, with a list to draw on. */
#ifndef SCENE_LEAF_H
#define SCENE_LEAF_H

#include "scene/prose.h"
#include "support/suite.h"

typedef struct Leaf {
    Lesson lesson;
    Font font;
    DrawList list;
    bool known; /* live values are known */
    double value;
} Leaf;

/* Fails the running test when the page has errors. */
Leaf *leaf_open(const char *page);
void leaf_close(Leaf *leaf);

/* prose_draw on an empty list, text 15 high. */
float leaf_draw(Leaf *leaf, Rect column, float scroll, bool draw);

#endif
