/* A folder in which the examples of the pages are run as a reader would: with
   the program on the path, assets and lessons beside it and the pages' files in
   it. */
#ifndef TESTS_DOCS_WORKPLACE_H
#define TESTS_DOCS_WORKPLACE_H

enum { WORKPLACE_PATH = 256, WORKPLACE_OUTPUT = 64 * 1024 };

typedef struct Workplace {
    char folder[WORKPLACE_PATH];
    char output[WORKPLACE_OUTPUT]; /* of the last command, errors among it */
} Workplace;

/* Workplace is large: static. */
void workplace_make(Workplace *ret_place);
void workplace_remove(Workplace *place);

void workplace_write(const Workplace *place, const char *name,
                     const char *text);

/* Runs a line of the shell there, with the dummy window; its exit code. */
int workplace_run(Workplace *place, const char *line);

#endif
