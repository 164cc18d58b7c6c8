/* Learners are rows of one table: how a turn goes on by one step, and how many
   steps each stretch of it has. A turn is what lies between two moments at
   which nothing is under way: a sample of backprop, a try of nudge, a batch of
   slopes. The stepper knows nothing else of them, so a further learner is a
   further row. */
#ifndef ENGINE_LEARNER_H
#define ENGINE_LEARNER_H

#include "engine/net.h"
#include "engine/step.h"

typedef struct Run Run;

typedef enum LearnerKind {
    LEARNER_BACKPROP,
    LEARNER_NUDGE,
    LEARNER_SLOPES,
    LEARNER_COUNT
} LearnerKind;

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
    uint64_t seed;      /* of the order, and of what nudge draws */
    bool verify;        /* forward again after an update */
    Mistake mistake;
    double nudge;   /* of nudge: evenly in +-nudge */
    bool judge_all; /* of nudge: by all samples; false: by one, each in turn */
    double epsilon; /* of slopes */
} LearnerConfig;

/* Consecutive steps in one phase. */
typedef struct Segment {
    Phase phase;
    int64_t steps;
} Segment;

enum { SEGMENTS = 40 /* more than any learner has */ };

typedef struct Learner {
    const char *name; /* as in an experiment file */
    NetTrial trial;   /* the cells its networks have besides */
    /* the place of a turn's first step */
    Place (*begin)(const Run *run);
    /* takes the step at the cursor: fills step->cell, known, before, after,
       writes that one cell and moves the cursor */
    void (*next)(Run *run, Step *step);
    /* goes to the step behind a measurement; NULL: it measures nothing */
    void (*measured)(Run *run);
    /* run_computed, for any cell but a weight or bias, not at the beginning */
    bool (*computed)(const Run *run, CellRef ref);
    /* true when this batch has reached that gradient; NULL: it has none */
    bool (*reached)(const Run *run, CellRef gradient);
    /* the first position, in the epoch's order, of the turn that takes the
       sample at a position; and how many samples the turn under way takes */
    int32_t (*first)(const Run *run, int32_t position);
    int32_t (*samples)(const Run *run);
    /* the stretches of the turn the cursor is in, or of the part of it that is
       worth a look; returns how many, and the steps taken before their first */
    int (*segments)(const Run *run, Segment ret_segments[SEGMENTS]);
    uint64_t (*segments_start)(const Run *run);
} Learner;

const Learner *learner_row(LearnerKind kind);

/* Both find by name; false when there is none. */
bool learner_by_name(const char *name, LearnerKind *ret_kind);
bool mistake_by_name(const char *name, Mistake *ret_mistake);

#endif
