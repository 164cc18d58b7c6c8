/* Finding a moment by what happens there: before the first step that matches
   every wish. A wish that is not made matches anything. */
#ifndef ENGINE_SEEK_H
#define ENGINE_SEEK_H

#include "engine/run.h"

typedef enum SeekWish {
    SEEK_STEP = 1,
    SEEK_EPOCH = 2,
    SEEK_SAMPLE = 4,
    SEEK_PHASE = 8,
    SEEK_LAYER = 16,
    SEEK_NEURON = 32,   /* a neuron is a layer and a place in it */
    SEEK_EPOCH_END = 64 /* the end of the epoch the search begins in */
} SeekWish;

typedef struct Seek {
    unsigned wishes; /* set of SeekWish */
    uint64_t step;   /* from 1 */
    int64_t epoch;   /* from 1 */
    int32_t sample;  /* in the data, from 0 */
    Phase phase;
    int layer;
    int neuron;
} Seek;

/* True when the next step of the run is one that is sought. */
bool seek_matches(const Run *run, const Seek *seek);

/* Goes forward, not at all when the next step already matches, until it does.
   False after `most` steps in vain; the run then stands there. */
bool seek_forward(Run *run, const Seek *seek, uint64_t most);

#endif
