/* The formulas of softmax: the largest sum, the norm, an output. */
#ifndef SCENE_FORMULASOFTMAX_H
#define SCENE_FORMULASOFTMAX_H

#include "scene/formulawork.h"

/* Each adds the formula of the step's cell. */
void formulasoftmax_max(Work *work);
void formulasoftmax_norm(Work *work);
void formulasoftmax_output(Work *work);

#endif
