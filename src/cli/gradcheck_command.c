/* `backstep gradcheck`: a row a weight and bias, then how many agree. */
#include "base/number.h"
#include "cli/job.h"
#include "engine/gradcheck.h"

typedef struct Printer {
    FILE *out;
    const Net *net;
} Printer;

static void print_row(void *user, const GradcheckRow *row)
{
    const Printer *printer = user;
    char name[NET_CELL_NAME], gradient[NUMBER_TEXT], difference[NUMBER_TEXT];
    net_cell_name(printer->net, row->cell, name);
    number_exact(row->gradient, gradient);
    number_exact(row->difference, difference);
    fprintf(printer->out, "%-16s %24s %24s  %s\n", name, gradient, difference,
            row->agrees ? "ok" : "DISAGREES");
}

static int check_gradients(const Cli *cli, Job *job)
{
    Printer printer = {cli->out, job->setup.net};
    GradcheckResult result;
    fprintf(cli->out, "%-16s %24s %24s\n", "cell", "gradient", "difference");
    if (!gradcheck(job->run, print_row, &printer, &result))
        return command_out_of_memory(cli);
    fprintf(cli->out, "%d of %d agree, %d disagree, %d are not 0\n",
            result.checked - result.disagreeing, result.checked,
            result.disagreeing, result.not_zero);
    return result.disagreeing == 0 ? CLI_DONE : CLI_FAILED;
}

/* Of another learner's experiment the gradients that backprop would have are
   checked; its mistakes are none of theirs. False when out of memory. */
static bool only_backprop(Job *job)
{
    LearnerConfig *learner = &job->setup.learner;
    if (learner->kind == LEARNER_BACKPROP)
        return true;
    learner->kind = LEARNER_BACKPROP;
    learner->mistake = MISTAKE_NONE;
    run_free(job->run);
    job->run = setup_run(&job->setup, 1);
    return job->run != NULL;
}

static int run_gradcheck(const Cli *cli, int argc, char **argv)
{
    Operands operands;
    Job job;
    if (!args_read(&GRADCHECK_COMMAND.usage, argc, argv, NULL, cli->err,
                   &operands))
        return CLI_USAGE;
    int code = job_open(cli, operands.at[0], 1, &job);
    if (code != CLI_DONE)
        return code;
    if (!only_backprop(&job)) {
        job_close(&job);
        return command_out_of_memory(cli);
    }
    code = check_gradients(cli, &job);
    job_close(&job);
    return code;
}

static const Option OPTIONS[] = {{.name = NULL}};

const Command GRADCHECK_COMMAND = {
    .usage = {"gradcheck", "FILE", 1, 1, OPTIONS},
    .summary = "every gradient against the central difference",
    .about =
        "Compares every gradient of the first batch with the slope measured "
        "by\n"
        "moving that weight or bias up and down by 1e-5. They agree when they\n"
        "differ by no more than 1e-8 + 1e-6 of the larger.\n"
        "Exit: 0 all agree, 1 one disagrees.\n",
    .run = run_gradcheck,
};
