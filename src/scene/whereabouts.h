/* Where a run stands and what it will do next, in a line each. */
#ifndef SCENE_WHEREABOUTS_H
#define SCENE_WHEREABOUTS_H

#include "base/text.h"
#include "engine/run.h"

/* "backward · neuron A", where the run is. */
void whereabouts_now(const Run *run, TextBuffer *text);

/* What the next single step is: "the delta of A". */
void whereabouts_next(const Run *run, TextBuffer *text);

#endif
