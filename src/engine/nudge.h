/* A very slow way to learn: pick a weight or bias at random, nudge it a little,
   measure the error again, keep the nudge if the error fell, else undo it. */
#ifndef ENGINE_NUDGE_H
#define ENGINE_NUDGE_H

#include "engine/learner.h"

extern const Learner NUDGE;

/* Samples a try is judged by. */
int32_t nudge_judged(const Run *run);

#endif
