/* The suites of src/lesson, one a file. */
#ifndef LESSON_SUITES_H
#define LESSON_SUITES_H

#include "support/suite.h"

Suite *ask_suite(void);
Suite *binder_suite(void);
Suite *cellname_suite(void);
Suite *directive_suite(void);
Suite *entity_suite(void);
Suite *equation_suite(void);
Suite *experiment_suite(void);
Suite *experiment_data_suite(void);
Suite *experiment_equal_suite(void);
Suite *experiment_learner_suite(void);
Suite *experiment_match_suite(void);
Suite *experiment_names_suite(void);
Suite *experiment_network_suite(void);
Suite *experiment_sizes_suite(void);
Suite *experiment_source_suite(void);
Suite *experiment_source_write_suite(void);
Suite *experiment_weights_suite(void);
Suite *experiment_write_suite(void);
Suite *fence_suite(void);
Suite *front_suite(void);
Suite *leaf_suite(void);
Suite *lesson_suite(void);
Suite *link_suite(void);
Suite *livevalue_suite(void);
Suite *markdown_suite(void);
Suite *mention_suite(void);
Suite *moment_suite(void);
Suite *override_suite(void);
Suite *plaintext_suite(void);
Suite *reader_suite(void);
Suite *sheet_suite(void);
Suite *source_suite(void);
Suite *span_suite(void);
Suite *store_suite(void);
Suite *store_file_suite(void);
Suite *store_read_suite(void);
Suite *store_write_suite(void);
Suite *symbol_suite(void);
Suite *tree_suite(void);
Suite *tree_merge_suite(void);
Suite *tree_read_suite(void);
Suite *vocabulary_suite(void);

#endif
