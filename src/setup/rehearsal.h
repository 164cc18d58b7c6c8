/* One page of a lesson on the stage of its own run, while a plan is made. */
#ifndef SETUP_REHEARSAL_H
#define SETUP_REHEARSAL_H

#include "setup/lessonplan.h"

typedef struct Rehearsal {
    const LessonPage *page;
    Setup setup;
    Run *run; /* a ring of 1: it only goes forward */
    Report *report;
} Rehearsal;

/* The cell of a name; -1, with a line in the report, when there is none. */
int rehearsal_cell(Rehearsal *rehearsal, Text name, int line);

/* Goes forward to a moment; false, with a line in the report, when it never
   comes. */
bool rehearsal_seek(Rehearsal *rehearsal, const LessonMoment *moment);

/* Finds out what a page asks, the run standing where it opens; fills the
   question's part of `plan`. The run moves on. */
void rehearsal_ask(Rehearsal *rehearsal, PagePlan *plan);

#endif
