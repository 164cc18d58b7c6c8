/* The suites of src/cli, one a file. */
#include "support/suite.h"

static Suite *(*const SUITES[])(void) = {NULL};

int main(void)
{
    return suite_run_all(SUITES);
}
