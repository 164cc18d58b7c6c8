/* What was changed by hand during a run, moment by moment. A branch of the run
   is nothing but such a list: going back over a change takes it back, going
   forward makes it again. */
#ifndef TIMELINE_EDITS_H
#define TIMELINE_EDITS_H

#include "engine/run.h"

enum { EDITS_MOST = 64 };

typedef enum EditKind {
    EDIT_CELL,   /* a weight or bias */
    EDIT_INPUT,  /* of a sample */
    EDIT_TARGET, /* of a sample */
    EDIT_RATE
} EditKind;

typedef struct Edit {
    uint64_t steps; /* at the moment after so many steps */
    EditKind kind;
    int cell;       /* CELL: which */
    int32_t sample; /* INPUT, TARGET: in the data, from 0 */
    int32_t neuron; /* INPUT, TARGET: in its layer */
    double before, after;
} Edit;

typedef struct Edits {
    Edit made[EDITS_MOST]; /* [known], ascending by steps up to `count` */
    int count;             /* in force; those behind can be redone */
    int known;
    double *in, *out; /* the run's samples, to be changed; NULL: not */
    double rate;      /* as the run began */
} Edits;

/* Begins with none. */
void edits_start(Edits *edits, const Run *run);

/* Samples that are the run's own may be changed from now on: [count][inputs]
   and [count][outputs], the arrays that run->samples points to. */
void edits_own_samples(Edits *edits, double *in, double *out);

/* True when one lies at this moment. */
bool edits_at(const Edits *edits, uint64_t steps);

/* The first moment with an edit from `steps` on; RUN_NEVER: none. */
uint64_t edits_next(const Edits *edits, uint64_t steps);

/* Makes those at exactly this moment. */
void edits_make(const Edits *edits, Run *run);

/* Samples and rate as they are at a moment: all edits up to it (with it), none
   behind. Cells are left alone. */
void edits_settle(const Edits *edits, Run *run, uint64_t steps);

/* The number an edit changes, as it is now. */
double edits_value(const Edits *edits, const Run *run, const Edit *edit);

/* True when an edit can be made: its samples may be changed. */
bool edits_allow(const Edits *edits, const Edit *edit);

/* Puts one in force, behind those of its moment and before it; others behind
   are forgotten, also those that could be redone. False when there is no more
   room. */
bool edits_add(Edits *edits, const Edit *edit);

#endif
