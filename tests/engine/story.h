/* The steps of a run as text, a line a neuron's stretch:
   "forward: bias sum[A], term sum[A] from X, activate out[A]". */
#ifndef ENGINE_STORY_H
#define ENGINE_STORY_H

#include "world.h"

/* Takes steps until the sample ends and fails the running test unless they are
   told by `want`, line by line. */
void expect_story(World *world, const char *want);

/* Steps until the sample ends; returns how many. */
int story_skip(World *world);

#endif
