/* Data by its description: a generated set, one that is shipped, or a CSV
   file, split into what is learned from and what is held back. */
#ifndef DATA_DATA_H
#define DATA_DATA_H

#include "data/table.h"
#include "engine/run.h"

/* Nothing is owned. */
typedef struct DataSpec {
    const char *set;      /* its name; NULL: a file */
    const char *file;     /* as it is written, relative to `folder` */
    const char *folder;   /* "": where the program runs */
    const char *assets;   /* the folder that holds data/iris.csv; NULL: none */
    TableColumns columns; /* of the file */
    int count;            /* 0: the set's own */
    double noise;         /* negative: the set's own */
    uint64_t seed;        /* of a generated set, and of what is held back */
    double test;          /* share that is held back: 0 to below 1 */
    bool standardize;
    int inputs, outputs; /* of the network */
    bool targets;        /* false: none are needed, and a file may have none */
    TargetCheck check;   /* of what is no label */
    bool own_output;     /* a class has its own, also when there are two */
    int line;            /* of the set or file, for errors */
    int test_line;       /* of the share */
} DataSpec;

/* Both parts lie in one dataset, the training part first. */
typedef struct Data {
    Dataset set;      /* owned */
    Samples training; /* at least one */
    Samples test;     /* count 0: nothing is held back */
} Data;

/* Makes or reads the samples. False, with every error in `report` and *ret_data
   untouched, when they cannot be had or do not fit the network. The caller
   gives *ret_data to data_free. */
bool data_load(const DataSpec *spec, Report *report, Data *ret_data);
void data_free(Data *data);

/* Where a file of the experiment is: `ret_path` (of `size` bytes) is its full
   path. False, with *ret_reason a static text, unless it is a path to a file
   inside `folder`, also when links are followed. */
bool data_find(const char *folder, const char *file, char *ret_path,
               size_t size, const char **ret_reason);

#endif
