/* Plain loops: the bias, then sources 0, 1, ... */
#include "engine/forward.h"

#include <string.h>

static void load(const Net *net, const Samples *samples, int sample,
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

static void neuron_forward(const Net *net, int layer, int neuron, double *cells)
{
    const double *w = cells + net_row(net, CELL_W, layer, neuron);
    const double *x = cells + net->at[CELL_OUT][layer - 1];
    int first = net->biases ? 0 : 1;
    double sum =
        net->biases ? cells[net->at[CELL_B][layer] + neuron] : w[0] * x[0];
    for (int i = first; i < net_sources(net, layer); i++)
        sum += w[i] * x[i];
    cells[net->at[CELL_SUM][layer] + neuron] = sum;
    cells[net->at[CELL_OUT][layer] + neuron] =
        activation_row(net->activation[layer])->value(sum);
}

double forward_sample(const Net *net, const Samples *samples, int sample,
                      double *cells)
{
    int last = net_last(net);
    const double *a = cells + net->at[CELL_OUT][last];
    const double *t = cells + net->at[CELL_TARGET][last];
    load(net, samples, sample, cells);
    for (int l = 1; l < net->layers; l++)
        for (int n = 0; n < net->sizes[l]; n++)
            neuron_forward(net, l, n, cells);
    double error = loss_row(net->loss)->share(a[0], t[0]);
    for (int n = 1; n < net->sizes[last]; n++)
        error += loss_row(net->loss)->share(a[n], t[n]);
    cells[net->at[CELL_ERROR][last]] = error;
    return error;
}

double forward_mean_error(const Net *net, const Samples *samples, double *cells)
{
    double sum = 0;
    for (int s = 0; s < samples->count; s++)
        sum += forward_sample(net, samples, s, cells);
    return sum / samples->count;
}
