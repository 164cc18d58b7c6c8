/* `backstep trace`: a record a step, or the last step of each stretch. Records
   stream; a run of any length takes no more memory than one of ten steps. */
#include "cli/job.h"
#include "cli/record.h"
#include "cli/span.h"

typedef struct TraceOptions {
    Span span;
    int by; /* Grain */
    int format;
} TraceOptions;

static const Option OPTIONS[] = {
    {.name = "--by",
     .kind = OPTION_WORD,
     .at = offsetof(TraceOptions, by),
     .value = "GRAIN",
     .help = "only the last step of each stretch: term (default:\n"
             "every step), neuron, layer, phase, sample, epoch",
     .words = SPAN_GRAINS},
    {.name = "--steps",
     .kind = OPTION_COUNT,
     .at = offsetof(TraceOptions, span.steps),
     .value = "N",
     .help = "end after N steps"},
    {.name = "--samples",
     .kind = OPTION_COUNT,
     .at = offsetof(TraceOptions, span.samples),
     .value = "N",
     .help = "end after N samples; an incomplete batch is not applied"},
    {.name = "--epochs",
     .kind = OPTION_COUNT,
     .at = offsetof(TraceOptions, span.epochs),
     .value = "N",
     .help = "end after N epochs (default: 1)"},
    {.name = "--format",
     .kind = OPTION_WORD,
     .at = offsetof(TraceOptions, format),
     .value = "FORMAT",
     .help = "text (default), csv, jsonl",
     .words = RECORD_FORMAT_NAMES},
    {.name = NULL}};

/* Ends early when nobody reads any more. */
static void write_run(const Recorder *recorder, Run *run, const Span *span,
                      Grain grain)
{
    bool over = span_over(span, run);
    while (!over && !ferror(recorder->out)) {
        const Step *step = run_next(run);
        over = span_over(span, run);
        if (over || !run_same_stretch(step, &run->cursor, grain))
            record_step(recorder, run, step);
    }
}

static int run_trace(const Cli *cli, int argc, char **argv)
{
    const Usage *usage = &TRACE_COMMAND.usage;
    TraceOptions options = {span_open(), GRAIN_TERM, RECORD_TEXT};
    Operands operands;
    Job job;
    if (!args_read(usage, argc, argv, &options, cli->err, &operands) ||
        !span_settle(&options.span, usage, cli))
        return CLI_USAGE;
    int code = job_open(cli, operands.at[0], 1, &job);
    if (code != CLI_DONE)
        return code;
    Recorder recorder =
        record_start(cli->out, (RecordFormat)options.format, job.setup.net);
    write_run(&recorder, job.run, &options.span, (Grain)options.by);
    job_close(&job);
    return CLI_DONE;
}

const Command TRACE_COMMAND = {
    .usage = {"trace", "FILE", 1, 1, OPTIONS},
    .summary = "every step as text, CSV or JSON lines",
    .about =
        "Writes what each step of an experiment computes: step, epoch, "
        "sample,\n"
        "phase, kind, cell, its value before and after, and a line of text.\n"
        "Numbers have 17 digits and read back to the same bits.\n",
    .run = run_trace,
};
