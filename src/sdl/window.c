/* SDL's windows carry a pointer to ours, so events find their window without a
   table. Widths are asked from the pixels to be shown, not from the window:
   where a display has more pixels than units, only these are true. */
#include "sdl/window.h"

#include "base/platform.h"
#include "base/text.h"
#include "sdl/events.h"
#include "sdl/scale.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    DEFAULT_WIDTH = 1280,
    DEFAULT_HEIGHT = 800,
    LEAST_WIDTH = 320,
    LEAST_HEIGHT = 200,
    CURSORS = WINDOW_CARET + 1
};

#define SELF "backstep" /* under which an SDL_Window keeps its Window */

struct Window {
    SDL_Window *sdl;
    Present *present;
    Events events;
    float wished_scale;
    float scale;
    int width, height; /* device pixels */
    double last_wait;  /* when the last wait returned */
    bool closed;
    WindowCursor cursor;
    SDL_Cursor *cursors[CURSORS]; /* NULL where the system has none */
    char title[256];
};

static bool is_shown_to_people(const char *driver)
{
    return strcmp(driver, "dummy") != 0 && strcmp(driver, "offscreen") != 0 &&
           strcmp(driver, "evdev") != 0;
}

/* Where displays are named by the environment, SDL need not search in vain (it
   would print what it misses). */
static bool is_named(void)
{
    return strcmp(SDL_GetPlatform(), "Linux") != 0 ||
           SDL_getenv("SDL_VIDEODRIVER") || SDL_getenv("DISPLAY") ||
           SDL_getenv("WAYLAND_DISPLAY") || SDL_getenv("WAYLAND_SOCKET");
}

/* Starts SDL's video; a driver that shows nothing counts only when asked for.
 */
static bool start_video(const char **ret_reason)
{
    if (!is_named()) {
        *ret_reason = "there is no display: neither DISPLAY nor "
                      "WAYLAND_DISPLAY is set";
        return false;
    }
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint("SDL_QUIT_ON_LAST_WINDOW_CLOSE", "0");
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
    SDL_SetHint(SDL_HINT_APP_NAME, "Backstep");
    SDL_SetHint("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
        *ret_reason = SDL_GetError();
        return false;
    }
    const char *driver = SDL_GetCurrentVideoDriver();
    if (driver && (is_shown_to_people(driver) || SDL_getenv("SDL_VIDEODRIVER")))
        return true;
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    *ret_reason = "there is no display";
    return false;
}

bool window_has_display(const char **ret_reason)
{
    if (!start_video(ret_reason))
        return false;
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    return true;
}

/* What is known of a display before or after a window stands on it. */
static ScaleFacts facts_of_display(int display, float wished)
{
    ScaleFacts facts = {.wished = wished};
    SDL_Rect usable;
    float dpi;
    if (SDL_GetDisplayDPI(display, &dpi, NULL, NULL) == 0)
        facts.dpi = dpi;
    if (SDL_GetDisplayUsableBounds(display, &usable) == 0) {
        facts.display_width = (float)usable.w;
        facts.display_height = (float)usable.h;
    }
    return facts;
}

/* A window's side in SDL's units. */
static int side(int wished, int usual, float display, float scale)
{
    if (wished > 0)
        return (int)lroundf((float)wished * scale);
    float units = (float)usual * scale;
    return (int)(display > 0 ? fminf(units, display) : units);
}

static SDL_Window *make_window(const WindowOptions *options)
{
    ScaleFacts facts = facts_of_display(0, options->scale);
    float scale = scale_choose(&facts);
    int width = side(options->width, DEFAULT_WIDTH, facts.display_width, scale);
    int height =
        side(options->height, DEFAULT_HEIGHT, facts.display_height, scale);
    return SDL_CreateWindow("Backstep", SDL_WINDOWPOS_CENTERED,
                            SDL_WINDOWPOS_CENTERED, width, height,
                            SDL_WINDOW_HIDDEN | SDL_WINDOW_RESIZABLE |
                                SDL_WINDOW_ALLOW_HIGHDPI);
}

/* Asks again how large the window is; where it moved, the scale may differ. */
static void measure(Window *window)
{
    PixelBuffer pixels;
    bool fresh;
    int units = 0;
    present_lost(window->present);
    if (!present_pixels(window->present, &pixels, &fresh))
        return;
    present_lost(window->present);
    SDL_GetWindowSize(window->sdl, &units, NULL);
    int display = SDL_GetWindowDisplayIndex(window->sdl);
    ScaleFacts facts =
        facts_of_display(display < 0 ? 0 : display, window->wished_scale);
    facts.pixels = (float)pixels.width;
    facts.units = (float)units;
    window->width = pixels.width;
    window->height = pixels.height;
    window->scale = scale_choose(&facts);
    window->events.ratio = units > 0 ? facts.pixels / facts.units : 1;
}

static void make_cursors(Window *window)
{
    static const SDL_SystemCursor shapes[CURSORS] = {
        [WINDOW_ARROW] = SDL_SYSTEM_CURSOR_ARROW,
        [WINDOW_HAND] = SDL_SYSTEM_CURSOR_HAND,
        [WINDOW_CARET] = SDL_SYSTEM_CURSOR_IBEAM};
    for (int i = 0; i < CURSORS; i++)
        window->cursors[i] = SDL_CreateSystemCursor(shapes[i]);
}

static bool open_parts(Window *window, const WindowOptions *options)
{
    present_prepare();
    window->sdl = make_window(options);
    if (!window->sdl)
        return false;
    SDL_SetWindowData(window->sdl, SELF, window);
    SDL_SetWindowMinimumSize(window->sdl, LEAST_WIDTH, LEAST_HEIGHT);
    window->present = present_open(window->sdl, options->way);
    if (!window->present)
        return false;
    make_cursors(window);
    window_title(window, options->title);
    SDL_ShowWindow(window->sdl);
    if (options->full_screen)
        window_full_screen(window, true);
    measure(window);
    SDL_StartTextInput();
    return true;
}

Window *window_open(const WindowOptions *options, const char **ret_reason)
{
    if (!start_video(ret_reason))
        return NULL;
    Window *window = calloc(1, sizeof *window);
    if (!window) {
        *ret_reason = "out of memory";
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
        return NULL;
    }
    window->events = events_start();
    window->wished_scale = options->scale;
    window->last_wait = platform_seconds();
    if (open_parts(window, options))
        return window;
    *ret_reason = SDL_GetError();
    window_close(window);
    return NULL;
}

/* SDL wakes its own waiting by a message over a second connection to the X
   server. One that arrives when the window is gone ends the program with an X
   error, so the window is hidden first, and the message given time. */
static void let_wake_up_arrive(SDL_Window *window)
{
    enum { MILLISECONDS = 20 };
    const char *driver = SDL_GetCurrentVideoDriver();
    SDL_HideWindow(window);
    if (driver && strcmp(driver, "x11") == 0)
        SDL_Delay(MILLISECONDS);
}

void window_close(Window *window)
{
    if (!window)
        return;
    for (int i = 0; i < CURSORS; i++)
        if (window->cursors[i])
            SDL_FreeCursor(window->cursors[i]);
    present_close(window->present);
    if (window->sdl) {
        let_wake_up_arrive(window->sdl);
        SDL_DestroyWindow(window->sdl);
    }
    free(window);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

/* The window an event says it is for, 0 for none. */
static Uint32 window_id(const SDL_Event *event)
{
    switch (event->type) {
    case SDL_WINDOWEVENT:
        return event->window.windowID;
    case SDL_MOUSEMOTION:
        return event->motion.windowID;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        return event->button.windowID;
    case SDL_MOUSEWHEEL:
        return event->wheel.windowID;
    default:
        return 0;
    }
}

/* The other window an event is for; NULL: it is for this one. */
static Window *other_window(const Window *window, const SDL_Event *event)
{
    Uint32 id = window_id(event);
    SDL_Window *sdl = id ? SDL_GetWindowFromID(id) : NULL;
    return !sdl || sdl == window->sdl ? NULL : SDL_GetWindowData(sdl, SELF);
}

/* Does what the events of a window ask for. */
static void settle(Window *window)
{
    if (window->events.resized)
        measure(window);
    else if (window->events.uncovered)
        present_lost(window->present);
    window->closed = window->closed || window->events.closed;
    window->events.resized = window->events.uncovered = false;
}

/* True for what is still told of a window that is gone. */
static bool is_too_late(const SDL_Event *event)
{
    Uint32 id = window_id(event);
    return id != 0 && !SDL_GetWindowFromID(id);
}

/* Takes an event where it belongs; what happens in another window changes that
   window, but not this one's input. */
static bool take(Window *window, Input *input, SDL_Event *event)
{
    if (is_too_late(event))
        return false;
    Window *other = other_window(window, event);
    if (!other)
        return events_take(&window->events, input, event);
    Input unused = {0};
    bool taken = events_take(&other->events, &unused, event);
    settle(other);
    return taken;
}

/* The first event, if there is any in time. */
static bool wait_for_event(double timeout, SDL_Event *ret_event)
{
    if (timeout < 0)
        return SDL_WaitEvent(ret_event) == 1;
    if (timeout == 0)
        return false;
    double milliseconds = fmin(ceil(timeout * 1000), 1e9);
    return SDL_WaitEventTimeout(ret_event, (int)milliseconds) == 1;
}

/* The next event that is there already and fits this frame. */
static bool next_event(const Window *window, const Input *input,
                       SDL_Event *ret_event)
{
    SDL_Event event;
    if (SDL_PeepEvents(&event, 1, SDL_PEEKEVENT, SDL_FIRSTEVENT,
                       SDL_LASTEVENT) != 1)
        return false;
    if (!other_window(window, &event) &&
        !events_fit(&window->events, input, &event))
        return false;
    return SDL_PeepEvents(ret_event, 1, SDL_GETEVENT, SDL_FIRSTEVENT,
                          SDL_LASTEVENT) == 1;
}

bool window_wait(Window *window, Input *input, double timeout)
{
    SDL_Event event;
    bool happened = false;
    events_begin(&window->events, input);
    if (wait_for_event(timeout, &event))
        happened = take(window, input, &event);
    SDL_PumpEvents();
    while (next_event(window, input, &event))
        happened = take(window, input, &event) || happened;
    settle(window);
    window_measure(window, &input->width, &input->height, &input->scale);
    double now = platform_seconds();
    input->elapsed = now - window->last_wait;
    window->last_wait = now;
    return happened;
}

void window_measure(const Window *window, float *ret_width, float *ret_height,
                    float *ret_scale)
{
    *ret_width = (float)window->width;
    *ret_height = (float)window->height;
    *ret_scale = window->scale;
}

bool window_pixels(Window *window, PixelBuffer *ret_pixels, bool *ret_fresh)
{
    return present_pixels(window->present, ret_pixels, ret_fresh);
}

bool window_show(Window *window, const PixelRect *rects, int count)
{
    return present_show(window->present, rects, count);
}

void window_title(Window *window, const char *rest)
{
    char whole[sizeof window->title];
    TextBuffer title = text_buffer(whole, sizeof whole);
    text_add(&title, "Backstep");
    if (rest && *rest)
        text_addf(&title, " - %s", rest);
    if (strcmp(whole, window->title) == 0)
        return;
    memcpy(window->title, whole, sizeof whole);
    SDL_SetWindowTitle(window->sdl, whole);
}

void window_cursor(Window *window, WindowCursor cursor)
{
    if (cursor == window->cursor)
        return;
    window->cursor = cursor;
    if (window->cursors[cursor])
        SDL_SetCursor(window->cursors[cursor]);
}

void window_full_screen(Window *window, bool full)
{
    if (full == window_is_full_screen(window))
        return;
    SDL_SetWindowFullscreen(window->sdl,
                            full ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
    window->events.resized = true;
}

bool window_is_full_screen(const Window *window)
{
    return (SDL_GetWindowFlags(window->sdl) & SDL_WINDOW_FULLSCREEN) != 0;
}

bool window_closed(const Window *window)
{
    return window->closed;
}

PresentWay window_way(const Window *window)
{
    return present_way(window->present);
}
