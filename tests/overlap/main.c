/* Pictures judged with the real fonts. */
#include "suites.h"

#include <stddef.h>

static Suite *(*const SUITES[])(void) = {judge_suite, lessons_suite,
                                         overlap_suite, NULL};

int main(void)
{
    return suite_run_all(SUITES);
}
