/* Names are few; they are looked for one by one. */
#include "data/tablehead.h"

#include "base/quote.h"

#include <stdlib.h>
#include <string.h>

void tablehead_cell(TableHead *head, Text name)
{
    int column = head->columns++;
    if (column >= TABLE_COLUMNS)
        return;
    char *copy = malloc(name.length + 1);
    head->no_memory = head->no_memory || !copy;
    head->names[column] = copy;
    if (!copy)
        return;
    memcpy(copy, name.at, name.length);
    copy[name.length] = '\0';
}

/* The mark between columns was taken for something else. */
static const char *other_mark(const TableHead *head)
{
    const char *only = head->columns == 1 ? head->names[0] : "";
    if (strchr(only, ';'))
        return "semicolons";
    return strchr(only, '\t') ? "tabs" : NULL;
}

static const char *nearest(const TableHead *head, const char *name)
{
    const char **names = calloc((size_t)head->columns + 1, sizeof *names);
    const char *found = NULL;
    if (!names)
        return NULL;
    for (int i = 0; i < head->columns; i++)
        names[i] = head->names[i];
    found = text_nearest(text_of(name), names);
    free(names);
    return found;
}

static void tell_missing(const TableHead *head, const char *name, int line,
                         Report *report)
{
    char wanted[QUOTE_TEXT], near[QUOTE_TEXT];
    const char *found = nearest(head, name);
    quote_text(text_of(name), wanted);
    quote_text(text_of(found), near);
    if (found && *found)
        report_add(report, line, "no column '%s'; did you mean '%s'?", wanted,
                   near);
    else
        report_add(report, line, "no column '%s'; expected it in the header",
                   wanted);
}

static void assign(TableHead *head, const char *name, TableJob job, int line,
                   Report *report)
{
    int first = -1;
    char shown[QUOTE_TEXT];
    for (int i = 0; i < head->columns; i++) {
        if (strcmp(head->names[i], name) != 0)
            continue;
        if (first >= 0) {
            quote_text(text_of(name), shown);
            report_add(report, line,
                       "columns %d and %d are both '%s'; expected it once",
                       first + 1, i + 1, shown);
            return;
        }
        first = i;
    }
    if (first >= 0)
        head->jobs[first] = job;
    else
        tell_missing(head, name, line, report);
}

/* Every column that is not the label. */
static void assign_rest(TableHead *head)
{
    for (int i = 0; i < head->columns; i++)
        if (head->jobs[i].kind == JOB_NONE)
            head->jobs[i] = (TableJob){JOB_INPUT, head->inputs++};
}

static void assign_all(TableHead *head, const TableColumns *columns, int line,
                       Report *report)
{
    for (int i = 0; columns->input && i < columns->inputs; i++)
        assign(head, columns->input[i], (TableJob){JOB_INPUT, i}, line, report);
    for (int i = 0; i < columns->outputs; i++)
        assign(head, columns->output[i], (TableJob){JOB_OUTPUT, i}, line,
               report);
    if (columns->label)
        assign(head, columns->label, (TableJob){JOB_LABEL, 0}, line, report);
    if (columns->input)
        head->inputs = columns->inputs;
    else
        assign_rest(head);
}

bool tablehead_assign(TableHead *head, const TableColumns *columns, int line,
                      Report *report)
{
    int errors = report->count;
    if (head->columns > TABLE_COLUMNS)
        report_add(report, line, "%d columns; expected at most %d",
                   head->columns, TABLE_COLUMNS);
    else if (head->no_memory)
        report_add(report, line, "out of memory; expected a shorter header");
    else if (other_mark(head))
        report_add(report, line, "%s between columns; expected commas",
                   other_mark(head));
    else
        assign_all(head, columns, line, report);
    return report->count == errors;
}

void tablehead_free(TableHead *head)
{
    for (int i = 0; i < head->columns && i < TABLE_COLUMNS; i++)
        free(head->names[i]);
    head->columns = 0;
}
