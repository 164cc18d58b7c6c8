/* The suites of this folder, one a file. */
#ifndef ENGINE_SUITES_H
#define ENGINE_SUITES_H

#include "support/suite.h"

Suite *backprop_plan_suite(void);
Suite *backprop_suite(void);
Suite *computed_suite(void);
Suite *gradients_suite(void);
Suite *run_suite(void);
Suite *truth_curves_suite(void);
Suite *truth_suite(void);

#endif
