/* Held back are the first of a shuffled list of all samples. The deviation is
   that of the samples themselves (divided by n). */
#include "data/split.h"

#include "base/rng.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

int split_held_back(int count, double share)
{
    return (int)floor(count * share + 0.5);
}

/* [count]: true for those held back. NULL when out of memory. */
static bool *choose(int count, int held_back, uint64_t seed)
{
    static const uint64_t own_stream = UINT64_MAX - 1;
    bool *chosen = calloc((size_t)count, sizeof *chosen);
    int *order = calloc((size_t)count, sizeof *order);
    Rng rng = rng_seeded_pair(seed, own_stream);
    for (int i = 0; order && i < count; i++)
        order[i] = i;
    for (int i = 0; chosen && order && i < held_back; i++) {
        int drawn = i + (int)rng_below(&rng, (uint64_t)(count - i));
        chosen[order[drawn]] = true;
        order[drawn] = order[i];
    }
    if (!order) {
        free(chosen);
        chosen = NULL;
    }
    free(order);
    return chosen;
}

static void move_sample(Dataset *to, int at, const Dataset *from, int sample)
{
    size_t in = (size_t)from->inputs, out = (size_t)from->outputs;
    memcpy(to->in + (size_t)at * in, from->in + (size_t)sample * in,
           in * sizeof *to->in);
    if (from->out)
        memcpy(to->out + (size_t)at * out, from->out + (size_t)sample * out,
               out * sizeof *to->out);
    if (from->label)
        to->label[at] = from->label[sample];
}

bool split_apart(Dataset *set, int held_back, uint64_t seed)
{
    bool *chosen = choose(set->count, held_back, seed);
    Dataset parted = *set;
    int training = 0, test = set->count - held_back;
    parted.in = parted.out = NULL;
    parted.label = NULL;
    if (!chosen || !dataset_reserve(&parted, set->count)) {
        free(chosen);
        dataset_free(&parted);
        return false;
    }
    for (int s = 0; s < set->count; s++)
        move_sample(&parted, chosen[s] ? test++ : training++, set, s);
    free(chosen);
    dataset_free(set);
    *set = parted;
    return true;
}

/* Column `input` over the training part. */
typedef struct Spread {
    double mean;
    double deviation; /* 0: all are the same */
} Spread;

static Spread measure(const Dataset *set, int input, int training)
{
    const double *x = set->in + input;
    size_t width = (size_t)set->inputs, count = (size_t)training;
    double sum = 0, squares = 0;
    bool same = true;
    for (size_t s = 0; s < count; s++) {
        sum += x[s * width];
        same = same && x[s * width] == x[0];
    }
    double mean = sum / training;
    for (size_t s = 0; s < count; s++)
        squares += (x[s * width] - mean) * (x[s * width] - mean);
    return (Spread){mean, same ? 0 : sqrt(squares / training)};
}

int split_standardize(Dataset *set, int training)
{
    for (int input = 0; input < set->inputs; input++) {
        Spread spread = measure(set, input, training);
        for (int s = 0; s < set->count; s++) {
            double *x = set->in + (size_t)s * (size_t)set->inputs + input;
            *x = spread.deviation == 0 ? 0
                                       : (*x - spread.mean) / spread.deviation;
            if (!isfinite(*x) || !isfinite(spread.deviation))
                return input;
        }
    }
    return -1;
}
