/* The suites of src/lesson, one a file. */
#include "lesson/suites.h"

static Suite *(*const SUITES[])(void) = {
    experiment_suite,
    experiment_data_suite,
    experiment_equal_suite,
    experiment_learner_suite,
    experiment_names_suite,
    experiment_network_suite,
    experiment_sizes_suite,
    experiment_weights_suite,
    experiment_write_suite,
    quote_suite,
    reader_suite,
    source_suite,
    tree_suite,
    tree_read_suite,
    vocabulary_suite,
    NULL,
};

int main(void)
{
    return suite_run_all(SUITES);
}
