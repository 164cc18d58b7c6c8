/* The card that asks, and that shows guess and truth side by side after. */
#ifndef APP_QUESTIONCARD_H
#define APP_QUESTIONCARD_H

#include "app/state.h"

/* Draws the card of this page's question at `at` (width given), with its
   buttons or field; answers clicks. With `draw` false only measures. Returns
   its height; 0 without a question. */
float questioncard_draw(App *app, DrawList *list, Point at, float width,
                        bool draw);

#endif
