/* The suites of src/lesson, one a file. */
#include "lesson/suites.h"

static Suite *(*const SUITES[])(void) = {
    ask_suite,
    binder_suite,
    cellname_suite,
    directive_suite,
    entity_suite,
    equation_suite,
    experiment_suite,
    experiment_data_suite,
    experiment_equal_suite,
    experiment_learner_suite,
    experiment_match_suite,
    experiment_names_suite,
    experiment_network_suite,
    experiment_sizes_suite,
    experiment_source_suite,
    experiment_source_write_suite,
    experiment_weights_suite,
    experiment_write_suite,
    fence_suite,
    front_suite,
    leaf_suite,
    lesson_suite,
    link_suite,
    livevalue_suite,
    markdown_suite,
    mention_suite,
    moment_suite,
    override_suite,
    plaintext_suite,
    reader_suite,
    sheet_suite,
    source_suite,
    span_suite,
    store_suite,
    store_file_suite,
    store_read_suite,
    store_write_suite,
    symbol_suite,
    tree_suite,
    tree_merge_suite,
    tree_read_suite,
    vocabulary_suite,
    NULL,
};

int main(void)
{
    return suite_run_all(SUITES);
}
