/* What is wrong with a file, as lines `FILE:LINE: what is wrong; what was
   expected`. Every error is kept (up to a bound), not only the first, and they
   come out in the order of the file. */
#ifndef BASE_REPORT_H
#define BASE_REPORT_H

#include <stdbool.h>
#include <stddef.h>

enum { REPORT_KEPT = 100, REPORT_MESSAGE = 240 };

typedef enum ReportKind {
    REPORT_BAD,      /* the file is there but not right */
    REPORT_MISSING,  /* there is no such file */
    REPORT_ELSEWHERE /* of another file, which the message names */
} ReportKind;

typedef struct ReportLine {
    ReportKind kind;
    int line; /* from 1; 0: the file as a whole */
    char message[REPORT_MESSAGE];
} ReportLine;

/* Plain data, about 24 KiB; zeroed is empty apart from the file's name. */
typedef struct Report {
    const char *file; /* not owned */
    int count;        /* all errors met, kept or not */
    int kept;
    ReportLine lines[REPORT_KEPT]; /* [kept], ascending by line; those of
                                      other files last */
} Report;

/* Empties the report and names the file that the next lines are about. */
void report_start(Report *report, const char *file);

/* Adds one error. `line` as in ReportLine. */
void report_add(Report *report, int line, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The file is not there at all. */
void report_missing(Report *report, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Adds what is wrong with another file that this one needs, each line with that
   file's name and its own number in the message. */
void report_append(Report *report, const Report *from);

/* Writes line `index` as `FILE:LINE: message` (or `FILE: message`). */
void report_text(const Report *report, int index, char *ret_text, size_t size);

/* True when the first error is that the file is not there. */
bool report_is_missing(const Report *report);

#endif
