/* The change a weight is going to get, and whether it has got it, against a
   record kept from the steps alone. */
#include "engine/computed.h"

#include "suites.h"
#include "world.h"

#include <string.h>

enum { WORLDS = 150, STEPS = 400, MOST_CELLS = 400 };

typedef struct Record {
    bool reached[MOST_CELLS]; /* by cell of the weight or bias: its gradient is
                                 there in this batch */
    bool moved[MOST_CELLS];   /* in this sample's update */
    bool updated;             /* an update step since the last load */
} Record;

/* The weight or bias of a gradient step. */
static int cell_of_gradient(const Net *net, const Step *step)
{
    CellRef ref = net_ref(net, step->cell);
    ref.family = ref.family == CELL_GRAD ? CELL_W : CELL_B;
    return net_cell(net, ref);
}

static void tick(Record *record, const Net *net, const Step *step)
{
    const Place *place = &step->place;
    if (place->kind == STEP_LOAD && place->layer == 0 && place->neuron == 0) {
        memset(record->moved, 0, sizeof record->moved);
        if (record->updated)
            memset(record->reached, 0, sizeof record->reached);
        record->updated = false;
    }
    if (place->kind == STEP_GRADIENT || place->kind == STEP_GRADIENT_BIAS)
        record->reached[cell_of_gradient(net, step)] = true;
    if (place->phase == PHASE_UPDATE) {
        record->moved[step->cell] = true;
        record->updated = true;
    }
}

/* Samples in the batch of the sample whose numbers stand. */
static int samples_of_batch(const Run *run, int position)
{
    int batch = run->config.batch, count = run->samples.count, n = 0;
    int size = batch > 0 && batch < count ? batch : count;
    for (int p = 0; p < count; p++)
        n += p / size == position / size;
    return n;
}

static void expect_change(const Record *record, const Run *run, int cell,
                          int position)
{
    const Net *net = run->net;
    CellRef ref = net_ref(net, cell);
    bool fixed = ref.family == CELL_B && !net->train_biases;
    double change = 77, size = run->config.rate;
    bool reached = record->reached[cell] && !fixed;
    EXPECT(run_change(run, cell, &change) == reached,
           "after step %llu the change of cell %d is%s there",
           (unsigned long long)run->cursor.steps, cell, reached ? " not" : "");
    EXPECT(run_moved(run, cell) == (record->moved[cell] && !fixed),
           "after step %llu cell %d is told as moved wrong",
           (unsigned long long)run->cursor.steps, cell);
    ref.family = ref.family == CELL_W ? CELL_GRAD : CELL_GRADB;
    if (!run->config.sum_gradients)
        size /= samples_of_batch(run, position);
    double want = reached ? -size * run->cells[net_cell(net, ref)] : 77;
    EXPECT(memcmp(&change, &want, sizeof want) == 0, "change %g, want %g",
           change, want);
}

START_TEST(changes_and_moves_are_told_as_the_record_says)
{
    Rng rng = rng_seeded(101);
    for (int i = 0; i < WORLDS; i++) {
        Plan plan = plan_random(&rng);
        World world = world_new(&plan);
        const Net *net = world.net;
        Record record = {0};
        for (int n = 0; n < STEPS; n++) {
            int position = world.run->cursor.position;
            tick(&record, net, run_next(world.run));
            for (int c = 0; c < net->cells; c++) {
                CellFamily family = net_ref(net, c).family;
                if (family == CELL_W || family == CELL_B)
                    expect_change(&record, world.run, c, position);
            }
        }
        world_end(&world);
    }
}
END_TEST

START_TEST(an_update_moves_by_the_change_that_was_told)
{
    Rng rng = rng_seeded(102);
    for (int i = 0; i < 100; i++) {
        Plan plan = plan_random(&rng);
        World world = world_new(&plan);
        for (int n = 0; n < STEPS; n++) {
            double changes[MOST_CELLS] = {0};
            bool moving = world.run->cursor.place.phase == PHASE_UPDATE;
            for (int c = 0; moving && c < world.net->cells; c++)
                if (net_ref(world.net, c).family <= CELL_B &&
                    net_ref(world.net, c).family >= CELL_W)
                    run_change(world.run, c, &changes[c]);
            const Step *step = run_next(world.run);
            EXPECT(!moving || step->after == step->before + changes[step->cell],
                   "step %d of world %d", n + 1, i);
        }
        world_end(&world);
    }
}
END_TEST

START_TEST(nothing_changes_or_moved_at_the_beginning)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    World world = world_new(&plan);
    double change = 77;
    int cell = world_cell(&world, "w[A->C]");
    ck_assert(!run_change(world.run, cell, &change));
    ck_assert(!run_moved(world.run, cell));
    ck_assert_double_eq(change, 77);
    world_end(&world);
}
END_TEST

Suite *change_suite(void)
{
    const TTest *const tests[] = {changes_and_moves_are_told_as_the_record_says,
                                  an_update_moves_by_the_change_that_was_told,
                                  nothing_changes_or_moved_at_the_beginning,
                                  NULL};
    return suite_of("change", tests);
}
