/* Which samples are learned from and which are held back, and inputs of one
   size. */
#ifndef DATA_SPLIT_H
#define DATA_SPLIT_H

#include "data/dataset.h"

/* How many of `count` samples are held back for this share (0 .. below 1), to
   the nearest whole number. */
int split_held_back(int count, double share);

/* Draws which `held_back` samples these are, from `seed`, and moves them behind
   the others; both parts keep their order. False when out of memory; the set is
   as before then. */
bool split_apart(Dataset *set, int held_back, uint64_t seed);

/* Shifts and scales every input to mean 0 and deviation 1 over the first
   `training` samples; all samples are changed alike. An input that is the same
   in all of them becomes 0 everywhere. Returns the first input (from 0) whose
   numbers are too large for that, or -1. */
int split_standardize(Dataset *set, int training);

#endif
