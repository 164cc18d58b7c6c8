/* Where the neurons of a network stand: columns for layers, the inputs left.
   A layer with more neurons than fit shows a window of them around the one
   that is looked at, and says how many there are. */
#ifndef SCENE_NETLAYOUT_H
#define SCENE_NETLAYOUT_H

#include "draw/geometry.h"
#include "engine/net.h"

enum { LAYOUT_ROWS = 32 /* neurons shown of a layer, at most */ };

typedef struct NetLayout {
    const Net *net;
    Rect area;
    float radius;            /* of every disc */
    int first[NET_LAYERS];   /* first neuron shown */
    int shown[NET_LAYERS];   /* how many from there */
    float x[NET_LAYERS];     /* of a layer's centres */
    float top[NET_LAYERS];   /* y of the first shown neuron's centre */
    float pitch[NET_LAYERS]; /* from one centre to the next */
    float header_y;          /* baseline of the layers' headers */
} NetLayout;

/* Lays a network out in an area. keep[layer] is the neuron to keep in view
   ([net->layers]; -1: none in particular; NULL: none anywhere). */
NetLayout netlayout_make(const Net *net, Rect area, const int *keep);

/* True when a neuron is among those shown. */
bool netlayout_shows(const NetLayout *layout, int layer, int neuron);

Point netlayout_centre(const NetLayout *layout, int layer, int neuron);

/* The edge from `source` (layer - 1) to `neuron` (layer), rim to rim. */
Curve netlayout_edge(const NetLayout *layout, int layer, int neuron,
                     int source);

#endif
