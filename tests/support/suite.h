/* What every test file uses: Check, and one way to run a folder's suites. */
#ifndef SUPPORT_SUITE_H
#define SUPPORT_SUITE_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>

/* Runs the suites of a NULL-ended table; 0 when all tests passed. CK_VERBOSITY
   and CK_FORK are heeded. An empty table fails: it tests nothing. */
static inline int suite_run_all(Suite *(*const suites[])(void))
{
    SRunner *runner = srunner_create(NULL);
    for (size_t i = 0; suites[i]; i++)
        srunner_add_suite(runner, suites[i]());
    srunner_run_all(runner, CK_ENV);
    int ran = srunner_ntests_run(runner);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return ran > 0 && failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* A suite of one test case from a NULL-ended table of tests. */
static inline Suite *suite_of(const char *name, const TTest *const tests[])
{
    Suite *suite = suite_create(name);
    TCase *tests_case = tcase_create(name);
    for (size_t i = 0; tests[i]; i++)
        tcase_add_test(tests_case, tests[i]);
    suite_add_tcase(suite, tests_case);
    return suite;
}

#endif
