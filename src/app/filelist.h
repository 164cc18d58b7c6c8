/* The page that opens a file: folders, lessons and experiments as a list. */
#ifndef APP_FILELIST_H
#define APP_FILELIST_H

#include "app/state.h"

/* Shows the folder of what is open now, else of the lessons shown last. */
void filelist_open(App *app);

void filelist_draw(App *app, DrawList *list);

/* Typing filters; true when the key was taken. */
bool filelist_key(App *app, KeyPress press);
void filelist_type(App *app, const char *text);

#endif
