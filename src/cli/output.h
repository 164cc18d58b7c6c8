/* Files a command will write: whether they can be written is asked before the
   work, not after it. */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include "cli/command.h"

/* True when a file can be put at `path`, as far as can be known beforehand.
   False, with a line on cli->err, when it is a folder or a device, or its
   folder is missing or closed to us. Leaves nothing behind. */
bool output_is_writable(const Cli *cli, const Usage *usage, const char *path);

#endif
