/* The linker option --wrap calls __wrap_x for x and gives x as __real_x; these
   names are the linker's choice. */
#include "allocations.h"

#include <stdbool.h>
#include <stddef.h>

/* NOLINTBEGIN(bugprone-reserved-identifier,readability-identifier-naming) */
void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *old, size_t size);
/* NOLINTEND(bugprone-reserved-identifier,readability-identifier-naming) */

static long count_so_far;
static long allowed = -1;

long allocations(void)
{
    return count_so_far;
}

void allocations_allow(long count)
{
    allowed = count;
}

static bool may_have(void)
{
    count_so_far++;
    if (allowed > 0)
        allowed--;
    else if (allowed == 0)
        return false;
    return true;
}

void *__wrap_malloc(size_t size)
{
    return may_have() ? __real_malloc(size) : NULL;
}

void *__wrap_calloc(size_t count, size_t size)
{
    return may_have() ? __real_calloc(count, size) : NULL;
}

void *__wrap_realloc(void *old, size_t size)
{
    return may_have() ? __real_realloc(old, size) : NULL;
}
