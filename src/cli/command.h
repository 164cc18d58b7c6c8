/* What every command is and gets: a row of the table, and where to write. The
   commands know no standard streams, so that tests read what they write. */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include "base/report.h"
#include "cli/args.h"
#include "cli/cli.h"

/* Where a command writes, and what it may ask. Nothing is owned. */
typedef struct Cli {
    FILE *out;
    FILE *err;
    bool terminal; /* a person watches `out` */
    const CliHost *host;
} Cli;

typedef struct Command {
    Usage usage;
    const char *summary; /* one line, for the list of commands */
    const char *about;   /* lines for its own help, each ended by '\n' */
    /* `argc` words behind the command's own; returns a CliExit */
    int (*run)(const Cli *cli, int argc, char **argv);
} Command;

extern const Command TRACE_COMMAND;
extern const Command TRAIN_COMMAND;
extern const Command RENDER_COMMAND;
extern const Command CHECK_COMMAND;
extern const Command GRADCHECK_COMMAND;
extern const Command BENCH_COMMAND;
extern const Command WORKSHEET_COMMAND;
extern const Command HELP_COMMAND;

/* All of them, in the order help lists them; NULL-ended. */
extern const Command *const COMMANDS[];

/* The command of a name; NULL when there is none. */
const Command *command_find(const char *name);

/* "did you mean": the name nearest to a word; NULL when none is near. */
const char *command_nearest(const char *word);

/* Runs a command line (argv[0] is the program); also says when the output
   could not be written. Returns a CliExit. */
int command_line(const Cli *cli, int argc, char **argv);

/* As cli_unknown_argument, on `cli`. */
int command_unknown(const Cli *cli, const char *argument);

/* Writes every line of a report on cli->err. */
void command_report(const Cli *cli, const Report *report);

/* Says that memory is out; returns CLI_OWN_FAULT. */
int command_out_of_memory(const Cli *cli);

#endif
