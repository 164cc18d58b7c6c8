/* The application with all it needs to make frames: fonts, a painter, a draw
   list. The window and what the commands ask of the program begin with one. */
#ifndef HOST_STUDIO_H
#define HOST_STUDIO_H

#include "app/app.h"
#include "base/report.h"
#include "draw/paint.h"
#include "sdl/assets.h"
#include "sdl/fonts.h"

typedef struct Studio {
    App *app;         /* owned */
    Painter *painter; /* owned */
    Fonts *fonts;     /* owned */
    Font font;        /* of the fonts */
    DrawList list;    /* owned */
    char assets[ASSETS_PATH];
} Studio;

/* Opens one with nothing in it. False when it cannot be had; what is wrong is
   told on standard error, a missing face too, without which it goes on. The
   caller gives it to studio_close in any case. */
bool studio_open(Studio *studio, const AppOptions *options);
void studio_close(Studio *studio);

/* Makes the next frame in its list. */
void studio_frame(Studio *studio, const Input *input);

/* Writes every line of a report on standard error. */
void studio_complain(const Report *report);

#endif
