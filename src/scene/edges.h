/* The edges of the picture: a weight's sign and size, and what travels along
   it. */
#ifndef SCENE_EDGES_H
#define SCENE_EDGES_H

#include "scene/netview.h"

typedef struct Edge {
    int layer, neuron, source; /* from `source` of the layer before */
    int cell;                  /* of the weight */
    bool lit;
} Edge;

typedef void EdgeVisitor(NetView *view, const Edge *edge);

typedef enum EdgeKind { EDGES_DIM, EDGES_LIT, EDGES_ALL } EdgeKind;

/* Every shown edge of a kind, in the order of the update. */
void edges_each(NetView *view, EdgeKind which, EdgeVisitor *visit);

/* How many edges a layout shows. */
int edges_shown(const NetLayout *layout);

bool edges_any_lit(const Focus *focus);

/* True when `edge` carries a delta back at this moment. */
bool edges_flow_back(const NetView *view, const Edge *edge);

/* What travels along a lit edge: the number its weight is multiplied by. False
   when nothing does; *ret_factor is untouched then. */
bool edges_carry(const NetView *view, const Edge *edge, double *ret_factor);

/* Lines only; neurons stand on top of them. */
void edges_draw(NetView *view);

/* The dots and chevrons under way (moving). */
void edges_travel(NetView *view);

/* Width of an edge by the size of its weight, on a log scale. */
float edges_width(const Scales *scales, double weight);

#endif
