/* The suites of src/ui, one a file. */
#include "suites.h"

static Suite *(*const SUITES[])(void) = {icons_suite, ui_suite, widgets_suite,
                                         NULL};

int main(void)
{
    return suite_run_all(SUITES);
}
