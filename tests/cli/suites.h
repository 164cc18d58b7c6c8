/* The suites of this folder, one a file of src/cli. */
#ifndef TESTS_CLI_SUITES_H
#define TESTS_CLI_SUITES_H

#include "support/suite.h"

Suite *args_suite(void);
Suite *bench_suite(void);
Suite *check_suite(void);
Suite *cli_suite(void);
Suite *command_suite(void);
Suite *fileset_suite(void);
Suite *gradcheck_command_suite(void);
Suite *help_suite(void);
Suite *job_suite(void);
Suite *markdown_suite(void);
Suite *measure_suite(void);
Suite *output_suite(void);
Suite *papernumber_suite(void);
Suite *page_suite(void);
Suite *picture_suite(void);
Suite *progress_suite(void);
Suite *record_suite(void);
Suite *render_suite(void);
Suite *result_suite(void);
Suite *score_suite(void);
Suite *sheetrow_suite(void);
Suite *span_suite(void);
Suite *trace_suite(void);
Suite *datafiles_suite(void);
Suite *train_suite(void);
Suite *train_tries_suite(void);
Suite *workload_suite(void);
Suite *worksheet_suite(void);
Suite *worksheet_facts_suite(void);
Suite *worksheet_given_suite(void);
Suite *worksheet_numbers_suite(void);
Suite *worksheet_picture_suite(void);
Suite *worksheet_text_suite(void);

#endif
