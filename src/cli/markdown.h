/* Foreign text inside Markdown. */
#ifndef CLI_MARKDOWN_H
#define CLI_MARKDOWN_H

#include "base/text.h"

/* Adds a line of text so that it is read as it stands, also in a table. */
void markdown_add_text(TextBuffer *text, const char *plain);

/* Adds the name of a file as the target of a link. */
void markdown_add_link(TextBuffer *text, const char *name);

#endif
