/* A window of the program: its size and scale, what was done in it, its pixels,
   its title. Several may be open (the presenter's notes are a second one): one
   window_wait serves them all. */
#ifndef SDL_WINDOW_H
#define SDL_WINDOW_H

#include "base/input.h"
#include "sdl/present.h"

typedef struct Window Window;

/* Zeroed means: 1280 x 800 logical pixels as far as they fit the display, the
   scale found out, shown the best way. */
typedef struct WindowOptions {
    const char *title; /* as for window_title; may be NULL */
    int width, height; /* logical pixels; 0: see above */
    float scale;       /* device pixels a logical pixel; 0: find out */
    PresentWay way;
    bool full_screen;
} WindowOptions;

typedef enum WindowCursor {
    WINDOW_ARROW,
    WINDOW_HAND, /* over what can be clicked */
    WINDOW_CARET /* over what can be typed into */
} WindowCursor;

/* True when a window can be opened; else false with *ret_reason, a text valid
   until the next error. Opens and changes nothing. */
bool window_has_display(const char **ret_reason);

/* NULL, with *ret_reason as above, when there is no display or it refuses. The
   caller gives the window to window_close. */
Window *window_open(const WindowOptions *options, const char **ret_reason);
void window_close(Window *window);

/* Waits at most `timeout` seconds (0: not at all; negative: for ever) until
   something happens, then takes in all that happened and fills `input`:
   everything of it, `elapsed` being the time since the last call returned. Keys
   pressed in the other windows count too, their mouse does not. True when
   something happened.
   Ctrl+C ends a wait with `quit`, as long as platform_catch_interrupts was not
   called before the window was opened. */
bool window_wait(Window *window, Input *input, double timeout);

/* As Input has them: device pixels, device pixels a logical pixel. */
void window_measure(const Window *window, float *ret_width, float *ret_height,
                    float *ret_scale);

/* Where to paint and whether everything must be; see present_pixels. */
bool window_pixels(Window *window, PixelBuffer *ret_pixels, bool *ret_fresh);

/* Shows what changed; nothing when `count` is 0. See present_show. */
bool window_show(Window *window, const PixelRect *rects, int count);

/* "Backstep", or "Backstep - REST" when `rest` is neither NULL nor empty. */
void window_title(Window *window, const char *rest);

void window_cursor(Window *window, WindowCursor cursor);
void window_full_screen(Window *window, bool full);
bool window_is_full_screen(const Window *window);

/* True once this window was asked to close. */
bool window_closed(const Window *window);

/* The way of showing in use. */
PresentWay window_way(const Window *window);

#endif
