/* A CSV file with a header line as samples: which columns are inputs, which
   are targets or the label. Every wrong cell is told with its line and
   column. */
#ifndef DATA_TABLE_H
#define DATA_TABLE_H

#include "base/report.h"
#include "base/text.h"
#include "data/dataset.h"

enum { TABLE_BYTES = 256 * 1024 * 1024, TABLE_COLUMNS = 8192 };

/* What the loss asks of the targets of a sample, as a hook: false, with what is
   wrong in `report` at `line`, when it cannot have them. The sample counts
   from 1. */
typedef struct TargetCheck {
    bool (*fit)(const void *user, const double *targets, int sample, int line,
                Report *report); /* NULL: nothing is asked */
    const void *user;
} TargetCheck;

/* Names of columns, zero-ended and all different. Nothing is owned. */
typedef struct TableColumns {
    int inputs;
    const char *const *input; /* [inputs]; NULL: all but the label */
    int outputs;
    const char *const *output; /* [outputs] */
    TargetCheck check;         /* of the outputs of a row */
    const char *label;         /* NULL: none */
} TableColumns;

/* Reads a text. Every error goes into `report`, which the caller has started
   with the file's name. True when there was none; then the caller owns
   *ret_set and gives it to dataset_free. Labels are numbered in the order they
   are first met. Else *ret_set is untouched. */
bool table_parse(Text text, const TableColumns *columns, Report *report,
                 Dataset *ret_set);

/* The same for a file; `path` is where it is, the report is started with
   `name`. */
bool table_read(const char *path, const char *name, const TableColumns *columns,
                Report *report, Dataset *ret_set);

#endif
