/* The suites of this folder, one a file. */
#ifndef TIMELINE_SUITES_H
#define TIMELINE_SUITES_H

#include "support/suite.h"

Suite *edits_suite(void);
Suite *timeline_suite(void);

#endif
