/* The suites of this folder, one a file of src/host. */
#ifndef TESTS_HOST_SUITES_H
#define TESTS_HOST_SUITES_H

#include "support/suite.h"

Suite *host_suite(void);
Suite *pageshot_suite(void);
Suite *stand_suite(void);
Suite *studio_suite(void);

#endif
