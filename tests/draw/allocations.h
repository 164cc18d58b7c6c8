/* Counts what the library under test takes from the heap, and lets it fail; the
   linker leads malloc, calloc and realloc here. */
#ifndef DRAW_ALLOCATIONS_H
#define DRAW_ALLOCATIONS_H

/* Calls so far. */
long allocations(void);

/* The next `count` calls succeed, all later ones return NULL; -1: no limit. */
void allocations_allow(long count);

#endif
