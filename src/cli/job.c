/* Each owner is taken in turn; a later one that fails gives back the earlier
   ones. */
#include "cli/job.h"

#include "lesson/lesson.h"

/* The experiment of a lesson's front matter, as a file of its own. */
static bool read_lesson(const char *path, Report *report,
                        Experiment *ret_experiment)
{
    Lesson lesson;
    if (!lesson_read(path, report, &lesson))
        return false;
    *ret_experiment = lesson.experiment;
    lesson.experiment = (Experiment){.arena = NULL};
    lesson_free(&lesson);
    return true;
}

bool job_read(const char *path, Report *report, Experiment *ret_experiment)
{
    return lesson_looks_like(path)
               ? read_lesson(path, report, ret_experiment)
               : experiment_read(path, report, ret_experiment);
}

const char *job_assets(char folder[ASSETS_PATH])
{
    Report report;
    return assets_locate(&report, folder) ? folder : NULL;
}

int job_open(const Cli *cli, const char *path, uint32_t ring_size, Job *ret_job)
{
    char assets[ASSETS_PATH];
    Report report;
    Job job = {.run = NULL};
    if (!job_read(path, &report, &job.experiment)) {
        command_report(cli, &report);
        return report_is_missing(&report) ? CLI_NO_FILE : CLI_BAD_FILE;
    }
    if (setup_build(&job.experiment, job_assets(assets), &report, &job.setup))
        job.run = setup_run(&job.setup, ring_size);
    if (!job.run) {
        job_close(&job);
        if (report.count == 0)
            return command_out_of_memory(cli);
        command_report(cli, &report);
        return CLI_BAD_FILE;
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
