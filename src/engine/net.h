/* The shape of a dense network and where each of its numbers lives. All numbers
   of a run are in one array of doubles, the cells; the network says which cell
   is which and never changes while it runs. Layer 0 is the inputs. */
#ifndef ENGINE_NET_H
#define ENGINE_NET_H

#include "base/text.h"
#include "engine/activation.h"
#include "engine/loss.h"

#include <stddef.h>

enum { NET_LAYERS = 16, NET_NAME = 17, NET_CELL_NAME = 48 };

/* The families of cells. Each has a block per layer. */
typedef enum CellFamily {
    CELL_IN,       /* layer 0: [neuron]; the outputs of the inputs */
    CELL_TARGET,   /* last layer: [neuron] */
    CELL_W,        /* layer 1..: [to][from] */
    CELL_B,        /* layer 1..: [to]; only with biases */
    CELL_SUM,      /* z: [neuron] */
    CELL_OUT,      /* a: [neuron]; of layer 0 the inputs themselves */
    CELL_UPSTREAM, /* dE/da: [neuron] */
    CELL_SLOPE,    /* da/dz: [neuron] */
    CELL_DELTA,    /* dE/dz: [neuron] */
    CELL_GRAD,     /* dE/dw: [to][from] */
    CELL_GRADB,    /* dE/db: [to]; only with biases */
    CELL_ERROR,    /* one, of the last layer */
    CELL_MAX,      /* one, of a softmax layer: its largest sum */
    CELL_NORM,     /* one, of a softmax layer: sum of exp(z - max) */
    CELL_PICK,     /* one each, of a learner that tries (NetTrial) */
    CELL_R,
    CELL_BEST,
    CELL_VERDICT,
    CELL_OLD,
    CELL_E_UP,
    CELL_E_DOWN,
    CELL_FAMILIES
} CellFamily;

/* Which cell: a family and a place in it. */
typedef struct CellRef {
    CellFamily family;
    int layer;  /* of the neuron, or of a weight's destination */
    int neuron; /* the neuron, or a weight's destination; else 0 */
    int source; /* of a weight: the neuron in the layer before; else 0 */
} CellRef;

/* Learners that try things keep more than a network holds. */
typedef enum NetTrial {
    NET_NO_TRIAL,
    NET_NUDGES, /* pick r best verdict old */
    NET_SLOPES  /* e-up e-down old */
} NetTrial;

typedef struct NetSpec {
    int layers;                   /* 2..NET_LAYERS */
    const int *sizes;             /* [layers] */
    const Activation *activation; /* [layers], [0] unused */
    bool biases;
    bool train_biases;
    Loss loss;
    bool targets; /* the samples have them */
    NetTrial trial;
    const char (*names)[NET_NAME]; /* [neurons]; NULL: x1.. and nL.K */
} NetSpec;

typedef struct Net {
    int layers;
    int sizes[NET_LAYERS];
    Activation activation[NET_LAYERS];
    bool biases;
    bool train_biases;
    Loss loss;
    bool targets;
    int neurons;                       /* of all layers */
    int first_neuron[NET_LAYERS];      /* of a layer, among all neurons */
    char (*names)[NET_NAME];           /* [neurons], owned */
    int at[CELL_FAMILIES][NET_LAYERS]; /* first cell; -1: no such block */
    int cells;
    int weights; /* all of them, without biases */
} Net;

/* A network by its shape; NULL when out of memory. The caller owns it and calls
   net_free. The spec must fit the limits (asserted). */
Net *net_new(const NetSpec *spec);
void net_free(Net *net);

/* Neurons that feed a neuron of this layer; layer >= 1. */
static inline int net_sources(const Net *net, int layer)
{
    return net->sizes[layer - 1];
}

static inline int net_last(const Net *net)
{
    return net->layers - 1;
}

/* Softmax can only be the last layer's. */
static inline bool net_is_softmax(const Net *net, int layer)
{
    return net->activation[layer] == ACTIVATION_SOFTMAX;
}

/* A cell of a family that has one cell, e.g. CELL_ERROR. */
static inline int net_own(const Net *net, CellFamily family)
{
    return net->at[family][net->layers - 1];
}

/* The first weight into a neuron; its sources follow in order. */
static inline int net_row(const Net *net, CellFamily family, int layer,
                          int neuron)
{
    return net->at[family][layer] + neuron * net->sizes[layer - 1];
}

/* The cell at a place, -1 when the network has no such cell. */
int net_cell(const Net *net, CellRef ref);

/* The place of a cell. */
CellRef net_ref(const Net *net, int cell);

/* "w[A->C]", "delta[A]", "error", "max[2]" with the layer; an input's output is
   "in[X]". */
void net_cell_name(const Net *net, int cell, char ret_name[NET_CELL_NAME]);

/* The cell of a name as net_cell_name writes it, also "out[X]" for an input;
   -1 when there is none. */
int net_cell_by_name(const Net *net, const char *name);

/* The same for a slice of text. */
int net_cell_by_text(const Net *net, Text name);

/* A neuron's name. */
const char *net_name(const Net *net, int layer, int neuron);

/* Puts weights ([layer 1..][to][from]) and biases ([layer 1..][to]; NULL: 0)
   into cells. */
void net_load(const Net *net, const double *weights, const double *biases,
              double *cells);

#endif
