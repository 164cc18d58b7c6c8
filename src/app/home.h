/* The first page: the lessons as cards with their own network. */
#ifndef APP_HOME_H
#define APP_HOME_H

#include "app/state.h"

/* Reads what the cards show from a folder of lessons. What cannot be read is
   shown as a card that says so. */
void home_read(App *app, const char *folder);

void home_draw(App *app, DrawList *list);

/* Typing searches; true when the key was taken. */
bool home_key(App *app, KeyPress press);
void home_type(App *app, const char *text);

#endif
