/* A draw list on its way to a PNG file: the fonts it is measured with, its
   commands, their pixels. Needs no display. */
#ifndef CLI_PICTURE_H
#define CLI_PICTURE_H

#include "cli/command.h"
#include "draw/list.h"
#include "sdl/fonts.h"

/* Open: who draws fills `list`, with draw_begin and `font`. */
typedef struct Picture {
    int width, height; /* device pixels */
    Font font;
    DrawList list; /* owned */
    Fonts *fonts;  /* owned; NULL before picture_open */
} Picture;

/* A picture of this size with an empty list. The caller gives it to
   picture_close. */
Picture picture_new(int width, int height);
void picture_close(Picture *picture);

/* Opens the program's fonts; a missing face is told on cli->err and done
   without. CLI_DONE, or the exit code after it was told that there are none. */
int picture_open(const Cli *cli, Picture *picture);

/* Paints the list and writes it to `path` at once. CLI_DONE, or the exit code
   after the reason was told of `name`, which the person knows the file by. */
int picture_write(const Cli *cli, const Usage *usage, const Picture *picture,
                  const char *path, const char *name);

#endif
