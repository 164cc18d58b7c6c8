/* Runs a command line inside the test and keeps what it wrote; files for a
   test live in a folder of its own that goes with the test. */
#ifndef TESTS_CLI_CAPTURE_H
#define TESTS_CLI_CAPTURE_H

#include "cli/command.h"

#include <stdbool.h>

/* Texts are valid until the test ends. */
typedef struct Ran {
    int code;
    const char *out;
    const char *err;
} Ran;

/* Runs `backstep LINE`. Words are split at blanks; `@` begins a path in the
   source tree, `~` one in the test's folder; they may stand behind a `=`. */
Ran run_line(const char *line);

/* The same with a person watching, and with a host (NULL: none). */
Ran run_watched(const char *line);
Ran run_hosted(const char *line, const CliHost *host);

/* The same with `out` as the output; only the code and the errors come back. */
Ran run_into(const char *line, FILE *out);

/* The path of a name in the test's folder. */
const char *temp_path(const char *name);

/* Writes a file into the test's folder. */
void temp_write(const char *name, const char *text);

/* The text of a file in the test's folder; fails the test when missing. */
const char *temp_read(const char *name);

/* How many entries the test's folder has. */
int temp_count(void);

/* Asserts that a text is exactly one line. */
void expect_one_line(const char *text);

/* True when `text` holds `part`. */
bool has(const char *text, const char *part);

/* How many lines a text has. */
int lines_of(const char *text);

/* The published 2-2-2 example of the truth folder, its last key open. */
extern const char *const MAZUR;

#endif
