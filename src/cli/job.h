/* What nearly every command begins with: an experiment read from a file, the
   network it describes, and a run of it at its beginning. */
#ifndef CLI_JOB_H
#define CLI_JOB_H

#include "cli/command.h"
#include "sdl/assets.h"
#include "setup/setup.h"

typedef struct Job {
    Experiment experiment; /* owned */
    Setup setup;           /* owned */
    Run *run;              /* owned */
} Job;

/* Reads `path`. CLI_DONE, or the exit code after the errors were told on
   cli->err; *ret_job is untouched then. The caller gives it to job_close. */
int job_open(const Cli *cli, const char *path, uint32_t ring_size,
             Job *ret_job);
void job_close(Job *job);

/* The folder of assets, in `folder`; NULL when it cannot be found. */
const char *job_assets(char folder[ASSETS_PATH]);

/* Reads an experiment; what is not one yet (a lesson) is an error in `report`
   too. As experiment_read. */
bool job_read(const char *path, Report *report, Experiment *ret_experiment);

#endif
