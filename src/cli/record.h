/* A step as one line, for people (text) and for programs (CSV, JSON lines). */
#ifndef CLI_RECORD_H
#define CLI_RECORD_H

#include "engine/run.h"

#include <stdio.h>

typedef enum RecordFormat {
    RECORD_TEXT,
    RECORD_CSV,
    RECORD_JSONL,
    RECORD_FORMATS
} RecordFormat;

typedef struct Recorder {
    FILE *out; /* not owned */
    RecordFormat format;
    int cell_width; /* of the longest cell name of the network */
} Recorder;

/* The names of the formats, NULL-ended, in the order of RecordFormat. */
extern const char *const RECORD_FORMAT_NAMES[];

/* A recorder for steps of this network; writes the header, if the format has
   one. */
Recorder record_start(FILE *out, RecordFormat format, const Net *net);

/* Writes a step right after it was taken (step_text). Whether writing worked
   is asked of `out`, with ferror. */
void record_step(const Recorder *recorder, const Run *run, const Step *step);

#endif
