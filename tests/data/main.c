/* The suites of src/data, one a file. */
#include "suites.h"

static Suite *(*const SUITES[])(void) = {
    csvrows_suite,   data_suite,    dataset_suite, generate_suite,
    labels_suite,    shipped_suite, split_suite,   table_suite,
    tablehead_suite, wave_suite,    NULL};

int main(void)
{
    return suite_run_all(SUITES);
}
