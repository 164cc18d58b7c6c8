/* The suites of src/cli, one a file. */
#include "suites.h"

static Suite *(*const SUITES[])(void) = {args_suite,
                                         bench_suite,
                                         check_suite,
                                         cli_suite,
                                         command_suite,
                                         fileset_suite,
                                         gradcheck_command_suite,
                                         help_suite,
                                         job_suite,
                                         markdown_suite,
                                         measure_suite,
                                         output_suite,
                                         papernumber_suite,
                                         page_suite,
                                         picture_suite,
                                         progress_suite,
                                         record_suite,
                                         render_suite,
                                         result_suite,
                                         score_suite,
                                         sheetrow_suite,
                                         span_suite,
                                         trace_suite,
                                         datafiles_suite,
                                         train_suite,
                                         train_tries_suite,
                                         workload_suite,
                                         worksheet_suite,
                                         worksheet_facts_suite,
                                         worksheet_given_suite,
                                         worksheet_numbers_suite,
                                         worksheet_picture_suite,
                                         worksheet_text_suite,
                                         NULL};

int main(void)
{
    return suite_run_all(SUITES);
}
