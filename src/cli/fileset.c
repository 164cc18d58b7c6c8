/* Each is written beside its place; the moves come last and together, so what
   is likely to fail (a full disk) fails while nothing can be seen yet. */
#include "cli/fileset.h"

#include "base/platform.h"

#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

const char *fileset_add(FileSet *set, const char *path)
{
    assert(set->count < FILESET_FILES);
    char *part = set->parts[set->count];
    size_t length = strlen(path);
    if (length >= FILESET_PATH ||
        !platform_name_beside(path, part, FILESET_PATH))
        return NULL;
    memcpy(set->paths[set->count], path, length + 1);
    set->count++;
    return part;
}

static void remove_first(char (*paths)[FILESET_PATH], int count)
{
    for (int i = 0; i < count; i++)
        remove(paths[i]);
}

bool fileset_place(FileSet *set, const char **ret_path, const char **ret_reason)
{
    for (int i = 0; i < set->count; i++) {
        if (platform_replace(set->parts[i], set->paths[i]))
            continue;
        *ret_path = set->paths[i];
        *ret_reason = strerror(errno);
        remove_first(set->paths, i);
        fileset_drop(set);
        return false;
    }
    set->count = 0;
    return true;
}

void fileset_drop(FileSet *set)
{
    remove_first(set->parts, set->count);
    set->count = 0;
}
