/* From SDL's events to one frame's Input. Nothing is asked from SDL's state:
   what was pushed as an event is all there is, so tests push events.
   An Input cannot say in which order things happened, so an event that would
   blur the order (the mouse moves on after a click, a second click) is left for
   the next frame. */
#ifndef SDL_EVENTS_H
#define SDL_EVENTS_H

#include "base/input.h"

#include <SDL.h>

/* What outlives a frame. Start from events_start. */
typedef struct Events {
    float ratio; /* device pixels a window unit */
    float mouse_x, mouse_y;
    bool mouse_down;
    int modifiers; /* of the last key that went down */
    enum {
        EVENTS_NO_TEXT_DUE,   /* no key of this frame waits for its text */
        EVENTS_TEXT_REPLACES, /* the last key's text says what it was */
        EVENTS_TEXT_APPENDS   /* so far the last key is none we know */
    } text_due;
    bool resized, uncovered, closed; /* for the window; it clears them */
} Events;

/* No mouse, nothing pressed. */
Events events_start(void);

/* Empties `input` but for what lasts: the mouse. Sizes and times are not
   touched. */
void events_begin(Events *events, Input *input);

/* False when the event must wait for the next frame. Always true for the first
   of a frame. */
bool events_fit(const Events *events, const Input *input,
                const SDL_Event *event);

/* Takes one event in; frees a dropped file's name. False when it is of no
   concern to anyone. */
bool events_take(Events *events, Input *input, SDL_Event *event);

#endif
