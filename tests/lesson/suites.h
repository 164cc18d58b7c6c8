/* The suites of src/lesson, one a file. */
#ifndef TESTS_LESSON_SUITES_H
#define TESTS_LESSON_SUITES_H

#include <check.h>

Suite *experiment_suite(void);

#endif
