/* The gradients are taken from single steps, the differences from whole forward
   passes on a copy of the cells as they were at the beginning. */
#include "engine/gradcheck.h"

#include "engine/forward.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The samples of the first batch, the first ones of the epoch's order. */
static double batch_error(Run *run, int samples, double *cells)
{
    double sum = 0;
    for (int i = 0; i < samples; i++)
        sum += forward_sample(run->net, &run->samples, run_sample_at(run, 1, i),
                              cells);
    return sum;
}

static double difference(Run *run, int samples, int cell, double *cells)
{
    double held = cells[cell];
    cells[cell] = held + GRADCHECK_EPSILON;
    double up = batch_error(run, samples, cells);
    cells[cell] = held - GRADCHECK_EPSILON;
    double down = batch_error(run, samples, cells);
    cells[cell] = held;
    return (up - down) / (2 * GRADCHECK_EPSILON);
}

static bool agrees(double a, double b)
{
    double larger = fmax(fabs(a), fabs(b));
    return fabs(a - b) <= 1e-8 + 1e-6 * larger;
}

typedef struct Check {
    Run *run;
    int samples;
    double *cells;
    void (*row)(void *user, const GradcheckRow *row);
    void *user;
    GradcheckResult result;
} Check;

static void check_cells(Check *check, int first, int first_gradient, int count)
{
    for (int i = 0; i < count; i++) {
        GradcheckRow row = {.cell = first + i};
        row.gradient = check->run->cells[first_gradient + i];
        row.difference =
            difference(check->run, check->samples, first + i, check->cells);
        row.agrees = agrees(row.gradient, row.difference);
        check->result.checked++;
        check->result.disagreeing += !row.agrees;
        check->result.not_zero += row.gradient != 0;
        if (check->row)
            check->row(check->user, &row);
    }
}

/* Up to behind the gradients of the last sample of the first batch. */
static int run_first_batch(Run *run)
{
    while (run->cursor.updates == 0 && run->cursor.epoch == 1)
        run_next(run);
    int batch = run->config.batch, count = run->samples.count;
    return batch > 0 && batch < count ? batch : count;
}

bool gradcheck(Run *run, void (*row)(void *user, const GradcheckRow *row),
               void *user, GradcheckResult *ret_result)
{
    const Net *net = run->net;
    size_t bytes = (size_t)net->cells * sizeof(double);
    Check check = {run, 0, malloc(bytes), row, user, {0, 0, 0}};
    if (!check.cells)
        return false;
    memcpy(check.cells, run->start, bytes);
    check.samples = run_first_batch(run);
    for (int l = 1; l < net->layers; l++) {
        int size = net->sizes[l];
        check_cells(&check, net->at[CELL_W][l], net->at[CELL_GRAD][l],
                    size * net->sizes[l - 1]);
        if (net->biases)
            check_cells(&check, net->at[CELL_B][l], net->at[CELL_GRADB][l],
                        size);
    }
    free(check.cells);
    *ret_result = check.result;
    return true;
}
