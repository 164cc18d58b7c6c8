/* The linker option --wrap calls __wrap_x for x and gives x as __real_x. */
#include "allocations.h"

#include <stddef.h>

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *old, size_t size);

static long count_so_far;

long allocations(void)
{
    return count_so_far;
}

void *__wrap_malloc(size_t size)
{
    count_so_far++;
    return __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    count_so_far++;
    return __real_calloc(count, size);
}

void *__wrap_realloc(void *old, size_t size)
{
    count_so_far++;
    return __real_realloc(old, size);
}
