/* What is known of texts already set: their widths and alpha masks. A map from
   (face, size, string) with a list from the text used last to the one not used
   for longest; when the budget is used up, that one goes. A frame that shows
   what the last one showed takes no memory. */
#ifndef SDL_TEXT_CACHE_H
#define SDL_TEXT_CACHE_H

#include "draw/font.h"

#include <stddef.h>

typedef struct CachedText {
    struct CachedText *next_in_bucket;
    struct CachedText *newer, *older;
    uint32_t hash;
    Face face;
    int pixels;
    float width; /* advance in device pixels; negative: not measured yet */
    bool masked; /* the mask is known (it may be empty) */
    Mask mask;   /* its alpha belongs to the cache */
    uint8_t *alpha;
    size_t bytes; /* all it takes of the budget */
    size_t length;
    char text[]; /* [length], not zero-ended */
} CachedText;

typedef struct TextCache TextCache;

/* A cache of at most about `budget` bytes; NULL when out of memory. The caller
   owns it and gives it to text_cache_free. */
TextCache *text_cache_new(size_t budget);
void text_cache_free(TextCache *cache);

/* The entry of this text, new (not measured, not masked) when there was none;
   NULL when out of memory. It is the last to be evicted; valid until the next
   call that adds something. */
CachedText *text_cache_get(TextCache *cache, Face face, int pixels, Text text);

/* Gives an entry its mask and takes over `alpha` (from malloc, `bytes` long; or
   NULL for an empty mask). */
void text_cache_keep_mask(TextCache *cache, CachedText *entry, Mask mask,
                          uint8_t *alpha, size_t bytes);

/* Bytes in use, entries in use. */
size_t text_cache_bytes(const TextCache *cache);
int text_cache_count(const TextCache *cache);

#endif
