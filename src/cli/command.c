/* The table of commands and the walk from a command line to its row. */
#include "cli/command.h"

#include "base/text.h"

#include <assert.h>
#include <errno.h>
#include <string.h>

enum { COMMAND_NAMES = 16, LINE = REPORT_MESSAGE + 1024 };

const Command *const COMMANDS[] = {
    &TRACE_COMMAND,     &TRAIN_COMMAND,     &RENDER_COMMAND,
    &CHECK_COMMAND,     &GRADCHECK_COMMAND, &BENCH_COMMAND,
    &WORKSHEET_COMMAND, &HELP_COMMAND,      NULL};

const Command *command_find(const char *name)
{
    for (int i = 0; COMMANDS[i]; i++)
        if (strcmp(COMMANDS[i]->usage.command, name) == 0)
            return COMMANDS[i];
    return NULL;
}

const char *command_nearest(const char *word)
{
    const char *names[COMMAND_NAMES] = {NULL};
    for (int i = 0; COMMANDS[i]; i++) {
        assert(i < COMMAND_NAMES - 1);
        names[i] = COMMANDS[i]->usage.command;
    }
    return text_nearest(text_of(word), names);
}

int command_unknown(const Cli *cli, const char *argument)
{
    bool option = argument[0] == '-';
    const char *nearest = command_nearest(argument);
    fprintf(cli->err, "backstep: %s '%s'; ",
            option ? "unknown option" : "no command and no file", argument);
    if (nearest)
        fprintf(cli->err, "did you mean '%s'?\n", nearest);
    else
        fputs("'backstep --help' tells more\n", cli->err);
    return option ? CLI_USAGE : CLI_NO_FILE;
}

static int run_command(const Cli *cli, const Command *command, int argc,
                       char **argv)
{
    if (!args_ask_for_help(argc, argv))
        return command->run(cli, argc, argv);
    char *words[] = {argv[-1]};
    return HELP_COMMAND.run(cli, 1, words);
}

/* --version is a word of its own; --help and no word at all are `help`. */
static int run_line(const Cli *cli, int argc, char **argv)
{
    if (argc < 2 || strcmp(argv[1], "--help") == 0 ||
        strcmp(argv[1], "-h") == 0)
        return HELP_COMMAND.run(cli, 0, argv);
    if (strcmp(argv[1], "--version") == 0) {
        fprintf(cli->out, "backstep %s\n", BACKSTEP_VERSION);
        return CLI_DONE;
    }
    const Command *command = command_find(argv[1]);
    if (!command)
        return command_unknown(cli, argv[1]);
    return run_command(cli, command, argc - 2, argv + 2);
}

int command_line(const Cli *cli, int argc, char **argv)
{
    errno = 0;
    int code = run_line(cli, argc, argv);
    bool flushed = fflush(cli->out) == 0;
    if (flushed && !ferror(cli->out))
        return code;
    fprintf(cli->err, "backstep: cannot write the output%s%s\n",
            errno ? ": " : "", errno ? strerror(errno) : "");
    return code == CLI_DONE ? CLI_FAILED : code;
}

void command_report(const Cli *cli, const Report *report)
{
    char line[LINE];
    for (int i = 0; i < report->kept; i++) {
        report_text(report, i, line, sizeof line);
        fprintf(cli->err, "%s\n", line);
    }
    if (report->count > report->kept)
        fprintf(cli->err, "%s: %d more errors\n", report->file,
                report->count - report->kept);
}

int command_out_of_memory(const Cli *cli)
{
    fputs("backstep: out of memory\n", cli->err);
    return CLI_OWN_FAULT;
}
