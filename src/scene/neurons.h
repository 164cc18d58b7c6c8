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

/* Discs with their fillings and numbers. */
void neurons_draw(NetView *view);

/* Names, targets, deltas: what has its place at every step. */
void neurons_label(NetView *view);

/* Biases, and deltas that found no place: after the weights. */
void neurons_label_more(NetView *view);

/* What only the step brings: the sum of the neuron looked at, its output where
   discs are too small for numbers, what outputs want. */
void neurons_tell(NetView *view);

#endif
