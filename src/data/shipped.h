/* The sets that come with the program, as CSV files in its assets. */
#ifndef DATA_SHIPPED_H
#define DATA_SHIPPED_H

#include "base/report.h"
#include "data/dataset.h"

/* True for a set that is a file of the assets. */
bool shipped_is(const char *name);

/* Reads it. `assets` is their folder, or NULL. False, with the errors appended
   to `report` and *ret_set untouched, when it cannot; else the caller gives
   *ret_set to dataset_free. */
bool shipped_read(const char *name, const char *assets, Report *report,
                  Dataset *ret_set);

#endif
