/* The widgets around the stage: the top line, the transport, and what the mouse
   does with timeline and chart. */
#ifndef APP_CHROME_H
#define APP_CHROME_H

#include "app/state.h"

/* The colours of widgets by the theme. */
UiStyle chrome_style(ThemeKind kind);

/* Draws them and does what was clicked. */
void chrome_top(App *app, DrawList *list);
void chrome_controls(App *app, DrawList *list);

/* The button that trains at full speed, a panel of its own. */
void chrome_run(App *app, DrawList *list);

/* Dragging in the timeline, clicking in the chart; draws nothing. */
void chrome_travel(App *app);

/* Explains the widget under the mouse; a panel of its own, on top. */
void chrome_tip(App *app, DrawList *list);

#endif
