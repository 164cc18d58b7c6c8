/* Pages are rehearsed in their order: one without `at` opens where the one
   before did. */
#include "setup/lessonplan.h"

#include "engine/computed.h"
#include "setup/rehearsal.h"

#include <stdlib.h>
#include <string.h>

const Experiment *lessonplan_experiment(const Lesson *lesson, int page)
{
    const Experiment *own = lesson->pages[page].experiment;
    return own ? own : &lesson->experiment;
}

void lessonplan_values(const LessonPage *page, Run *scout, uint64_t opens,
                       double *ret_values, bool *ret_known)
{
    for (int i = 0; i < page->span_count; i++) {
        const LessonSpan *span = &page->spans[i];
        if (span->kind != LESSON_VALUE)
            continue;
        uint64_t steps =
            span->value.step < 0 ? opens : (uint64_t)span->value.step;
        int cell = net_cell_by_text(scout->net, span->value.cell);
        run_goto(scout, steps, NULL);
        ret_known[i] = cell >= 0 && run_computed(scout, cell);
        ret_values[i] = ret_known[i] ? scout->cells[cell] : 0;
    }
}

/* Live values must be computed at their moment. */
static void check_values(Rehearsal *rehearsal, uint64_t opens)
{
    const LessonPage *page = rehearsal->page;
    for (int i = 0; i < page->span_count; i++) {
        const LessonSpan *span = &page->spans[i];
        if (span->kind != LESSON_VALUE)
            continue;
        int cell = rehearsal_cell(rehearsal, span->value.cell, span->line);
        uint64_t steps =
            span->value.step < 0 ? opens : (uint64_t)span->value.step;
        if (steps > LESSONPLAN_STEPS) {
            report_add(rehearsal->report, span->line,
                       "step %llu is too far; expected at most %d",
                       (unsigned long long)steps, LESSONPLAN_STEPS);
            continue;
        }
        run_goto(rehearsal->run, steps, NULL);
        if (cell >= 0 && !run_computed(rehearsal->run, cell))
            report_add(rehearsal->report, span->line,
                       "'%.*s' is not computed yet at this moment; expected "
                       "a value that is",
                       (int)span->value.cell.length, span->value.cell.at);
    }
}

static void check_focus(Rehearsal *rehearsal)
{
    const LessonFocus *focus = &rehearsal->page->focus;
    for (int i = 0; i < focus->count; i++)
        rehearsal_cell(rehearsal, focus->cells[i].name, focus->cells[i].line);
}

static void plan_page(Rehearsal *rehearsal, uint64_t before, PagePlan *plan)
{
    Run *run = rehearsal->run;
    const LessonPage *page = rehearsal->page;
    if (page->at.line > 0)
        rehearsal_seek(rehearsal, &page->at);
    else
        run_goto(run, before, NULL);
    plan->opens = run->cursor.steps;
    plan->until = LESSONPLAN_NONE;
    if (page->until.line > 0 && rehearsal_seek(rehearsal, &page->until))
        plan->until = run->cursor.steps;
    run_goto(run, plan->opens, NULL);
    rehearsal_ask(rehearsal, plan);
    check_focus(rehearsal);
    check_values(rehearsal, plan->opens);
}

/* What an experiment describes, kept while pages share it: its data may be a
   large file, and what is wrong with that is told once. */
typedef struct Shared {
    const Experiment *experiment; /* not owned; NULL: nothing was built yet */
    bool good;
    Setup setup; /* owned when good */
} Shared;

static void unshare(Shared *shared)
{
    if (shared->good)
        setup_free(&shared->setup);
    *shared = (Shared){.good = false};
}

/* False when out of memory. Data that cannot be had is told in `report`. */
static bool share(Shared *shared, const Experiment *wanted, const char *assets,
                  Report *report)
{
    int errors = report->count;
    if (shared->experiment == wanted)
        return true;
    unshare(shared);
    shared->experiment = wanted;
    shared->good = setup_build(wanted, assets, report, &shared->setup);
    return shared->good || report->count > errors;
}

/* False when out of memory. */
static bool rehearse(const LessonPage *page, const Setup *setup,
                     uint64_t before, Report *report, PagePlan *plan)
{
    Rehearsal rehearsal = {.page = page, .setup = *setup, .report = report};
    rehearsal.run = setup_run(setup, 1);
    if (rehearsal.run)
        plan_page(&rehearsal, before, plan);
    run_free(rehearsal.run);
    return rehearsal.run != NULL;
}

/* False when out of memory. */
static bool rehearse_all(const Lesson *lesson, const char *assets,
                         Report *report, PagePlan *plans)
{
    Shared shared = {.good = false};
    uint64_t before = 0;
    bool memory = true;
    for (int i = 0; memory && i < lesson->page_count; i++) {
        memory =
            share(&shared, lessonplan_experiment(lesson, i), assets, report);
        if (shared.good)
            memory = rehearse(&lesson->pages[i], &shared.setup, before, report,
                              &plans[i]);
        before = plans[i].opens;
    }
    unshare(&shared);
    return memory;
}

bool lessonplan_make(const Lesson *lesson, const char *assets, Report *report,
                     LessonPlan *ret_plan)
{
    int errors = report->count;
    LessonPlan plan = {.pages = lesson->page_count};
    plan.page = calloc((size_t)plan.pages, sizeof *plan.page);
    if (!plan.page || !rehearse_all(lesson, assets, report, plan.page))
        report_add(report, 0, "out of memory for this lesson");
    if (report->count > errors) {
        lessonplan_free(&plan);
        return false;
    }
    *ret_plan = plan;
    return true;
}

void lessonplan_free(LessonPlan *plan)
{
    free(plan->page);
    plan->page = NULL;
    plan->pages = 0;
}
