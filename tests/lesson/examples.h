/* Sources that several tests read, and the two ways to read one: it must be
   good, or it must give exactly these errors. */
#ifndef TESTS_LESSON_EXAMPLES_H
#define TESTS_LESSON_EXAMPLES_H

#include "lesson/experiment.h"

/* The example of docs/formats.md, with every key. */
extern const char EXAMPLE_MAZUR[];

/* Reads `source`, failing the test with its first error. The caller frees the
   experiment. */
Experiment read_good(const char *source);

/* Fails the test unless `source` (called "f") gives exactly the lines of
   `errors`, each ended by '\n'. */
void expect_errors(const char *source, const char *errors);

/* The same for a 2-2-1 network with one sample, `network` standing behind its
   layers (from line 3 on, indented by two) or `rest` at the end (from line 6
   on). */
Experiment read_network(const char *network);
void expect_network_errors(const char *network, const char *errors);
Experiment read_rest(const char *rest);
void expect_rest_errors(const char *rest, const char *errors);

/* The lines of a report, each ended by '\n'. */
void report_lines(const Report *report, char *ret_lines, size_t size);

#endif
