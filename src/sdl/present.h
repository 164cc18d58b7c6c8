/* Getting a picture into a window: straight into the window's surface, or
   through a renderer with one texture. The surface is cheapest where there is
   no graphics card; a card's renderer waits for the display and so never tears,
   and Wayland has nothing else. */
#ifndef SDL_PRESENT_H
#define SDL_PRESENT_H

#include "draw/paint.h"

#include <SDL.h>
#include <stdbool.h>
#include <stdint.h>

typedef enum PresentWay {
    PRESENT_AUTO, /* a renderer if it is no software one and cheap enough */
    PRESENT_SURFACE,
    PRESENT_RENDERER
} PresentWay;

/* Pixels to paint into, XRGB8888. Not owned. */
typedef struct PixelBuffer {
    uint32_t *at; /* [height][stride] */
    int width, height, stride;
} PixelBuffer;

typedef struct Present Present;

/* "auto", "surface", "renderer"; false, *ret_way untouched, for others. */
bool present_way_of(const char *name, PresentWay *ret_way);

/* To be called once before the first window is made. */
void present_prepare(void);

/* A way to show pictures in `window`, as wished or, when that is not to be had,
   the other. NULL (SDL_GetError tells why) when there is none. The caller gives
   it to present_close before the window is destroyed. */
Present *present_open(SDL_Window *window, PresentWay wish);
void present_close(Present *present);

/* Where to paint now. *ret_fresh: these pixels hold nothing yet, or the window
   lost them: paint everything. False when there are none just now (SDL_GetError
   tells why); the outputs are untouched then. */
bool present_pixels(Present *present, PixelBuffer *ret_pixels, bool *ret_fresh);

/* Shows what was painted in these rectangles; false when SDL refuses, then the
   next pixels are fresh. */
bool present_show(Present *present, const PixelRect *rects, int count);

/* The window was resized or uncovered: the next pixels are fresh. */
void present_lost(Present *present);

/* The way in use: PRESENT_SURFACE or PRESENT_RENDERER. */
PresentWay present_way(const Present *present);

/* The rule of PRESENT_AUTO: the renderer is too dear when the middle of these
   processor times is above 3 ms and above 3 ms a million pixels (a copy into a
   surface takes well under 1, software GL 6 to 9). Sorts `seconds`. */
bool present_is_dear(double seconds[], int count, double pixels);

#endif
