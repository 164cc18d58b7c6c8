/* The faces of the program: what draw knows as a Font, set by SDL2_ttf. Works
   without a video driver, so pictures can be written where there is no
   display. */
#ifndef SDL_FONTS_H
#define SDL_FONTS_H

#include "base/report.h"
#include "draw/font.h"

typedef struct Fonts Fonts;

/* Loads the five faces from `fonts/` in the folder of assets. NULL only when
   out of memory or SDL2_ttf does not start. A face that is missing or broken
   gets one line in `report` (whose file is then the path of the first such
   font, owned by the Fonts) and measures and masks as draw/font.h says.
   The caller gives the result to fonts_close. */
Fonts *fonts_open(const char *assets, Report *report);
void fonts_close(Fonts *fonts);

/* The interface for draw; valid until fonts_close. Its `mask` is false when
   there is nothing to draw (a blank, an empty text, a missing face); *ret_mask
   is untouched then. */
Font fonts_font(Fonts *fonts);

/* The file of a face in `fonts/`, such as "Inter-Regular.otf". */
const char *fonts_file(Face face);

#endif
