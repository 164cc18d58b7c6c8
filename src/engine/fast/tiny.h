/* The networks of most lessons: two inputs, one or two layers of at most eight
   neurons, one output. An update takes so few additions that it is the way
   through memory which lasts, so all numbers stay in registers from sample to
   sample. What fills up a vector may become anything: nothing is ever summed
   over it, and it is put back to zero at the end. Only kernel.c includes this.
 */
#ifndef ENGINE_FAST_TINY_H
#define ENGINE_FAST_TINY_H

#include "engine/fast/singles.h"

enum { TINY = 8, TINY_VECTORS = TINY / LANES, TINY_INPUTS = 2 };

/* The numbers of eight neurons. */
typedef struct Eight {
    Vector part[TINY_VECTORS];
} Eight;

typedef struct Tiny {
    int first, second; /* neurons; second: of two hidden layers */
    double rate;
    bool train_biases;
    Loss loss;
    bool at_once;
    Eight w1[TINY_INPUTS], b1;       /* [input][neuron] */
    Eight w2[TINY], back2[TINY], b2; /* [source][neuron], and turned */
    Eight w3;                        /* [source]; of the output */
    Vector b3;                       /* the same in every lane */
} Tiny;

#define EACH_PART_OF_EIGHT for (int v = 0; v < TINY_VECTORS; v++)

ALWAYS_INLINE Eight eight_at(const double *at, int count)
{
    Eight to;
    EACH_PART_OF_EIGHT
    to.part[v] = v * LANES < count ? vector_at(at + v * LANES) : vector_of(0);
    return to;
}

ALWAYS_INLINE void eight_put(double *at, const double *mask, int width,
                             const Eight *from)
{
    EACH_PART_OF_EIGHT
    if (v * LANES < width)
        vector_put(at + v * LANES,
                   vector_masked(from->part[v], mask + v * LANES));
}

/* One of the eight, in every lane; `i` is a literal. */
ALWAYS_INLINE Vector eight_lane(const Eight *from, const int i)
{
    return vector_of(from->part[i / LANES][i % LANES]);
}

/* w -= rate * (x * delta) */
ALWAYS_INLINE void eight_move(Eight *w, Vector x, const Eight *delta,
                              double rate)
{
    EACH_PART_OF_EIGHT
    w->part[v] -= rate * (x * delta->part[v]);
}

ALWAYS_INLINE void eight_move_bias(Eight *b, const Eight *delta, double rate)
{
    EACH_PART_OF_EIGHT
    b->part[v] -= rate * delta->part[v];
}

ALWAYS_INLINE void eight_add(Eight *sum, Vector x, const Eight *w)
{
    EACH_PART_OF_EIGHT
    sum->part[v] += x * w->part[v];
}

ALWAYS_INLINE Eight eight_value(const Activation kind, const Eight *z)
{
    Eight a;
    EACH_PART_OF_EIGHT
    a.part[v] = vector_value(kind, z->part[v]);
    return a;
}

ALWAYS_INLINE Eight eight_delta(const Activation kind, const Eight *z,
                                const Eight *a, const Eight *upstream)
{
    Eight delta;
    EACH_PART_OF_EIGHT
    delta.part[v] =
        vector_delta(kind, z->part[v], a->part[v], upstream->part[v]);
    return delta;
}

/* What one sample is: its numbers in every lane. */
typedef struct TinySample {
    Vector x[TINY_INPUTS], target;
} TinySample;

ALWAYS_INLINE Vector tiny_output(const Tiny *net, const Activation kind,
                                 const Eight *a, int count, Vector target)
{
    Eight terms;
    Vector z = net->b3;
    EACH_PART_OF_EIGHT
    terms.part[v] = a->part[v] * net->w3.part[v];
    for (int i = 0; i < TINY; i++)
        if (i < count)
            z += eight_lane(&terms, i);
    Vector out = vector_value(kind, z);
    Vector up = loss_slope(net->loss, 1, out, target);
    return net->at_once ? up : vector_delta(kind, z, out, up);
}

/* Learns the output's weights; returns dE/da of the layer before it. */
ALWAYS_INLINE Eight tiny_end(Tiny *net, const Eight *a, Vector delta)
{
    Eight upstream;
    EACH_PART_OF_EIGHT
    {
        upstream.part[v] = delta * net->w3.part[v];
        net->w3.part[v] -= net->rate * (a->part[v] * delta);
    }
    if (net->train_biases)
        net->b3 -= net->rate * delta;
    return upstream;
}

/* Learns the second layer; returns dE/da of the first. */
ALWAYS_INLINE Eight tiny_second(Tiny *net, const Eight *a, const Eight *delta)
{
    Eight upstream;
    EACH_PART_OF_EIGHT
    upstream.part[v] = eight_lane(delta, 0) * net->back2[0].part[v];
    for (int n = 1; n < TINY; n++)
        if (n < net->second)
            eight_add(&upstream, eight_lane(delta, n), &net->back2[n]);
    for (int n = 0; n < TINY; n++) {
        eight_move(&net->back2[n], eight_lane(delta, n), a, net->rate);
        eight_move(&net->w2[n], eight_lane(a, n), delta, net->rate);
    }
    if (net->train_biases)
        eight_move_bias(&net->b2, delta, net->rate);
    return upstream;
}

ALWAYS_INLINE void tiny_sample(Tiny *net, const Activation kind,
                               const bool deep, const TinySample *sample)
{
    Eight z1 = net->b1, z2 = net->b2;
    for (int i = 0; i < TINY_INPUTS; i++)
        eight_add(&z1, sample->x[i], &net->w1[i]);
    Eight a1 = eight_value(kind, &z1), a2 = a1;
    for (int i = 0; i < TINY && deep; i++)
        if (i < net->first)
            eight_add(&z2, eight_lane(&a1, i), &net->w2[i]);
    if (deep)
        a2 = eight_value(kind, &z2);
    int count = deep ? net->second : net->first;
    Vector delta = tiny_output(net, kind, &a2, count, sample->target);
    Eight upstream = tiny_end(net, &a2, delta);
    if (deep) {
        Eight delta2 = eight_delta(kind, &z2, &a2, &upstream);
        upstream = tiny_second(net, &a1, &delta2);
    }
    Eight delta1 = eight_delta(kind, &z1, &a1, &upstream);
    for (int i = 0; i < TINY_INPUTS; i++)
        eight_move(&net->w1[i], sample->x[i], &delta1, net->rate);
    if (net->train_biases)
        eight_move_bias(&net->b1, &delta1, net->rate);
}

ALWAYS_INLINE Tiny tiny_load(const FastNet *fast, const bool deep, double rate)
{
    const FastLayer *one = &fast->layer[1], *two = &fast->layer[2];
    const FastLayer *end = &fast->layer[fast->layers - 1];
    Tiny net = {.first = one->size,
                .second = two->size,
                .rate = rate,
                .train_biases = fast->train_biases,
                .loss = fast->loss,
                .at_once = fast->at_once};
    for (int i = 0; i < TINY_INPUTS; i++)
        net.w1[i] = eight_at(one->w + i * one->width, one->width);
    net.b1 = eight_at(one->b, one->width);
    for (int n = 0; n < TINY && deep; n++) {
        int source = n < one->size ? n : 0, neuron = n < two->size ? n : 0;
        net.w2[n] = eight_at(two->w + source * two->width, two->width);
        net.back2[n] = eight_at(two->back + neuron * two->behind, two->behind);
    }
    if (deep)
        net.b2 = eight_at(two->b, two->width);
    net.w3 = eight_at(end->back, end->behind);
    net.b3 = vector_of(end->b[0]);
    return net;
}

ALWAYS_INLINE void tiny_store(const Tiny *net, const bool deep, FastNet *fast)
{
    const FastLayer *one = &fast->layer[1], *two = &fast->layer[2];
    const FastLayer *end = &fast->layer[fast->layers - 1];
    for (int i = 0; i < TINY_INPUTS; i++)
        eight_put(one->w + i * one->width, one->mask, one->width, &net->w1[i]);
    eight_put(one->b, one->mask, one->width, &net->b1);
    for (int n = 0; n < TINY && deep; n++) {
        if (n < one->size)
            eight_put(two->w + n * two->width, two->mask, two->width,
                      &net->w2[n]);
        if (n < two->size)
            eight_put(two->back + n * two->behind, one->mask, two->behind,
                      &net->back2[n]);
    }
    if (deep)
        eight_put(two->b, two->mask, two->width, &net->b2);
    eight_put(end->back, end[-1].mask, end->behind, &net->w3);
    for (int i = 0; i < end->sources; i++)
        end->w[i * end->width] = end->back[i];
    end->b[0] = net->b3[0];
}

ALWAYS_INLINE void tiny_learn(FastNet *fast, const Course *course,
                              const Activation kind, const bool deep)
{
    const Samples *samples = course->samples;
    int32_t position = course->position;
    Tiny net = tiny_load(fast, deep, course->rate);
    for (uint64_t left = course->count; left > 0; left--) {
        size_t at = (size_t)course_sample(course, position);
        const double *x = samples->in + at * TINY_INPUTS;
        TinySample sample = {.x = {vector_of(x[0]), vector_of(x[1])}};
        sample.target = vector_of(samples->out ? samples->out[at] : 0);
        tiny_sample(&net, kind, deep, &sample);
        if (++position == samples->count)
            position = 0;
    }
    tiny_store(&net, deep, fast);
}

static bool is_tiny(const FastNet *fast)
{
    int last = fast->layers - 1;
    Activation kind = fast->layer[1].activation;
    if (last < 2 || last > 3 || fast->layer[0].size != TINY_INPUTS ||
        fast->layer[last].size != 1 ||
        (kind != ACTIVATION_SIGMOID && kind != ACTIVATION_TANH))
        return false;
    for (int l = 1; l <= last; l++)
        if (fast->layer[l].size > TINY || fast->layer[l].activation != kind)
            return false;
    return true;
}

/* False when it is another network. */
static bool tiny_tried(FastNet *fast, const Course *course)
{
    if (!is_tiny(fast))
        return false;
    bool deep = fast->layers == 4;
    bool sigmoid = fast->layer[1].activation == ACTIVATION_SIGMOID;
    if (sigmoid && deep)
        tiny_learn(fast, course, ACTIVATION_SIGMOID, true);
    else if (sigmoid)
        tiny_learn(fast, course, ACTIVATION_SIGMOID, false);
    else if (deep)
        tiny_learn(fast, course, ACTIVATION_TANH, true);
    else
        tiny_learn(fast, course, ACTIVATION_TANH, false);
    return true;
}

#endif
