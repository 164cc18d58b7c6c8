/* The suites of src/cli, one a file. */
#include "suites.h"

static Suite *(*const SUITES[])(void) = {
    args_suite,     bench_suite,   check_suite,
    cli_suite,      command_suite, gradcheck_command_suite,
    help_suite,     job_suite,     measure_suite,
    output_suite,   page_suite,    progress_suite,
    record_suite,   render_suite,  result_suite,
    span_suite,     trace_suite,   train_suite,
    workload_suite, NULL};

int main(void)
{
    return suite_run_all(SUITES);
}
