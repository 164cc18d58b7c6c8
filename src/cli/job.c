/* Each owner is taken in turn; a later one that fails gives back the earlier
   ones. */
#include "cli/job.h"

#include "base/platform.h"

#include <string.h>

static bool is_lesson(const char *path)
{
    size_t length = strlen(path);
    return length > 3 && strcmp(path + length - 3, ".md") == 0 &&
           platform_path_kind(path) == PATH_FILE;
}

bool job_read(const char *path, Report *report, Experiment *ret_experiment)
{
    if (!is_lesson(path))
        return experiment_read(path, report, ret_experiment);
    report_start(report, path);
    report_add(report, 0,
               "lessons are not available yet; expected an experiment");
    return false;
}

int job_open(const Cli *cli, const char *path, uint32_t ring_size, Job *ret_job)
{
    Report report;
    Job job = {.run = NULL};
    if (!job_read(path, &report, &job.experiment)) {
        command_report(cli, &report);
        return report_is_missing(&report) ? CLI_NO_FILE : CLI_BAD_FILE;
    }
    if (setup_build(&job.experiment, &job.setup))
        job.run = setup_run(&job.setup, ring_size);
    if (!job.run) {
        job_close(&job);
        return command_out_of_memory(cli);
    }
    *ret_job = job;
    return CLI_DONE;
}

void job_close(Job *job)
{
    run_free(job->run);
    setup_free(&job->setup);
    experiment_free(&job->experiment);
}
