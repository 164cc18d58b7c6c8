/* The suites of src/lesson, one a file. */
#include "lesson/suites.h"
#include "support/suite.h"

static Suite *(*const SUITES[])(void) = {
    experiment_suite,
    NULL,
};

int main(void)
{
    return suite_run_all(SUITES);
}
