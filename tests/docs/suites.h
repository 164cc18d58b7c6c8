/* The suites of this folder, one a file. */
#ifndef TESTS_DOCS_SUITES_H
#define TESTS_DOCS_SUITES_H

#include "support/suite.h"

Suite *claims_suite(void);
Suite *examples_suite(void);
Suite *house_suite(void);
Suite *lessons_suite(void);
Suite *links_suite(void);
Suite *names_suite(void);
Suite *page_suite(void);

#endif
