/* One page of a lesson, made from its Markdown, with a list to draw on. */
#ifndef SCENE_LEAF_H
#define SCENE_LEAF_H

#include "scene/prose.h"
#include "support/suite.h"

enum { LEAF_BYTES = 40 * 1024 /* of the file a page is in */ };

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

/* Draws all of it into a column of this width, from (100, 50) downwards. */
float leaf_set(Leaf *leaf, float width);

/* The first text that is exactly `string`; fails when there is none. */
const DrawCommand *leaf_text(const Leaf *leaf, const char *string);

/* All texts one behind the other. */
void leaf_letters(const Leaf *leaf, char *ret_text, size_t size);

/* Baselines, counted in the order of drawing. */
int leaf_lines(const Leaf *leaf);

/* Fails when something is drawn and reaches beyond these two x. */
void leaf_expect_within(const Leaf *leaf, float left, float right);

#endif
