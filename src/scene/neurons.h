/* The neurons of the picture: a disc with a zero line that fills upward for a
   positive output and downward for a negative one, its name, and what is
   known of it so far. */
#ifndef SCENE_NEURONS_H
#define SCENE_NEURONS_H

#include "scene/netview.h"

/* Marks the places of discs, names, deltas and targets as taken, before any
   other label is placed. */
void neurons_reserve(NetView *view);

/* The halo behind the neuron that is looked at; before the edges. */
void neurons_halo(NetView *view);

/* Discs, names, numbers, targets, biases. */
void neurons_draw(NetView *view);

#endif
