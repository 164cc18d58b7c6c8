/* Only what could mean something inside a line is escaped; elsewhere the text
   stays readable without a viewer. */
#include "cli/markdown.h"

#include <ctype.h>
#include <string.h>

void markdown_add_text(TextBuffer *text, const char *plain)
{
    for (const char *c = plain; *c; c++) {
        bool control = iscntrl((unsigned char)*c) != 0;
        if (strchr("\\`*_[]<>|&~$#", *c))
            text_add(text, "\\");
        text_add_slice(text, control ? text_of(" ") : (Text){c, 1});
    }
}

void markdown_add_link(TextBuffer *text, const char *name)
{
    for (const char *c = name; *c; c++)
        if (isalnum((unsigned char)*c) || strchr("-._~", *c))
            text_add_slice(text, (Text){c, 1});
        else
            text_addf(text, "%%%02X", (unsigned)(unsigned char)*c);
}
