/* The foot of a lesson's side: what one could not know otherwise. That a
   question waits, that a number was changed, that the next step turns the page;
   on the last page the way on. */
#ifndef APP_LESSONFOOT_H
#define APP_LESSONFOOT_H

#include "app/state.h"

/* Its height at the bottom of `column`; 0: there is nothing to say. */
float lessonfoot_height(const App *app, DrawList *list, Rect column);

/* Draws it as high as that; answers a click. */
void lessonfoot_draw(App *app, DrawList *list, Rect column, float height);

#endif
