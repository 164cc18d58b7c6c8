/* Where a network has no softmax, max and norm are those of a sum alone. */
#include "engine/share.h"

#include <assert.h>

static LossPoint point_of(const Net *net, const double *cells, int neuron)
{
    int last = net_last(net);
    LossPoint point = {.a = cells[net->at[CELL_OUT][last] + neuron],
                       .t = cells[net->at[CELL_TARGET][last] + neuron],
                       .z = cells[net->at[CELL_SUM][last] + neuron],
                       .norm = 1,
                       .outputs = net->sizes[last]};
    point.max = point.z;
    if (net_is_softmax(net, last)) {
        point.max = cells[net->at[CELL_MAX][last]];
        point.norm = cells[net->at[CELL_NORM][last]];
    }
    return point;
}

double share_of(const Net *net, const double *cells, int neuron)
{
    LossPoint point = point_of(net, cells, neuron);
    return loss_row(net->loss)->share(&point);
}

double share_slope(const Net *net, const double *cells, int neuron)
{
    LossPoint point = point_of(net, cells, neuron);
    assert(!loss_row(net->loss)->at_once);
    return loss_row(net->loss)->slope(&point);
}
