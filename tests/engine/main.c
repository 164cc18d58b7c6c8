/* The suites of src/engine, one a file. */
#include "suites.h"

static Suite *(*const SUITES[])(void) = {truth_suite, truth_curves_suite,
                                         run_suite, gradients_suite, NULL};

int main(void)
{
    return suite_run_all(SUITES);
}
