/* A hash map of fixed size with chains (FNV-1a, which is plenty for a few
   thousand short strings) whose entries also stand in one list by last use.
   Touching an entry moves it to the new end; evicting takes from the old end
   and never takes the newest, which the caller is looking at. */
#include "sdl/text_cache.h"

#include <stdlib.h>
#include <string.h>

enum { BUCKETS = 4096 };

struct TextCache {
    size_t budget, bytes;
    int count;
    CachedText *newest, *oldest;
    CachedText *buckets[BUCKETS];
};

TextCache *text_cache_new(size_t budget)
{
    TextCache *cache = calloc(1, sizeof *cache);
    if (cache)
        cache->budget = budget;
    return cache;
}

void text_cache_free(TextCache *cache)
{
    if (!cache)
        return;
    for (CachedText *entry = cache->newest, *older; entry; entry = older) {
        older = entry->older;
        free(entry->alpha);
        free(entry);
    }
    free(cache);
}

static uint32_t hash_byte(uint32_t hash, unsigned byte)
{
    return (hash ^ (byte & 0xFFu)) * 16777619u;
}

static uint32_t hash_of(Face face, int pixels, Text text)
{
    uint32_t hash = hash_byte(2166136261u, (unsigned)face);
    hash = hash_byte(hash, (unsigned)pixels);
    hash = hash_byte(hash, (unsigned)pixels >> 8);
    for (size_t i = 0; i < text.length; i++)
        hash = hash_byte(hash, (unsigned char)text.at[i]);
    return hash;
}

static bool is_entry_of(const CachedText *entry, uint32_t hash, Face face,
                        int pixels, Text text)
{
    return entry->hash == hash && entry->face == face &&
           entry->pixels == pixels &&
           text_equal((Text){entry->text, entry->length}, text);
}

static void leave_list(TextCache *cache, CachedText *entry)
{
    if (entry->newer)
        entry->newer->older = entry->older;
    else
        cache->newest = entry->older;
    if (entry->older)
        entry->older->newer = entry->newer;
    else
        cache->oldest = entry->newer;
}

static void enter_list(TextCache *cache, CachedText *entry)
{
    entry->newer = NULL;
    entry->older = cache->newest;
    if (cache->newest)
        cache->newest->newer = entry;
    else
        cache->oldest = entry;
    cache->newest = entry;
}

static void evict_oldest(TextCache *cache)
{
    CachedText *entry = cache->oldest;
    CachedText **link = &cache->buckets[entry->hash % BUCKETS];
    while (*link != entry)
        link = &(*link)->next_in_bucket;
    *link = entry->next_in_bucket;
    cache->oldest = entry->newer;
    cache->oldest->older = NULL;
    cache->bytes -= entry->bytes;
    cache->count--;
    free(entry->alpha);
    free(entry);
}

static void keep_within_budget(TextCache *cache)
{
    while (cache->bytes > cache->budget && cache->oldest != cache->newest)
        evict_oldest(cache);
}

static CachedText *add(TextCache *cache, uint32_t hash, Face face, int pixels,
                       Text text)
{
    size_t bytes = sizeof(CachedText) + text.length;
    CachedText *entry = calloc(1, bytes);
    if (!entry)
        return NULL;
    entry->hash = hash;
    entry->face = face;
    entry->pixels = pixels;
    entry->width = -1;
    entry->bytes = bytes;
    entry->length = text.length;
    if (text.length)
        memcpy(entry->text, text.at, text.length);
    entry->next_in_bucket = cache->buckets[hash % BUCKETS];
    cache->buckets[hash % BUCKETS] = entry;
    enter_list(cache, entry);
    cache->bytes += bytes;
    cache->count++;
    keep_within_budget(cache);
    return entry;
}

CachedText *text_cache_get(TextCache *cache, Face face, int pixels, Text text)
{
    uint32_t hash = hash_of(face, pixels, text);
    CachedText *entry = cache->buckets[hash % BUCKETS];
    while (entry && !is_entry_of(entry, hash, face, pixels, text))
        entry = entry->next_in_bucket;
    if (!entry)
        return add(cache, hash, face, pixels, text);
    if (entry != cache->newest) {
        leave_list(cache, entry);
        enter_list(cache, entry);
    }
    return entry;
}

void text_cache_keep_mask(TextCache *cache, CachedText *entry, Mask mask,
                          uint8_t *alpha, size_t bytes)
{
    free(entry->alpha);
    entry->masked = true;
    entry->mask = mask;
    entry->mask.alpha = alpha;
    entry->alpha = alpha;
    size_t own = sizeof *entry + entry->length;
    cache->bytes += own + bytes - entry->bytes;
    entry->bytes = own + bytes;
    keep_within_budget(cache);
}

size_t text_cache_bytes(const TextCache *cache)
{
    return cache->bytes;
}

int text_cache_count(const TextCache *cache)
{
    return cache->count;
}
