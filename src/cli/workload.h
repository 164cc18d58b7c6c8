/* The networks and data that speed is measured on (docs/speed.md), the same as
   other programs are measured on. */
#ifndef CLI_WORKLOAD_H
#define CLI_WORKLOAD_H

#include "engine/fast/fast.h"
#include "engine/fast/passes.h"

typedef struct WorkloadRow {
    const char *name; /* "W1" */
    int layers;
    int sizes[4]; /* [layers] */
    Activation activation;
    int samples;
    int batch; /* samples an update; 0: forward passes only */
} WorkloadRow;

/* Ended by a nameless one. */
extern const WorkloadRow WORKLOADS[];

/* A workload ready to run. */
typedef struct Workload {
    const WorkloadRow *row;
    Net *net;        /* owned */
    Samples samples; /* its arrays owned */
    double *in, *out;
    Run *run;       /* owned */
    Fast *fast;     /* owned */
    Passes *passes; /* owned */
} Workload;

/* The row of a name; NULL when there is none. */
const WorkloadRow *workload_row(const char *name);

/* Builds a workload with fresh weights, to be run fast in vectors of `lanes`
   numbers (as fast_new); false when out of memory. The caller gives it to
   workload_close. */
bool workload_open(const WorkloadRow *row, uint32_t ring_size, int lanes,
                   Workload *ret_workload);
void workload_close(Workload *workload);

#endif
