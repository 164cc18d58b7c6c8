/* Field by field: structs have padding, and words may be different copies. */
#include "lesson/experiment.h"

#include <string.h>

static bool same_array(const void *a, const void *b, size_t count, size_t size)
{
    if (!a || !b)
        return a == b;
    return count == 0 || memcmp(a, b, count * size) == 0;
}

static bool same_numbers(const double *a, const double *b, size_t count)
{
    return same_array(a, b, count, sizeof *a);
}

static bool same_bits(double a, double b)
{
    return same_numbers(&a, &b, 1);
}

static bool same_shape(const Experiment *a, const Experiment *b)
{
    if (a->layers != b->layers || a->neurons != b->neurons ||
        a->weight_count != b->weight_count || a->bias_count != b->bias_count)
        return false;
    for (int layer = 0; layer < a->layers; layer++)
        if (a->sizes[layer] != b->sizes[layer] ||
            strcmp(a->activation[layer], b->activation[layer]) != 0)
            return false;
    return a->biases == b->biases && a->train_biases == b->train_biases;
}

static bool same_start(const Experiment *a, const Experiment *b)
{
    return same_array(a->names, b->names, (size_t)a->neurons,
                      sizeof *a->names) &&
           same_numbers(a->weights, b->weights, (size_t)a->weight_count) &&
           same_numbers(a->bias, b->bias, (size_t)a->bias_count) &&
           strcmp(a->init_scheme, b->init_scheme) == 0 &&
           a->init_seed == b->init_seed &&
           same_bits(a->init_range, b->init_range) &&
           same_bits(a->init_deviation, b->init_deviation);
}

static bool same_names(const char *const *a, const char *const *b, int count)
{
    if (!a || !b)
        return a == b;
    for (int i = 0; i < count; i++)
        if (strcmp(a[i], b[i]) != 0)
            return false;
    return true;
}

static bool same_source(const Experiment *one, const Experiment *other)
{
    const ExperimentSource *a = &one->source, *b = &other->source;
    int outputs = one->sizes[one->layers ? one->layers - 1 : 0];
    return strcmp(a->set, b->set) == 0 && strcmp(a->file, b->file) == 0 &&
           a->count == b->count && same_bits(a->noise, b->noise) &&
           a->seed == b->seed && same_bits(a->test, b->test) &&
           a->standardize == b->standardize &&
           strcmp(a->label, b->label) == 0 &&
           same_names(a->inputs, b->inputs, one->sizes[0]) &&
           same_names(a->outputs, b->outputs, outputs);
}

static bool same_data(const Experiment *a, const Experiment *b)
{
    size_t samples = (size_t)a->samples;
    size_t inputs = (size_t)a->sizes[0];
    size_t outputs = (size_t)a->sizes[a->layers ? a->layers - 1 : 0];
    return strcmp(a->loss, b->loss) == 0 && a->samples == b->samples &&
           same_numbers(a->in, b->in, samples * inputs) &&
           same_numbers(a->out, b->out, samples * outputs);
}

static bool same_learner(const Experiment *a, const Experiment *b)
{
    return strcmp(a->learner, b->learner) == 0 && same_bits(a->rate, b->rate) &&
           a->batch == b->batch && a->sum_gradients == b->sum_gradients &&
           a->shuffled == b->shuffled && a->seed == b->seed &&
           a->verify == b->verify && strcmp(a->mistake, b->mistake) == 0 &&
           same_bits(a->nudge, b->nudge) && a->judge_all == b->judge_all &&
           same_bits(a->epsilon, b->epsilon);
}

bool experiment_equal(const Experiment *a, const Experiment *b)
{
    return same_shape(a, b) && same_start(a, b) && same_data(a, b) &&
           same_source(a, b) && same_learner(a, b);
}
