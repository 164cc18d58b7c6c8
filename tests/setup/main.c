/* The suites of src/setup, one a file. */
#include "suites.h"

static Suite *(*const SUITES[])(void) = {setup_suite,      manual_suite,
                                         lessonplan_suite, material_suite,
                                         rehearsal_suite,  NULL};

int main(void)
{
    return suite_run_all(SUITES);
}
