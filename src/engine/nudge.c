/* One function a kind of step, in the order in which they come. What a try
   draws follows from the seed and the number of the try alone, so no generator
   needs to be kept. */
#include "engine/nudge.h"

#include "base/rng.h"
#include "engine/computed.h"
#include "engine/learnable.h"
#include "engine/move.h"
#include "engine/pass.h"
#include "engine/trial.h"

typedef void Move(Run *run, Step *step);

int32_t nudge_judged(const Run *run)
{
    return run->config.judge_all ? run->samples.count : 1;
}

static int32_t first(const Run *run, int32_t position)
{
    return run->config.judge_all ? 0 : position;
}

static Place begin(const Run *run)
{
    if (run->cursor.half == 0)
        return pass_begin(PHASE_MEASURE);
    return (Place){.phase = PHASE_PICK,
                   .kind = STEP_PICK,
                   .layer = (int16_t)net_last(run->net),
                   .neuron = -1};
}

/* A try is an epoch if all samples judge it, else a sample. The error that the
   next one has to beat is known if the same samples judge. */
static void end_try(Run *run, bool kept)
{
    Cursor *cursor = &run->cursor;
    cursor->tries++;
    cursor->updates += kept;
    cursor->half = run->config.judge_all ? 2 : 0;
    move_end(run, nudge_judged(run));
}

/* --- pick --- */

/* Streams from the end, so that none is also the order of an epoch. */
static Rng draws_of(const Run *run)
{
    return rng_seeded_pair(run->config.seed, ~run->cursor.tries);
}

static int64_t pick_of(const Run *run, Rng *draws)
{
    return (int64_t)rng_below(draws, (uint64_t)learnable_count(run->net));
}

static void pick(Run *run, Step *step)
{
    Rng draws = draws_of(run);
    run->cursor.tried = pick_of(run, &draws);
    move_put(run, step, net_own(run->net, CELL_PICK), (double)run->cursor.tried,
             true);
    trial_decide(run, PHASE_PICK, STEP_DRAW);
}

static void draw(Run *run, Step *step)
{
    Rng draws = draws_of(run);
    pick_of(run, &draws);
    move_put(run, step, net_own(run->net, CELL_R),
             rng_around_zero(&draws, run->config.nudge), true);
    trial_go(run, PHASE_NUDGE, STEP_OLD);
}

/* --- nudge --- */

static void old(Run *run, Step *step)
{
    trial_hold(run, step);
    trial_go(run, PHASE_NUDGE, STEP_NUDGE);
}

static void nudge(Run *run, Step *step)
{
    int cell = trial_cell(run);
    double r = run->cells[net_own(run->net, CELL_R)];
    move_put(run, step, cell, run->cells[cell] + r, false);
    trial_measure(run);
}

/* --- compare, keep, undo --- */

static void compare(Run *run, Step *step)
{
    double error = run->cells[net_own(run->net, CELL_ERROR)];
    bool better = error < run->cells[net_own(run->net, CELL_BEST)];
    move_put(run, step, net_own(run->net, CELL_VERDICT), better, true);
    if (better)
        trial_decide(run, PHASE_KEEP, STEP_KEEP);
    else
        trial_go(run, PHASE_UNDO, STEP_UNDO);
}

static void keep(Run *run, Step *step)
{
    bool first = run->cursor.half == 0;
    double error = run->cells[net_own(run->net, CELL_ERROR)];
    move_put(run, step, net_own(run->net, CELL_BEST), error, first);
    if (!first) {
        end_try(run, true);
        return;
    }
    run->cursor.half = 1;
    trial_first_sample(run);
    run->cursor.place = begin(run);
}

static void undo(Run *run, Step *step)
{
    trial_put_back(run, step);
    end_try(run, false);
}

static void measured(Run *run)
{
    if (run->cursor.half == 0)
        trial_decide(run, PHASE_KEEP, STEP_KEEP);
    else
        trial_decide(run, PHASE_COMPARE, STEP_COMPARE);
}

static void next(Run *run, Step *step)
{
    static Move *const moves[STEP_KINDS] = {
        [STEP_PICK] = pick,   [STEP_DRAW] = draw,       [STEP_OLD] = old,
        [STEP_NUDGE] = nudge, [STEP_COMPARE] = compare, [STEP_KEEP] = keep,
        [STEP_UNDO] = undo,
    };
    StepKind kind = (StepKind)step->place.kind;
    if (pass_has(kind))
        trial_measure_next(run, step);
    else
        moves[kind](run, step);
}

/* --- what is known, how long it takes --- */

static bool between_tries(const Run *run)
{
    return run->cursor.steps == run->cursor.sample_start;
}

/* What a try writes once counts behind its step, and after the try until the
   next one begins. */
static bool is_behind(const Run *run, Phase phase, StepKind kind)
{
    Place at = run->cursor.place;
    if (between_tries(run))
        return run->cursor.tries > 0;
    if (run->cursor.half == 0 || at.phase < PHASE_PICK)
        return false;
    return at.phase > phase || (at.phase == phase && at.kind > kind);
}

static bool computed(const Run *run, CellRef ref)
{
    switch ((int)ref.family) {
    case CELL_PICK:
        return is_behind(run, PHASE_PICK, STEP_PICK);
    case CELL_R:
        return is_behind(run, PHASE_PICK, STEP_DRAW);
    case CELL_OLD:
        return is_behind(run, PHASE_NUDGE, STEP_OLD);
    case CELL_VERDICT:
        return is_behind(run, PHASE_COMPARE, STEP_COMPARE);
    case CELL_BEST:
        return run->cursor.half > 0 || between_tries(run);
    default:
        return computed_in_pass(run, ref);
    }
}

/* Whether the try is kept or undone is told as soon as it is decided. */
static int segments(const Run *run, Segment ret_segments[SEGMENTS])
{
    const Cursor *at = &run->cursor;
    int64_t measure = pass_steps(run->net) * nudge_judged(run);
    int count = 0;
    if (at->half < 2) {
        ret_segments[count++] = (Segment){PHASE_MEASURE, measure};
        ret_segments[count++] = (Segment){PHASE_KEEP, 1};
    }
    ret_segments[count++] = (Segment){PHASE_PICK, 2};
    ret_segments[count++] = (Segment){PHASE_NUDGE, 2};
    ret_segments[count++] = (Segment){PHASE_MEASURE, measure};
    ret_segments[count++] = (Segment){PHASE_COMPARE, 1};
    bool undone = at->place.phase == PHASE_UNDO;
    ret_segments[count++] = (Segment){undone ? PHASE_UNDO : PHASE_KEEP, 1};
    return count;
}

static uint64_t segments_start(const Run *run)
{
    return run->cursor.sample_start;
}

const Learner NUDGE = {.name = "nudge",
                       .trial = NET_NUDGES,
                       .begin = begin,
                       .next = next,
                       .measured = measured,
                       .computed = computed,
                       .first = first,
                       .samples = nudge_judged,
                       .segments = segments,
                       .segments_start = segments_start};
