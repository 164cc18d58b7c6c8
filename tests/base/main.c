/* The suites of src/base, one a file. */
#include "suites.h"

static Suite *(*const SUITES[])(void) = {
    arena_suite,  file_suite, number_suite, platform_suite, quote_suite,
    report_suite, rng_suite,  text_suite,   NULL,
};

int main(void)
{
    return suite_run_all(SUITES);
}
