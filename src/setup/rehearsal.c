/* Moments and cells are words in a lesson; here they meet the network. */
#include "setup/rehearsal.h"

#include "engine/computed.h"
#include "engine/seek.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

int rehearsal_cell(Rehearsal *rehearsal, Text name, int line)
{
    int cell = net_cell_by_text(rehearsal->run->net, name);
    if (cell < 0)
        report_add(rehearsal->report, line,
                   "there is no cell '%.*s'; expected one of this network",
                   (int)name.length, name.at);
    return cell;
}

static bool find_neuron(Rehearsal *rehearsal, const LessonMoment *moment,
                        Seek *seek)
{
    char text[NET_CELL_NAME];
    TextBuffer buffer = text_buffer(text, sizeof text);
    text_add(&buffer, "out[");
    text_add_slice(&buffer, moment->neuron);
    text_add(&buffer, "]");
    int cell = net_cell_by_name(rehearsal->run->net, text);
    if (cell < 0) {
        report_add(rehearsal->report, moment->line,
                   "there is no neuron '%.*s'; expected one of this network",
                   (int)moment->neuron.length, moment->neuron.at);
        return false;
    }
    CellRef ref = net_ref(rehearsal->run->net, cell);
    seek->wishes |= SEEK_NEURON;
    seek->layer = ref.layer;
    seek->neuron = ref.neuron;
    return true;
}

static void wish_phase(const char *word, Seek *seek)
{
    for (int i = 0; i < PHASE_COUNT; i++)
        if (strcmp(phase_name((Phase)i), word) == 0) {
            seek->wishes |= SEEK_PHASE;
            seek->phase = (Phase)i;
        }
}

static bool make_seek(Rehearsal *rehearsal, const LessonMoment *moment,
                      Seek *ret_seek)
{
    Seek seek = {.wishes = moment->end ? SEEK_EPOCH_END : 0};
    if (moment->step >= 0) {
        seek.wishes |= SEEK_STEP;
        seek.step = (uint64_t)moment->step + 1;
    }
    if (moment->epoch > 0) {
        seek.wishes |= SEEK_EPOCH;
        seek.epoch = moment->epoch;
    }
    if (moment->sample > 0) {
        seek.wishes |= SEEK_SAMPLE;
        seek.sample = (int32_t)(moment->sample - 1);
    }
    if (moment->phase)
        wish_phase(moment->phase, &seek);
    if (moment->neuron.length > 0 && !find_neuron(rehearsal, moment, &seek))
        return false;
    if (moment->layer >= 0) {
        if (seek.wishes & SEEK_NEURON && seek.layer != moment->layer)
            seek.wishes |= SEEK_STEP, seek.step = 0; /* never */
        seek.wishes |= SEEK_LAYER;
        seek.layer = moment->layer;
    }
    *ret_seek = seek;
    return true;
}

bool rehearsal_seek(Rehearsal *rehearsal, const LessonMoment *moment)
{
    Seek seek;
    if (!make_seek(rehearsal, moment, &seek))
        return false;
    if (seek_forward(rehearsal->run, &seek, LESSONPLAN_STEPS))
        return true;
    report_add(rehearsal->report, moment->line,
               "this moment never comes (within %d steps); expected one of "
               "this run",
               LESSONPLAN_STEPS);
    return false;
}

/* --- questions --- */

/* Runs on to the last step of this sample's next phase that writes the cell.
   False when the sample does not write it any more. */
static bool run_to_answer(Run *run, int cell, uint64_t *ret_steps,
                          double *ret_value)
{
    bool found = false;
    int phase = -1;
    uint64_t sample_start = run->cursor.sample_start;
    do {
        const Step *step = run_next(run);
        if (found && step->place.phase != phase)
            break;
        if (step->cell == cell) {
            found = true;
            phase = step->place.phase;
            *ret_steps = step->number;
            *ret_value = step->after;
        }
    } while (run->cursor.sample_start == sample_start);
    return found;
}

/* A run that diverges leaves nothing to guess. */
static bool is_answer(Rehearsal *rehearsal, int line, double value)
{
    if (isfinite(value))
        return true;
    report_add(rehearsal->report, line,
               "the answer will not be a finite number; expected a run that "
               "does not diverge");
    return false;
}

static void ask_cell(Rehearsal *rehearsal, const LessonAsk *ask, PagePlan *plan)
{
    plan->cell = rehearsal_cell(rehearsal, ask->of.name, ask->of.line);
    if (plan->cell < 0)
        return;
    if (!run_to_answer(rehearsal->run, plan->cell, &plan->answered,
                       &plan->answer))
        report_add(rehearsal->report, ask->line,
                   "'%.*s' is not computed any more behind this page's "
                   "moment; expected a question before its answer",
                   (int)ask->of.name.length, ask->of.name.at);
    else if (is_answer(rehearsal, ask->line, plan->answer) &&
             strcmp(ask->what, "sign") == 0 && plan->answer == 0)
        report_add(rehearsal->report, ask->line,
                   "'%.*s' will be 0; expected one with a sign",
                   (int)ask->of.name.length, ask->of.name.at);
}

static double size_of(double value)
{
    return value < 0 ? -value : value;
}

/* Each candidate needs a run of its own from the page's moment on. */
static void ask_largest(Rehearsal *rehearsal, const LessonAsk *ask,
                        PagePlan *plan)
{
    uint64_t opens = plan->opens;
    double most = -1;
    bool twice = false;
    for (int i = 0; i < ask->among_count; i++) {
        const LessonCell *among = &ask->among[i];
        uint64_t steps;
        double value;
        int cell = rehearsal_cell(rehearsal, among->name, among->line);
        if (cell < 0)
            return;
        run_restart(rehearsal->run, NULL);
        run_goto(rehearsal->run, opens, NULL);
        if (!run_to_answer(rehearsal->run, cell, &steps, &value)) {
            report_add(rehearsal->report, among->line,
                       "'%.*s' is not computed any more behind this page's "
                       "moment; expected a question before its answer",
                       (int)among->name.length, among->name.at);
            return;
        }
        if (!is_answer(rehearsal, among->line, value))
            return;
        twice = size_of(value) == most || (twice && size_of(value) < most);
        if (size_of(value) > most) {
            most = size_of(value);
            plan->right = i;
        }
        if (steps > plan->answered)
            plan->answered = steps;
    }
    if (twice)
        report_add(rehearsal->report, ask->line,
                   "two of these are equally large; expected one answer");
}

void rehearsal_ask(Rehearsal *rehearsal, PagePlan *plan)
{
    const LessonAsk *ask = &rehearsal->page->ask;
    plan->answered = plan->opens;
    plan->cell = -1;
    if (ask->line == 0)
        return;
    if (strcmp(ask->what, "choice") == 0) {
        plan->right = ask->right - 1;
    } else if (strcmp(ask->what, "step") == 0) {
        const Step *step = run_next(rehearsal->run);
        plan->cell = step->cell;
        plan->answer = step->after;
        plan->answered = step->number;
        is_answer(rehearsal, ask->line, step->after);
    } else if (strcmp(ask->what, "largest") == 0) {
        ask_largest(rehearsal, ask, plan);
    } else {
        ask_cell(rehearsal, ask, plan);
    }
}
