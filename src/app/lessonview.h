/* Walking through a lesson: pages, the moments they open at, and the stops in
   between. n times forward, then n times back returns to the same moment. */
#ifndef APP_LESSONVIEW_H
#define APP_LESSONVIEW_H

#include "app/state.h"

/* Opens a lesson file on its first page. False with lines in app->report. */
bool lessonview_open(App *app, const char *path);
void lessonview_close(App *app);

/* Shows a page (from 0; kept within the lesson) at its opening moment. */
void lessonview_goto_page(App *app, int page);

const LessonPage *lessonview_page(const App *app);
const PagePlan *lessonview_plan(const App *app);

/* The page's question waits: the run must not pass its opening moment. */
bool lessonview_is_asking(const App *app);

/* One step of the grain forward or back, stopping at the page's own moments
   and turning pages there. */
void lessonview_forward(App *app, Grain grain);
void lessonview_back(App *app, Grain grain);

/* Where a stretch from `low` to `high` steps ends: at the first of the page's
   moments strictly between, else at `high`. */
uint64_t lessonview_stop(const App *app, uint64_t low, uint64_t high);

/* Playing stops here: a question waits, or the page's end is reached. */
bool lessonview_holds(const App *app);

bool lessonview_is_last(const App *app);

/* To the next page; from the last one to the next lesson of the folder, or,
   behind the last lesson, to all of them. */
void lessonview_next_page(App *app);

/* The next step forward turns the page. */
bool lessonview_turns(const App *app);

/* The page opens behind a step that is not what it is about: its focus names
   something else, or its question asks for a number of another kind. */
bool lessonview_is_aside(const App *app);

/* The marks that the page does not show (set of LessonMark). */
unsigned lessonview_hidden(const App *app);

/* The page's `show` names the gradients: their numbers stand on the edges. */
bool lessonview_tells_gradients(const App *app);

/* The latest moment that may be shown now. */
uint64_t lessonview_limit(const App *app);

#endif
