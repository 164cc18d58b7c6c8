/* Font files are read into memory once; a TTF_Font for each (face, size) in use
   is made from there when first asked for, the one not used for longest makes
   room. What a string measures and looks like is kept in a TextCache, so
   SDL2_ttf is asked once for each string.
   Numbers change all the time, so the painter sets mono faces glyph by glyph;
   they have one common advance in whole pixels and so never wobble. */
#include "sdl/fonts.h"

#include "base/platform.h"
#include "sdl/text_cache.h"

#include <math.h>
#include <SDL_ttf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    OPEN_SIZES = 48,
    LARGEST_SIZE = 2000,
    LONGEST_TEXT = 4096, /* bytes; the rest of a longer line is not set */
    LONGEST_PATH = 1024,
    CACHE_BUDGET = 16 * 1024 * 1024,
    ADVANCE_SAMPLE = 20 /* digits measured at once for a mono advance */
};

/* Line heights that keep layouts sane whatever a face claims, in em. */
#define LARGEST_ASCENT  0.95f
#define LARGEST_DESCENT 0.30f

typedef struct FaceFile {
    char path[LONGEST_PATH];
    void *bytes; /* from SDL_LoadFile; NULL: missing or broken */
    size_t size;
} FaceFile;

typedef struct OpenSize {
    TTF_Font *font;
    Face face;
    int pixels;
    int advance; /* of every character of a mono face, else 0 */
    uint64_t last_use;
} OpenSize;

struct Fonts {
    FaceFile files[FACE_COUNT];
    OpenSize open[OPEN_SIZES]; /* [open_count] */
    int open_count;
    uint64_t uses;
    TextCache *cache;
};

static const struct {
    const char *file, *name;
    bool mono;
} FACES[FACE_COUNT] = {
    [FACE_TEXT] = {"Inter-Regular.otf", "Inter Regular", false},
    [FACE_BOLD] = {"Inter-SemiBold.otf", "Inter SemiBold", false},
    [FACE_MONO] = {"JetBrainsMono-Regular.ttf", "JetBrains Mono", true},
    [FACE_MONO_BOLD] = {"JetBrainsMono-Bold.ttf", "JetBrains Mono Bold", true},
    [FACE_MATHS] = {"texgyrepagella-math.otf", "TeX Gyre Pagella Math", false},
};

const char *fonts_file(Face face)
{
    return FACES[face].file;
}

/* A TTF_Font of a face in memory; NULL when the bytes are no font. */
static TTF_Font *make_font(const FaceFile *file, int pixels)
{
    SDL_RWops *bytes = SDL_RWFromConstMem(file->bytes, (int)file->size);
    TTF_Font *font = bytes ? TTF_OpenFontRW(bytes, 1, pixels) : NULL;
    if (font)
        TTF_SetFontHinting(font, TTF_HINTING_LIGHT_SUBPIXEL);
    return font;
}

static int common_advance(TTF_Font *font)
{
    char digits[ADVANCE_SAMPLE + 1];
    int width = 0;
    memset(digits, '0', ADVANCE_SAMPLE);
    digits[ADVANCE_SAMPLE] = '\0';
    TTF_SizeUTF8(font, digits, &width, NULL);
    int advance = (width + ADVANCE_SAMPLE / 2) / ADVANCE_SAMPLE;
    return advance > 0 ? advance : 1;
}

/* A place for one more open size, if need be that of the one not used for
   longest. */
static OpenSize *free_place(Fonts *fonts)
{
    if (fonts->open_count < OPEN_SIZES)
        return &fonts->open[fonts->open_count++];
    OpenSize *oldest = &fonts->open[0];
    for (int i = 1; i < OPEN_SIZES; i++)
        if (fonts->open[i].last_use < oldest->last_use)
            oldest = &fonts->open[i];
    TTF_CloseFont(oldest->font);
    return oldest;
}

static OpenSize *open_size(Fonts *fonts, Face face, int pixels)
{
    fonts->uses++;
    for (int i = 0; i < fonts->open_count; i++) {
        OpenSize *open = &fonts->open[i];
        if (open->face == face && open->pixels == pixels) {
            open->last_use = fonts->uses;
            return open;
        }
    }
    if (!fonts->files[face].bytes)
        return NULL;
    TTF_Font *font = make_font(&fonts->files[face], pixels);
    if (!font)
        return NULL;
    OpenSize *open = free_place(fonts);
    int advance = FACES[face].mono ? common_advance(font) : 0;
    *open = (OpenSize){font, face, pixels, advance, fonts->uses};
    return open;
}

static int sane_size(int pixels)
{
    return pixels < 1 ? 1 : pixels > LARGEST_SIZE ? LARGEST_SIZE : pixels;
}

/* SDL2_ttf wants a zero-ended string. */
static void copy_text(Text text, char ret_string[LONGEST_TEXT])
{
    TextBuffer copy = text_buffer(ret_string, LONGEST_TEXT);
    text_add_slice(&copy, text);
}

static int count_characters(Text text)
{
    int count = 0;
    for (size_t i = 0; i < text.length; count++)
        text_decode(text, &i);
    return count;
}

/* How far a string reaches beyond where a line is expected to be: left of the
   pen and above the face's ascent, as far as its characters tell. SDL2_ttf
   enlarges its picture by as much and does not say so. */
static void find_overhang(TTF_Font *font, const char *string, int *ret_left,
                          int *ret_above)
{
    Text text = text_of(string);
    int left = 0, above = 0, ascent = TTF_FontAscent(font);
    for (size_t i = 0; i < text.length;) {
        bool first = i == 0;
        int x = 0, top = 0;
        uint32_t point = text_decode(text, &i);
        if (TTF_GlyphMetrics32(font, point, &x, NULL, NULL, &top, NULL) != 0)
            continue;
        if (first && x < 0)
            left = -x;
        if (top - ascent > above)
            above = top - ascent;
    }
    *ret_left = left;
    *ret_above = above;
}

static float width_of(const OpenSize *open, Text text)
{
    char string[LONGEST_TEXT];
    int width = 0, left, above;
    if (open->advance)
        return (float)(open->advance * count_characters(text));
    copy_text(text, string);
    if (TTF_SizeUTF8(open->font, string, &width, NULL) != 0)
        return 0;
    find_overhang(open->font, string, &left, &above);
    return (float)(width - left);
}

/* What draw/font.h promises for a face that is not there. */
static TextSize size_without_face(int pixels, Text text)
{
    float em = (float)pixels;
    return (TextSize){0.6f * em * (float)count_characters(text), 0.8f * em,
                      0.2f * em};
}

static TextSize measure_text(void *user, Face face, int pixels, Text text)
{
    Fonts *fonts = user;
    pixels = sane_size(pixels);
    OpenSize *open = open_size(fonts, face, pixels);
    if (!open)
        return size_without_face(pixels, text);
    CachedText *known = text_cache_get(fonts->cache, face, pixels, text);
    float width =
        known && known->width >= 0 ? known->width : width_of(open, text);
    if (known)
        known->width = width;
    float ascent = (float)TTF_FontAscent(open->font);
    float descent = (float)-TTF_FontDescent(open->font);
    return (TextSize){width, fminf(ascent, LARGEST_ASCENT * (float)pixels),
                      fminf(descent, LARGEST_DESCENT * (float)pixels)};
}

typedef struct Bounds {
    int left, top, right, bottom; /* right and bottom are one behind */
} Bounds;

/* Where a picture of one byte a pixel has any ink. */
static Bounds ink_of(const SDL_Surface *picture)
{
    Bounds ink = {picture->w, picture->h, 0, 0};
    for (int y = 0; y < picture->h; y++) {
        const uint8_t *row = (const uint8_t *)picture->pixels +
                             (size_t)y * (size_t)picture->pitch;
        for (int x = 0; x < picture->w; x++) {
            if (!row[x])
                continue;
            ink.left = x < ink.left ? x : ink.left;
            ink.right = x + 1 > ink.right ? x + 1 : ink.right;
            ink.top = y < ink.top ? y : ink.top;
            ink.bottom = y + 1;
        }
    }
    return ink;
}

/* Copies the inked part; NULL (and an empty mask) when there is none. */
static uint8_t *cut_out(const SDL_Surface *picture, Mask *ret_mask)
{
    Bounds ink = ink_of(picture);
    if (ink.right <= ink.left)
        return NULL;
    size_t width = (size_t)(ink.right - ink.left);
    size_t height = (size_t)(ink.bottom - ink.top);
    uint8_t *alpha = malloc(width * height);
    if (!alpha)
        return NULL;
    const uint8_t *from = picture->pixels;
    for (size_t y = 0; y < height; y++)
        memcpy(alpha + y * width,
               from + ((size_t)ink.top + y) * (size_t)picture->pitch + ink.left,
               width);
    *ret_mask = (Mask){.alpha = alpha,
                       .width = (int)width,
                       .height = (int)height,
                       .stride = (int)width,
                       .left = ink.left,
                       .top = ink.top};
    return alpha;
}

static void make_mask(Fonts *fonts, const OpenSize *open, CachedText *entry)
{
    /* "Shaded" white on black gives one byte a pixel: the coverage. */
    static const SDL_Color white = {255, 255, 255, 255}, black = {0, 0, 0, 255};
    char string[LONGEST_TEXT];
    Mask mask = {0};
    uint8_t *alpha = NULL;
    copy_text((Text){entry->text, entry->length}, string);
    SDL_Surface *picture =
        *string ? TTF_RenderUTF8_Shaded(open->font, string, white, black)
                : NULL;
    if (picture) {
        int left, above;
        find_overhang(open->font, string, &left, &above);
        alpha = cut_out(picture, &mask);
        mask.left -= left;
        mask.top -= TTF_FontAscent(open->font) + above;
        SDL_FreeSurface(picture);
    }
    size_t bytes = alpha ? (size_t)mask.width * (size_t)mask.height : 0;
    text_cache_keep_mask(fonts->cache, entry, mask, alpha, bytes);
}

static bool mask_text(void *user, Face face, int pixels, Text text,
                      Mask *ret_mask)
{
    Fonts *fonts = user;
    pixels = sane_size(pixels);
    if (!fonts->files[face].bytes)
        return false;
    CachedText *entry = text_cache_get(fonts->cache, face, pixels, text);
    if (!entry)
        return false;
    if (!entry->masked) {
        const OpenSize *open = open_size(fonts, face, pixels);
        if (!open)
            return false;
        make_mask(fonts, open, entry);
    }
    if (!entry->alpha)
        return false;
    *ret_mask = entry->mask;
    return true;
}

static bool has_character(void *user, Face face, uint32_t code_point)
{
    Fonts *fonts = user;
    const OpenSize *open = NULL;
    for (int i = 0; i < fonts->open_count && !open; i++)
        if (fonts->open[i].face == face)
            open = &fonts->open[i];
    if (!open)
        open = open_size(fonts, face, 16);
    return open && TTF_GlyphIsProvided32(open->font, code_point) != 0;
}

/* Reads a face's file and sees that it is a font. */
static bool load_face(FaceFile *file)
{
    if (platform_path_kind(file->path) != PATH_FILE)
        return false;
    file->bytes = SDL_LoadFile(file->path, &file->size);
    if (!file->bytes)
        return false;
    TTF_Font *font = make_font(file, 16);
    if (!font) {
        SDL_free(file->bytes);
        file->bytes = NULL;
        return false;
    }
    TTF_CloseFont(font);
    return true;
}

static void load_faces(Fonts *fonts, const char *assets, Report *report)
{
    int missing = 0, first = 0;
    for (int face = 0; face < FACE_COUNT; face++) {
        FaceFile *file = &fonts->files[face];
        TextBuffer path = text_buffer(file->path, sizeof file->path);
        text_addf(&path, "%s/fonts/%s", assets, FACES[face].file);
        if (load_face(file))
            continue;
        if (missing++ == 0)
            first = face;
    }
    if (missing == 0)
        return;
    report_start(report, fonts->files[first].path);
    report_add(report, 0, "cannot be opened; expected the font %s",
               FACES[first].name);
    if (missing > 1)
        report_add(report, 0, "and %d more fonts of that folder", missing - 1);
}

Fonts *fonts_open(const char *assets, Report *report)
{
    report_start(report, assets);
    if (TTF_Init() != 0) {
        report_add(report, 0, "SDL2_ttf does not start: %s", TTF_GetError());
        return NULL;
    }
    Fonts *fonts = calloc(1, sizeof *fonts);
    if (fonts)
        fonts->cache = text_cache_new(CACHE_BUDGET);
    if (!fonts || !fonts->cache) {
        report_add(report, 0, "out of memory for the fonts");
        free(fonts);
        TTF_Quit();
        return NULL;
    }
    load_faces(fonts, assets, report);
    return fonts;
}

void fonts_close(Fonts *fonts)
{
    if (!fonts)
        return;
    for (int i = 0; i < fonts->open_count; i++)
        TTF_CloseFont(fonts->open[i].font);
    for (int face = 0; face < FACE_COUNT; face++)
        SDL_free(fonts->files[face].bytes);
    text_cache_free(fonts->cache);
    free(fonts);
    TTF_Quit();
}

Font fonts_font(Fonts *fonts)
{
    return (Font){measure_text, mask_text, has_character, fonts};
}
