/* Numbers for a worksheet: drawn anew from a seed, so that neighbours in a room
   have different sheets, and short enough for a pencil. */
#ifndef CLI_WORKSHEET_NUMBERS_H
#define CLI_WORKSHEET_NUMBERS_H

#include "cli/job.h"

/* Draws the first weights and biases, and inputs and targets of the first
   sample: weights and biases from ±0.25 .. ±1, inputs from ±0.5 .. ±2, targets
   as the outputs can reach them. The same seed gives the same numbers. Every
   output has a delta that is not 0, and so has at least one neuron of every
   hidden layer. `run` is a run of the job's network and first sample; it is at
   its beginning then. False when no such numbers were found; the job's numbers
   are then of no use. */
bool worksheet_draw(Job *job, Run *run, uint64_t seed);

/* Rounds the same numbers to what paper shows. True when one changed. */
bool worksheet_round(Job *job, Run *run);

#endif
