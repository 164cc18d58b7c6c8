/* The whole program as a function: what the person did goes in, a picture comes
   out. No window, no clock, no printing; time, mouse and keys arrive in the
   Input. */
#ifndef APP_APP_H
#define APP_APP_H

#include "base/input.h"
#include "base/text.h"
#include "draw/list.h"
#include "engine/step.h"
#include "scene/theme.h"

typedef struct App App;

typedef struct AppOptions {
    ThemeKind theme; /* THEME_COUNT: the one that is kept */
    double speed;    /* stretches a second when playing; 0: the one kept */
    bool full_screen;
    const char *data_folder; /* for progress and settings; NULL: none */
    const char *assets; /* the folder data sets are shipped in; NULL: none */
} AppOptions;

/* A program with nothing open yet; NULL when out of memory. The caller owns it
   and calls app_free. */
App *app_new(const AppOptions *options);
void app_free(App *app);

/* The size of the window that is kept, in its own units; both 0 when none
   is. */
void app_window_size(const App *app, int *ret_width, int *ret_height);

/* What there is to tell the user about what is kept; "" when nothing. */
const char *app_notice(const App *app);

/* True when the file that is open was written since it was read: the next
   frame reads it again, and goes on where it was. */
bool app_file_changed(const App *app);

/* Opens a lesson, an experiment or a folder of lessons. False when it has
   errors: they are then shown as a page, and what was open before is closed. */
bool app_open(App *app, const char *path);

/* Shows the first page with the lessons of a folder. */
void app_home(App *app, const char *folder);

/* Opens a network by its sizes, "2-3-1". As app_open. */
bool app_open_sizes(App *app, const char *sizes);

/* True when nothing is open because the file was not there at all. */
bool app_file_is_missing(const App *app);

/* Shows a page (from 1) of the lesson that is open. */
void app_page(App *app, uint64_t page);

/* How many the lesson has; 0 when none is open. */
int app_pages(const App *app);

/* Goes to the moment after `steps` steps. */
void app_goto(App *app, uint64_t steps);

/* Makes one frame: does what the input asks, lets time pass, and fills `list`
   (draw_begin included). */
void app_frame(App *app, const Input *input, DrawList *list, const Font *font);

/* Seconds until a frame is due without input; 0 while something moves, negative
   when nothing will happen by itself. */
double app_wait(const App *app);

/* Runs a command of the command table by its name. False when there is none. */
bool app_command(App *app, const char *name);

/* Plays (the same as the command `play` when paused). */
void app_play(App *app);

/* What the window is to do. */
bool app_wants_to_quit(const App *app);
bool app_wants_full_screen(const App *app);
bool app_points_at_button(const App *app); /* show a hand */

/* The name of what is open, for the window's title; "" when nothing is. */
const char *app_title(const App *app);

/* "state screen=stage file=... step=17 ... playing=0" as docs/formats.md has
   it, up to the number of the frame. Between two samples the one that ended is
   named. Values hold no blanks: a file's name has %20 in their place. */
void app_state(const App *app, TextBuffer *text);

/* What comes behind the number of the frame: "theme=light ... caption="..."",
   the caption being the words about the last step. */
void app_details(const App *app, TextBuffer *text);

#endif
