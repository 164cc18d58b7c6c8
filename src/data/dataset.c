/* Three arrays that grow together. */
#include "data/dataset.h"

#include <assert.h>
#include <stdlib.h>

static bool grow(void **array, int room, int numbers, size_t size)
{
    if (numbers == 0)
        return true;
    void *larger = realloc(*array, (size_t)room * (size_t)numbers * size);
    if (larger)
        *array = larger;
    return larger != NULL;
}

bool dataset_reserve(Dataset *set, int room)
{
    void *in = set->in, *out = set->out, *label = set->label;
    bool grown = grow(&in, room, set->inputs, sizeof *set->in) &&
                 grow(&out, room, set->outputs, sizeof *set->out) &&
                 grow(&label, room, set->labelled, sizeof *set->label);
    set->in = in;
    set->out = out;
    set->label = label;
    if (grown)
        set->room = room;
    return grown;
}

bool dataset_accepts(const Dataset *set, int outputs)
{
    if (!set->labelled)
        return outputs == set->outputs;
    return outputs == set->classes || (set->classes == 2 && outputs == 1);
}

bool dataset_encode(Dataset *set, int outputs)
{
    assert(set->labelled && dataset_accepts(set, outputs));
    size_t width = (size_t)outputs;
    double *out = calloc((size_t)set->count * width, sizeof *out);
    if (!out)
        return false;
    for (size_t s = 0; s < (size_t)set->count; s++) {
        if (outputs == 1)
            out[s] = set->label[s];
        else
            out[s * width + (size_t)set->label[s]] = 1;
    }
    set->out = out;
    set->outputs = outputs;
    return true;
}

bool dataset_fits(int count, int numbers)
{
    return (int64_t)count * numbers <= DATASET_NUMBERS;
}

void dataset_free(Dataset *set)
{
    free(set->in);
    free(set->out);
    free(set->label);
    *set = (Dataset){.count = 0};
}
