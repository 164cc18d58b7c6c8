/* A lesson as text, every value of it, for golden tests. */
#ifndef TESTS_LESSON_DUMP_H
#define TESTS_LESSON_DUMP_H

#include "lesson/lesson.h"

void dump_lesson(const Lesson *lesson, TextBuffer *into);

/* One page's blocks, without its directives. */
void dump_blocks(const LessonPage *page, TextBuffer *into);

/* A formula from its root on: "(script w (row A C))". */
void dump_equation(const EquationNode *nodes, int root, TextBuffer *into);

#endif
