/* The suites of this folder, one a file. */
#ifndef SETUP_SUITES_H
#define SETUP_SUITES_H

#include "support/suite.h"

Suite *setup_suite(void);
Suite *manual_suite(void);

Suite *lessonplan_suite(void);
Suite *material_suite(void);
Suite *rehearsal_suite(void);

#endif
