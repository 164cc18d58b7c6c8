/* What the program offers its commands, which do not know the application. */
#ifndef HOST_HOST_H
#define HOST_HOST_H

#include "cli/cli.h"

/* Valid as long as the program runs; `window` as in CliHost. */
CliHost host_cli(const struct Usage *window);

#endif
