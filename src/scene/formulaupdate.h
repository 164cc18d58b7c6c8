/* Formulas of the update: the weight that moves, or all of a neuron's. */
#ifndef SCENE_FORMULAUPDATE_H
#define SCENE_FORMULAUPDATE_H

#include "scene/formulawork.h"

/* w ← w − η · ∂E/∂w, the numbers, the result. */
void formulaupdate_step(Work *work);

/* Every weight of the neuron that has moved so far, a line each. */
void formulaupdate_neuron(Work *work);

#endif
