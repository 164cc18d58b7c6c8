/* libcsv reads; it is fed a line at a time, so that the lines can be counted:
   a cell in quotes may span several. */
#include "data/csvrows.h"

#include <csv.h>

enum { BETWEEN_ROWS = 0 /* the parser's state where no row has begun */ };

typedef struct Reading {
    const CsvListener *listener;
    int line; /* being fed */
    int row;  /* the line the row began on; 0: none began */
    bool stopped;
} Reading;

static void on_cell(void *bytes, size_t length, void *user)
{
    Reading *reading = user;
    if (!reading->stopped)
        reading->listener->cell(reading->listener->user,
                                (Text){bytes ? bytes : "", length});
}

static void on_row(int ending, void *user)
{
    Reading *reading = user;
    (void)ending;
    if (!reading->stopped)
        reading->stopped =
            !reading->listener->row(reading->listener->user, reading->row);
    reading->row = 0;
}

/* The bytes up to and with the next end of a line. */
static size_t line_length(Text rest)
{
    size_t at = 0;
    while (at < rest.length && rest.at[at] != '\n' && rest.at[at] != '\r')
        at++;
    if (at + 1 < rest.length && rest.at[at] == '\r' && rest.at[at + 1] == '\n')
        at++;
    return at < rest.length ? at + 1 : at;
}

static CsvFault fault_of(int error)
{
    return error == CSV_EPARSE ? CSV_FAULT_QUOTE : CSV_FAULT_NO_MEMORY;
}

static CsvFault feed(struct csv_parser *parser, Text text, Reading *reading)
{
    for (size_t at = 0; at < text.length && !reading->stopped;) {
        Text rest = {text.at + at, text.length - at};
        size_t length = line_length(rest);
        reading->line++;
        if (reading->row == 0)
            reading->row = reading->line;
        if (csv_parse(parser, rest.at, length, on_cell, on_row, reading) !=
            length)
            return fault_of(csv_error(parser));
        if (parser->pstate == BETWEEN_ROWS)
            reading->row = 0;
        at += length;
    }
    return reading->stopped ? CSV_FAULT_STOPPED : CSV_FAULT_NONE;
}

CsvFault csvrows_read(Text text, const CsvListener *listener, int *ret_line)
{
    struct csv_parser parser;
    Reading reading = {.listener = listener};
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
        return CSV_FAULT_NO_MEMORY;
    CsvFault fault = feed(&parser, text, &reading);
    if (fault == CSV_FAULT_NONE &&
        csv_fini(&parser, on_cell, on_row, &reading) != 0) {
        fault = csv_error(&parser) == CSV_EPARSE ? CSV_FAULT_OPEN
                                                 : CSV_FAULT_NO_MEMORY;
        reading.line = reading.row ? reading.row : reading.line;
    }
    csv_free(&parser);
    if (fault != CSV_FAULT_NONE)
        *ret_line = reading.line;
    return fault;
}
