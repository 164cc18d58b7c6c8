/* Each column of the file has a job: none, an input, a target, the label. A
   row's cells are read into the place of the next sample at once; what is wrong
   with them waits for the row's end, as a row of the wrong length says more
   than its cells. */
#include "data/table.h"

#include "base/file.h"
#include "base/number.h"
#include "base/quote.h"
#include "data/csvrows.h"
#include "data/labels.h"
#include "data/tablehead.h"

#include <stdlib.h>
#include <string.h>

enum { FAULTS = 32 /* told of one row */, FIRST_ROOM = 256 };

typedef enum CellFault {
    CELL_NUMBER,
    CELL_EMPTY,
    CELL_LONG,
    CELL_MANY
} CellFault;

/* A cell that is wrong. */
typedef struct Wrong {
    int column;
    CellFault fault;
    bool comma;
    char shown[QUOTE_TEXT];
} Wrong;

typedef struct Table {
    const TableColumns *columns;
    Report *report;
    int errors; /* of the report before this text */
    TableHead head;
    Labels labels;
    Dataset set;
    int column; /* of the next cell */
    int wrongs;
    Wrong wrong[FAULTS]; /* [wrongs] of this row */
    bool full;           /* no row may come */
    bool no_memory;
} Table;

static void add_wrong(Table *table, CellFault fault, Text cell)
{
    if (table->wrongs == FAULTS)
        return;
    Wrong *wrong = &table->wrong[table->wrongs++];
    wrong->column = table->column;
    wrong->fault = fault;
    wrong->comma = cell.length && memchr(cell.at, ',', cell.length);
    quote_text(cell, wrong->shown);
}

static void read_number(Table *table, Text cell, double *into)
{
    if (number_read(cell, into) != NUMBER_OK)
        add_wrong(table, CELL_NUMBER, cell);
}

static void read_label(Table *table, Text cell, int32_t *into)
{
    int number = cell.length ? labels_number(&table->labels, cell) : 0;
    if (cell.length == 0)
        add_wrong(table, CELL_EMPTY, cell);
    else if (number < 0)
        add_wrong(table, cell.length > LABEL_BYTES ? CELL_LONG : CELL_MANY,
                  cell);
    *into = number;
}

static void on_cell(void *user, Text cell)
{
    Table *table = user;
    const TableHead *head = &table->head;
    Dataset *set = &table->set;
    size_t row = (size_t)set->count;
    if (!head->read) {
        tablehead_cell(&table->head, cell);
        return;
    }
    if (table->column < head->columns && !table->full) {
        TableJob job = head->jobs[table->column];
        if (job.kind == JOB_INPUT)
            read_number(
                table, cell,
                &set->in[row * (size_t)set->inputs + (size_t)job.place]);
        else if (job.kind == JOB_OUTPUT)
            read_number(
                table, cell,
                &set->out[row * (size_t)set->outputs + (size_t)job.place]);
        else if (job.kind == JOB_LABEL)
            read_label(table, cell, &set->label[row]);
    }
    table->column++;
}

static void tell_wrong(Table *table, const Wrong *wrong, int line)
{
    const char *expected[] = {
        [CELL_NUMBER] = wrong->comma
                            ? "a number with a point in place of the comma"
                            : "a number",
        [CELL_EMPTY] = "a label",
        [CELL_LONG] = "a label of at most 64 bytes",
        [CELL_MANY] = "at most 4,096 different labels",
    };
    char column[QUOTE_TEXT];
    quote_text(text_of(table->head.names[wrong->column]), column);
    report_add(table->report, line, "'%s' is '%s'; expected %s", column,
               wrong->shown, expected[wrong->fault]);
}

/* Targets that are numbers may still be none that the loss can have. */
static void check_targets(const Table *table, int line)
{
    const TargetCheck *check = &table->columns->check;
    const Dataset *set = &table->set;
    size_t at = (size_t)set->count * (size_t)set->outputs;
    if (check->fit && set->out)
        check->fit(check->user, set->out + at, set->count + 1, line,
                   table->report);
}

/* One row more than there may be; returns false. */
static bool tell_full(const Table *table, int line)
{
    const Dataset *set = &table->set;
    char most[NUMBER_TEXT];
    bool rows = set->count == DATASET_SAMPLES;
    number_count(rows ? DATASET_SAMPLES : DATASET_NUMBERS, most);
    if (rows)
        report_add(table->report, line, "more rows; expected at most %s", most);
    else
        report_add(table->report, line,
                   "more rows of %d numbers; expected at most %s numbers",
                   set->inputs + set->outputs, most);
    return false;
}

/* For the next row, if it may come. */
static bool make_room(Table *table)
{
    Dataset *set = &table->set;
    table->full = set->count == DATASET_SAMPLES ||
                  !dataset_fits(set->count + 1, set->inputs + set->outputs);
    if (table->full || set->count < set->room)
        return true;
    table->no_memory =
        !dataset_reserve(set, set->room ? 2 * set->room : FIRST_ROOM);
    return !table->no_memory;
}

/* The first row: who does what. */
static bool end_of_head(Table *table, int line)
{
    TableHead *head = &table->head;
    Dataset *set = &table->set;
    head->read = true;
    if (!tablehead_assign(head, table->columns, line, table->report))
        return false;
    *set = (Dataset){.inputs = head->inputs,
                     .outputs = table->columns->outputs,
                     .labelled = table->columns->label != NULL};
    return make_room(table);
}

static bool on_row(void *user, int line)
{
    Table *table = user;
    int cells = table->column, columns = table->head.columns;
    if (!table->head.read)
        return end_of_head(table, line);
    if (table->full)
        return tell_full(table, line);
    table->column = 0;
    if (cells != columns)
        report_add(table->report, line,
                   "%d cell%s; expected %d as in the header (a decimal comma "
                   "counts as two cells: write a point)",
                   cells, cells == 1 ? "" : "s", columns);
    for (int i = 0; cells == columns && i < table->wrongs; i++)
        tell_wrong(table, &table->wrong[i], line);
    if (cells == columns && table->wrongs == 0)
        check_targets(table, line);
    table->wrongs = 0;
    table->set.count++;
    return make_room(table);
}

static void tell_fault(const Table *table, CsvFault fault, int line)
{
    Report *report = table->report;
    if (table->no_memory || fault == CSV_FAULT_NO_MEMORY)
        report_add(report, 0, "out of memory; expected a smaller file");
    else if (fault == CSV_FAULT_QUOTE)
        report_add(report, line,
                   "a quote inside a cell; expected the whole cell in quotes, "
                   "those in it doubled");
    else if (fault == CSV_FAULT_OPEN)
        report_add(report, line,
                   "a quoted cell that never ends; expected a "
                   "closing quote");
}

/* What only the whole file can be wrong in. */
static void check_whole(Table *table)
{
    Dataset *set = &table->set;
    set->classes = table->labels.count;
    if (!table->head.read)
        report_add(table->report, 0, "is empty; expected a header line");
    else if (set->count == 0)
        report_add(table->report, 0, "no rows; expected some below the header");
    else if (set->labelled && set->classes < 2)
        report_add(table->report, 0,
                   "every '%s' is '%s'; expected two labels or more",
                   table->columns->label, table->labels.name[0]);
}

static Text without_mark(Text text)
{
    if (text_starts_with(text, "\xEF\xBB\xBF"))
        return (Text){text.at + 3, text.length - 3};
    return text;
}

static void read_rows(Table *table, Text text)
{
    CsvListener listener = {table, on_cell, on_row};
    int line = 0;
    if (!text_is_utf8(text)) {
        report_add(table->report, 0, "is not UTF-8; expected it saved as such");
        return;
    }
    CsvFault fault = csvrows_read(without_mark(text), &listener, &line);
    if (fault != CSV_FAULT_NONE)
        tell_fault(table, fault, line);
    else if (table->report->count == table->errors)
        check_whole(table);
}

bool table_parse(Text text, const TableColumns *columns, Report *report,
                 Dataset *ret_set)
{
    Table *table = calloc(1, sizeof *table);
    if (!table) {
        report_add(report, 0, "out of memory; expected a smaller file");
        return false;
    }
    table->columns = columns;
    table->report = report;
    table->errors = report->count;
    read_rows(table, text);
    tablehead_free(&table->head);
    bool good = report->count == table->errors;
    if (good)
        *ret_set = table->set;
    else
        dataset_free(&table->set);
    free(table);
    return good;
}

bool table_read(const char *path, const char *name, const TableColumns *columns,
                Report *report, Dataset *ret_set)
{
    Text text;
    report_start(report, name);
    if (!file_read(path, TABLE_BYTES, report, &text))
        return false;
    bool read = table_parse(text, columns, report, ret_set);
    text_free(text);
    return read;
}
