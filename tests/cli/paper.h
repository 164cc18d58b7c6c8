/* A sheet of a file as the command would make it, for the suites of its
   parts. */
#ifndef TESTS_CLI_PAPER_H
#define TESTS_CLI_PAPER_H

#include "cli/job.h"
#include "cli/worksheet.h"

/* Taken apart by paper_close. */
typedef struct Paper {
    Job job;
    Run *run;
    Worksheet sheet;
} Paper;

/* Opens a path; fails the test when it cannot be. The numbers are those of the
   file. */
void paper_open(const char *path, Blanks blanks, Paper *ret_paper);

/* The same for a text of an experiment. */
void paper_open_text(const char *text, Blanks blanks, Paper *ret_paper);
void paper_close(Paper *paper);

/* The file of the tiny network. */
const char *paper_tiny(void);

/* Experiments with every kind of neuron and loss, and names that mean
   something to Markdown; NULL-ended. */
extern const char *const PAPER_EXPERIMENTS[];

/* The value of a cell computed without the engine, from the weights and the
   sample as they are now: a plain forward pass, and for slopes the difference
   of two. Cells: sums, outputs, error, deltas, gradients. */
double paper_recompute(const Paper *paper, int cell);

#endif
