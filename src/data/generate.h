/* Generated sets: a row of a table each, drawn from a seed. The same name,
   noise and seed give the same bits on every machine, and the first samples of
   a longer set are those of a shorter one. */
#ifndef DATA_GENERATE_H
#define DATA_GENERATE_H

#include "base/rng.h"
#include "data/dataset.h"

/* One sample while it is drawn. */
typedef struct Draw {
    Rng rng;    /* of this sample alone */
    int number; /* of the sample, from 0 */
    double in[2];
    double out; /* of a set without classes */
} Draw;

typedef struct Generator {
    const char *name;
    int inputs;   /* 1 or 2 */
    int classes;  /* samples take them in turns; 0: one output, a number */
    int count;    /* samples, unless told otherwise */
    double noise; /* deviation of what is added, unless told otherwise */
    /* Draws a point of this class, without noise; returns its class, which
       only a set without turns (xor and its kin) decides by itself. */
    int (*draw)(Draw *draw, int class);
} Generator;

/* All of them; the last has no name. */
extern const Generator GENERATORS[];

/* The one of this name; NULL when there is none. */
const Generator *generator_find(const char *name);

/* `count` samples (1 to DATASET_SAMPLES). False when out of memory; then
   *ret_set is untouched. The caller gives it to dataset_free. */
bool generator_make(const Generator *generator, int count, double noise,
                    uint64_t seed, Dataset *ret_set);

#endif
