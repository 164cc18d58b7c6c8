/* A page of a lesson set in a column: headings, paragraphs, lists, tables,
   formulas in the line, and numbers that come from the network. */
#ifndef SCENE_PROSE_H
#define SCENE_PROSE_H

#include "draw/list.h"
#include "lesson/lesson.h"
#include "scene/theme.h"

typedef struct ProseLook {
    const Theme *theme;
    float size; /* of text, logical pixels */
} ProseLook;

/* Where the numbers of live values come from: by the span's index; false while
   one is not known, which leaves an empty place. */
typedef struct ProseValues {
    void *user;
    bool (*value)(void *user, int span, double *ret_value);
} ProseValues;

/* Sets a page into `column`, moved up by `scroll`. Lines wholly outside are
   left out; those half outside are for the panel to cut, which should end where
   the column does. Nothing is wider than the column, but markers of lists may
   stand a little left of it. With `draw` false only measures. Returns the
   height of the whole page. */
float prose_draw(DrawList *list, const LessonPage *page, ProseLook look,
                 ProseValues values, Rect column, float scroll, bool draw);

#endif
