/* Pages laid over the stage: the keys, and the errors of a file. */
#ifndef APP_PAGES_H
#define APP_PAGES_H

#include "app/state.h"

/* The page of keys, made from the command table. */
void pages_help(App *app, DrawList *list);

/* What is wrong with the file, with line numbers; fills the window. */
void pages_errors(App *app, DrawList *list);

#endif
