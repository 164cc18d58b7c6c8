/* `backstep --help`, and each command's own help from its table of options. */
#include "cli/command.h"

static void help_program(FILE *out, const CliHost *host)
{
    fputs("Backstep shows step by step how a neural network learns.\n\n"
          "usage: backstep [FILE|FOLDER|SIZES] [options]\n"
          "       backstep COMMAND ...\n\n"
          "Without a command it opens the window: on that lesson, experiment\n"
          "or folder of lessons, on a network of such sizes (backstep 2-3-1),\n"
          "or on all lessons.\n\n",
          out);
    if (host && host->window) {
        fputs("options of the window:\n", out);
        args_help_options(host->window, out);
        fputs("\n", out);
    }
    fputs("commands:\n", out);
    for (int i = 0; COMMANDS[i]; i++)
        fprintf(out, "  %-20s%s\n", COMMANDS[i]->usage.command,
                COMMANDS[i]->summary);
    fputs("\n'backstep COMMAND --help' tells more; 'backstep --version' which\n"
          "version this is. Exit: 0 done, 1 a check did not hold, 2 wrong\n"
          "usage, 65 bad input file, 66 no such file, 70 our own fault.\n",
          out);
}

static int run_help(const Cli *cli, int argc, char **argv)
{
    Operands operands;
    if (!args_read(&HELP_COMMAND.usage, argc, argv, NULL, cli->err, &operands))
        return CLI_USAGE;
    if (operands.count == 0) {
        help_program(cli->out, cli->host);
        return CLI_DONE;
    }
    const Command *command = command_find(operands.at[0]);
    if (!command) {
        const char *nearest = command_nearest(operands.at[0]);
        args_complain(&HELP_COMMAND.usage, cli->err,
                      nearest ? "no command '%s'; did you mean '%s'?"
                              : "no command '%s'",
                      operands.at[0], nearest);
        return CLI_USAGE;
    }
    fprintf(cli->out, "%s\n", command->about);
    args_help(&command->usage, cli->out);
    return CLI_DONE;
}

static const Option OPTIONS[] = {{.name = NULL}};

const Command HELP_COMMAND = {
    .usage = {"help", "[COMMAND]", 0, 1, OPTIONS},
    .summary = "this text, or that of a command",
    .about = "What Backstep can do, or what a command does.\n",
    .run = run_help,
};
