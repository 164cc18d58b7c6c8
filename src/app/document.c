/* Opening builds everything that stepping needs; nothing is allocated after. */
#include "app/state.h"

#include "engine/fast/fast.h"
#include "scene/network.h"

#include <stdlib.h>
#include <string.h>

/* How far the scout looks, and how much of that it does in one frame. */
enum { AHEAD_SAMPLES = 40, AHEAD_STEPS = 100000, FRAME_STEPS = 20000 };

void document_close(Document *document)
{
    if (!document->open)
        return;
    timeline_end(&document->timeline);
    timeline_end(&document->scout_line);
    run_free(document->run);
    run_free(document->scout);
    setup_free(&document->setup);
    if (!document->lent)
        experiment_free(&document->experiment);
    document->lent = NULL;
    for (int i = 0; i < 4; i++)
        free(document->own[i]);
    memset(document->own, 0, sizeof document->own);
    document->open = false;
}

static bool build(Document *document, const char *assets, Report *report)
{
    document->run = document->scout = NULL;
    document->timeline = document->scout_line = (Timeline){.run = NULL};
    if (!setup_build(&document->experiment, assets, report, &document->setup))
        return false;
    document->run = setup_run(&document->setup, RUN_RING);
    document->scout = setup_run(&document->setup, 1);
    if (!document->run || !document->scout)
        return false;
    /* without these the run replays in single steps, from its beginning */
    fast_attach(document->run);
    timeline_begin(&document->timeline, document->run, TIMELINE_BYTES);
    timeline_begin(&document->scout_line, document->scout, 0);
    return true;
}

bool document_open(Document *document, const Experiment *experiment,
                   const char *assets, Report *report)
{
    int errors = report->count;
    document->experiment = *experiment;
    document->setup = (Setup){.net = NULL};
    document->open = true;
    if (!build(document, assets, report)) {
        if (report->count == errors)
            report_add(report, 0, "out of memory for this network");
        document_close(document);
        return false;
    }
    document->furthest = 0;
    document->changed = false;
    document->decimals = network_decimals(document->run);
    history_start(&document->history);
    while (document_look_ahead(document) &&
           document->scout->cursor.steps < FRAME_STEPS)
        ;
    return true;
}

bool document_open_lent(Document *document, const Experiment *experiment,
                        const char *assets, Report *report)
{
    document->lent = experiment;
    return document_open(document, experiment, assets, report);
}

void document_look_again(Document *document)
{
    run_restart(document->scout, NULL);
    history_start(&document->history);
}

bool document_look_ahead(Document *document)
{
    const Run *run = document->run;
    uint64_t here = document->furthest > run->cursor.steps ? document->furthest
                                                           : run->cursor.steps;
    uint64_t samples = history_sample_of(run) + AHEAD_SAMPLES;
    bool near = document->scout->cursor.steps < here + AHEAD_STEPS;
    bool behind = document->scout->cursor.steps < run->cursor.steps;
    if (behind && document->history.samples.items >= history_sample_of(run))
        timeline_meet(&document->scout_line, &document->timeline);
    if (document->history.samples.items >= samples || !near)
        return false;
    history_look_ahead(&document->history, document->scout, samples,
                       FRAME_STEPS);
    return true;
}
