/* The door from main: the standard streams, and what a closed pipe does. */
#include "cli/cli.h"

#include "base/platform.h"
#include "cli/command.h"

#include <string.h>

enum { OUTPUT_BUFFER = 1 << 16 };

static Cli standard_streams(const CliHost *host)
{
    return (Cli){stdout, stderr, platform_output_is_terminal(), host};
}

bool cli_is_command(const char *word)
{
    return command_find(word) || strcmp(word, "--help") == 0 ||
           strcmp(word, "-h") == 0 || strcmp(word, "--version") == 0;
}

int cli_run(int argc, char **argv, const CliHost *host)
{
    Cli cli = standard_streams(host);
    platform_ignore_closed_pipes();
    if (!cli.terminal)
        setvbuf(stdout, NULL, _IOFBF, OUTPUT_BUFFER);
    return command_line(&cli, argc, argv);
}

int cli_unknown_argument(const char *argument)
{
    Cli cli = standard_streams(NULL);
    return command_unknown(&cli, argument);
}
