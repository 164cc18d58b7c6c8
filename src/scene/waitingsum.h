/* Sums of softmax outputs: they are there long before the outputs are, which
   are made from all of them. */
#ifndef SCENE_WAITINGSUM_H
#define SCENE_WAITINGSUM_H

#include "scene/netview.h"

/* Draws the sums that wait for their output, where there is room. That of the
   neuron looked at is told apart, and before. */
void waitingsum_draw(NetView *view);

#endif
