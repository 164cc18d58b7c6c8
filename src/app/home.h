/* The first page: the lessons as cards with their own network. */
#ifndef APP_HOME_H
#define APP_HOME_H

#include "app/state.h"

/* Reads what the cards show from a folder of lessons. What cannot be read is
   shown as a card that says so. */
void home_read(App *app, const char *folder);

/* The lesson behind that of a full path, an index of its cards; -1 when it is
   the last. Reads the folder's lessons when they are not those shown last. */
int home_after(App *app, const char *path);

/* The folder of a file; "." when its path names none. */
void home_folder_of(const char *path, char ret_folder[APP_PATH]);

void home_draw(App *app, DrawList *list);

/* Typing searches; true when the key was taken. */
bool home_key(App *app, KeyPress press);
void home_type(App *app, const char *text);

#endif
