/* Errors are inserted where their line belongs, so that a reader that looks at
   a file in several passes still reports from top to bottom. */
#include "base/report.h"

#include "base/text.h"

#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void report_start(Report *report, const char *file)
{
    report->file = file;
    report->count = 0;
    report->kept = 0;
}

/* Where a line belongs among the others. */
static int rank(ReportKind kind, int line)
{
    return kind == REPORT_ELSEWHERE ? INT_MAX : line;
}

static void add(Report *report, ReportKind kind, int line, const char *format,
                va_list arguments) __attribute__((format(printf, 4, 0)));

static void add(Report *report, ReportKind kind, int line, const char *format,
                va_list arguments)
{
    report->count++;
    int at = report->kept;
    while (at > 0 && rank(report->lines[at - 1].kind,
                          report->lines[at - 1].line) > rank(kind, line))
        at--;
    if (at == REPORT_KEPT)
        return;
    if (report->kept < REPORT_KEPT)
        report->kept++;
    size_t behind = (size_t)(report->kept - 1 - at);
    memmove(&report->lines[at + 1], &report->lines[at],
            behind * sizeof report->lines[0]);
    ReportLine *new_line = &report->lines[at];
    new_line->kind = kind;
    new_line->line = line;
    TextBuffer message =
        text_buffer(new_line->message, sizeof new_line->message);
    text_addv(&message, format, arguments);
}

void report_add(Report *report, int line, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    add(report, REPORT_BAD, line, format, arguments);
    va_end(arguments);
}

void report_missing(Report *report, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    add(report, REPORT_MISSING, 0, format, arguments);
    va_end(arguments);
}

static void add_elsewhere(Report *report, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static void add_elsewhere(Report *report, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    add(report, REPORT_ELSEWHERE, 0, format, arguments);
    va_end(arguments);
}

void report_append(Report *report, const Report *from)
{
    char text[REPORT_MESSAGE];
    for (int i = 0; i < from->kept; i++) {
        report_text(from, i, text, sizeof text);
        add_elsewhere(report, "%s", text);
    }
    report->count += from->count - from->kept;
}

void report_text(const Report *report, int index, char *ret_text, size_t size)
{
    const ReportLine *line = &report->lines[index];
    if (line->kind == REPORT_ELSEWHERE)
        snprintf(ret_text, size, "%s", line->message);
    else if (line->line > 0)
        snprintf(ret_text, size, "%s:%d: %s", report->file, line->line,
                 line->message);
    else
        snprintf(ret_text, size, "%s: %s", report->file, line->message);
}

bool report_is_missing(const Report *report)
{
    return report->kept > 0 && report->lines[0].kind == REPORT_MISSING;
}
