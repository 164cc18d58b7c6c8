/* Both ends of a named weight are lit, because a weight between dimmed neurons
   says nothing. */
#include "scene/spotlight.h"

#include <assert.h>

Spotlight spotlight_on(const Net *net, const int *cells, int count)
{
    Spotlight light = {.count = count};
    assert(count <= LESSON_CELLS);
    for (int i = 0; i < count; i++)
        light.refs[i] = net_ref(net, cells[i]);
    return light;
}

static bool is_edge(const CellRef *ref)
{
    return ref->family == CELL_W || ref->family == CELL_GRAD;
}

static bool has_end(const CellRef *ref, int layer, int neuron)
{
    if (ref->family == CELL_MAX || ref->family == CELL_NORM)
        return ref->layer == layer; /* made from all its sums */
    if (ref->layer == layer && ref->neuron == neuron)
        return ref->family != CELL_ERROR && ref->family < CELL_PICK;
    return is_edge(ref) && ref->layer == layer + 1 && ref->source == neuron;
}

bool spotlight_shows_neuron(const Spotlight *light, int layer, int neuron)
{
    for (int i = 0; i < light->count; i++)
        if (has_end(&light->refs[i], layer, neuron))
            return true;
    return light->count == 0;
}

bool spotlight_shows_edge(const Spotlight *light, int layer, int neuron,
                          int source)
{
    for (int i = 0; i < light->count; i++) {
        const CellRef *ref = &light->refs[i];
        if (is_edge(ref) && ref->layer == layer && ref->neuron == neuron &&
            ref->source == source)
            return true;
    }
    return light->count == 0;
}

bool spotlight_shows_error(const Spotlight *light)
{
    for (int i = 0; i < light->count; i++)
        if (light->refs[i].family == CELL_ERROR ||
            light->refs[i].family >= CELL_PICK)
            return true;
    return light->count == 0;
}
