/* A bump allocator with a budget. Everything that belongs together (a read
   experiment, a network) is taken from one arena and given back at once, so
   nothing needs freeing piece by piece and a hostile file cannot take more
   than the budget. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

typedef struct Arena Arena;

/* A new arena that hands out at most `budget` bytes; NULL when out of memory.
   The caller owns it and gives it to arena_free. */
Arena *arena_new(size_t budget);

/* Gives back every byte the arena handed out. NULL is fine. */
void arena_free(Arena *arena);

/* `count` items of `size` bytes each, zeroed and aligned for any type. NULL
   when the budget or the memory is used up, or count * size overflows. */
void *arena_take(Arena *arena, size_t count, size_t size);

/* A zero-ended copy of `length` bytes; NULL as in arena_take. */
char *arena_copy_text(Arena *arena, const char *text, size_t length);

/* Bytes handed out so far. */
size_t arena_used(const Arena *arena);

#endif
