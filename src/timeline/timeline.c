/* The run calls `keep` when it first reaches the next distance, and `restore`
   before it replays. Keyframe i stands at (i + 1) * interval steps. */
#include "timeline/timeline.h"

#include <stdlib.h>
#include <string.h>

enum {
    LEAST_INTERVAL = 256, /* steps; keeping must cost little beside stepping */
    CELLS_A_STEP = 8      /* copied for the price of one step, about */
};

static size_t cells_of(const Timeline *timeline)
{
    return (size_t)timeline->run->net->cells;
}

static double *cells_at(const Timeline *timeline, int index)
{
    return timeline->cells + (size_t)index * cells_of(timeline);
}

/* The run calls again at the next keyframe or edit, whatever comes first. */
static void plan_next(Timeline *timeline)
{
    Run *run = timeline->run;
    uint64_t keyframe = (uint64_t)(timeline->count + 1) * timeline->interval;
    uint64_t edit = edits_next(&timeline->edits, run->cursor.steps + 1);
    bool ahead = timeline->cells && keyframe > run->cursor.steps;
    run->keeper.at = ahead && keyframe < edit ? keyframe : edit;
}

static void drop_every_second(Timeline *timeline)
{
    size_t bytes = cells_of(timeline) * sizeof *timeline->cells;
    for (int i = 1; i < timeline->count; i += 2) {
        memcpy(cells_at(timeline, i / 2), cells_at(timeline, i), bytes);
        timeline->cursors[i / 2] = timeline->cursors[i];
    }
    timeline->count /= 2;
    timeline->interval *= 2;
}

static void keep_moment(Timeline *timeline)
{
    const Run *run = timeline->run;
    memcpy(cells_at(timeline, timeline->count), run->cells,
           cells_of(timeline) * sizeof *run->cells);
    timeline->cursors[timeline->count++] = run->cursor;
}

/* A keyframe holds what was changed at its own moment, too. */
static void keep(void *user, Run *run)
{
    Timeline *timeline = user;
    uint64_t steps = run->cursor.steps;
    edits_make(&timeline->edits, run);
    bool due = steps == (uint64_t)(timeline->count + 1) * timeline->interval;
    if (due && timeline->count == timeline->capacity)
        drop_every_second(timeline);
    if (timeline->cells &&
        steps == (uint64_t)(timeline->count + 1) * timeline->interval)
        keep_moment(timeline);
    plan_next(timeline);
}

/* How many keyframes stand before `steps`. */
static int before(const Timeline *timeline, uint64_t steps)
{
    uint64_t index = steps > 0 ? (steps - 1) / timeline->interval : 0;
    return index < (uint64_t)timeline->count ? (int)index : timeline->count;
}

static uint64_t nearest(void *user, uint64_t steps)
{
    const Timeline *timeline = user;
    int index = before(timeline, steps);
    return index > 0 ? timeline->cursors[index - 1].steps : 0;
}

static void restore(void *user, Run *run, uint64_t steps)
{
    Timeline *timeline = user;
    int index = (int)(steps / timeline->interval) - 1;
    if (index >= 0) {
        memcpy(run->cells, cells_at(timeline, index),
               cells_of(timeline) * sizeof *run->cells);
        run->cursor = timeline->cursors[index];
    }
    edits_settle(&timeline->edits, run, run->cursor.steps);
    if (index < 0)
        edits_make(&timeline->edits, run);
    plan_next(timeline);
}

static bool is_changed(void *user, uint64_t steps)
{
    const Timeline *timeline = user;
    return edits_at(&timeline->edits, steps);
}

static void give_back(Timeline *timeline)
{
    free(timeline->cells);
    free(timeline->cursors);
    timeline->cells = NULL;
    timeline->cursors = NULL;
    timeline->count = 0;
}

bool timeline_begin(Timeline *timeline, Run *run, size_t bytes)
{
    *timeline = (Timeline){.run = run};
    size_t cells = cells_of(timeline);
    size_t each = cells * sizeof(double) + sizeof(Cursor);
    size_t capacity = bytes / each;
    timeline->capacity = capacity < INT32_MAX ? (int)capacity : INT32_MAX;
    timeline->interval = LEAST_INTERVAL;
    while (timeline->interval < cells / CELLS_A_STEP)
        timeline->interval *= 2;
    edits_start(&timeline->edits, run);
    if (timeline->capacity >= 2) {
        timeline->cells = malloc(capacity * cells * sizeof *timeline->cells);
        timeline->cursors = malloc(capacity * sizeof *timeline->cursors);
    }
    if (!timeline->cells || !timeline->cursors)
        give_back(timeline);
    run->keeper = (RunKeeper){.keep = keep,
                              .nearest = nearest,
                              .restore = restore,
                              .is_changed = is_changed,
                              .user = timeline};
    plan_next(timeline);
    return timeline->cells != NULL;
}

void timeline_end(Timeline *timeline)
{
    if (timeline->run && timeline->run->keeper.user == timeline)
        timeline->run->keeper = (RunKeeper){.at = RUN_NEVER};
    give_back(timeline);
}

void timeline_forget(Timeline *timeline, uint64_t steps)
{
    int kept = steps > 0 ? before(timeline, steps) : 0;
    timeline->count = kept;
    plan_next(timeline);
}

/* --- by sample --- */

static bool is_before(const Cursor *cursor, int64_t epoch, int32_t position)
{
    if (cursor->epoch != epoch)
        return cursor->epoch < epoch;
    return cursor->position < position ||
           (cursor->position == position &&
            cursor->steps == cursor->sample_start);
}

/* The latest keyframe not beyond the sample's beginning; -1: none. */
static int keyframe_before(const Timeline *timeline, int64_t epoch,
                           int32_t position)
{
    int low = 0, high = timeline->count;
    while (low < high) {
        int middle = (low + high) / 2;
        if (is_before(&timeline->cursors[middle], epoch, position))
            low = middle + 1;
        else
            high = middle;
    }
    return low - 1;
}

static bool stands_at(const Run *run, int64_t epoch, int32_t position)
{
    const Cursor *at = &run->cursor;
    return at->epoch == epoch && at->position == position &&
           at->steps == at->sample_start;
}

bool timeline_goto_sample(Timeline *timeline, int64_t epoch, int32_t position,
                          uint64_t most)
{
    Run *run = timeline->run;
    uint64_t here = run->cursor.steps;
    position = run->learner->first(run, position);
    int keyframe = keyframe_before(timeline, epoch, position);
    uint64_t from = keyframe >= 0 ? timeline->cursors[keyframe].steps : 0;
    bool ahead = is_before(&run->cursor, epoch, position) && here >= from;
    if (!ahead)
        run_goto(run, from, NULL);
    uint64_t end = run->cursor.steps + most;
    while (!stands_at(run, epoch, position)) {
        if (run->cursor.steps >= end) {
            run_goto(run, here, NULL);
            return false;
        }
        run_forward(run, GRAIN_SAMPLE, NULL);
    }
    return true;
}

/* --- two moments --- */

void timeline_difference(Timeline *timeline, uint64_t from, uint64_t to,
                         double *ret_change)
{
    Run *run = timeline->run;
    uint64_t here = run->cursor.steps;
    run_goto(run, from, NULL);
    memcpy(ret_change, run->cells, cells_of(timeline) * sizeof *ret_change);
    run_goto(run, to, NULL);
    for (size_t i = 0; i < cells_of(timeline); i++)
        ret_change[i] = run->cells[i] - ret_change[i];
    run_goto(run, here, NULL);
}

void timeline_meet(Timeline *to, const Timeline *from)
{
    Edits *edits = &to->edits;
    edits->count = 0;
    edits_settle(edits, to->run, 0); /* takes all of its own back */
    memcpy(edits->made, from->edits.made, sizeof edits->made);
    edits->count = from->edits.count;
    edits->known = from->edits.known;
    to->count = 0;
    run_copy(to->run, from->run);
    edits_settle(edits, to->run, to->run->cursor.steps);
    plan_next(to);
}

/* --- branches --- */

/* From a moment on everything is computed anew; the run is `steps` on. */
static void begin_branch(Timeline *timeline, uint64_t moment, uint64_t steps)
{
    timeline_forget(timeline, moment);
    run_replay(timeline->run, steps);
}

bool timeline_change(Timeline *timeline, Edit edit)
{
    Run *run = timeline->run;
    uint64_t here = run->cursor.steps;
    if (!edits_allow(&timeline->edits, &edit) || edit.steps > here)
        return false;
    run_goto(run, edit.steps, NULL);
    edit.before = edits_value(&timeline->edits, run, &edit);
    bool added = edits_add(&timeline->edits, &edit);
    if (added)
        begin_branch(timeline, edit.steps, here);
    else
        run_goto(run, here, NULL);
    return added;
}

bool timeline_undo(Timeline *timeline)
{
    Edits *edits = &timeline->edits;
    if (edits->count == 0)
        return false;
    uint64_t moment = edits->made[--edits->count].steps;
    begin_branch(timeline, moment, moment);
    return true;
}

bool timeline_redo(Timeline *timeline)
{
    Edits *edits = &timeline->edits;
    if (edits->count == edits->known)
        return false;
    uint64_t moment = edits->made[edits->count++].steps;
    begin_branch(timeline, moment, moment);
    return true;
}
