/* Pictures as PNG files. Pixels are XRGB8888, as everywhere. */
#ifndef SDL_PNG_H
#define SDL_PNG_H

#include <stdbool.h>
#include <stdint.h>

enum { PNG_LARGEST_SIDE = 16384 };

/* Writes `pixels` ([height][stride], stride in pixels) to `path` at once. False
   when it cannot, with *ret_reason a text such as "Permission denied" that is
   valid until the next error; then nothing is left behind and an older file at
   `path` stays as it was. */
bool png_write(const char *path, const uint32_t *pixels, int width, int height,
               int stride, const char **ret_reason);

/* Reads a PNG file into [height][width] pixels that the caller frees; their top
   byte is 0 and transparency is dropped. False, with *ret_reason as above and
   the other outputs untouched, when it is missing or no PNG. */
bool png_read(const char *path, uint32_t **ret_pixels, int *ret_width,
              int *ret_height, const char **ret_reason);

#endif
