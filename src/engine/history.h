/* The error so far: one number a sample, its error when it was run, and each
   epoch's mean. It observes a run as a hook. A run gives the same errors each
   time it passes, so only the first visit writes; stepping back forgets
   nothing, what lies ahead stays known. */
#ifndef ENGINE_HISTORY_H
#define ENGINE_HISTORY_H

#include "engine/run.h"

enum { HISTORY_POINTS = 4096 };

/* Points kept at equal distances; when full, every second one is dropped and
   the distance doubles. Plain data. */
typedef struct HistoryLine {
    double value[HISTORY_POINTS]; /* [count]; of item i * every */
    int count;
    uint64_t every; /* items a point */
    uint64_t items; /* seen so far */
} HistoryLine;

typedef struct History {
    HistoryLine samples; /* item: a sample run, from 0 */
    HistoryLine epochs;  /* item: a whole epoch, from 0; its mean error */
    double epoch_sum;    /* of the samples seen of the epoch under way */
} History;

void history_start(History *history);

/* Forgets all from where a run stands, the beginning of an epoch. */
void history_forget(History *history, const Run *run);

/* The hook that writes into `history`. */
Hook history_hook(History *history);

/* Lets a run of its own go on until the history knows `samples` samples, or
   `steps` steps were taken: what comes if one lets it run. */
void history_look_ahead(History *history, Run *scout, uint64_t samples,
                        uint64_t steps);

/* Samples whose error is known at this moment: all before the turn that is
   under way, and its own once they are measured. */
uint64_t history_known(const Run *run);

/* Which item of `samples` the cursor is in: samples run before it. */
uint64_t history_sample_of(const Run *run);

#endif
