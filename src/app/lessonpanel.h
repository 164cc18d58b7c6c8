/* A lesson's page beside the network: its text, its question, this step. */
#ifndef APP_LESSONPANEL_H
#define APP_LESSONPANEL_H

#include "app/state.h"

/* Draws the side panel of the stage. */
void lessonpanel_draw(App *app, DrawList *list);

/* How the step is told and lit: by the app's grain, but beside an answer the
   whole neuron, not its last term. */
Grain lessonpanel_grain(const App *app);

/* The page dots and the page's number, within the top line between two x;
   nothing when there is no room. */
void lessonpanel_dots(App *app, DrawList *list, float left, float right);

#endif
