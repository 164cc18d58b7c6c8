/* A lesson rehearsed: where each page opens in its run, where "next" leads on,
   what the answer to its question is. What only those can tell who know the
   network is found out here, for all pages at once: cells that do not exist,
   moments that never come, values not computed yet, questions whose answer
   already stands there. */
#ifndef SETUP_LESSONPLAN_H
#define SETUP_LESSONPLAN_H

#include "lesson/lesson.h"
#include "setup/setup.h"

enum { LESSONPLAN_STEPS = 2000000 /* how far a moment is looked for */ };

/* No such moment. */
#define LESSONPLAN_NONE UINT64_MAX

typedef struct PagePlan {
    uint64_t opens;    /* steps taken where the page opens */
    uint64_t until;    /* where "next" turns the page; or LESSONPLAN_NONE */
    uint64_t answered; /* steps after which what is asked stands there */
    int cell;          /* sign, value, step: whose value is asked; else -1 */
    double answer;     /* its value then */
    int right;         /* largest: index in `among`; choice: in `options` */
} PagePlan;

typedef struct LessonPlan {
    int pages;
    PagePlan *page; /* [pages], owned */
} LessonPlan;

/* Rehearses a lesson; `assets` as in setup_build. What does not hold goes into
   `report`. True when all does; then the caller owns *ret_plan and gives it to
   lessonplan_free. */
bool lessonplan_make(const Lesson *lesson, const char *assets, Report *report,
                     LessonPlan *ret_plan);
void lessonplan_free(LessonPlan *plan);

/* The experiment a page is shown with. */
const Experiment *lessonplan_experiment(const Lesson *lesson, int page);

/* The numbers of a page's live values: for each span ([page->span_count],
   others untouched) its value and whether it is computed at that moment.
   `scout` is any run of the page's experiment; it is moved. */
void lessonplan_values(const LessonPage *page, Run *scout, uint64_t opens,
                       double *ret_values, bool *ret_known);

#endif
