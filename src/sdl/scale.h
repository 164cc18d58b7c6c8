/* How many device pixels a logical pixel has. */
#ifndef SDL_SCALE_H
#define SDL_SCALE_H

/* What is known of a window and its display; 0 where it is not. */
typedef struct ScaleFacts {
    float wished;                        /* --scale */
    float pixels, units;                 /* widths of the same window */
    float dpi;                           /* of the display */
    float display_width, display_height; /* usable, in device pixels */
} ScaleFacts;

/* What was wished (kept within 0.5 .. 8), else pixels / units where they
   differ, else dpi / 96 to the quarter, at least 1 and at most 3 and small
   enough that 1280 x 720 logical pixels fit the display; else 1. */
float scale_choose(const ScaleFacts *facts);

#endif
