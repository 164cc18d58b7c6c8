/* The suites of src/lesson, one a file. */
#ifndef LESSON_SUITES_H
#define LESSON_SUITES_H

#include "support/suite.h"

Suite *experiment_suite(void);
Suite *experiment_data_suite(void);
Suite *experiment_equal_suite(void);
Suite *experiment_learner_suite(void);
Suite *experiment_names_suite(void);
Suite *experiment_network_suite(void);
Suite *experiment_sizes_suite(void);
Suite *experiment_weights_suite(void);
Suite *experiment_write_suite(void);
Suite *quote_suite(void);
Suite *reader_suite(void);
Suite *source_suite(void);
Suite *tree_suite(void);
Suite *tree_read_suite(void);
Suite *vocabulary_suite(void);

#endif
