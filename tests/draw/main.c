/* The suites of src/draw, one a file. */
#include "suites.h"

static Suite *(*const SUITES[])(void) = {font_suite,      formula_suite,
                                         geometry_suite,  list_suite,
                                         paragraph_suite, NULL};

int main(void)
{
    return suite_run_all(SUITES);
}
