/* The suites of src/base; main.c runs them all. */
#ifndef BASE_SUITES_H
#define BASE_SUITES_H

#include "support/suite.h"

Suite *arena_suite(void);
Suite *file_suite(void);
Suite *number_suite(void);
Suite *platform_suite(void);
Suite *quote_suite(void);
Suite *report_suite(void);
Suite *rng_suite(void);
Suite *text_suite(void);

#endif
