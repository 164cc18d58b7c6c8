/* Numbers from a seed: short, repeatable, different, and never for nothing. */
#include "suites.h"

#include "capture.h"
#include "cli/worksheet_numbers.h"
#include "paper.h"

#include <math.h>
#include <string.h>

enum { SEEDS = 50, CELLS = 512 };

/* A deep chain of relus: most draws of it are dead. */
static const char *const CHAIN =
    "network: {layers: [1, 1, 1, 1, 1, 1, 1, 1], activation: relu}\n"
    "data: {samples: [{in: [2], out: [1]}]}\n";

static void open_nth(int which, Paper *paper)
{
    if (which == 0)
        paper_open(paper_tiny(), BLANKS_ALL, paper);
    else
        paper_open_text(PAPER_EXPERIMENTS[which - 1], BLANKS_ALL, paper);
}

static int nth_count(void)
{
    int count = 1;
    while (PAPER_EXPERIMENTS[count - 1])
        count++;
    return count;
}

static void draw(Paper *paper, uint64_t seed)
{
    ck_assert_msg(worksheet_draw(&paper->job, paper->run, seed), "seed %u",
                  (unsigned)seed);
    ck_assert_uint_eq(paper->run->cursor.steps, 0);
}

static bool is_step(double value, double size, double most)
{
    double steps = value / size;
    return steps == floor(steps) && value != 0 && fabs(value) <= most;
}

static void expect_short(const Paper *paper)
{
    const Net *net = paper->run->net;
    const double *start = paper->run->start;
    for (int l = 1; l < net->layers; l++) {
        for (int i = 0; i < net->sizes[l] * net->sizes[l - 1]; i++)
            ck_assert(is_step(start[net->at[CELL_W][l] + i], 0.25, 1));
        for (int i = 0; net->biases && i < net->sizes[l]; i++)
            ck_assert(is_step(start[net->at[CELL_B][l] + i], 0.25, 1));
    }
    for (int i = 0; i < net->sizes[0]; i++)
        ck_assert(is_step(paper->run->samples.in[i], 0.5, 2));
}

START_TEST(numbers_are_short_for_fifty_seeds)
{
    for (int which = 0; which < nth_count(); which++) {
        Paper paper;
        open_nth(which, &paper);
        for (uint64_t seed = 0; seed < SEEDS; seed++) {
            draw(&paper, seed);
            expect_short(&paper);
        }
        paper_close(&paper);
    }
}
END_TEST

static int alive(const Run *run, int layer)
{
    int count = 0;
    for (int i = 0; i < run->net->sizes[layer]; i++) {
        double delta = run->cells[run->net->at[CELL_DELTA][layer] + i];
        ck_assert(isfinite(delta));
        count += delta != 0;
    }
    return count;
}

START_TEST(every_layer_has_something_to_learn_for_fifty_seeds)
{
    for (int which = 0; which < nth_count(); which++) {
        Paper paper;
        open_nth(which, &paper);
        Run *run = paper.run;
        for (uint64_t seed = 0; seed < SEEDS; seed++) {
            draw(&paper, seed);
            run_forward(run, GRAIN_SAMPLE, NULL);
            for (int l = 1; l < net_last(run->net); l++)
                ck_assert_int_ge(alive(run, l), 1);
            ck_assert_int_eq(alive(run, net_last(run->net)),
                             run->net->sizes[net_last(run->net)]);
            for (int c = 0; c < run->net->cells; c++)
                ck_assert(isfinite(run->cells[c]));
        }
        paper_close(&paper);
    }
}
END_TEST

/* Weights and sample in one array. */
static size_t numbers_of(const Paper *paper, double ret_numbers[CELLS])
{
    const Net *net = paper->run->net;
    size_t count = 0;
    for (int l = 1; l < net->layers; l++)
        for (int i = 0; i < net->sizes[l] * net->sizes[l - 1]; i++)
            ret_numbers[count++] = paper->run->start[net->at[CELL_W][l] + i];
    for (int i = 0; i < net->sizes[0]; i++)
        ret_numbers[count++] = paper->run->samples.in[i];
    return count;
}

START_TEST(a_seed_is_a_sheet_and_another_seed_another_sheet)
{
    static double numbers[SEEDS][CELLS], again[CELLS];
    Paper paper;
    paper_open(paper_tiny(), BLANKS_ALL, &paper);
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        draw(&paper, seed);
        size_t size = numbers_of(&paper, numbers[seed]) * sizeof(double);
        ck_assert_uint_eq(size, 10 * sizeof(double));
        for (uint64_t other = 0; other < seed; other++)
            ck_assert_msg(memcmp(numbers[seed], numbers[other], size) != 0,
                          "%u and %u", (unsigned)seed, (unsigned)other);
    }
    for (uint64_t seed = SEEDS; seed-- > 0;) {
        draw(&paper, seed);
        size_t size = numbers_of(&paper, again) * sizeof(double);
        ck_assert(memcmp(numbers[seed], again, size) == 0);
    }
    paper_close(&paper);
}
END_TEST

/* How the targets of an output layer are drawn. */
static void expect_targets(const char *activation, const char *out,
                           const char *allowed)
{
    char text[256];
    Paper paper;
    snprintf(text, sizeof text,
             "network: {layers: [1, 2], activation: %s}\n"
             "data: {samples: [{in: [1], out: %s}]}\n",
             activation, out);
    paper_open_text(text, BLANKS_ALL, &paper);
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        char pair[32];
        draw(&paper, seed);
        const double *targets = paper.run->samples.out;
        for (int i = 0; i < 2; i++) {
            snprintf(pair, sizeof pair, " %g ", targets[i]);
            ck_assert_msg(has(allowed, pair), "%s: %s", activation, pair);
        }
        if (strcmp(out, "[1, 0]") == 0)
            ck_assert_double_eq(targets[0] + targets[1], 1);
    }
    paper_close(&paper);
}

START_TEST(targets_are_such_as_the_outputs_can_reach)
{
    expect_targets("sigmoid", "[0.01, 0.99]", " 0  1 ");
    expect_targets("tanh", "[0.5, 0.99]", " -1  1 ");
    expect_targets("relu", "[0.5, 0.99]", " 0  0.5  1  1.5  2 ");
    expect_targets("identity", "[7, 3]",
                   " -2  -1.5  -1  -0.5  0  0.5  1  1.5  2 ");
    expect_targets("sigmoid", "[1, 0]", " 0  1 ");
    expect_targets("identity", "[1, 0]", " 0  1 ");
}
END_TEST

/* Sums of sums stay in quarters, so that a pencil is enough. */
START_TEST(the_tiny_network_needs_no_calculator)
{
    Paper paper;
    paper_open(paper_tiny(), BLANKS_ALL, &paper);
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        draw(&paper, seed);
        run_forward(paper.run, GRAIN_PHASE, NULL);
        run_forward(paper.run, GRAIN_PHASE, NULL);
        for (int l = 1; l < 3; l++)
            for (int i = 0; i < 2; i++)
                ck_assert(is_step(
                    paper.run->cells[paper.run->net->at[CELL_OUT][l] + i], 0.25,
                    100));
    }
    paper_close(&paper);
}
END_TEST

/* A 0 or two equal numbers would let a wrong way give the right answer. */
START_TEST(no_answer_is_right_by_luck)
{
    Paper paper;
    paper_open_text(PAPER_EXPERIMENTS[1], BLANKS_ALL, &paper);
    const Net *net = paper.run->net;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        draw(&paper, seed);
        while (paper.run->cursor.place.phase != PHASE_UPDATE)
            run_next(paper.run);
        for (int l = 1; l < net->layers; l++) {
            const double *out = paper.run->cells + net->at[CELL_OUT][l];
            const double *slope = paper.run->cells + net->at[CELL_SLOPE][l];
            ck_assert(out[0] != 0 && out[1] != 0 && out[0] != out[1]);
            ck_assert(l == 3 || (slope[0] >= 0.1 && slope[1] >= 0.1));
            ck_assert_int_eq(alive(paper.run, l), net->sizes[l]);
        }
    }
    paper_close(&paper);
}
END_TEST

START_TEST(a_chain_that_is_mostly_dead_gets_living_numbers)
{
    Paper paper;
    paper_open_text(CHAIN, BLANKS_ALL, &paper);
    for (uint64_t seed = 0; seed < 5; seed++) {
        draw(&paper, seed);
        run_forward(paper.run, GRAIN_SAMPLE, NULL);
        for (int l = 1; l < 8; l++)
            ck_assert_int_eq(alive(paper.run, l), 1);
    }
    paper_close(&paper);
}
END_TEST

START_TEST(short_numbers_of_a_file_stay_and_long_ones_are_rounded)
{
    static double before[CELLS], after[CELLS];
    Paper paper;
    paper_open(paper_tiny(), BLANKS_ALL, &paper);
    size_t count = numbers_of(&paper, before);
    ck_assert(!worksheet_round(&paper.job, paper.run));
    numbers_of(&paper, after);
    ck_assert(memcmp(before, after, count * sizeof *before) == 0);
    paper_close(&paper);
    paper_open_text(PAPER_EXPERIMENTS[0], BLANKS_ALL, &paper);
    ck_assert(worksheet_round(&paper.job, paper.run));
    count = numbers_of(&paper, after);
    for (size_t i = 0; i < count; i++) {
        char text[32];
        snprintf(text, sizeof text, "%.4g", after[i]);
        ck_assert_double_eq(after[i], strtod(text, NULL));
    }
    ck_assert(!worksheet_round(&paper.job, paper.run));
    paper_close(&paper);
}
END_TEST

Suite *worksheet_numbers_suite(void)
{
    const TTest *const tests[] = {
        numbers_are_short_for_fifty_seeds,
        every_layer_has_something_to_learn_for_fifty_seeds,
        a_seed_is_a_sheet_and_another_seed_another_sheet,
        targets_are_such_as_the_outputs_can_reach,
        the_tiny_network_needs_no_calculator,
        no_answer_is_right_by_luck,
        a_chain_that_is_mostly_dead_gets_living_numbers,
        short_numbers_of_a_file_stay_and_long_ones_are_rounded,
        NULL};
    return suite_of("numbers of worksheets", tests);
}
