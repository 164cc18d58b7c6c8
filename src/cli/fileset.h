/* Files that belong together: all of them appear, or none does. */
#ifndef CLI_FILESET_H
#define CLI_FILESET_H

#include <stdbool.h>

enum { FILESET_FILES = 3, FILESET_PATH = 4096 };

/* A set on its way. Zeroed it is empty. */
typedef struct FileSet {
    int count;
    char paths[FILESET_FILES][FILESET_PATH]; /* [count] */
    char parts[FILESET_FILES]
              [FILESET_PATH]; /* [count]: where they are so far */
} FileSet;

/* The place to write the file that is to become `path`; NULL when the path is
   too long. Valid as long as the set; at most FILESET_FILES (asserted). */
const char *fileset_add(FileSet *set, const char *path);

/* Moves all of them to where they belong. False, with *ret_path and *ret_reason
   valid until the next error, when one cannot be; then none of them is there,
   and older files of those names may be gone. */
bool fileset_place(FileSet *set, const char **ret_path,
                   const char **ret_reason);

/* Removes what was written so far. */
void fileset_drop(FileSet *set);

#endif
