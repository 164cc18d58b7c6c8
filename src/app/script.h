/* Scripts: names of the command table, one a line. What stands behind a # is a
   remark; empty lines are nothing. */
#ifndef APP_SCRIPT_H
#define APP_SCRIPT_H

#include "app/app.h"
#include "base/report.h"

/* Checks a whole script before any of it runs: an error with its line for each
   name that is no command. True when there is none. */
bool script_check(Text script, Report *report);

/* Runs the next command and takes its line off `script`; false, with an empty
   script, when none was left. The script must have been checked. */
bool script_run_next(Text *script, App *app);

#endif
