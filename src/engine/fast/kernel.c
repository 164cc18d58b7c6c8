/* Compiled once for each width: LANES says how many numbers a vector holds,
   KERNEL how the result is called (meson.build). */
#include "engine/fast/kernel.h"

#include "engine/fast/block.h"
#include "engine/fast/singles.h"
#include "engine/fast/tiny.h"

static void sweep_sums(const Sweep *layer)
{
    size_t distance = (size_t)layer->distance;
    Product sums = {.rows = layer->size,
                    .terms = layer->sources,
                    .width = layer->samples,
                    .a = layer->w,
                    .a_row = (size_t)layer->sources,
                    .a_term = 1,
                    .b = layer->from,
                    .b_term = distance,
                    .start = layer->b,
                    .start_row = 1,
                    .start_single = true,
                    .c = layer->sum,
                    .c_row = distance};
    product(&sums);
}

/* Of one vector of samples. */
static void sweep_softmax(const Sweep *layer, int at)
{
    const double *z = layer->sum + at;
    double *a = layer->out + at;
    int end = layer->size * layer->distance;
    Vector max = vector_at(z), norm = vector_of(-0.0);
    for (int n = 0; n < end; n += layer->distance)
        max = vector_larger(vector_at(z + n), max);
    for (int n = 0; n < end; n += layer->distance) {
        Vector e = vector_exp(vector_at(z + n) - max);
        vector_put(a + n, e);
        norm += e;
    }
    for (int n = 0; n < end; n += layer->distance)
        vector_put(a + n, vector_at(a + n) / norm);
    for (int lane = 0; lane < LANES; lane++) {
        layer->max[at + lane] = max[lane];
        layer->norm[at + lane] = norm[lane];
    }
}

static void sweep(const Sweep *layer)
{
    sweep_sums(layer);
    for (int at = 0; at < layer->samples; at += LANES) {
        if (layer->activation == ACTIVATION_SOFTMAX) {
            sweep_softmax(layer, at);
            continue;
        }
        for (int n = 0; n < layer->size; n++) {
            int place = n * layer->distance + at;
            vector_put(
                layer->out + place,
                vector_value(layer->activation, vector_at(layer->sum + place)));
        }
    }
}

static void learn(FastNet *fast, const Course *course)
{
    if (!tiny_tried(fast, course))
        singles_learn(fast, course);
}

extern const Kernel KERNEL;

const Kernel KERNEL = {
    .lanes = LANES,
    .forward = block_forward,
    .backward = block_backward,
    .gather = block_gather,
    .move = block_move,
    .learn = learn,
    .sweep = sweep,
};
