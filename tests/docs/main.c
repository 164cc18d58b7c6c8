/* What the README and the pages of docs say is what the program does. */
#include "suites.h"

static Suite *(*const SUITES[])(void) = {
    page_suite,  examples_suite, names_suite,  lessons_suite,
    links_suite, house_suite,    claims_suite, NULL};

int main(void)
{
    return suite_run_all(SUITES);
}
