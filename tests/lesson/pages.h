/* Lessons for tests: one page behind a small front matter of eight lines, so
   the page begins on line 9; it must be good, or give exactly these errors. */
#ifndef TESTS_LESSON_PAGES_H
#define TESTS_LESSON_PAGES_H

#include "lesson/lesson.h"

/* The eight lines. */
extern const char PAGES_FRONT[];

/* Reads the whole source of a lesson, failing the test with its first error.
   The caller frees it. */
Lesson read_good_lesson(const char *source);

/* Fails the test unless a lesson (called "f") gives exactly these lines. */
void expect_lesson_errors(const char *source, const char *errors);

/* The same for the text behind the front matter. */
Lesson read_page(const char *page);
void expect_page_errors(const char *page, const char *errors);

/* Fails the test unless the first page's blocks look like that (dump.h). */
void expect_blocks(const char *page, const char *blocks);

/* Seconds that reading takes, with or without errors. */
double seconds_to_read(Text source);

/* The front matter, then `part` again and again, `bytes` of it. The caller
   gives it to text_free. */
Text repeated_page(const char *part, size_t bytes);

#endif
