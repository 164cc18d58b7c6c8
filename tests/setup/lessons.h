/* Lessons of the tiny network, made from the text of their pages. */
#ifndef SETUP_LESSONS_H
#define SETUP_LESSONS_H

#include "setup/lessonplan.h"
#include "support/suite.h"

/* A lesson with these pages; fails the running test when it has errors. */
Lesson lessons_make(const char *pages);

/* The plan of a lesson with these pages; false with the errors in
   lessons_errors. */
bool lessons_plan(const char *pages, LessonPlan *ret_plan);

/* All errors of the last plan, a line each. */
const char *lessons_errors(void);

#endif
