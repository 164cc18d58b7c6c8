/* Our own list of files: SDL has no dialog for it. */
#ifndef APP_FILESTATE_H
#define APP_FILESTATE_H

#include <stdbool.h>

enum { FILE_ENTRIES = 500, FILE_NAME = 256, FILE_FILTER = 64 };

typedef enum FileKind {
    FILE_ALL,    /* the folder itself, as lessons */
    FILE_UP,     /* the folder above */
    FILE_FOLDER, /* a folder inside */
    FILE_LESSON,
    FILE_EXPERIMENT
} FileKind;

typedef struct FileEntry {
    FileKind kind;
    char name[FILE_NAME]; /* what is shown; of a file or folder its name */
} FileEntry;

typedef struct FileList {
    bool open;
    bool unreadable;   /* the folder cannot be listed */
    char folder[1024]; /* a full path */
    int count;
    FileEntry entries[FILE_ENTRIES]; /* [count] */
    char filter[FILE_FILTER];        /* what was typed */
    int chosen;                      /* among those the filter leaves */
    float scroll;                    /* logical pixels */
} FileList;

#endif
