/* A worksheet and its key as Markdown. */
#ifndef CLI_WORKSHEET_TEXT_H
#define CLI_WORKSHEET_TEXT_H

#include "base/text.h"
#include "cli/worksheet.h"

enum { WORKSHEET_BYTES = 1 << 18 /* more than a sheet on paper has */ };

/* The sheet with its blanks, and its key. Each is added to `text`, which must
   have room for WORKSHEET_BYTES (asserted). */
void worksheet_write(const Worksheet *sheet, TextBuffer *text);
void worksheet_write_key(const Worksheet *sheet, TextBuffer *text);

#endif
