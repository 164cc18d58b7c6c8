/* Weights and error tell cheaply whether something went wrong; only then the
   steps are taken one by one. */
#include "engine/finite.h"

#include <math.h>

static bool are_finite(const Run *run, CellFamily family, int layer, int count)
{
    const double *cells = run->cells + run->net->at[family][layer];
    for (int i = 0; i < count; i++)
        if (!isfinite(cells[i]))
            return false;
    return true;
}

bool finite_now(const Run *run)
{
    const Net *net = run->net;
    const Step *last = run_last(run);
    if (last && !isfinite(last->after))
        return false;
    for (int l = 1; l <= net_last(net); l++)
        if (!are_finite(run, CELL_W, l, net->sizes[l] * net->sizes[l - 1]) ||
            (net->biases && !are_finite(run, CELL_B, l, net->sizes[l])))
            return false;
    return are_finite(run, CELL_ERROR, net_last(net), 1);
}

bool finite_find_break(Run *run, uint64_t steps)
{
    while (run->cursor.steps < steps)
        if (!isfinite(run_next(run)->after))
            return true;
    return false;
}
