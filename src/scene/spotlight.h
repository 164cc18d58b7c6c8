/* What a page wants looked at: named cells. The rest of the picture is dimmed,
   except what the step itself lights. */
#ifndef SCENE_SPOTLIGHT_H
#define SCENE_SPOTLIGHT_H

#include "engine/net.h"
#include "lesson/lesson.h"

typedef struct Spotlight {
    int count;                  /* 0: all is lit */
    CellRef refs[LESSON_CELLS]; /* [count] */
} Spotlight;

/* The light on `count` cells of a network, at most LESSON_CELLS. */
Spotlight spotlight_on(const Net *net, const int *cells, int count);

/* True when a neuron is lit: one of its numbers is named, or a weight or
   gradient that it has an end of. */
bool spotlight_shows_neuron(const Spotlight *light, int layer, int neuron);

/* True when an edge is lit: its weight or gradient is named. */
bool spotlight_shows_edge(const Spotlight *light, int layer, int neuron,
                          int source);

/* True when the error is lit. */
bool spotlight_shows_error(const Spotlight *light);

#endif
