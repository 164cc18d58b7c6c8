/* One sample of a run as rows for paper: what is found, from which numbers, how
   the numbers are put in, and what comes out. A row gathers all the steps that
   make one number a person would write down. */
#ifndef CLI_SHEETROW_H
#define CLI_SHEETROW_H

#include "engine/run.h"

/* What a sheet is made of, in the order of the work. */
typedef enum SheetPart {
    PART_FORWARD,   /* sums (of identity neurons none) and outputs */
    PART_ERROR,     /* one row */
    PART_DELTAS,    /* slopes (of identity neurons none) and deltas */
    PART_GRADIENTS, /* of weights, and of biases where there are any */
    PART_UPDATE,    /* new weights, and new biases where they learn */
    PART_COUNT
} SheetPart;

/* Texts are valid until the next row. */
typedef struct SheetRow {
    int cell;
    const char *formula; /* "w[X->A]·in[X] + w[Y->A]·in[Y]" */
    const char *working; /* "0.5·1 + 0.25·2" */
    double value;
    bool exact; /* working and value are equal as they are written */
} SheetRow;

/* Called once a row. */
typedef struct SheetReader {
    void (*see)(void *user, const SheetRow *row);
    void *user;
} SheetReader;

/* Runs the first epoch of a run of one sample anew and tells the rows of one
   part in the order of the steps. The run is at the end of the epoch then. */
void sheetrow_each(Run *run, SheetPart part, SheetReader reader);

#endif
