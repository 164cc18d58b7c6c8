/* The labels of a column, numbered in the order they are first met. */
#ifndef DATA_LABELS_H
#define DATA_LABELS_H

#include "base/text.h"
#include "data/dataset.h"

enum { LABELS_MOST = DATASET_CLASSES, LABEL_BYTES = 64 };

typedef struct Labels {
    int count;
    char name[LABELS_MOST][LABEL_BYTES + 1]; /* [count], zero-ended */
    size_t length[LABELS_MOST];              /* [count] */
    int sorted[LABELS_MOST];                 /* [count]: by their bytes */
} Labels;

/* The number of a label, which is added when it is new; -1 when it is longer
   than LABEL_BYTES or there are LABELS_MOST others. */
int labels_number(Labels *labels, Text label);

#endif
