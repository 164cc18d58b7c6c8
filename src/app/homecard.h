/* One lesson on the first page. */
#ifndef APP_HOMECARD_H
#define APP_HOMECARD_H

#include "app/state.h"

/* Draws card `index`; returns what the mouse does with it (UiEvent). */
unsigned homecard_draw(App *app, DrawList *list, int index, Rect rect,
                       bool chosen);

#endif
