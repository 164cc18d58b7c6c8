/* Samples with an update each. The first layer, which holds most weights, is
   updated for one sample and used for the next in one pass over memory: a row
   is moved by the last sample and at once added to the sums of the next one.
   Only kernel.c includes this. */
#ifndef ENGINE_FAST_SINGLES_H
#define ENGINE_FAST_SINGLES_H

#include "engine/fast/block.h"
#include "engine/fast/kernel.h"

#include <string.h>

/* Vectors of sums kept in registers. */
enum { SUMS = LANES == 8 ? 8 : 4 };

/* What a pass over the rows of a layer needs. */
typedef struct Pass {
    const FastLayer *layer;
    const double *x;    /* [sources]: of the sample that the row is moved by */
    const double *next; /* [sources]: of the sample whose sums are made */
    double rate;
} Pass;

ALWAYS_INLINE void make_sums(const Pass *p, size_t at, const int vectors)
{
    const FastLayer *layer = p->layer;
    const double *w = layer->w + at, *x = p->next;
    Vector sum[SUMS];
    for (int v = 0; v < vectors; v++)
        sum[v] = vector_at(layer->b + at + v * LANES);
    for (int i = 0; i < layer->sources; i++, w += layer->width)
        for (int v = 0; v < vectors; v++)
            sum[v] += x[i] * vector_at(w + v * LANES);
    for (int v = 0; v < vectors; v++)
        vector_put(layer->sum + at + v * LANES, sum[v]);
}

ALWAYS_INLINE void move_rows(const Pass *p, size_t at, const int vectors)
{
    const FastLayer *layer = p->layer;
    double *w = layer->w + at;
    Vector delta[SUMS];
    for (int v = 0; v < vectors; v++)
        delta[v] = vector_at(layer->delta + at + v * LANES);
    for (int i = 0; i < layer->sources; i++, w += layer->width) {
        double x = p->x[i];
        for (int v = 0; v < vectors; v++)
            vector_put(w + v * LANES,
                       vector_at(w + v * LANES) - p->rate * (x * delta[v]));
    }
}

/* Both in one; the biases have been moved. */
ALWAYS_INLINE void move_and_sum(const Pass *p, size_t at, const int vectors)
{
    const FastLayer *layer = p->layer;
    double *w = layer->w + at;
    Vector delta[SUMS], sum[SUMS];
    for (int v = 0; v < vectors; v++) {
        delta[v] = vector_at(layer->delta + at + v * LANES);
        sum[v] = vector_at(layer->b + at + v * LANES);
    }
    for (int i = 0; i < layer->sources; i++, w += layer->width) {
        double x = p->x[i], next = p->next[i];
        for (int v = 0; v < vectors; v++) {
            Vector row = vector_at(w + v * LANES) - p->rate * (x * delta[v]);
            vector_put(w + v * LANES, row);
            sum[v] += next * row;
        }
    }
    for (int v = 0; v < vectors; v++)
        vector_put(layer->sum + at + v * LANES, sum[v]);
}

/* Does `part` of a layer, SUMS vectors of it at a time. */
#if LANES == 8
#define EACH_PART(part, pass)                                                  \
    do {                                                                       \
        size_t at = 0;                                                         \
        int vectors = (pass)->layer->width / LANES;                            \
        for (; vectors >= 8; vectors -= 8, at += 8 * LANES)                    \
            part(pass, at, 8);                                                 \
        if (vectors >= 5)                                                      \
            part(pass, at, 5), vectors -= 5, at += 5 * LANES;                  \
        if (vectors >= 4)                                                      \
            part(pass, at, 4), vectors -= 4, at += 4 * LANES;                  \
        if (vectors >= 2)                                                      \
            part(pass, at, 2), vectors -= 2, at += 2 * LANES;                  \
        if (vectors)                                                           \
            part(pass, at, 1);                                                 \
    } while (0)
#else
#define EACH_PART(part, pass)                                                  \
    do {                                                                       \
        size_t at = 0;                                                         \
        int vectors = (pass)->layer->width / LANES;                            \
        for (; vectors >= 4; vectors -= 4, at += 4 * LANES)                    \
            part(pass, at, 4);                                                 \
        if (vectors >= 2)                                                      \
            part(pass, at, 2), vectors -= 2, at += 2 * LANES;                  \
        if (vectors)                                                           \
            part(pass, at, 1);                                                 \
    } while (0)
#endif

static inline void move_biases(const FastNet *fast, const FastLayer *layer,
                               double rate)
{
    if (!fast->train_biases)
        return;
    for (int at = 0; at < layer->width; at += LANES)
        vector_put(layer->b + at, vector_at(layer->b + at) -
                                      rate * vector_at(layer->delta + at));
}

/* The turned copy: a row a neuron. */
static inline void move_back(const FastLayer *layer, double rate)
{
    double *w = layer->back;
    for (int n = 0; n < layer->size; n++, w += layer->behind) {
        double delta = layer->delta[n];
        for (int at = 0; at < layer->behind; at += LANES)
            vector_put(w + at,
                       vector_at(w + at) -
                           rate * (delta * vector_at(layer->input + at)));
    }
}

ALWAYS_INLINE void make_upstream(const FastLayer *layer, double *upstream,
                                 int at, const int vectors)
{
    const double *w = layer->back + at;
    Vector sum[SUMS];
    for (int v = 0; v < vectors; v++)
        sum[v] = layer->delta[0] * vector_at(w + v * LANES);
    for (int n = 1; n < layer->size; n++) {
        w += layer->behind;
        for (int v = 0; v < vectors; v++)
            sum[v] += layer->delta[n] * vector_at(w + v * LANES);
    }
    for (int v = 0; v < vectors; v++)
        vector_put(upstream + at + v * LANES, sum[v]);
}

/* From the deltas of a layer those of the one before it. */
static inline void single_backward(const FastLayer *layer, const FastLayer *to)
{
    int at = 0, vectors = layer->behind / LANES;
    for (; vectors >= 4; vectors -= 4, at += 4 * LANES)
        make_upstream(layer, to->upstream, at, 4);
    for (; vectors > 0; vectors--, at += LANES)
        make_upstream(layer, to->upstream, at, 1);
    for (at = 0; at < to->width; at += LANES)
        hidden_delta(to, at);
}

/* The sums of the first layer are there already. */
static inline void single_sample(FastNet *fast, double rate)
{
    int last = fast->layers - 1;
    const FastLayer *layer = &fast->layer[1];
    activate(fast, layer, 1);
    for (int l = 2; l <= last; l++) {
        layer = &fast->layer[l];
        Pass pass = {.layer = layer, .next = layer->input};
        EACH_PART(make_sums, &pass);
        activate(fast, layer, 1);
    }
    for (int lane = 0; lane < layer->width; lane += LANES)
        output_delta(fast, layer, lane, lane);
    for (int l = last; l > 1; l--)
        single_backward(&fast->layer[l], &fast->layer[l - 1]);
    for (int l = 2; l <= last; l++) {
        layer = &fast->layer[l];
        Pass pass = {.layer = layer, .x = layer->input, .rate = rate};
        EACH_PART(move_rows, &pass);
        move_back(layer, rate);
    }
    for (int l = 1; l <= last; l++)
        move_biases(fast, &fast->layer[l], rate);
}

static inline int32_t course_sample(const Course *course, int32_t position)
{
    return course->order ? course->order[position] : position;
}

static inline void singles_learn(FastNet *fast, const Course *course)
{
    const FastLayer *first = &fast->layer[1];
    const Samples *samples = course->samples;
    size_t inputs = (size_t)first->sources;
    size_t outputs = (size_t)fast->layer[fast->layers - 1].size;
    int32_t position = course->position;
    size_t sample = (size_t)course_sample(course, position);
    Pass pass = {.layer = first, .rate = course->rate};
    pass.next = samples->in + sample * inputs;
    EACH_PART(make_sums, &pass);
    for (uint64_t left = course->count; left > 0; left--) {
        pass.x = pass.next;
        if (samples->out)
            for (size_t n = 0; n < outputs; n++)
                fast->target[n] = samples->out[sample * outputs + n];
        single_sample(fast, course->rate);
        if (left == 1)
            break;
        if (++position == samples->count)
            position = 0;
        sample = (size_t)course_sample(course, position);
        pass.next = samples->in + sample * inputs;
        EACH_PART(move_and_sum, &pass);
    }
    EACH_PART(move_rows, &pass);
}

#endif
