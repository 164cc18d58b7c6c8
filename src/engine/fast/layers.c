/* Memory is handed out twice: first from nowhere, to learn how much it is. What
   fills a row up is zero, and stays zero. */
#include "engine/fast/layers.h"

#include <stdlib.h>
#include <string.h>

enum { ALIGNMENT = 64, ALIGNED_DOUBLES = 8 };

/* `at` counts even when there is no memory yet. */
typedef struct Carver {
    double *memory; /* NULL: only count */
    size_t at;      /* doubles */
} Carver;

static double *carve(Carver *carver, int rows, int width)
{
    size_t at = carver->at;
    size_t count = (size_t)rows * (size_t)width;
    carver->at +=
        (count + ALIGNED_DOUBLES - 1) & ~(size_t)(ALIGNED_DOUBLES - 1);
    return carver->memory ? carver->memory + at : NULL;
}

static void carve_layer(FastLayer *layer, bool first, Carver *carver)
{
    layer->w = carve(carver, layer->sources, layer->width);
    layer->grad = carve(carver, layer->sources, layer->width);
    if (!first)
        layer->back = carve(carver, layer->size, layer->behind);
    layer->b = carve(carver, 1, layer->width);
    layer->gradb = carve(carver, 1, layer->width);
    layer->mask = carve(carver, 1, layer->width);
    layer->sum = carve(carver, FAST_ROWS, layer->width);
    layer->out = carve(carver, FAST_ROWS, layer->width);
    layer->upstream = carve(carver, FAST_ROWS, layer->width);
    layer->delta = carve(carver, FAST_ROWS, layer->width);
}

static void carve_all(FastNet *fast, Carver *carver)
{
    FastLayer *layer = fast->layer;
    int last = fast->layers - 1;
    layer[0].out = carve(carver, FAST_ROWS, layer[0].width);
    for (int l = 1; l <= last; l++) {
        carve_layer(&layer[l], l == 1, carver);
        layer[l].input = layer[l - 1].out;
    }
    fast->target = carve(carver, FAST_ROWS, layer[last].width);
}

static void fill_constants(FastLayer *layer)
{
    static const uint64_t all = ~(uint64_t)0;
    for (int n = 0; n < layer->size; n++)
        memcpy(&layer->mask[n], &all, sizeof all);
    for (int n = 0; n < layer->width; n++)
        layer->b[n] = -0.0;
}

bool layers_take(FastNet *fast, const Net *net, int lanes)
{
    Carver counter = {.memory = NULL};
    *fast = (FastNet){.layers = net->layers,
                      .lanes = lanes,
                      .biases = net->biases,
                      .train_biases = net->train_biases,
                      .loss = net->loss,
                      .at_once = loss_row(net->loss)->at_once};
    fast->layer[0].size = fast->layer[0].width = net->sizes[0];
    for (int l = 1; l < net->layers; l++) {
        FastLayer *layer = &fast->layer[l];
        layer->sources = net->sizes[l - 1];
        layer->size = net->sizes[l];
        layer->width = (layer->size + lanes - 1) / lanes * lanes;
        layer->behind = layer[-1].width;
        layer->activation = net->activation[l];
    }
    carve_all(fast, &counter);
    size_t bytes = counter.at * sizeof(double);
    fast->memory = calloc(1, bytes + ALIGNMENT);
    if (!fast->memory)
        return false;
    uintptr_t past = (uintptr_t)fast->memory % ALIGNMENT;
    char *aligned = (char *)fast->memory + (ALIGNMENT - past);
    Carver carver = {.memory = (double *)(void *)aligned};
    carve_all(fast, &carver);
    for (int l = 1; l < net->layers; l++)
        fill_constants(&fast->layer[l]);
    return true;
}

void layers_free(FastNet *fast)
{
    free(fast->memory);
    fast->memory = NULL;
}

/* [size][sources] to [sources][width], and back. */
static void turn_in(const FastLayer *layer, const double *from, double *to)
{
    for (int n = 0; n < layer->size; n++)
        for (int i = 0; i < layer->sources; i++)
            to[(size_t)i * (size_t)layer->width + (size_t)n] = *from++;
}

static void turn_out(const FastLayer *layer, const double *from, double *to)
{
    for (int n = 0; n < layer->size; n++)
        for (int i = 0; i < layer->sources; i++)
            *to++ = from[(size_t)i * (size_t)layer->width + (size_t)n];
}

void layers_turn(FastLayer *layer)
{
    for (int n = 0; n < layer->size; n++)
        for (int i = 0; i < layer->sources; i++)
            layer->back[(size_t)n * (size_t)layer->behind + (size_t)i] =
                layer->w[(size_t)i * (size_t)layer->width + (size_t)n];
}

void layers_load(FastNet *fast, const Net *net, const double *cells)
{
    for (int l = 1; l < fast->layers; l++) {
        FastLayer *layer = &fast->layer[l];
        size_t bytes = (size_t)layer->size * sizeof *cells;
        turn_in(layer, cells + net->at[CELL_W][l], layer->w);
        turn_in(layer, cells + net->at[CELL_GRAD][l], layer->grad);
        if (layer->back)
            layers_turn(layer);
        if (!fast->biases)
            continue;
        memcpy(layer->b, cells + net->at[CELL_B][l], bytes);
        memcpy(layer->gradb, cells + net->at[CELL_GRADB][l], bytes);
    }
}

static void store_row(const FastNet *fast, const Net *net, int l, int row,
                      double *cells)
{
    const FastLayer *layer = &fast->layer[l];
    bool at_once = fast->at_once && l + 1 == fast->layers;
    size_t bytes = (size_t)layer->size * sizeof *cells;
    size_t at = (size_t)row * (size_t)layer->width;
    memcpy(cells + net->at[CELL_SUM][l], layer->sum + at, bytes);
    memcpy(cells + net->at[CELL_OUT][l], layer->out + at, bytes);
    if (!at_once)
        memcpy(cells + net->at[CELL_UPSTREAM][l], layer->upstream + at, bytes);
    memcpy(cells + net->at[CELL_DELTA][l], layer->delta + at, bytes);
}

void layers_store(const FastNet *fast, const Net *net, int row, double *cells)
{
    for (int l = 1; l < fast->layers; l++) {
        const FastLayer *layer = &fast->layer[l];
        size_t bytes = (size_t)layer->size * sizeof *cells;
        turn_out(layer, layer->w, cells + net->at[CELL_W][l]);
        turn_out(layer, layer->grad, cells + net->at[CELL_GRAD][l]);
        store_row(fast, net, l, row, cells);
        if (!fast->biases)
            continue;
        memcpy(cells + net->at[CELL_B][l], layer->b, bytes);
        memcpy(cells + net->at[CELL_GRADB][l], layer->gradb, bytes);
    }
    int last = net_last(net);
    if (!net_is_softmax(net, last))
        return;
    cells[net->at[CELL_MAX][last]] = fast->max[row];
    cells[net->at[CELL_NORM][last]] = fast->norm[row];
}
