/* Rows of paper: the numbers of the tiny network as they are published, all
   others computed by another way, and formulas that say what was done. */
#include "suites.h"

#include "capture.h"
#include "cli/sheetrow.h"
#include "paper.h"

#include <math.h>
#include <string.h>

enum { ROWS = 256, LINE = 512 };

/* All rows of a part. */
typedef struct Kept {
    const Net *net;
    int count;
    char lines[ROWS][LINE]; /* "NAME: formula: working: value" */
    double values[ROWS];
    int cells[ROWS];
    bool exact[ROWS];
} Kept;

static Kept kept;

static void keep(void *user, const SheetRow *row)
{
    char name[NET_CELL_NAME];
    Kept *rows = user;
    ck_assert_int_lt(rows->count, ROWS);
    net_cell_name(rows->net, row->cell, name);
    snprintf(rows->lines[rows->count], LINE, "%s: %s: %s: %g", name,
             row->formula, row->working, row->value);
    rows->values[rows->count] = row->value;
    rows->cells[rows->count] = row->cell;
    rows->exact[rows->count++] = row->exact;
}

static void read_part(const Paper *paper, SheetPart part)
{
    kept.net = paper->run->net;
    kept.count = 0;
    sheetrow_each(paper->run, part, (SheetReader){keep, &kept});
}

static void expect_rows(const char *const *lines, int count)
{
    ck_assert_int_eq(kept.count, count);
    for (int i = 0; i < count; i++)
        ck_assert_str_eq(kept.lines[i], lines[i]);
}

START_TEST(the_tiny_network_has_its_known_rows)
{
    static const char *const forward[] = {
        "out[A]: w[X->A]·in[X] + w[Y->A]·in[Y]: 0.5·1 + 0.25·2: 1",
        "out[B]: w[X->B]·in[X] + w[Y->B]·in[Y]: −1·1 + 0.75·2: 0.5",
        ("out[C]: w[A->C]·out[A] + w[B->C]·out[B]: "
         "−0.25·1 + (−0.5)·0.5: -0.5"),
        "out[D]: w[A->D]·out[A] + w[B->D]·out[B]: 1·1 + 1·0.5: 1.5"};
    static const char *const error[] = {
        "error: (out[C] − target[C])² + (out[D] − target[D])²: "
        "(−0.5 − 1)² + (1.5 − 0)²: 4.5"};
    static const char *const deltas[] = {
        "delta[C]: 2·(out[C] − target[C]): 2·(−0.5 − 1): -3",
        "delta[D]: 2·(out[D] − target[D]): 2·(1.5 − 0): 3",
        "delta[A]: w[A->C]·delta[C] + w[A->D]·delta[D]: −0.25·(−3) + 1·3: 3.75",
        "delta[B]: w[B->C]·delta[C] + w[B->D]·delta[D]: −0.5·(−3) + 1·3: 4.5"};
    Paper paper;
    paper_open(paper_tiny(), BLANKS_ALL, &paper);
    read_part(&paper, PART_FORWARD);
    expect_rows(forward, 4);
    read_part(&paper, PART_ERROR);
    expect_rows(error, 1);
    read_part(&paper, PART_DELTAS);
    expect_rows(deltas, 4);
    read_part(&paper, PART_GRADIENTS);
    ck_assert_int_eq(kept.count, 8);
    ck_assert_str_eq(kept.lines[4], "grad[X->A]: in[X]·delta[A]: 1·3.75: 3.75");
    read_part(&paper, PART_UPDATE);
    ck_assert_int_eq(kept.count, 8);
    ck_assert_str_eq(kept.lines[4], "w[A->C]: w[A->C] − rate·grad[A->C]: "
                                    "−0.25 − 0.05·(−3): -0.1");
    paper_close(&paper);
}
END_TEST

START_TEST(neurons_with_a_function_have_sums_and_slopes)
{
    static const char *const forward[] = {
        "sum[A]: b[A] + w[X->A]·in[X]: −1 + (−0.5)·2: -2",
        "out[A]: tanh(sum[A]): tanh(−2): -0.964028",
        "sum[B]: b[B] + w[A->B]·out[A]: 0.5 + (−1)·(−0.9640): 1.46403",
        "out[B]: relu(sum[B]): relu(1.464): 1.46403"};
    static const char *const deltas[] = {
        "slope[B]: 1 if sum[B] > 0, else 0: 1 if 1.464 > 0, else 0: 1",
        "delta[B]: (out[B] − target[B])·slope[B]: (1.464 − 1)·1: 0.464028",
        "slope[A]: 1 − out[A]²: 1 − (−0.9640)²: 0.0706508",
        "delta[A]: w[A->B]·delta[B]·slope[A]: −1·0.4640·0.07065: -0.0327839"};
    Paper paper;
    paper_open_text("network: {layers: [1, 1, 1], names: [[X], [A], [B]],\n"
                    "  activation: [tanh, relu], weights: [[[-0.5]], [[-1]]],\n"
                    "  bias: [[-1], [0.5]]}\n"
                    "data: {samples: [{in: [2], out: [1]}]}\n",
                    BLANKS_ALL, &paper);
    read_part(&paper, PART_FORWARD);
    expect_rows(forward, 4);
    read_part(&paper, PART_DELTAS);
    expect_rows(deltas, 4);
    read_part(&paper, PART_GRADIENTS);
    ck_assert_str_eq(kept.lines[1], "gradb[B]: delta[B]: 0.4640: 0.464028");
    paper_close(&paper);
}
END_TEST

/* Sums are bracketed when a slope follows, single products are not. */
START_TEST(a_sum_times_a_slope_is_bracketed)
{
    Paper paper;
    paper_open_text("network: {layers: [1, 1, 2], names: [[X], [A], [C, D]],\n"
                    "  activation: [sigmoid, identity], biases: false}\n"
                    "data: {samples: [{in: [2], out: [1, 0]}]}\n",
                    BLANKS_ALL, &paper);
    read_part(&paper, PART_DELTAS);
    ck_assert(has(kept.lines[3], "delta[A]: (w[A->C]·delta[C] + "
                                 "w[A->D]·delta[D])·slope[A]: ("));
    paper_close(&paper);
}
END_TEST

static void expect_recomputed(const Paper *paper)
{
    for (int i = 0; i < kept.count; i++) {
        double other = paper_recompute(paper, kept.cells[i]);
        ck_assert_msg(fabs(other - kept.values[i]) <= 1e-7 + 1e-6 * fabs(other),
                      "%s, not %g", kept.lines[i], other);
    }
}

START_TEST(every_value_is_found_by_another_way_too)
{
    int rows = 0, not_zero = 0;
    for (int i = 0; PAPER_EXPERIMENTS[i]; i++) {
        Paper paper;
        paper_open_text(PAPER_EXPERIMENTS[i], BLANKS_ALL, &paper);
        for (int part = 0; part < PART_COUNT; part++) {
            read_part(&paper, (SheetPart)part);
            ck_assert_int_gt(kept.count, 0);
            expect_recomputed(&paper);
            rows += kept.count;
            for (int k = 0; k < kept.count; k++)
                not_zero += kept.values[k] != 0;
        }
        paper_close(&paper);
    }
    ck_assert_int_gt(rows, 200);
    ck_assert_int_gt(not_zero, 150);
}
END_TEST

START_TEST(what_is_rounded_is_said_to_be)
{
    Paper paper;
    paper_open(paper_tiny(), BLANKS_ALL, &paper);
    for (int part = 0; part < PART_COUNT; part++) {
        read_part(&paper, (SheetPart)part);
        for (int i = 0; i < kept.count; i++)
            ck_assert_msg(kept.exact[i], "%s", kept.lines[i]);
    }
    paper_close(&paper);
    paper_open_text(PAPER_EXPERIMENTS[0], BLANKS_ALL, &paper);
    read_part(&paper, PART_DELTAS);
    for (int i = 0; i < kept.count; i++)
        ck_assert_msg(!kept.exact[i], "%s", kept.lines[i]);
    paper_close(&paper);
}
END_TEST

Suite *sheetrow_suite(void)
{
    const TTest *const tests[] = {the_tiny_network_has_its_known_rows,
                                  neurons_with_a_function_have_sums_and_slopes,
                                  a_sum_times_a_slope_is_bracketed,
                                  every_value_is_found_by_another_way_too,
                                  what_is_rounded_is_said_to_be,
                                  NULL};
    return suite_of("rows of sheets", tests);
}
