/* A line at a time is cut off the front of the text; checking and running cut
   in the same way, so they cannot disagree about what a name is. */
#include "app/script.h"

#include "app/command.h"

#include <assert.h>
#include <string.h>

enum { SCRIPT_NAME = 64, SCRIPT_NAMES = 64 };

static Text trimmed(Text text)
{
    while (text.length > 0 && strchr(" \t", text.at[0])) {
        text.at++;
        text.length--;
    }
    while (text.length > 0 && strchr(" \t\r", text.at[text.length - 1]))
        text.length--;
    return text;
}

/* Takes a line off the script; what it names, or nothing. */
static Text cut_line(Text *script)
{
    size_t end = 0;
    while (end < script->length && script->at[end] != '\n')
        end++;
    Text line = {script->at, end};
    size_t used = end < script->length ? end + 1 : end;
    script->at += used;
    script->length -= used;
    const char *remark = line.length > 0 ? memchr(line.at, '#', end) : NULL;
    if (remark)
        line.length = (size_t)(remark - line.at);
    return trimmed(line);
}

static const Command *command_of(Text name)
{
    char word[SCRIPT_NAME];
    TextBuffer buffer = text_buffer(word, sizeof word);
    text_add_slice(&buffer, name);
    bool whole = !buffer.full && buffer.length == strlen(word);
    return whole ? command_by_name(word) : NULL;
}

static void complain(Text name, int line, Report *report)
{
    const char *names[SCRIPT_NAMES] = {NULL};
    char shown[SCRIPT_NAME];
    assert(command_count() < SCRIPT_NAMES);
    for (int i = 0; i < command_count(); i++)
        names[i] = command_at(i)->name;
    TextBuffer buffer = text_buffer(shown, sizeof shown);
    text_add_slice(&buffer, name);
    const char *nearest = text_nearest(name, names);
    if (nearest)
        report_add(report, line, "no command '%s'; did you mean '%s'?", shown,
                   nearest);
    else
        report_add(report, line,
                   "no command '%s'; expected a name such as 'forward'", shown);
}

bool script_check(Text script, Report *report)
{
    int before = report->count;
    for (int line = 1; script.length > 0; line++) {
        Text name = cut_line(&script);
        if (name.length > 0 && !command_of(name))
            complain(name, line, report);
    }
    return report->count == before;
}

bool script_run_next(Text *script, App *app)
{
    while (script->length > 0) {
        Text name = cut_line(script);
        if (name.length == 0)
            continue;
        const Command *command = command_of(name);
        assert(command);
        command_run(app, command);
        return true;
    }
    return false;
}
