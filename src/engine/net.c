/* Cells are laid out layer by layer: a weight matrix [to][from], its biases,
   then what the neurons hold, so that a layer's numbers lie together. */
#include "engine/net.h"

#include "base/text.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static void name_neurons(Net *net, const NetSpec *spec)
{
    for (int l = 0; l < net->layers; l++)
        for (int n = 0; n < net->sizes[l]; n++) {
            int i = net->first_neuron[l] + n;
            TextBuffer name = text_buffer(net->names[i], NET_NAME);
            if (spec->names)
                text_add(&name, spec->names[i]);
            else if (l == 0)
                text_addf(&name, "x%d", n + 1);
            else
                text_addf(&name, "n%d.%d", l, n + 1);
        }
}

static void place(Net *net, CellFamily family, int layer, int count)
{
    net->at[family][layer] = net->cells;
    net->cells += count;
}

static void place_layer(Net *net, int layer)
{
    int size = net->sizes[layer], sources = net->sizes[layer - 1];
    place(net, CELL_W, layer, size * sources);
    net->weights += size * sources;
    if (net->biases)
        place(net, CELL_B, layer, size);
    place(net, CELL_SUM, layer, size);
    place(net, CELL_OUT, layer, size);
    place(net, CELL_UPSTREAM, layer, size);
    place(net, CELL_SLOPE, layer, size);
    place(net, CELL_DELTA, layer, size);
    place(net, CELL_GRAD, layer, size * sources);
    if (net->biases)
        place(net, CELL_GRADB, layer, size);
}

/* One cell a family, of the last layer as the error is. */
static void place_trial(Net *net, NetTrial trial)
{
    static const CellFamily nudges[] = {CELL_PICK, CELL_R, CELL_BEST,
                                        CELL_VERDICT, CELL_OLD};
    static const CellFamily slopes[] = {CELL_OLD, CELL_E_UP, CELL_E_DOWN};
    if (trial == NET_NUDGES)
        for (size_t i = 0; i < sizeof nudges / sizeof *nudges; i++)
            place(net, nudges[i], net_last(net), 1);
    if (trial == NET_SLOPES)
        for (size_t i = 0; i < sizeof slopes / sizeof *slopes; i++)
            place(net, slopes[i], net_last(net), 1);
}

static void place_cells(Net *net)
{
    int last = net_last(net);
    for (int f = 0; f < CELL_FAMILIES; f++)
        for (int l = 0; l < NET_LAYERS; l++)
            net->at[f][l] = -1;
    place(net, CELL_IN, 0, net->sizes[0]);
    net->at[CELL_OUT][0] = net->at[CELL_IN][0];
    place(net, CELL_TARGET, last, net->sizes[last]);
    for (int l = 1; l < net->layers; l++)
        place_layer(net, l);
    place(net, CELL_ERROR, last, 1);
    if (!net_is_softmax(net, last))
        return;
    place(net, CELL_MAX, last, 1);
    place(net, CELL_NORM, last, 1);
}

Net *net_new(const NetSpec *spec)
{
    assert(spec->layers >= 2 && spec->layers <= NET_LAYERS);
    Net *net = calloc(1, sizeof *net);
    if (!net)
        return NULL;
    net->layers = spec->layers;
    net->biases = spec->biases;
    net->train_biases = spec->biases && spec->train_biases;
    net->loss = spec->loss;
    net->targets = spec->targets;
    for (int l = 0; l < spec->layers; l++) {
        assert(spec->sizes[l] > 0);
        net->sizes[l] = spec->sizes[l];
        assert(!l || spec->activation[l] != ACTIVATION_SOFTMAX ||
               l + 1 == spec->layers);
        net->activation[l] = l ? spec->activation[l] : ACTIVATION_IDENTITY;
        net->first_neuron[l] = net->neurons;
        net->neurons += spec->sizes[l];
    }
    net->names = calloc((size_t)net->neurons, sizeof *net->names);
    if (!net->names) {
        free(net);
        return NULL;
    }
    name_neurons(net, spec);
    place_cells(net);
    place_trial(net, spec->trial);
    return net;
}

void net_free(Net *net)
{
    if (!net)
        return;
    free(net->names);
    free(net);
}

const char *net_name(const Net *net, int layer, int neuron)
{
    return net->names[net->first_neuron[layer] + neuron];
}

void net_load(const Net *net, const double *weights, const double *biases,
              double *cells)
{
    for (int l = 1; l < net->layers; l++) {
        size_t size = (size_t)net->sizes[l];
        size_t count = size * (size_t)net->sizes[l - 1];
        memcpy(cells + net->at[CELL_W][l], weights, count * sizeof *cells);
        weights += count;
        if (!net->biases)
            continue;
        double *b = cells + net->at[CELL_B][l];
        for (size_t n = 0; n < size; n++)
            b[n] = biases ? *biases++ : 0;
    }
}
