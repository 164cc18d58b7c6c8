/* The suites of src/host, one a file. */
#include "suites.h"

static Suite *(*const SUITES[])(void) = {host_suite, pageshot_suite,
                                         stand_suite, studio_suite, NULL};

int main(void)
{
    return suite_run_all(SUITES);
}
