/* What is seen in a document's bytes before YAML is read from them: their
   number, their encoding, their lines. */
#ifndef LESSON_SOURCE_H
#define LESSON_SOURCE_H

#include "base/report.h"
#include "base/text.h"

/* True when `source` is UTF-8, not over TREE_BYTES and without a line that
   begins with '%': libyaml takes quadratic time for such directives. False
   after one line in `report`; lines count from `first_line`. */
bool source_is_readable(Text source, int first_line, Report *report);

/* Line ends in the whole slice, as YAML counts them (CR LF is one). */
int source_breaks(Text source);

#endif
