/* Plain loops: the bias, then sources 0, 1, ... */
#include "engine/forward.h"

#include "engine/curve.h"
#include "engine/share.h"

#include <string.h>

void forward_load(const Net *net, const Samples *samples, int sample,
                  double *cells)
{
    size_t in = (size_t)net->sizes[0];
    size_t out = (size_t)net->sizes[net_last(net)];
    memcpy(cells + net->at[CELL_IN][0], samples->in + (size_t)sample * in,
           in * sizeof *cells);
    if (net->targets)
        memcpy(cells + net->at[CELL_TARGET][net_last(net)],
               samples->out + (size_t)sample * out, out * sizeof *cells);
}

static void add_up(const Net *net, int layer, int neuron, double *cells)
{
    const double *w = cells + net_row(net, CELL_W, layer, neuron);
    const double *x = cells + net->at[CELL_OUT][layer - 1];
    int first = net->biases ? 0 : 1;
    double sum =
        net->biases ? cells[net->at[CELL_B][layer] + neuron] : w[0] * x[0];
    for (int i = first; i < net_sources(net, layer); i++)
        sum += w[i] * x[i];
    cells[net->at[CELL_SUM][layer] + neuron] = sum;
}

static void softmax(const Net *net, int layer, double *cells)
{
    int count = net->sizes[layer];
    const double *z = cells + net->at[CELL_SUM][layer];
    double *a = cells + net->at[CELL_OUT][layer];
    double max = z[0];
    for (int n = 1; n < count; n++)
        max = z[n] > max ? z[n] : max;
    double norm = curve_exp(z[0] - max);
    for (int n = 1; n < count; n++)
        norm += curve_exp(z[n] - max);
    for (int n = 0; n < count; n++)
        a[n] = curve_exp(z[n] - max) / norm;
    cells[net->at[CELL_MAX][layer]] = max;
    cells[net->at[CELL_NORM][layer]] = norm;
}

static void layer_forward(const Net *net, int layer, double *cells)
{
    const double *z = cells + net->at[CELL_SUM][layer];
    double *a = cells + net->at[CELL_OUT][layer];
    for (int n = 0; n < net->sizes[layer]; n++)
        add_up(net, layer, n, cells);
    if (net_is_softmax(net, layer)) {
        softmax(net, layer, cells);
        return;
    }
    for (int n = 0; n < net->sizes[layer]; n++)
        a[n] = activation_row(net->activation[layer])->value(z[n]);
}

double forward_error(const Net *net, double *cells)
{
    int last = net_last(net);
    double error = share_of(net, cells, 0);
    for (int n = 1; n < net->sizes[last]; n++)
        error += share_of(net, cells, n);
    cells[net->at[CELL_ERROR][last]] = error;
    return error;
}

double forward_sample(const Net *net, const Samples *samples, int sample,
                      double *cells)
{
    forward_load(net, samples, sample, cells);
    for (int l = 1; l < net->layers; l++)
        layer_forward(net, l, cells);
    return forward_error(net, cells);
}

double forward_mean_error(const Net *net, const Samples *samples, double *cells)
{
    double sum = 0;
    for (int s = 0; s < samples->count; s++)
        sum += forward_sample(net, samples, s, cells);
    return sum / samples->count;
}
