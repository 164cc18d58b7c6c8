/* What is POSIX and not C11 stands here, once: the clock, replacing a file at
   once, asking what a path is, where the program lies. */
#ifndef BASE_PLATFORM_H
#define BASE_PLATFORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Seconds from some fixed moment, never going back. */
double platform_seconds(void);

/* Seconds of processor time this process has used. */
double platform_cpu_seconds(void);

typedef enum PathKind {
    PATH_MISSING,
    PATH_FILE,
    PATH_FOLDER,
    PATH_OTHER /* a pipe, a device; never read, it might not end */
} PathKind;

PathKind platform_path_kind(const char *path);

/* True when both are there and are one and the same file, however it is
   spelled or linked. */
bool platform_same_file(const char *a, const char *b);

/* Calls `see` for every name in a folder, in the order of their bytes, without
   those that begin with a dot; at most 4096. False when it cannot be read. */
bool platform_list_folder(const char *path,
                          void (*see)(void *user, const char *name),
                          void *user);

/* Moves `from` over `to` in one act: afterwards `to` is the old file or the
   new one, never half of it. False when the system refuses. */
bool platform_replace(const char *from, const char *to);

/* A name beside `path` that no other process uses; false when it does not
   fit. */
bool platform_name_beside(const char *path, char *ret_name, size_t size);

/* Makes a folder and those above it; true when it is there afterwards. Else
   *ret_reason is a static text such as "Permission denied". */
bool platform_make_folder(const char *path, const char **ret_reason);

/* Where the user's data belongs: "$XDG_DATA_HOME/NAME", else
   "$HOME/.local/share/NAME". False when neither is a full path, or it does not
   fit. */
bool platform_data_folder(const char *name, char *ret_folder, size_t size);

/* The full path of what is there, without links and dots; false when it is not
   there or does not fit. */
bool platform_full_path(const char *path, char *ret_path, size_t size);

/* Tells a file from what it was before it was written again: 0 when there is no
   file. */
uint64_t platform_file_stamp(const char *path);

/* The folder the running program lies in; false when the system hides it. */
bool platform_program_folder(char *ret_folder, size_t size);

/* Ctrl+C and a polite kill set a flag in place of ending the program. */
void platform_catch_interrupts(void);
bool platform_interrupted(void);

/* Writing into a pipe that nobody reads fails like a full disk, in place of
   ending the program. */
void platform_ignore_closed_pipes(void);

/* True when standard output is a terminal a person looks at. */
bool platform_output_is_terminal(void);

#endif
