/* `backstep check`: all errors of all files. */
#include "cli/job.h"
#include "cli/page.h"
#include "lesson/lesson.h"

static bool check_lesson(const char *path, Report *report)
{
    int pages;
    return page_count(path, report, &pages);
}

static bool check_experiment(const char *path, Report *report)
{
    Experiment experiment;
    Setup setup;
    char assets[ASSETS_PATH];
    if (!experiment_read(path, report, &experiment))
        return false;
    bool built = setup_build(&experiment, job_assets(assets), report, &setup);
    if (built)
        setup_free(&setup);
    else if (report->count == 0)
        report_add(report, 0, "out of memory for this network");
    experiment_free(&experiment);
    return built;
}

static int check_file(const Cli *cli, const char *path)
{
    Report report;
    if (lesson_looks_like(path) ? check_lesson(path, &report)
                                : check_experiment(path, &report)) {
        fprintf(cli->out, "%s: ok\n", path);
        return CLI_DONE;
    }
    command_report(cli, &report);
    return report_is_missing(&report) ? CLI_NO_FILE : CLI_FAILED;
}

/* A missing file weighs more than a bad one: it was not checked at all. */
static int run_check(const Cli *cli, int argc, char **argv)
{
    Operands operands;
    int code = CLI_DONE;
    if (!args_read(&CHECK_COMMAND.usage, argc, argv, NULL, cli->err, &operands))
        return CLI_USAGE;
    for (int i = 0; i < operands.count; i++) {
        int found = check_file(cli, operands.at[i]);
        code = found > code ? found : code;
    }
    return code;
}

static const Option OPTIONS[] = {{.name = NULL}};

const Command CHECK_COMMAND = {
    .usage = {"check", "FILE...", 1, INT32_MAX, OPTIONS},
    .summary = "all errors of lessons and experiments",
    .about =
        "Reads each file and tells every error in it, not only the first.\n"
        "Exit: 0 all are right, 1 one has errors, 66 one is missing.\n",
    .run = run_check,
};
