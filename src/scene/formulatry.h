/* The formulas of the learners that try one weight at a time. */
#ifndef SCENE_FORMULATRY_H
#define SCENE_FORMULATRY_H

#include "scene/formulawork.h"

/* The step of a try, told in up to three lines. */
void formulatry_step(Work *work);

/* True for a loss step that adds to what earlier samples have left, and the
   formula of one: the error so far and this sample's share. */
bool formulatry_adds(const Work *work);
void formulatry_loss(Work *work);

#endif
