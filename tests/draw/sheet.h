/* A black sheet of pixels to paint on, larger than the part a test may write:
   the margin around it must stay as it was. */
#ifndef DRAW_SHEET_H
#define DRAW_SHEET_H

#include "draw/canvas.h"

enum { SHEET_MARGIN = 5 };

typedef struct Sheet {
    uint32_t *pixels;  /* all of it, with the margin; owned */
    int width, height; /* without the margin */
    int stride;
    Canvas canvas; /* clipped to the part within the margin */
} Sheet;

/* Pixel 0, 0 of the canvas is the first one within the margin. */
Sheet sheet_new(int width, int height);
void sheet_free(Sheet *sheet);

/* The sum of all pixels' brightness, 1 for each white one. */
double sheet_light(const Sheet *sheet);

/* 0xRRGGBB at a place within the margin. */
uint32_t sheet_at(const Sheet *sheet, int x, int y);

/* Fails the test when a pixel outside `rect` is not black. */
void sheet_expect_black_outside(const Sheet *sheet, PixelRect rect);

/* Fails the test unless the right sheet is the left one moved. */
void sheet_expect_moved(const Sheet *sheet, const Sheet *moved, int x, int y);

/* Fails the test unless the sheet looks the same in a mirror. */
void sheet_expect_mirrored(const Sheet *sheet);

#endif
