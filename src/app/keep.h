/* The app's side of what is kept: notes pages, answers and settings, and saves
   them soon, but not at every frame of a drag. */
#ifndef APP_KEEP_H
#define APP_KEEP_H

#include "app/state.h"

/* Reads what is kept in `folder` (NULL: nothing is, and nothing will be saved)
   and sets the app up with it. False when out of memory. */
bool keep_begin(App *app, const char *folder);

/* What differs from the kept settings now was asked for on the command line:
   it is not kept. */
void keep_begin_session(App *app);

/* Saves what is not saved and gives everything back. */
void keep_end(App *app);

/* The lesson at app->path is opened; returns the page (from 0) to go on with:
   the first one when nothing is known, or when it was read to its end. */
int keep_open(App *app);

/* The same for a lesson that is only looked at: what is known of it. */
const StoreLesson *keep_find(const App *app, const char *path);

/* The page that is shown, and what became of its question. */
void keep_page(App *app);
void keep_answer(App *app);

/* The given answers of the lesson that is open are forgotten. */
void keep_forget_answers(App *app);

/* Once a frame: notes the settings that were changed in it, and saves what has
   waited long enough. `elapsed` in seconds. */
void keep_frame(App *app, double elapsed);

/* Seconds until something is to be saved; negative: nothing is. */
double keep_wait(const App *app);

/* --- what the user is told --- */

/* Shows it in a bar across the page until it is clicked away. */
void keep_draw_notice(App *app, DrawList *list);
void keep_close_notice(App *app);

#endif
