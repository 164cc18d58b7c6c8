/* `backstep bench`: a table of measures; each prints one line, its name first
   and its figure last. What only the window can do is asked of the host. */
#include "base/platform.h"
#include "base/rng.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/measure.h"
#include "cli/workload.h"
#include "timeline/timeline.h"

#include <stdlib.h>
#include <string.h>

enum {
    SCRUB_STEPS = 10000000,
    STEPS_AT_ONCE = 1000,
    SAMPLES_AT_ONCE = 2000,
    MEASURES_MOST = 24
};

#define FRAME_SECONDS (1.0 / 60)

typedef struct Bench {
    const CliHost *host; /* never NULL */
    double seconds;      /* a measure */
    int lanes;           /* index of LANES */
} Bench;

static const char *const LANES[] = {"widest", "2", "4", "8", NULL};

static int lanes_of(const Bench *bench)
{
    return bench->lanes ? 1 << bench->lanes : 0;
}

typedef enum Outcome { MEASURED, NOT_AVAILABLE, OUT_OF_MEMORY } Outcome;

typedef struct Measure {
    const char *name, *unit;
    Outcome (*take)(const Bench *bench, const char *name, double *ret_figure);
} Measure;

static void learn_samples(void *user)
{
    Workload *workload = user;
    fast_samples(workload->fast, workload->run, SAMPLES_AT_ONCE);
}

/* A picture of the boundary. */
static void pass_forward(void *user)
{
    Workload *workload = user;
    passes_outputs(workload->passes, workload->run->cells, workload->in,
                   workload->samples.count, workload->out);
}

static void take_steps(void *user)
{
    Workload *workload = user;
    for (int i = 0; i < STEPS_AT_ONCE; i++)
        run_next(workload->run);
}

static Outcome measure_workload(const Bench *bench, const char *name,
                                double *ret_figure)
{
    Workload workload;
    const WorkloadRow *row = workload_row(name);
    if (!fast_has(lanes_of(bench)))
        return NOT_AVAILABLE;
    if (!workload_open(row, 1, lanes_of(bench), &workload))
        return OUT_OF_MEMORY;
    bool learns = row->batch > 0;
    Task task = {learns ? learn_samples : pass_forward, &workload};
    *ret_figure = measure_rate(&task, bench->seconds) *
                  (learns ? SAMPLES_AT_ONCE : row->samples);
    workload_close(&workload);
    return MEASURED;
}

static Outcome measure_step(const Bench *bench, const char *name,
                            double *ret_figure)
{
    Workload workload;
    (void)name;
    if (!workload_open(workload_row("W3"), RUN_RING, 0, &workload))
        return OUT_OF_MEMORY;
    Task task = {take_steps, &workload};
    *ret_figure = measure_rate(&task, bench->seconds) * STEPS_AT_ONCE;
    workload_close(&workload);
    return MEASURED;
}

typedef struct Scrub {
    Run *run;
    Rng rng;
    double worst; /* ms */
} Scrub;

static double scrub_once(void *user)
{
    Scrub *scrub = user;
    uint64_t moment = rng_below(&scrub->rng, SCRUB_STEPS + 1);
    double began = platform_cpu_seconds();
    run_goto(scrub->run, moment, NULL);
    double taken = 1e3 * (platform_cpu_seconds() - began);
    scrub->worst = taken > scrub->worst ? taken : scrub->worst;
    return taken;
}

static Outcome measure_scrub(const Bench *bench, const char *name,
                             double *ret_figure)
{
    Workload workload;
    bool worst = strcmp(name, "scrub-max") == 0;
    if (!workload_open(workload_row("W2"), RUN_RING, 0, &workload))
        return OUT_OF_MEMORY;
    Scrub scrub = {workload.run, rng_seeded(1), 0};
    Timeline timeline;
    timeline_begin(&timeline, workload.run, TIMELINE_BYTES);
    run_goto(workload.run, SCRUB_STEPS, NULL);
    *ret_figure = measure_median(scrub_once, &scrub, bench->seconds);
    if (worst)
        *ret_figure = scrub.worst;
    timeline_end(&timeline);
    workload_close(&workload);
    return MEASURED;
}

static double frame_once(void *user)
{
    const CliHost *host = user;
    double began = platform_cpu_seconds();
    host->frame(host->user, FRAME_SECONDS);
    return 1e3 * (platform_cpu_seconds() - began);
}

static Outcome measure_frame(const Bench *bench, const char *name,
                             double *ret_figure)
{
    CliHost host = *bench->host;
    float scale = strcmp(name, "frame-2x") == 0 ? 2 : 1;
    if (!host.frame_open || !host.frame || !host.frame_close ||
        !host.frame_open(host.user, scale))
        return NOT_AVAILABLE;
    frame_once(&host); /* the first one loads fonts */
    *ret_figure = measure_median(frame_once, &host, bench->seconds);
    host.frame_close(host.user);
    return MEASURED;
}

/* What the host measures by itself. */
static Outcome measure_host(const Bench *bench, const char *name,
                            double *ret_figure)
{
    const CliHost *host = bench->host;
    bool page = strcmp(name, "page") == 0;
    double (*measure)(void *user) = page ? host->page_ms : host->start_ms;
    double milliseconds = measure ? measure(host->user) : -1;
    if (milliseconds < 0)
        return NOT_AVAILABLE;
    *ret_figure = milliseconds;
    return MEASURED;
}

static const Measure MEASURES[] = {{"W1", "samples/s", measure_workload},
                                   {"W2", "samples/s", measure_workload},
                                   {"W2b", "samples/s", measure_workload},
                                   {"W3", "samples/s", measure_workload},
                                   {"W4", "samples/s", measure_workload},
                                   {"W4b", "samples/s", measure_workload},
                                   {"W6", "samples/s", measure_workload},
                                   {"step", "steps/s", measure_step},
                                   {"frame-1x", "ms", measure_frame},
                                   {"frame-2x", "ms", measure_frame},
                                   {"scrub", "ms", measure_scrub},
                                   {"scrub-max", "ms", measure_scrub},
                                   {"start", "ms", measure_host},
                                   {"page", "ms", measure_host},
                                   {.name = NULL}};

static int bench_one(const Cli *cli, const Bench *bench, const Measure *measure)
{
    double figure;
    switch (measure->take(bench, measure->name, &figure)) {
    case OUT_OF_MEMORY:
        return command_out_of_memory(cli);
    case NOT_AVAILABLE:
        args_complain(&BENCH_COMMAND.usage, cli->err, "%s is not available",
                      measure->name);
        return CLI_OWN_FAULT;
    case MEASURED:
        break;
    }
    fprintf(cli->out, "%-10s %-10s %.6g\n", measure->name, measure->unit,
            figure);
    fflush(cli->out);
    return CLI_DONE;
}

static bool is_measure(const Cli *cli, const char *name)
{
    const char *names[MEASURES_MOST] = {NULL};
    for (int i = 0; MEASURES[i].name; i++) {
        if (strcmp(MEASURES[i].name, name) == 0)
            return true;
        names[i] = MEASURES[i].name;
    }
    const char *nearest = text_nearest(text_of(name), names);
    args_complain(&BENCH_COMMAND.usage, cli->err,
                  nearest ? "no measure '%s'; did you mean '%s'?"
                          : "no measure '%s'; '--help' lists them",
                  name, nearest);
    return false;
}

static bool is_wanted(const Operands *operands, const char *name)
{
    for (int i = 0; i < operands->count; i++)
        if (strcmp(operands->at[i], name) == 0)
            return true;
    return operands->count == 0;
}

static int run_bench(const Cli *cli, int argc, char **argv)
{
    static const CliHost nobody = {.user = NULL};
    Bench bench = {cli->host ? cli->host : &nobody, 1, 0};
    Operands operands;
    int code = CLI_DONE;
    if (!args_read(&BENCH_COMMAND.usage, argc, argv, &bench, cli->err,
                   &operands))
        return CLI_USAGE;
    for (int i = 0; i < operands.count; i++)
        if (!is_measure(cli, operands.at[i]))
            return CLI_USAGE;
    for (const Measure *m = MEASURES; m->name && !ferror(cli->out); m++) {
        int done = is_wanted(&operands, m->name) ? bench_one(cli, &bench, m)
                                                 : CLI_DONE;
        code = done > code ? done : code;
    }
    return code;
}

static const Option OPTIONS[] = {{.name = "--seconds",
                                  .kind = OPTION_REAL,
                                  .at = offsetof(Bench, seconds),
                                  .value = "S",
                                  .help = "time for each measure (default: 1)",
                                  .least = 0.001,
                                  .most = 3600},
                                 {.name = "--lanes",
                                  .kind = OPTION_WORD,
                                  .at = offsetof(Bench, lanes),
                                  .value = "N",
                                  .help = "numbers in a vector for W1 to W6: "
                                          "2, 4 or 8\n(default: widest, what "
                                          "the processor has)",
                                  .words = LANES},
                                 {.name = NULL}};

const Command BENCH_COMMAND = {
    .usage = {"bench", "[NAME...]", 0, INT32_MAX, OPTIONS},
    .summary = "how fast it is",
    .about =
        "One line a measure, its name first and its figure last. All of them,\n"
        "or those named:\n\n"
        "  W1        2-4-1 sigmoid, XOR            samples/s\n"
        "  W2        2-8-8-1 tanh, 500 points      samples/s\n"
        "  W2b       the same, batches of 10       samples/s\n"
        "  W3        64-32-10 sigmoid              samples/s\n"
        "  W4        784-100-10 sigmoid            samples/s\n"
        "  W4b       the same, batches of 32       samples/s\n"
        "  W6        2-8-8-1 forward               samples/s\n"
        "  step      single steps of 64-32-10      steps/s\n"
        "  frame-1x  an animated frame             CPU ms\n"
        "  frame-2x  the same, twice the pixels\n"
        "            a side                        CPU ms\n"
        "  scrub     to a random moment of ten\n"
        "            million steps                 CPU ms\n"
        "  scrub-max the slowest of them           CPU ms\n"
        "  start     to the first frame            ms\n"
        "  page      turning to the slowest page   ms\n",
    .run = run_bench,
};
