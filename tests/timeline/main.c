/* The suites of src/timeline, one a file. */
#include "suites.h"

static Suite *(*const SUITES[])(void) = {edits_suite, timeline_suite, NULL};

int main(void)
{
    return suite_run_all(SUITES);
}
