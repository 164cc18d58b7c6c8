/* The suites of src/engine, one a file. */
#include "suites.h"

static Suite *(*const SUITES[])(void) = {
    backprop_plan_suite, backprop_suite,     computed_suite, gradients_suite,
    run_suite,           truth_curves_suite, truth_suite,    NULL};

int main(void)
{
    return suite_run_all(SUITES);
}
