/* What counts as computed, kept here as a plain record: written cells are ticked
   and the rules of docs/formats.md wipe the ticks. */
#include "engine/computed.h"

#include "suites.h"
#include "world.h"

#include <string.h>

enum { WORLDS = 150, STEPS = 400, MOST_CELLS = 400 };

typedef struct Record {
    const Net *net;
    bool ticked[MOST_CELLS];
    bool updated;     /* an update step since the last load */
    bool batch_opens; /* the next gradient step is a batch's first */
} Record;

static bool is_weight(CellFamily family)
{
    return family == CELL_W || family == CELL_B;
}

static bool is_gradient(CellFamily family)
{
    return family == CELL_GRAD || family == CELL_GRADB;
}

static Record record_new(const Net *net)
{
    Record record = {.net = net, .batch_opens = true};
    ck_assert_int_le(net->cells, MOST_CELLS);
    for (int c = 0; c < net->cells; c++)
        record.ticked[c] = is_weight(net_ref(net, c).family);
    return record;
}

static void wipe(Record *record, bool gradients)
{
    for (int c = 0; c < record->net->cells; c++) {
        CellFamily family = net_ref(record->net, c).family;
        if (!is_weight(family) && is_gradient(family) == gradients)
            record->ticked[c] = false;
    }
}

/* "A sample's cells stop counting at its first load step; gradients at the
   first gradient step of a batch." */
static void begin_step(Record *record, const Place *place)
{
    if (place->kind == STEP_LOAD && place->layer == 0 && place->neuron == 0) {
        wipe(record, false);
        record->batch_opens = record->batch_opens || record->updated;
        record->updated = false;
    }
    if (place->kind == STEP_GRADIENT && record->batch_opens) {
        wipe(record, true);
        record->batch_opens = false;
    }
    record->updated = record->updated || place->phase == PHASE_UPDATE;
}

static void expect_record(const Record *record, const Run *run)
{
    for (int c = 0; c < record->net->cells; c++) {
        char name[NET_CELL_NAME];
        if (run_computed(run, c) == record->ticked[c])
            continue;
        net_cell_name(record->net, c, name);
        ck_abort_msg("after step %llu %s is %s",
                     (unsigned long long)run->cursor.steps, name,
                     record->ticked[c] ? "computed" : "not computed");
    }
}

START_TEST(a_cell_counts_as_the_record_says_after_every_step)
{
    Rng rng = rng_seeded(21);
    for (int i = 0; i < WORLDS; i++) {
        Plan plan = plan_random(&rng);
        World world = world_new(&plan);
        Record record = record_new(world.net);
        expect_record(&record, world.run);
        for (int n = 0; n < STEPS; n++) {
            begin_step(&record, &world.run->cursor.place);
            const Step *step = run_next(world.run);
            EXPECT(step->known == record.ticked[step->cell],
                   "step %d of world %d tells 'known' wrong", n + 1, i);
            record.ticked[step->cell] = true;
            expect_record(&record, world.run);
        }
        world_end(&world);
    }
}
END_TEST

/* --- the slow ways --- */

static bool is_try(CellFamily family)
{
    return family == CELL_PICK || family == CELL_R || family == CELL_OLD ||
           family == CELL_VERDICT;
}

static void wipe_families(Record *record, bool (*belongs)(CellFamily family))
{
    for (int c = 0; c < record->net->cells; c++)
        if (belongs(net_ref(record->net, c).family))
            record->ticked[c] = false;
}

static bool is_pass(CellFamily family)
{
    return family == CELL_IN || family == CELL_TARGET || family == CELL_SUM ||
           family == CELL_OUT || family == CELL_MAX || family == CELL_NORM;
}

static bool is_error(CellFamily family)
{
    return family == CELL_ERROR;
}

static bool is_best(CellFamily family)
{
    return family == CELL_BEST;
}

static bool is_shift(CellFamily family)
{
    return family == CELL_OLD || family == CELL_E_UP || family == CELL_E_DOWN;
}

/* A pass's cells stop counting at its first load step, the error at that of a
   measurement's first sample; what a try decides at the first step of the try,
   what a weight's slope needs at that weight's first step, gradients at the
   first slope step of a batch. */
static void begin_slow_step(Record *record, const Run *run)
{
    const Cursor *at = &run->cursor;
    const Place *place = &at->place;
    bool first = at->steps == at->sample_start;
    if (first && run->config.kind == LEARNER_NUDGE)
        wipe_families(record, is_try);
    if (first && place->phase == PHASE_MEASURE)
        wipe_families(record, is_best);
    if (place->kind == STEP_LOAD && place->layer == 0 && place->neuron == 0) {
        wipe_families(record, is_pass);
        if (at->judged == 0)
            wipe_families(record, is_error);
    }
    if (place->kind == STEP_OLD && run->config.kind == LEARNER_SLOPES)
        wipe_families(record, is_shift);
    if (place->kind == STEP_DIFFERENCE && at->tried == 0)
        wipe_families(record, is_gradient);
}

START_TEST(of_a_slow_learner_it_counts_as_the_record_says_too)
{
    Rng rng = rng_seeded(23);
    for (int i = 0; i < WORLDS; i++) {
        Plan plan = plan_random_slow(&rng);
        World world = world_new(&plan);
        Record record = record_new(world.net);
        for (int n = 0; n < 4 * STEPS; n++) {
            begin_slow_step(&record, world.run);
            const Step *step = run_next(world.run);
            EXPECT(step->known == record.ticked[step->cell],
                   "step %d of world %d tells 'known' wrong", n + 1, i);
            record.ticked[step->cell] = true;
            expect_record(&record, world.run);
        }
        world_end(&world);
    }
}
END_TEST

/* Only the two steps that wipe see a cell that counted until they came. */
START_TEST(a_step_knows_what_was_computed_before_it)
{
    Rng rng = rng_seeded(22);
    for (int i = 0; i < 100; i++) {
        Plan plan = plan_random(&rng);
        World world = world_new(&plan);
        for (int n = 0; n < 300; n++) {
            bool computed[MOST_CELLS];
            for (int c = 0; c < world.net->cells; c++)
                computed[c] = run_computed(world.run, c);
            const Step *step = run_next(world.run);
            bool wipes = step->place.kind == STEP_LOAD ||
                         step->place.kind == STEP_GRADIENT;
            EXPECT(step->known == computed[step->cell] ||
                       (wipes && !step->known),
                   "step %d of world %d", n + 1, i);
        }
        world_end(&world);
    }
}
END_TEST

START_TEST(nothing_but_weights_counts_at_the_beginning)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    World world = world_new(&plan);
    ck_assert(run_computed(world.run, world_cell(&world, "w[X->A]")));
    ck_assert(run_computed(world.run, world_cell(&world, "b[C]")));
    ck_assert(!run_computed(world.run, world_cell(&world, "in[X]")));
    ck_assert(!run_computed(world.run, world_cell(&world, "error")));
    ck_assert(!run_computed(world.run, world_cell(&world, "grad[X->A]")));
    world_end(&world);
}
END_TEST

START_TEST(going_back_makes_cells_not_computed_again)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    World world = world_new(&plan);
    int delta = world_cell(&world, "delta[C]");
    run_goto(world.run, 60, NULL);
    ck_assert(run_computed(world.run, delta));
    run_goto(world.run, 61, NULL);
    ck_assert(!run_computed(world.run, delta));
    ck_assert(run_computed(world.run, world_cell(&world, "grad[A->C]")));
    run_undo(world.run);
    ck_assert(run_computed(world.run, delta));
    run_goto(world.run, 22, NULL);
    ck_assert(!run_computed(world.run, delta));
    world_end(&world);
}
END_TEST

START_TEST(in_verify_a_sample_s_cells_still_count)
{
    Plan plan = plan_two_two_two(ACTIVATION_TANH);
    plan.config.verify = true;
    World world = world_new(&plan);
    world_run_to(&world, PHASE_VERIFY);
    ck_assert(run_computed(world.run, world_cell(&world, "out[D]")));
    ck_assert(run_computed(world.run, world_cell(&world, "delta[A]")));
    ck_assert(run_next(world.run)->known);
    world_end(&world);
}
END_TEST

Suite *computed_suite(void)
{
    const TTest *const tests[] = {
        a_cell_counts_as_the_record_says_after_every_step,
        of_a_slow_learner_it_counts_as_the_record_says_too,
        a_step_knows_what_was_computed_before_it,
        nothing_but_weights_counts_at_the_beginning,
        going_back_makes_cells_not_computed_again,
        in_verify_a_sample_s_cells_still_count,
        NULL,
    };
    return suite_of("computed", tests);
}
