/* Numbers that change must not dance, so mono faces are set one character
   after the other with one whole-pixel advance, taken from the digit 0. The
   fixed test font draws no shapes: every row of its masks is the same, so one
   row with a stride of 0 is enough. */
#include "draw/font.h"

#include <assert.h>

enum { LARGEST_EM = 2000, FIXED_ROW = 8192 };

int font_pixels(float size, float scale)
{
    float pixels = size * scale + 0.5f;
    if (!(pixels >= 1))
        return 1;
    return pixels > LARGEST_EM ? LARGEST_EM : (int)pixels;
}

bool font_is_mono(Face face)
{
    return face == FACE_MONO || face == FACE_MONO_BOLD;
}

int font_advance(const Font *font, Face face, int pixels)
{
    TextSize zero = font->measure(font->user, face, pixels, text_of("0"));
    return zero.width > 1 ? (int)(zero.width + 0.5f) : 1;
}

static int character_count(Text text)
{
    int count = 0;
    for (size_t i = 0; i < text.length; count++)
        text_decode(text, &i);
    return count;
}

TextSize font_measure(const Font *font, Face face, float size, float scale,
                      Text text)
{
    assert(font && scale > 0);
    int pixels = font_pixels(size, scale);
    TextSize measured = font->measure(font->user, face, pixels, text);
    if (font_is_mono(face)) {
        int advance = font_advance(font, face, pixels);
        measured.width = (float)(advance * character_count(text));
    }
    return (TextSize){measured.width / scale, measured.ascent / scale,
                      measured.descent / scale};
}

static TextSize fixed_measure(void *user, Face face, int pixels, Text text)
{
    (void)user;
    (void)face;
    float em = (float)pixels;
    return (TextSize){0.6f * em * (float)character_count(text), 0.8f * em,
                      0.2f * em};
}

static bool fixed_mask(void *user, Face face, int pixels, Text text,
                       Mask *ret_mask)
{
    static uint8_t row[FIXED_ROW];
    float em = (float)pixels;
    int width = (int)fixed_measure(user, face, pixels, text).width;
    if (width > FIXED_ROW)
        width = FIXED_ROW;
    for (int x = 0; x < width; x++)
        row[x] = 0;
    int column = 0;
    for (size_t i = 0; i < text.length; column++) {
        float pen = 0.6f * em * (float)column;
        bool blank = text_decode(text, &i) == ' ';
        int end = (int)(pen + 0.5f * em);
        for (int x = (int)pen; !blank && x < end && x < width; x++)
            row[x] = 255;
    }
    int height = (int)(0.7f * em);
    *ret_mask = (Mask){row, width, height, 0, 0, -height};
    return width > 0 && height > 0;
}

static bool fixed_has(void *user, Face face, uint32_t code_point)
{
    (void)user;
    (void)face;
    return code_point >= ' ';
}

Font font_fixed(void)
{
    return (Font){fixed_measure, fixed_mask, fixed_has, NULL};
}
