/* Learners are rows of one table: how a sample goes on by one step, and how
   many steps each stretch of a sample has. The stepper knows nothing else of
   them, so a further learner is a further row. */
#ifndef ENGINE_LEARNER_H
#define ENGINE_LEARNER_H

#include "engine/step.h"

typedef struct Run Run;

typedef enum LearnerKind { LEARNER_BACKPROP, LEARNER_COUNT } LearnerKind;

/* The classic mistakes, on purpose, for lessons (docs/formats.md). */
typedef enum Mistake {
    MISTAKE_NONE,
    MISTAKE_UPDATE_ON_THE_WAY,
    MISTAKE_NO_SLOPE,
    MISTAKE_WRONG_SIGN,
    MISTAKE_OUTPUTS_FOR_DELTAS,
    MISTAKE_COUNT
} Mistake;

typedef struct LearnerConfig {
    LearnerKind kind;
    double rate;
    int batch;          /* samples an update; 0: all */
    bool sum_gradients; /* w -= rate * grad; false: (rate / n) * grad */
    bool shuffled;      /* an order of its own each epoch */
    uint64_t seed;      /* of the order */
    bool verify;        /* forward again after an update */
    Mistake mistake;
} LearnerConfig;

/* Consecutive steps of a sample in one phase. */
typedef struct Segment {
    Phase phase;
    int64_t steps;
} Segment;

enum { SEGMENTS = 40 /* more than any learner's sample has */ };

typedef struct Learner {
    const char *name; /* as in an experiment file */
    /* the place of a sample's first step */
    Place (*begin)(const Run *run);
    /* takes the step at the cursor: fills step->cell, known, before, after,
       writes that one cell and moves the cursor */
    void (*next)(Run *run, Step *step);
    /* the stretches of the sample the cursor is in; returns how many */
    int (*segments)(const Run *run, Segment ret_segments[SEGMENTS]);
} Learner;

const Learner *learner_row(LearnerKind kind);

/* Both find by name; false when there is none. */
bool learner_by_name(const char *name, LearnerKind *ret_kind);
bool mistake_by_name(const char *name, Mistake *ret_mistake);

#endif
