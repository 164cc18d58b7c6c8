/* What a worksheet is, before it becomes text and a picture. */
#ifndef CLI_WORKSHEET_H
#define CLI_WORKSHEET_H

#include "engine/run.h"

/* What is to be found. What comes before is given, what comes behind left out,
   but for the new weights, which come with the gradients. */
typedef enum Blanks {
    BLANKS_DELTAS,
    BLANKS_GRADIENTS,
    BLANKS_ALL,
    BLANKS_COUNT
} Blanks;

/* Nothing is owned. */
typedef struct Worksheet {
    Run *run; /* of one sample; moved while writing */
    Blanks blanks;
    const char *title;
    const char *picture; /* the name of a file beside the sheet; NULL: none */
    bool numbered;       /* the numbers were drawn from a seed */
    uint64_t number;     /* that seed */
    bool rounded;        /* given numbers are not quite those of the file */
    int samples;         /* in the file */
    int batch;           /* in the file: samples an update; 0: all */
    const char
        *mistake; /* one the file makes and the sheet does not, or NULL */
} Worksheet;

#endif
