/* Rows are cheap (a sheet has a hundred or two), so each question reads them
   anew and nothing is kept. */
#include "cli/worksheet_facts.h"

#include <math.h>

PartUse worksheet_use(Blanks blanks, SheetPart part)
{
    static const PartUse uses[BLANKS_COUNT][PART_COUNT] = {
        [BLANKS_DELTAS] = {PART_GIVEN, PART_GIVEN, PART_BLANK, PART_LEFT_OUT,
                           PART_LEFT_OUT},
        [BLANKS_GRADIENTS] = {PART_GIVEN, PART_GIVEN, PART_GIVEN, PART_BLANK,
                              PART_BLANK},
        [BLANKS_ALL] = {PART_BLANK, PART_BLANK, PART_BLANK, PART_BLANK,
                        PART_BLANK},
    };
    return uses[blanks][part];
}

/* What was seen so far. */
typedef struct Search {
    int endless; /* a cell that is not finite; -1: none */
    bool rounded;
    double value;        /* of the last row */
    TextBuffer *formula; /* NULL: not asked for */
} Search;

static void look(void *user, const SheetRow *row)
{
    Search *search = user;
    if (!isfinite(row->value))
        search->endless = row->cell;
    search->rounded = search->rounded || !row->exact;
    search->value = row->value;
    if (search->formula)
        text_add(search->formula, row->formula);
}

/* Looks at the rows of all parts that are at least of this use. */
static Search search_parts(const Worksheet *sheet, PartUse least)
{
    Search search = {.endless = -1};
    for (int part = 0; part < PART_COUNT; part++)
        if (worksheet_use(sheet->blanks, (SheetPart)part) >= least)
            sheetrow_each(sheet->run, (SheetPart)part,
                          (SheetReader){look, &search});
    return search;
}

bool worksheet_is_endless(const Worksheet *sheet, char ret_name[NET_CELL_NAME])
{
    Search search = search_parts(sheet, PART_GIVEN);
    if (search.endless < 0)
        return false;
    net_cell_name(sheet->run->net, search.endless, ret_name);
    return true;
}

bool worksheet_is_rounded(const Worksheet *sheet)
{
    return search_parts(sheet, PART_BLANK).rounded;
}

/* The run verifies, so it ends with the error that the new weights make. */
void worksheet_error(const Worksheet *sheet, TextBuffer *formula,
                     double *ret_before, double *ret_after)
{
    const Run *run = sheet->run;
    Search search = {.endless = -1, .formula = formula};
    sheetrow_each(sheet->run, PART_ERROR, (SheetReader){look, &search});
    *ret_before = search.value;
    *ret_after = run->cells[run->net->at[CELL_ERROR][net_last(run->net)]];
}
