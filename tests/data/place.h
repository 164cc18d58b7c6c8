/* A folder of a test's own, and reading CSV text with all columns known. */
#ifndef TESTS_DATA_PLACE_H
#define TESTS_DATA_PLACE_H

#include "data/table.h"

enum { PLACE_PATH = 512 };

/* Makes an empty folder; place_leave removes it with what it holds. */
void place_make(void);
void place_leave(void);

/* The path of a name in it, good until the next call. */
const char *place_path(const char *name);
void place_write(const char *name, const char *text);

/* The lines of a report, each ended by '\n'; good until the next call. */
const char *place_lines(const Report *report);

/* The source tree's assets. */
const char *place_assets(void);

#endif
