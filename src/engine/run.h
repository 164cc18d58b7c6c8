/* A run: a network that learns, one step at a time, forward and back.

   The position is plain data (Cursor) copied together with the cells, so a
   moment of a run is two memory blocks. A step writes exactly one cell and
   remembers what it overwrote: stepping back writes that back, exact to the
   bit. A ring keeps the last steps; further back, the run is replayed from its
   beginning, which gives the same bits because nothing else enters. */
#ifndef ENGINE_RUN_H
#define ENGINE_RUN_H

#include "engine/learner.h"
#include "engine/net.h"
#include "engine/step.h"

#include <stddef.h>

enum { RUN_RING = 65536 };

/* The samples to learn from. Not owned. */
typedef struct Samples {
    int count;         /* at least 1 */
    const double *in;  /* [count][inputs] */
    const double *out; /* [count][outputs]; NULL: no targets */
} Samples;

/* The position of a run: the step that comes next, and what was counted. */
typedef struct Cursor {
    uint64_t steps;        /* taken so far */
    uint64_t sample_start; /* steps taken before this turn's first (learner.h):
                              of backprop this sample's */
    uint64_t epoch_start;  /* steps taken before this epoch's first */
    uint64_t forwards;     /* whole forward passes */
    uint64_t backwards;    /* whole backward passes */
    uint64_t multiply_adds;
    uint64_t updates; /* times the weights were moved; of nudge: tries kept */
    uint64_t tries;   /* of nudge: those that are over, kept or undone */
    int64_t epoch;    /* from 1 */
    int64_t tried;    /* which weight or bias is tried (learnable.h) */
    int32_t position; /* in the epoch's order, from 0, of the turn's first
                         sample */
    int32_t sample;   /* in the data, from 0 */
    int32_t in_batch; /* samples whose gradients are in the gradient cells */
    int32_t judged;   /* samples that the measurement under way has done */
    int32_t half;     /* nudge: 0 until `best` is measured, then 1, 2 in a turn
                         that knows it from the one before; slopes: 0 up, 1
                         down */
    Place place;
} Cursor;

typedef struct RingEntry {
    Cursor before; /* the cursor before the step */
    Step step;
} RingEntry;

/* Keeps moments of a run, so that going far back need not begin at step 0, and
   changes made by hand at some of them. All functions NULL: nobody does. */
typedef struct RunKeeper {
    uint64_t at; /* `keep` is called after so many steps; RUN_NEVER: not */
    void (*keep)(void *user, Run *run);
    /* steps of the latest kept moment before `steps`; 0: the beginning */
    uint64_t (*nearest)(void *user, uint64_t steps);
    /* puts cells and cursor to that moment; for 0 they are there already */
    void (*restore)(void *user, Run *run, uint64_t steps);
    /* true when something was changed by hand at this moment: going back over
       it is more than undoing a step */
    bool (*is_changed)(void *user, uint64_t steps);
    void *user;
} RunKeeper;

#define RUN_NEVER UINT64_MAX

/* Runs many steps faster than one by one, with the same bits (engine/fast). All
   NULL: nobody does. */
typedef struct RunSprinter {
    /* goes on, not beyond `end` steps in all; false, with the run as it was,
       where a single step is due */
    bool (*sprint)(void *user, Run *run, uint64_t end);
    void (*free)(void *user);
    void *user; /* owned by the run */
} RunSprinter;

/* Open, so that scenes and tests can look; only the functions here and the
   learners change it. */
struct Run {
    const Net *net;  /* not owned */
    Samples samples; /* its arrays not owned */
    LearnerConfig config;
    const Learner *learner;
    double *cells; /* [net->cells], owned */
    double *start; /* [net->cells]: as they were at the beginning, owned */
    Cursor cursor;
    RingEntry *ring; /* [ring_size], owned; entry of step n at n % ring_size */
    uint32_t ring_size; /* a power of two */
    uint32_t ring_held; /* how many of the last steps it holds */
    RunKeeper keeper;
    RunSprinter sprinter;
    int32_t *order;      /* [samples.count], owned; NULL when sequential */
    int64_t order_epoch; /* whose order is in `order` */
};

/* Called after each step; it observes and must change nothing. */
typedef struct Hook {
    void (*function)(void *user, const Run *run, const Step *step);
    void *user;
} Hook;

/* A run at its beginning: `start` are cells with the first weights and biases
   (net_load), copied. `ring_size` steps are remembered, rounded up to a power
   of two (RUN_RING for one that is stepped by hand, 1 to only run). NULL when
   out of memory. The caller owns it and calls run_free; nothing is allocated
   after this. */
Run *run_new(const Net *net, const Samples *samples,
             const LearnerConfig *config, const double *start,
             uint32_t ring_size);
void run_free(Run *run);

/* Begins anew, from other first weights and biases (NULL: the same) and from
   what the samples hold by now. */
void run_restart(Run *run, const double *start);

/* Takes one step; the record stays valid until the next call on this run. */
const Step *run_next(Run *run);

/* Undoes the last step; false at the beginning. */
bool run_undo(Run *run);

/* Steps to the end of the stretch of this grain that the next step is in,
   calling the hook (NULL: none) after each step. Returns the steps taken. */
uint64_t run_forward(Run *run, Grain grain, const Hook *hook);

/* Steps back to where the stretch that the last step is in began. Returns the
   steps undone, 0 at the beginning. */
uint64_t run_back(Run *run, Grain grain);

/* Goes to the moment after `steps` steps, forward or back. The hook hears of
   steps taken forward, not of those replayed to go back. Without a hook a kept
   moment on the way is a short cut. */
void run_goto(Run *run, uint64_t steps, const Hook *hook);

/* The same, but computes the moment anew, also when the run is there. */
void run_replay(Run *run, uint64_t steps);

/* Puts a run where another of the same network and samples stands. */
void run_copy(Run *to, const Run *from);

/* The last step taken; NULL at the beginning, and behind what was not run
   step by step. */
const Step *run_last(const Run *run);

/* The cursor as it was before the last step; NULL as above. */
const Cursor *run_before_last(const Run *run);

/* A step by its number while the ring holds it, else NULL. */
const Step *run_recent(const Run *run, uint64_t number);

/* True when two consecutive steps (the second told by where the cursor stands
   before it) belong to one stretch. */
bool run_same_stretch(const Step *step, const Cursor *next, Grain grain);

/* The sample at a position of an epoch's order. */
int32_t run_sample_at(Run *run, int64_t epoch, int32_t position);

/* True when an update follows the backward pass of the cursor's sample. */
bool run_closes_batch(const Run *run);

/* Samples in the batch that a position of the epoch's order belongs to, and the
   position of its first one. */
int32_t run_batch_size(const Run *run, int32_t position);
int32_t run_batch_first(const Run *run, int32_t position);

/* True when the weights are those learnt so far: none is tried just now, and no
   batch is half applied. */
bool run_is_settled(const Run *run);

/* Tells a run at the beginning of a turn that something was changed by hand:
   what it had measured no longer holds. */
void run_unsettle(Run *run);

/* What an update step multiplies a gradient by: the rate, or with averaged
   gradients the rate divided by the number of samples really in the batch.
   `step` is the last step, or the one being taken. */
double run_step_size(const Run *run, const Step *step);

/* The same for a batch of so many samples. */
double run_step_size_of(const Run *run, int32_t samples);

#endif
