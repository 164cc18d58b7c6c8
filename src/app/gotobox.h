/* The box that goes to a step, a sample or an epoch by its number. */
#ifndef APP_GOTOBOX_H
#define APP_GOTOBOX_H

#include "app/state.h"

/* How far beyond what was run one may go at once, in steps. */
enum { GOTO_AHEAD = 20000000 };

void gotobox_open(App *app);
void gotobox_draw(App *app, DrawList *list);

/* True when the key was taken. */
bool gotobox_key(App *app, KeyPress press);

#endif
