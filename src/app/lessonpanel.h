/* A lesson's page beside the network: its text, its question, this step. */
#ifndef APP_LESSONPANEL_H
#define APP_LESSONPANEL_H

#include "app/state.h"

/* Draws the side panel of the stage. */
void lessonpanel_draw(App *app, DrawList *list);

/* The page dots and the page's number, within the top line between two x;
   nothing when there is no room. */
void lessonpanel_dots(App *app, DrawList *list, float left, float right);

#endif
