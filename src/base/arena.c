/* Chunks in a list, the newest first. A request that does not fit the newest
   chunk gets a chunk of its own when it is large, a fresh common one when it
   is small. calloc zeroes; nothing is reused. */
#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { CHUNK_SIZE = 64 * 1024 };

typedef struct Chunk {
    struct Chunk *next;
    size_t size;
    size_t used;
    alignas(max_align_t) unsigned char bytes[];
} Chunk;

struct Arena {
    Chunk *newest;
    size_t budget;
    size_t used;
};

Arena *arena_new(size_t budget)
{
    Arena *arena = calloc(1, sizeof *arena);
    if (arena)
        arena->budget = budget;
    return arena;
}

void arena_free(Arena *arena)
{
    if (!arena)
        return;
    for (Chunk *chunk = arena->newest, *next; chunk; chunk = next) {
        next = chunk->next;
        free(chunk);
    }
    free(arena);
}

static Chunk *add_chunk(Arena *arena, size_t size)
{
    Chunk *chunk = calloc(1, sizeof *chunk + size);
    if (!chunk)
        return NULL;
    chunk->size = size;
    chunk->next = arena->newest;
    arena->newest = chunk;
    return chunk;
}

void *arena_take(Arena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / 2 / size)
        return NULL;
    const size_t align = alignof(max_align_t);
    size_t need = (count * size + align - 1) / align * align;
    if (need > arena->budget - arena->used)
        return NULL;
    Chunk *chunk = arena->newest;
    if (!chunk || chunk->size - chunk->used < need)
        chunk = add_chunk(arena, need > CHUNK_SIZE ? need : CHUNK_SIZE);
    if (!chunk)
        return NULL;
    void *taken = chunk->bytes + chunk->used;
    chunk->used += need;
    arena->used += need;
    return taken;
}

char *arena_copy_text(Arena *arena, const char *text, size_t length)
{
    char *copy = arena_take(arena, length + 1, 1);
    if (copy && length)
        memcpy(copy, text, length);
    return copy;
}

size_t arena_used(const Arena *arena)
{
    return arena->used;
}
