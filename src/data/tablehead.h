/* The header line of a CSV file: the names of its columns, and what each is
   for. */
#ifndef DATA_TABLEHEAD_H
#define DATA_TABLEHEAD_H

#include "data/labels.h"
#include "data/table.h"

typedef enum JobKind { JOB_NONE, JOB_INPUT, JOB_OUTPUT, JOB_LABEL } JobKind;

typedef struct TableJob {
    JobKind kind;
    int place; /* among the inputs or outputs */
} TableJob;

/* Zeroed it is empty. */
typedef struct TableHead {
    bool read;      /* its line has ended */
    bool no_memory; /* for a name */
    int columns;
    int inputs;
    char *names[TABLE_COLUMNS];   /* [columns], owned */
    TableJob jobs[TABLE_COLUMNS]; /* [columns] */
} TableHead;

/* Adds the name of the next column. */
void tablehead_cell(TableHead *head, Text name);

/* Gives each column its job. False, with errors in `report` (at `line`), when
   one is missing, there twice, or there are too many. */
bool tablehead_assign(TableHead *head, const TableColumns *columns, int line,
                      Report *report);

void tablehead_free(TableHead *head);

#endif
