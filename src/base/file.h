/* Whole files: read with a limit on their size, written beside and renamed, so
   that a reader never sees half of one. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/report.h"
#include "base/text.h"

/* Reads a regular file of at most `limit` bytes into memory that the caller
   frees; *ret_text.at is never NULL then. False, with a line in `report` and
   *ret_text untouched, when it is missing, a folder, a pipe, too large (said
   before reading it) or unreadable. */
bool file_read(const char *path, size_t limit, Report *report, Text *ret_text);

/* Puts `bytes` at `path` at once. False, with *ret_reason a static text such
   as "Permission denied", when it cannot; then nothing is left behind. */
bool file_write(const char *path, Text bytes, const char **ret_reason);

#endif
