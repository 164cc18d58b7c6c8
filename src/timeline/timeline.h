/* Any moment of a run of any length: whole moments (keyframes) are kept at
   equal distances and the steps from the one before are replayed. When memory
   is full every second one is dropped and the distance doubles, so the memory
   is bounded and every moment stays equally near. What is replayed has the same
   bits, because nothing but the kept moment, the experiment and the changes
   made by hand (edits.h) enters. */
#ifndef TIMELINE_TIMELINE_H
#define TIMELINE_TIMELINE_H

#include "timeline/edits.h"

enum { TIMELINE_BYTES = 48 * 1024 * 1024 /* usual */ };

typedef struct Timeline {
    Run *run;        /* not owned */
    double *cells;   /* [capacity][cells], owned */
    Cursor *cursors; /* [capacity], owned; ascending by steps */
    int capacity, count;
    uint64_t interval; /* steps from one to the next */
    Edits edits;
} Timeline;

/* A timeline that follows `run` from its beginning (it must stand there, and
   outlives the timeline), with at most `bytes` for keyframes. False when out of
   memory, or not even two fit: changes are kept, but the run replays from step
   0. The
   caller gives it to timeline_end. Nothing is allocated after this. */
bool timeline_begin(Timeline *timeline, Run *run, size_t bytes);

/* Lets go of the run. */
void timeline_end(Timeline *timeline);

/* Forgets what was kept of moments from `steps` on (0: everything): they will
   be other ones, because something was changed. */
void timeline_forget(Timeline *timeline, uint64_t steps);

/* Goes to the beginning of a sample: `position` (from 0) of an epoch (from 1).
   False, with the run at its place, when that is more than `most` steps beyond
   what is kept. */
bool timeline_goto_sample(Timeline *timeline, int64_t epoch, int32_t position,
                          uint64_t most);

/* What changed from the moment after `from` steps to that after `to`, cell by
   cell ([net->cells]): to - from. The run is where it was before. */
void timeline_difference(Timeline *timeline, uint64_t from, uint64_t to,
                         double *ret_change);

/* Puts the run of `to` where that of `from` stands, with the changes of `from`;
   both are runs of one network, from the same first weights and samples. */
void timeline_meet(Timeline *to, const Timeline *from);

/* --- branches: what was changed by hand --- */

/* Changes something at the moment after `edit.steps` steps, not later than
   where the run stands; `edit.before` is filled in. The run is then the same
   number of steps on, in the new branch; what could be redone is forgotten.
   False,
   with nothing changed, when EDITS_MOST were made or the samples are not the
   timeline's to change (edits.h). */
bool timeline_change(Timeline *timeline, Edit edit);

/* Takes the last change back, or makes it again: the run goes to its moment.
   False when there is none. */
bool timeline_undo(Timeline *timeline);
bool timeline_redo(Timeline *timeline);

#endif
