/* The suites of src/data, one a file. */
#ifndef DATA_SUITES_H
#define DATA_SUITES_H

#include "support/suite.h"

Suite *csvrows_suite(void);
Suite *data_suite(void);
Suite *dataset_suite(void);
Suite *generate_suite(void);
Suite *labels_suite(void);
Suite *shipped_suite(void);
Suite *split_suite(void);
Suite *table_suite(void);
Suite *tablehead_suite(void);
Suite *wave_suite(void);

#endif
