/* The suites of this folder, one a file. */
#ifndef OVERLAP_SUITES_H
#define OVERLAP_SUITES_H

#include "support/suite.h"

Suite *judge_suite(void);
Suite *lessons_suite(void);
Suite *overlap_suite(void);

#endif
