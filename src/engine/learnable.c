/* First layer first; a neuron's weights in the order of their sources, then its
   bias, so a neuron takes sources + 1 numbers, or sources without biases. */
#include "engine/learnable.h"

#include <assert.h>

static int64_t a_neuron(const Net *net, int layer)
{
    return net_sources(net, layer) + (net->train_biases ? 1 : 0);
}

int64_t learnable_count(const Net *net)
{
    int64_t count = net->weights;
    return net->train_biases ? count + net->neurons - net->sizes[0] : count;
}

CellRef learnable_ref(const Net *net, int64_t number)
{
    int layer = 1;
    assert(number >= 0 && number < learnable_count(net));
    while (number >= a_neuron(net, layer) * net->sizes[layer]) {
        number -= a_neuron(net, layer) * net->sizes[layer];
        layer++;
    }
    CellRef ref = {CELL_W, layer, (int)(number / a_neuron(net, layer)),
                   (int)(number % a_neuron(net, layer))};
    if (ref.source == net_sources(net, layer))
        ref.family = CELL_B;
    return ref;
}

int learnable_cell(const Net *net, int64_t number)
{
    return net_cell(net, learnable_ref(net, number));
}

int learnable_gradient(const Net *net, int64_t number)
{
    CellRef ref = learnable_ref(net, number);
    ref.family = ref.family == CELL_W ? CELL_GRAD : CELL_GRADB;
    return net_cell(net, ref);
}

int64_t learnable_number(const Net *net, CellRef ref)
{
    bool bias = ref.family == CELL_B;
    int64_t number = 0;
    if ((!bias && ref.family != CELL_W) || (bias && !net->train_biases))
        return -1;
    for (int l = 1; l < ref.layer; l++)
        number += a_neuron(net, l) * net->sizes[l];
    number += a_neuron(net, ref.layer) * ref.neuron;
    return number + (bias ? net_sources(net, ref.layer) : ref.source);
}
