/* `backstep train`: run so far, print, save. Stopping by Ctrl+C is a short
   training, not a failed one: it ends behind a whole sample and still saves. */
#include "base/file.h"
#include "base/number.h"
#include "base/platform.h"
#include "cli/job.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/result.h"
#include "engine/fast/fast.h"
#include "engine/finite.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define PORTION_SECONDS 0.02 /* about, so that Ctrl+C answers at once */

typedef enum PrintWhat { PRINT_SUMMARY, PRINT_CELLS, PRINT_OUTPUTS } PrintWhat;

typedef struct TrainOptions {
    Span span;
    const char *save; /* NULL: nowhere */
    int print;        /* index of PRINTS */
    bool stepped;
} TrainOptions;

static const char *const PRINTS[] = {
    [PRINT_SUMMARY] = "summary",
    [PRINT_CELLS] = "cells",
    [PRINT_OUTPUTS] = "outputs",
    NULL,
};

static const Option OPTIONS[] = {
    {.name = "--epochs",
     .kind = OPTION_COUNT,
     .at = offsetof(TrainOptions, span.epochs),
     .value = "N",
     .help = "train for N epochs (default: 1)"},
    {.name = "--samples",
     .kind = OPTION_COUNT,
     .at = offsetof(TrainOptions, span.samples),
     .value = "N",
     .help = "train for N samples; an incomplete batch is not applied"},
    {.name = "--save",
     .kind = OPTION_TEXT,
     .at = offsetof(TrainOptions, save),
     .value = "OUT.yaml",
     .help = "write the experiment with the weights learnt"},
    {.name = "--print",
     .kind = OPTION_WORD,
     .at = offsetof(TrainOptions, print),
     .value = "WHAT",
     .help = "summary (default), cells (every weight and bias,\n"
             "then mean-error), outputs (one line a sample)",
     .words = PRINTS},
    {.name = "--stepped",
     .kind = OPTION_FLAG,
     .at = offsetof(TrainOptions, stepped),
     .help = "the same through single steps"},
    {.name = NULL}};

/* Writes the experiment with the weights of `cells` to `path`, or with no path
   only looks whether it could be read back. */
static int save(const Cli *cli, Job *job, const double *cells, const char *path)
{
    const Usage *usage = &TRAIN_COMMAND.usage;
    const char *reason;
    Text text;
    if (!setup_store(&job->setup, cells, &job->experiment))
        return command_out_of_memory(cli);
    if (!experiment_write(&job->experiment, &text, &reason)) {
        args_complain(usage, cli->err, "cannot save: %s", reason);
        return CLI_FAILED;
    }
    bool written = !path || file_write(path, text, &reason);
    if (!written)
        args_complain(usage, cli->err, "cannot write '%s': %s", path, reason);
    char *bytes = (char *)(uintptr_t)text.at;
    free(bytes);
    return written ? CLI_DONE : CLI_FAILED;
}

/* True when the CSV file that the experiment names is the same one seen from
   where it will be saved. */
static bool keeps_data(const Cli *cli, const Job *job, const char *path)
{
    enum { PATH = 4096 };
    const ExperimentSource *source = &job->experiment.source;
    char folder[PATH] = "", here[PATH], there[PATH];
    const char *reason, *slash = strrchr(path, '/');
    TextBuffer text = text_buffer(folder, sizeof folder);
    if (!*source->file)
        return true;
    if (slash)
        text_add_slice(
            &text, (Text){path, slash == path ? 1 : (size_t)(slash - path)});
    if (data_find(source->folder, source->file, here, sizeof here, &reason) &&
        data_find(folder, source->file, there, sizeof there, &reason) &&
        strcmp(here, there) == 0)
        return true;
    args_complain(&TRAIN_COMMAND.usage, cli->err,
                  "cannot save: '%s' would not find the data file '%s'; "
                  "expected the experiment's folder",
                  path, source->file);
    return false;
}

/* How a run goes on; `fast` is NULL when it does so in single steps. */
typedef struct Training {
    Run *run;
    Fast *fast;
    Run *finite;      /* where all numbers were finite the last time, owned */
    uint64_t portion; /* samples between two looks at the clock */
} Training;

static void train_portion(Training *training, uint64_t samples)
{
    double began = platform_seconds();
    if (training->fast)
        fast_samples(training->fast, training->run, samples);
    else
        for (uint64_t i = 0; i < samples; i++)
            run_forward(training->run, GRAIN_SAMPLE, NULL);
    double seconds = platform_seconds() - began;
    if (seconds < PORTION_SECONDS / 2)
        training->portion *= 2;
    else if (seconds > PORTION_SECONDS * 2 && training->portion > 1)
        training->portion /= 2;
}

/* A whole turn; false when it was interrupted where no weight is in between. */
static bool take_turn(Training *training)
{
    Run *run = training->run;
    do {
        if (platform_interrupted() && run_is_settled(run))
            return false;
        if (training->fast)
            fast_next(training->fast, run);
        else
            run_forward(run, GRAIN_PHASE, NULL);
    } while (run->cursor.steps != run->cursor.sample_start);
    return true;
}

/* So many samples; false when it was interrupted. */
static bool go_on(Training *training, uint64_t left)
{
    if (training->run->config.kind != LEARNER_BACKPROP)
        return take_turn(training);
    if (platform_interrupted())
        return false;
    train_portion(training,
                  left < training->portion ? left : training->portion);
    return true;
}

/* Why a training ended. */
typedef enum End { WHOLE, INTERRUPTED, DIVERGED } End;

/* Goes to the step that broke, from the last moment that was whole. */
static void find_break(Training *training)
{
    uint64_t here = training->run->cursor.steps;
    run_copy(training->run, training->finite);
    finite_find_break(training->run, here);
}

static bool is_broken(Training *training)
{
    if (finite_now(training->run))
        return false;
    find_break(training);
    return true;
}

/* Whole samples, but to the very step where a number is not finite. That takes
   a look at every weight, which costs more than a small turn: now and then. */
static End train(Training *training, const Span *span, Progress *progress)
{
    Run *run = training->run;
    double looked = platform_seconds();
    for (uint64_t left; (left = span_samples_left(span, run)) > 0;) {
        if (!go_on(training, left))
            return is_broken(training) ? DIVERGED : INTERRUPTED;
        progress_sample(progress, run);
        if (platform_seconds() - looked < PORTION_SECONDS)
            continue;
        if (is_broken(training))
            return DIVERGED;
        run_copy(training->finite, run);
        looked = platform_seconds();
    }
    return is_broken(training) ? DIVERGED : WHOLE;
}

static void tell_break(const Cli *cli, const Run *run)
{
    const Step *step = run_last(run);
    char name[NET_CELL_NAME];
    net_cell_name(run->net, step->cell, name);
    fprintf(cli->err,
            "backstep train: diverged at step %" PRIu64 " (epoch %" PRId64
            ", sample %d): %s is not finite; expected a smaller rate\n",
            step->number, step->epoch, step->sample + 1, name);
}

static void print_summary(FILE *out, const Job *job)
{
    char samples[NUMBER_TEXT];
    const Run *run = job->run;
    uint64_t epochs = (uint64_t)run->cursor.epoch - 1;
    snprintf(samples, sizeof samples, "%" PRIu64,
             epochs * (uint64_t)run->samples.count +
                 (uint64_t)run->cursor.position);
    fprintf(out, "epochs %" PRIu64 "\nsamples %s\n", epochs, samples);
}

static void print_result(FILE *out, const Job *job, PrintWhat what)
{
    Run *run = job->run;
    if (what == PRINT_OUTPUTS) {
        result_outputs(out, run->net, &run->samples, run->cells);
        return;
    }
    if (what == PRINT_CELLS)
        result_cells(out, run->net, run->cells);
    else
        print_summary(out, job);
    result_error(out, "", run->net, &run->samples, run->cells);
    if (what == PRINT_CELLS)
        return;
    result_accuracy(out, "", run->net, &run->samples, run->cells);
    if (job->setup.test.count == 0)
        return;
    result_error(out, "test-", run->net, &job->setup.test, run->cells);
    result_accuracy(out, "test-", run->net, &job->setup.test, run->cells);
}

/* Says where it was stopped, if it was. */
static End train_to_the_end(const Cli *cli, Training *training,
                            const Span *span)
{
    FILE *watched = cli->terminal ? cli->out : cli->err;
    Progress progress =
        progress_start(watched, cli->terminal, span, training->run);
    platform_catch_interrupts();
    End end = train(training, span, &progress);
    progress_end(&progress);
    if (end == INTERRUPTED)
        fprintf(cli->err, "backstep train: stopped in epoch %" PRId64 "\n",
                training->run->cursor.epoch);
    if (end == DIVERGED)
        tell_break(cli, training->run);
    return end;
}

static int train_job(const Cli *cli, const TrainOptions *options, Job *job)
{
    Training training = {.run = job->run, .portion = 1};
    int code = CLI_DONE;
    if (options->save && !keeps_data(cli, job, options->save))
        return CLI_FAILED;
    if (options->save)
        code = save(cli, job, job->setup.start, NULL);
    if (code != CLI_DONE)
        return code;
    if (!options->stepped && fast_can(job->run)) {
        training.fast = fast_new(job->run, 0);
        if (!training.fast)
            return command_out_of_memory(cli);
    }
    training.finite = setup_run(&job->setup, 1);
    if (!training.finite) {
        fast_free(training.fast);
        return command_out_of_memory(cli);
    }
    End end = train_to_the_end(cli, &training, &options->span);
    fast_free(training.fast);
    run_free(training.finite);
    print_result(cli->out, job, (PrintWhat)options->print);
    if (end == DIVERGED) /* in the midst of a sample: nothing to keep */
        return CLI_FAILED;
    if (options->save)
        code = save(cli, job, job->run->cells, options->save);
    return code;
}

static int run_train(const Cli *cli, int argc, char **argv)
{
    const Usage *usage = &TRAIN_COMMAND.usage;
    TrainOptions options = {.span = span_open()};
    Operands operands;
    Job job;
    if (!args_read(usage, argc, argv, &options, cli->err, &operands) ||
        !span_settle(&options.span, usage, cli))
        return CLI_USAGE;
    int code = job_open(cli, operands.at[0], 1, &job);
    if (code != CLI_DONE)
        return code;
    bool writable =
        !options.save || output_is_writable(cli, usage, options.save);
    code = writable ? train_job(cli, &options, &job) : CLI_FAILED;
    job_close(&job);
    return code;
}

const Command TRAIN_COMMAND = {
    .usage = {"train", "FILE", 1, 1, OPTIONS},
    .summary = "train without a window, print or save what was learnt",
    .about = "Trains the network of an experiment and prints its mean error "
             "over the\n"
             "samples with the final weights. Ctrl+C ends it early; what was "
             "learnt\n"
             "until then is printed and saved.\n",
    .run = run_train,
};
