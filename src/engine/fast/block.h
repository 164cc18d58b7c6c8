/* Forward, backward and gradients of some samples together. Only kernel.c
   includes this. */
#ifndef ENGINE_FAST_BLOCK_H
#define ENGINE_FAST_BLOCK_H

#include "engine/fast/curves.h"
#include "engine/fast/layers.h"
#include "engine/fast/product.h"

/* Its norm is added up number by number, in order. */
static inline void softmax(FastNet *fast, const FastLayer *layer, int row)
{
    const double *z = layer->sum + row * layer->width;
    double *a = layer->out + row * layer->width;
    double max = z[0], norm;
    for (int n = 1; n < layer->size; n++)
        max = z[n] > max ? z[n] : max;
    for (int at = 0; at < layer->width; at += LANES)
        vector_put(a + at, vector_exp(vector_at(z + at) - max));
    norm = a[0];
    for (int n = 1; n < layer->size; n++)
        norm += a[n];
    for (int at = 0; at < layer->width; at += LANES)
        vector_put(a + at,
                   vector_masked(vector_at(a + at) / norm, layer->mask + at));
    fast->max[row] = max;
    fast->norm[row] = norm;
}

/* Of a layer of one neuron: several samples in a vector; rows beyond the last
   one are there, and what is in them does not matter. */
static inline void activate_thin(const FastLayer *layer, int rows)
{
    int width = layer->width;
    for (int first = 0; first < rows; first += LANES) {
        const double *sum = layer->sum + first * width;
        double *out = layer->out + first * width;
        Vector z = vector_of(sum[0]);
        for (int i = 1; i < LANES; i++)
            z[i] = sum[i * width];
        z = vector_value(layer->activation, z);
        for (int i = 0; i < LANES; i++)
            out[i * width] = z[i];
    }
}

static inline void activate(FastNet *fast, const FastLayer *layer, int rows)
{
    int width = layer->width;
    double *sum = layer->sum, *out = layer->out;
    if (layer->activation == ACTIVATION_SOFTMAX) {
        for (int r = 0; r < rows; r++)
            softmax(fast, layer, r);
        return;
    }
    if (layer->size == 1 && rows > 1) {
        activate_thin(layer, rows);
        return;
    }
    for (int r = 0; r < rows; r++, sum += width, out += width)
        for (int at = 0; at < width; at += LANES) {
            Vector a = vector_value(layer->activation, vector_at(sum + at));
            vector_put(out + at, vector_masked(a, layer->mask + at));
        }
}

static inline void block_forward(FastNet *fast, int rows)
{
    for (int l = 1; l < fast->layers; l++) {
        const FastLayer *layer = &fast->layer[l];
        size_t width = (size_t)layer->width;
        Product sums = {.rows = rows,
                        .terms = layer->sources,
                        .width = layer->width,
                        .a = layer->input,
                        .a_row = (size_t)layer->behind,
                        .a_term = 1,
                        .b = layer->w,
                        .b_term = width,
                        .start = layer->b,
                        .c = layer->sum,
                        .c_row = width};
        product(&sums);
        activate(fast, layer, rows);
    }
}

ALWAYS_INLINE Vector loss_slope(Loss loss, int outputs, Vector a, Vector t)
{
    switch (loss) {
    case LOSS_SQUARED_ERROR:
        return 2 * (a - t);
    case LOSS_MEAN_SQUARED_ERROR:
        return 2 * (a - t) / outputs;
    case LOSS_OUTPUT:
        return vector_of(1);
    case LOSS_HALF_SQUARED_ERROR:
    case LOSS_BINARY_CROSS_ENTROPY:
    case LOSS_CROSS_ENTROPY:
    case LOSS_COUNT:
        break;
    }
    return a - t;
}

/* `at`: in the numbers of all rows, `lane`: in one row. */
ALWAYS_INLINE void output_delta(const FastNet *fast, const FastLayer *layer,
                                int at, int lane)
{
    Vector a = vector_at(layer->out + at), t = vector_at(fast->target + at);
    Vector up = loss_slope(fast->loss, layer->size, a, t);
    up = vector_masked(up, layer->mask + lane);
    vector_put(layer->upstream + at, up);
    if (!fast->at_once)
        up = vector_delta(layer->activation, vector_at(layer->sum + at), a, up);
    vector_put(layer->delta + at, up);
}

ALWAYS_INLINE void hidden_delta(const FastLayer *layer, int at)
{
    vector_put(layer->delta + at,
               vector_delta(layer->activation, vector_at(layer->sum + at),
                            vector_at(layer->out + at),
                            vector_at(layer->upstream + at)));
}

static inline void block_backward(FastNet *fast, int rows)
{
    int last = fast->layers - 1;
    const FastLayer *layer = &fast->layer[last];
    for (int r = 0; r < rows; r++)
        for (int lane = 0; lane < layer->width; lane += LANES)
            output_delta(fast, layer, r * layer->width + lane, lane);
    for (int l = last; l > 1; l--) {
        const FastLayer *to = &fast->layer[l - 1];
        layer = &fast->layer[l];
        Product up = {.rows = rows,
                      .terms = layer->size,
                      .width = layer->behind,
                      .a = layer->delta,
                      .a_row = (size_t)layer->width,
                      .a_term = 1,
                      .b = layer->back,
                      .b_term = (size_t)layer->behind,
                      .c = to->upstream,
                      .c_row = (size_t)to->width};
        product(&up);
        for (int at = 0; at < rows * to->width; at += LANES)
            hidden_delta(to, at);
    }
}

static inline void gather_biases(const FastNet *fast, const FastLayer *layer,
                                 const Gather *how)
{
    int width = layer->width;
    if (!fast->biases)
        return;
    for (int at = 0; at < width; at += LANES) {
        const double *delta = layer->delta + at;
        Vector sum = vector_at(delta);
        if (!how->fresh)
            sum = vector_at(layer->gradb + at) + sum;
        for (int r = 1; r < how->rows; r++)
            sum += vector_at(delta + r * width);
        if (!how->moves)
            vector_put(layer->gradb + at, sum);
        else if (fast->train_biases)
            vector_put(layer->b + at,
                       vector_at(layer->b + at) - how->rate * sum);
    }
}

static inline void gather_weights(const FastLayer *layer, const Gather *how)
{
    size_t width = (size_t)layer->width, behind = (size_t)layer->behind;
    Product one = {.rows = layer->sources,
                   .terms = how->rows,
                   .width = layer->width,
                   .a = layer->input,
                   .a_row = 1,
                   .a_term = behind,
                   .b = layer->delta,
                   .b_term = width,
                   .start = how->fresh ? NULL : layer->grad,
                   .start_row = width,
                   .c = how->moves ? layer->w : layer->grad,
                   .c_row = width,
                   .moves = how->moves,
                   .rate = how->rate};
    bool thin = how->moves && layer->back && layer->size == 1;
    if (!thin)
        product(&one);
    if (!how->moves || !layer->back)
        return;
    Product turned = {.rows = layer->size,
                      .terms = how->rows,
                      .width = layer->behind,
                      .a = layer->delta,
                      .a_row = 1,
                      .a_term = width,
                      .b = layer->input,
                      .b_term = behind,
                      .c = layer->back,
                      .c_row = behind,
                      .moves = true,
                      .rate = how->rate};
    product(&turned);
    for (int i = 0; i < layer->sources && thin; i++)
        layer->w[(size_t)i * width] = layer->back[i];
}

static inline void block_gather(FastNet *fast, const Gather *how)
{
    for (int l = 1; l < fast->layers; l++) {
        gather_weights(&fast->layer[l], how);
        gather_biases(fast, &fast->layer[l], how);
    }
}

static inline void descend(double *to, const double *gradient, size_t count,
                           double rate)
{
    for (size_t at = 0; at < count; at += LANES)
        vector_put(to + at,
                   vector_at(to + at) - rate * vector_at(gradient + at));
}

static inline void block_move(FastNet *fast, double rate)
{
    for (int l = 1; l < fast->layers; l++) {
        FastLayer *layer = &fast->layer[l];
        size_t width = (size_t)layer->width;
        descend(layer->w, layer->grad, (size_t)layer->sources * width, rate);
        if (fast->train_biases)
            descend(layer->b, layer->gradb, width, rate);
        if (layer->back)
            layers_turn(layer);
    }
}

#endif
