/* The page's note for the presenter, beside its text. */
#ifndef APP_LESSONNOTE_H
#define APP_LESSONNOTE_H

#include "app/state.h"

/* The height its card takes at the foot of a column; 0 when there is none to
   be shown. */
float lessonnote_height(const App *app, DrawList *list, Rect column);

void lessonnote_draw(const App *app, DrawList *list, Rect column, float height);

#endif
