/* Samples while they are made: inputs, and either numbers to reach or a label
   each, which becomes numbers once it is known how many outputs there are. */
#ifndef DATA_DATASET_H
#define DATA_DATASET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    DATASET_SAMPLES = 1000000,
    DATASET_CLASSES = 4096,
    DATASET_NUMBERS = 64000000 /* inputs and outputs of all samples: 512 MB */
};

typedef struct Dataset {
    int count;      /* samples there are */
    int room;       /* samples there is memory for */
    int inputs;     /* numbers a sample */
    int outputs;    /* numbers a sample; 0: labels, or no targets */
    bool labelled;  /* each sample has one of `classes` */
    int classes;    /* 0 without labels */
    double *in;     /* [room][inputs], owned */
    double *out;    /* [room][outputs], owned; NULL: none */
    int32_t *label; /* [room], 0 .. classes - 1, owned; NULL: none */
} Dataset;

/* Makes room for `room` samples (at least those there are). False when out of
   memory; nothing is lost then. */
bool dataset_reserve(Dataset *set, int room);

/* Writes each label as `outputs` targets: one of each class that is 1 for its
   own, or for two classes a single one that is 1 for the second. False, and
   *set is untouched, when out of memory. `outputs` must be what
   dataset_accepts. */
bool dataset_encode(Dataset *set, int outputs);

/* True when a network with so many outputs can be told the targets. */
bool dataset_accepts(const Dataset *set, int outputs);

/* True when so many samples of so many numbers are within the limit. */
bool dataset_fits(int count, int numbers);

void dataset_free(Dataset *set);

#endif
