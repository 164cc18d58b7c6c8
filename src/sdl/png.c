/* SDL2_image encodes into memory that grows, and base/file.h puts the bytes
   where they belong: so a full disk or a folder without permission is noticed
   and never leaves half a picture. */
#include "sdl/png.h"

#include "base/file.h"

#include <SDL_image.h>
#include <stdlib.h>
#include <string.h>

typedef struct Bytes {
    char *at;
    size_t length, room;
} Bytes;

static bool make_room(Bytes *bytes, size_t more)
{
    if (more <= bytes->room - bytes->length)
        return true;
    size_t room = 2 * bytes->room + more + 4096;
    char *grown = realloc(bytes->at, room);
    if (!grown)
        return false;
    bytes->at = grown;
    bytes->room = room;
    return true;
}

static size_t SDLCALL append(SDL_RWops *stream, const void *from, size_t size,
                             size_t count)
{
    Bytes *bytes = stream->hidden.unknown.data1;
    size_t length = size * count;
    if (length == 0)
        return 0;
    if (!make_room(bytes, length)) {
        SDL_OutOfMemory();
        return 0;
    }
    memcpy(bytes->at + bytes->length, from, length);
    bytes->length += length;
    return count;
}

static size_t SDLCALL refuse_read(SDL_RWops *stream, void *to, size_t size,
                                  size_t count)
{
    (void)stream, (void)to, (void)size, (void)count;
    return 0;
}

static Sint64 SDLCALL refuse_seek(SDL_RWops *stream, Sint64 offset, int whence)
{
    (void)stream, (void)offset, (void)whence;
    return SDL_SetError("the stream only goes forward");
}

static Sint64 SDLCALL size_so_far(SDL_RWops *stream)
{
    const Bytes *bytes = stream->hidden.unknown.data1;
    return (Sint64)bytes->length;
}

static int SDLCALL close_stream(SDL_RWops *stream)
{
    SDL_FreeRW(stream);
    return 0;
}

static SDL_RWops *stream_into(Bytes *bytes)
{
    SDL_RWops *stream = SDL_AllocRW();
    if (!stream)
        return NULL;
    stream->size = size_so_far;
    stream->seek = refuse_seek;
    stream->read = refuse_read;
    stream->write = append;
    stream->close = close_stream;
    stream->type = SDL_RWOPS_UNKNOWN;
    stream->hidden.unknown.data1 = bytes;
    return stream;
}

static SDL_Surface *surface_of(const uint32_t *pixels, int width, int height,
                               int stride)
{
    SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormat(
        0, width, height, 32, SDL_PIXELFORMAT_RGB888);
    if (!surface)
        return NULL;
    char *to = surface->pixels;
    for (int y = 0; y < height; y++)
        memcpy(to + (size_t)y * (size_t)surface->pitch,
               pixels + (size_t)y * (size_t)stride,
               (size_t)width * sizeof *pixels);
    return surface;
}

static bool encode(SDL_Surface *surface, Bytes *bytes)
{
    SDL_RWops *stream = stream_into(bytes);
    return stream && IMG_SavePNG_RW(surface, stream, 1) == 0 &&
           bytes->length > 0;
}

bool png_write(const char *path, const uint32_t *pixels, int width, int height,
               int stride, const char **ret_reason)
{
    if (width < 1 || height < 1 || width > PNG_LARGEST_SIDE ||
        height > PNG_LARGEST_SIDE) {
        *ret_reason = "the picture has no pixels or too many";
        return false;
    }
    Bytes bytes = {0};
    SDL_Surface *surface = surface_of(pixels, width, height, stride);
    bool written = surface && encode(surface, &bytes);
    if (!written)
        *ret_reason = SDL_GetError();
    else
        written = file_write(path, (Text){bytes.at, bytes.length}, ret_reason);
    SDL_FreeSurface(surface);
    free(bytes.at);
    return written;
}

/* The rows of a surface without gaps and with a top byte of 0. */
static uint32_t *copy_pixels(const SDL_Surface *surface)
{
    size_t width = (size_t)surface->w, height = (size_t)surface->h;
    uint32_t *pixels = calloc(width * height, sizeof *pixels);
    if (!pixels)
        return NULL;
    const char *from = surface->pixels;
    for (size_t y = 0; y < height; y++)
        memcpy(pixels + y * width, from + y * (size_t)surface->pitch,
               width * sizeof *pixels);
    for (size_t i = 0; i < width * height; i++)
        pixels[i] &= 0xFFFFFFu;
    return pixels;
}

static SDL_Surface *load(const char *path)
{
    SDL_RWops *file = SDL_RWFromFile(path, "rb");
    if (!file)
        return NULL;
    /* asked first because libpng would print what it finds */
    bool is_png = IMG_isPNG(file) != 0;
    SDL_Surface *loaded = is_png ? IMG_LoadPNG_RW(file) : NULL;
    if (!is_png)
        SDL_SetError("not a PNG file");
    SDL_RWclose(file);
    if (!loaded)
        return NULL;
    SDL_Surface *plain =
        SDL_ConvertSurfaceFormat(loaded, SDL_PIXELFORMAT_ARGB8888, 0);
    SDL_FreeSurface(loaded);
    return plain;
}

bool png_read(const char *path, uint32_t **ret_pixels, int *ret_width,
              int *ret_height, const char **ret_reason)
{
    SDL_Surface *surface = load(path);
    if (!surface) {
        *ret_reason = SDL_GetError();
        return false;
    }
    uint32_t *pixels = copy_pixels(surface);
    if (pixels) {
        *ret_pixels = pixels;
        *ret_width = surface->w;
        *ret_height = surface->h;
    } else {
        *ret_reason = "out of memory";
    }
    SDL_FreeSurface(surface);
    return pixels != NULL;
}
