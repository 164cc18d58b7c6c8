/* Counts what the library under test takes from the heap; the linker leads
   malloc, calloc and realloc here. */
#ifndef DRAW_ALLOCATIONS_H
#define DRAW_ALLOCATIONS_H

/* Calls so far. */
long allocations(void);

#endif
