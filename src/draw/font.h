/* Where text widths and letter shapes come from. The window folder fills this
   with SDL2_ttf; unit tests use a fixed-advance one; drawing and layout know
   nothing else of fonts. */
#ifndef DRAW_FONT_H
#define DRAW_FONT_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

typedef enum Face {
    FACE_TEXT,      /* prose */
    FACE_BOLD,      /* headings, names */
    FACE_MONO,      /* all numbers */
    FACE_MONO_BOLD, /* numbers that matter now */
    FACE_MATHS,     /* formulas */
    FACE_COUNT
} Face;

/* An alpha mask: 0 nothing, 255 full. Owned by the font; valid until the next
   call of `mask`. `left` and `top` place its corner from the pen on the
   baseline, in device pixels, y downward (so `top` is mostly negative). */
typedef struct Mask {
    const uint8_t *alpha; /* [height][stride] */
    int width, height, stride;
    int left, top;
} Mask;

typedef struct TextSize {
    float width;   /* advance of the whole string */
    float ascent;  /* above the baseline, of the face, not of the string */
    float descent; /* below the baseline, positive */
} TextSize;

/* `pixels` is the em size in whole device pixels, 1 or more. Both are pure
   apart from their caches. A face that could not be loaded measures as if
   monospaced and masks as nothing, never fails. */
typedef struct Font {
    TextSize (*measure)(void *user, Face face, int pixels, Text text);
    bool (*mask)(void *user, Face face, int pixels, Text text, Mask *ret_mask);
    /* true when the face has a shape for this character */
    bool (*has)(void *user, Face face, uint32_t code_point);
    void *user;
} Font;

/* The em size in device pixels of `size` logical pixels at a scale, at
   least 1. */
int font_pixels(float size, float scale);

/* True for the faces that are set character by character. */
bool font_is_mono(Face face);

/* The one advance of every character of a mono face, in whole device pixels,
   so that digits stand in columns at any size. */
int font_advance(const Font *font, Face face, int pixels);

/* Measures in logical pixels. Mono faces are measured character by character
   with one common advance, the way the painter sets them. */
TextSize font_measure(const Font *font, Face face, float size, float scale,
                      Text text);

/* A Font with a fixed advance of 0.6 em, ascent 0.8, descent 0.2 and solid
   boxes for letters, for tests; needs no user data. One thread at a time: its
   masks share a buffer. */
Font font_fixed(void);

#endif
