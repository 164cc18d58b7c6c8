/* CSV as RFC 4180 has it, cell by cell, with the line each row begins on.
   Blanks around a cell without quotes do not count, blank lines neither. */
#ifndef DATA_CSVROWS_H
#define DATA_CSVROWS_H

#include "base/text.h"

typedef enum CsvFault {
    CSV_FAULT_NONE,
    CSV_FAULT_STOPPED,  /* `row` wanted no more */
    CSV_FAULT_QUOTE,    /* a quote in the middle of a cell */
    CSV_FAULT_OPEN,     /* a quoted cell that never ends */
    CSV_FAULT_NO_MEMORY /* for a cell */
} CsvFault;

/* Who is told. The text of a cell lives for the call only. */
typedef struct CsvListener {
    void *user;
    void (*cell)(void *user, Text cell);
    bool (*row)(void *user, int line); /* its end; false: stop */
} CsvListener;

/* Reads a whole text. On a fault *ret_line is where the row (with a stray
   quote: the line) is that has it. */
CsvFault csvrows_read(Text text, const CsvListener *listener, int *ret_line);

#endif
