/* Cells and their names. The families and how many numbers a block of each
   holds are one table; searching goes over the few blocks, not the cells. */
#include "engine/net.h"

#include <stdio.h>
#include <string.h>

typedef enum Shape { OF_NEURON, OF_WEIGHT, OF_LAYER, OF_ALL } Shape;

static const struct {
    const char *name;
    Shape shape;
} FAMILIES[CELL_FAMILIES] = {
    [CELL_IN] = {"in", OF_NEURON},
    [CELL_TARGET] = {"target", OF_NEURON},
    [CELL_W] = {"w", OF_WEIGHT},
    [CELL_B] = {"b", OF_NEURON},
    [CELL_SUM] = {"sum", OF_NEURON},
    [CELL_OUT] = {"out", OF_NEURON},
    [CELL_UPSTREAM] = {"upstream", OF_NEURON},
    [CELL_SLOPE] = {"slope", OF_NEURON},
    [CELL_DELTA] = {"delta", OF_NEURON},
    [CELL_GRAD] = {"grad", OF_WEIGHT},
    [CELL_GRADB] = {"gradb", OF_NEURON},
    [CELL_ERROR] = {"error", OF_ALL},
    [CELL_MAX] = {"max", OF_LAYER},
    [CELL_NORM] = {"norm", OF_LAYER},
    [CELL_PICK] = {"pick", OF_ALL},
    [CELL_R] = {"r", OF_ALL},
    [CELL_BEST] = {"best", OF_ALL},
    [CELL_VERDICT] = {"verdict", OF_ALL},
    [CELL_OLD] = {"old", OF_ALL},
    [CELL_E_UP] = {"e-up", OF_ALL},
    [CELL_E_DOWN] = {"e-down", OF_ALL},
};

static int block_size(const Net *net, CellFamily family, int layer)
{
    switch (FAMILIES[family].shape) {
    case OF_WEIGHT:
        return net->sizes[layer] * net->sizes[layer - 1];
    case OF_NEURON:
        return net->sizes[layer];
    case OF_LAYER:
    case OF_ALL:
        break;
    }
    return 1;
}

int net_cell(const Net *net, CellRef ref)
{
    if (ref.layer < 0 || ref.layer >= net->layers || ref.neuron < 0)
        return -1;
    int first = net->at[ref.family][ref.layer];
    if (first < 0 || ref.neuron >= net->sizes[ref.layer])
        return -1;
    Shape shape = FAMILIES[ref.family].shape;
    if (shape == OF_ALL || shape == OF_LAYER)
        return first;
    if (shape == OF_NEURON)
        return first + ref.neuron;
    int sources = net->sizes[ref.layer - 1];
    if (ref.source < 0 || ref.source >= sources)
        return -1;
    return first + ref.neuron * sources + ref.source;
}

CellRef net_ref(const Net *net, int cell)
{
    for (int f = 0; f < CELL_FAMILIES; f++)
        for (int l = 0; l < net->layers; l++) {
            int first = net->at[f][l];
            if (first < 0 || cell < first ||
                cell >= first + block_size(net, (CellFamily)f, l))
                continue;
            CellRef ref = {(CellFamily)f, l, cell - first, 0};
            if (FAMILIES[f].shape == OF_WEIGHT) {
                ref.neuron = (cell - first) / net->sizes[l - 1];
                ref.source = (cell - first) % net->sizes[l - 1];
            }
            return ref;
        }
    return (CellRef){CELL_ERROR, net_last(net), 0, 0};
}

void net_cell_name(const Net *net, int cell, char ret_name[NET_CELL_NAME])
{
    CellRef ref = net_ref(net, cell);
    const char *family = FAMILIES[ref.family].name;
    const char *neuron = net_name(net, ref.layer, ref.neuron);
    if (FAMILIES[ref.family].shape == OF_ALL)
        snprintf(ret_name, NET_CELL_NAME, "%s", family);
    else if (FAMILIES[ref.family].shape == OF_LAYER)
        snprintf(ret_name, NET_CELL_NAME, "%s[%d]", family, ref.layer);
    else if (FAMILIES[ref.family].shape == OF_NEURON)
        snprintf(ret_name, NET_CELL_NAME, "%s[%s]", family, neuron);
    else
        snprintf(ret_name, NET_CELL_NAME, "%s[%s->%s]", family,
                 net_name(net, ref.layer - 1, ref.source), neuron);
}

/* The layer and place of a neuron's name; false when there is none. */
static bool find_neuron(const Net *net, const char *name, CellRef *ref)
{
    for (int l = 0; l < net->layers; l++)
        for (int n = 0; n < net->sizes[l]; n++)
            if (strcmp(net_name(net, l, n), name) == 0) {
                ref->layer = l;
                ref->neuron = n;
                return true;
            }
    return false;
}

static bool find_weight(const Net *net, char *ends, CellRef *ref)
{
    char *arrow = strstr(ends, "->");
    CellRef source;
    if (!arrow)
        return false;
    *arrow = '\0';
    if (!find_neuron(net, ends, &source) || !find_neuron(net, arrow + 2, ref))
        return false;
    ref->source = source.neuron;
    return source.layer == ref->layer - 1;
}

/* As net_cell_name writes it: "2" and not "02". */
static bool find_layer(const Net *net, const char *number, CellRef *ref)
{
    char text[16];
    ref->neuron = 0;
    for (ref->layer = 0; ref->layer < net->layers; ref->layer++) {
        snprintf(text, sizeof text, "%d", ref->layer);
        if (strcmp(text, number) == 0)
            return true;
    }
    return false;
}

/* What stands in the brackets; `inside` may be changed. */
static bool find_place(const Net *net, Shape shape, char *inside, CellRef *ref)
{
    if (shape == OF_WEIGHT)
        return find_weight(net, inside, ref);
    return shape == OF_LAYER ? find_layer(net, inside, ref)
                             : find_neuron(net, inside, ref);
}

/* A name that is the family's alone. */
static bool find_of_all(const char *name, CellFamily *ret_family)
{
    for (int f = 0; f < CELL_FAMILIES; f++)
        if (FAMILIES[f].shape == OF_ALL &&
            strcmp(FAMILIES[f].name, name) == 0) {
            *ret_family = (CellFamily)f;
            return true;
        }
    return false;
}

int net_cell_by_name(const Net *net, const char *name)
{
    char text[NET_CELL_NAME];
    CellRef ref = {CELL_ERROR, net_last(net), 0, 0};
    if (find_of_all(name, &ref.family))
        return net_cell(net, ref);
    size_t length = strlen(name);
    const char *bracket = strchr(name, '[');
    if (length >= sizeof text || !bracket || name[length - 1] != ']')
        return -1;
    size_t word = (size_t)(bracket - name);
    memcpy(text, name, length);
    text[length - 1] = '\0';
    for (int f = 0; f < CELL_FAMILIES; f++) {
        if (FAMILIES[f].shape == OF_ALL || strlen(FAMILIES[f].name) != word ||
            memcmp(FAMILIES[f].name, name, word) != 0)
            continue;
        ref.family = (CellFamily)f;
        bool found = find_place(net, FAMILIES[f].shape, text + word + 1, &ref);
        return found ? net_cell(net, ref) : -1;
    }
    return -1;
}

int net_cell_by_text(const Net *net, Text name)
{
    char text[NET_CELL_NAME];
    TextBuffer buffer = text_buffer(text, sizeof text);
    text_add_slice(&buffer, name);
    return buffer.full ? -1 : net_cell_by_name(net, text);
}
