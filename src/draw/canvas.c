/* Two channels at a time: red and blue share a word with a gap of eight bits
   between them, green has its own, so a blend is four multiplications and no
   division. Alpha runs to 256, so that full alpha gives back the colour's own
   bits. */
#include "draw/canvas.h"

#include <assert.h>
#include <string.h>

static const uint32_t RED_BLUE = 0x00FF00FF, GREEN = 0x0000FF00;

Canvas canvas_on(uint32_t *pixels, int stride, PixelRect area)
{
    return (Canvas){.pixels = pixels,
                    .stride = stride,
                    .area = area,
                    .clips = {area},
                    .clip_count = 1};
}

PixelRect canvas_clip(const Canvas *canvas)
{
    return canvas->clips[canvas->clip_count - 1];
}

void canvas_push_clip(Canvas *canvas, PixelRect rect)
{
    assert(canvas->clip_count < CANVAS_CLIPS);
    PixelRect clip = pixel_rect_clip(rect, canvas_clip(canvas));
    canvas->clips[canvas->clip_count++] = clip;
}

void canvas_pop_clip(Canvas *canvas)
{
    assert(canvas->clip_count > 1);
    canvas->clip_count--;
}

uint32_t *canvas_at(const Canvas *canvas, int x, int y)
{
    ptrdiff_t row = y - canvas->area.y, column = x - canvas->area.x;
    return canvas->pixels + row * canvas->stride + column;
}

uint32_t colour_alpha(Colour colour)
{
    uint32_t alpha = colour >> 24;
    return alpha + (alpha >> 7);
}

uint32_t pixel_blend(uint32_t under, Colour colour, uint32_t alpha)
{
    uint32_t left = 256 - alpha;
    uint32_t red_blue =
        (colour & RED_BLUE) * alpha + (under & RED_BLUE) * left + 0x00800080U;
    uint32_t green =
        (colour & GREEN) * alpha + (under & GREEN) * left + 0x00008000U;
    return 0xFF000000U | (red_blue >> 8 & RED_BLUE) | (green >> 8 & GREEN);
}

void canvas_span(Canvas *canvas, int y, int x0, int x1, Colour colour)
{
    uint32_t alpha = colour_alpha(colour);
    if (alpha == 0 || x1 <= x0)
        return;
    uint32_t *pixels = canvas_at(canvas, x0, y);
    int count = x1 - x0;
    if (alpha == 256) {
        for (int i = 0; i < count; i++)
            pixels[i] = colour;
        return;
    }
    for (int i = 0; i < count; i++)
        pixels[i] = pixel_blend(pixels[i], colour, alpha);
}

void canvas_fill(Canvas *canvas, PixelRect rect, Colour colour)
{
    rect = pixel_rect_clip(rect, canvas_clip(canvas));
    for (int y = rect.y; y < rect.y + rect.h; y++)
        canvas_span(canvas, y, rect.x, rect.x + rect.w, colour);
}

void canvas_copy(Canvas *canvas, const Canvas *from, PixelRect rect)
{
    rect = pixel_rect_clip(rect, canvas_clip(canvas));
    rect = pixel_rect_clip(rect, from->area);
    if (rect.w == 0)
        return;
    size_t bytes = (size_t)rect.w * sizeof(uint32_t);
    for (int y = rect.y; y < rect.y + rect.h; y++)
        memcpy(canvas_at(canvas, rect.x, y), canvas_at(from, rect.x, y), bytes);
}

/* One row of a mask over as many pixels. */
static void blend_row(uint32_t *pixels, const uint8_t *alphas, int count,
                      Colour colour)
{
    uint32_t full = colour_alpha(colour);
    for (int i = 0; i < count; i++) {
        uint32_t alpha = alphas[i];
        if (alpha == 0)
            continue;
        alpha = ((alpha + (alpha >> 7)) * full + 128) >> 8;
        pixels[i] = pixel_blend(pixels[i], colour, alpha);
    }
}

void canvas_mask(Canvas *canvas, const Mask *mask, int x, int y, Colour colour)
{
    PixelRect whole = {x + mask->left, y + mask->top, mask->width,
                       mask->height};
    PixelRect rect = pixel_rect_clip(whole, canvas_clip(canvas));
    if (rect.w == 0)
        return;
    for (int row = rect.y; row < rect.y + rect.h; row++) {
        const uint8_t *alphas = mask->alpha +
                                (ptrdiff_t)(row - whole.y) * mask->stride +
                                (rect.x - whole.x);
        blend_row(canvas_at(canvas, rect.x, row), alphas, rect.w, colour);
    }
}
