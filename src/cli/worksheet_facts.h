/* What a sheet's rows say about the sheet as a whole. Every function moves the
   sheet's run. */
#ifndef CLI_WORKSHEET_FACTS_H
#define CLI_WORKSHEET_FACTS_H

#include "base/text.h"
#include "cli/sheetrow.h"
#include "cli/worksheet.h"

/* How a part of the work is on a sheet. */
typedef enum PartUse { PART_LEFT_OUT, PART_GIVEN, PART_BLANK } PartUse;

PartUse worksheet_use(Blanks blanks, SheetPart part);

/* True, with the name of a cell, when a number of the sheet is not finite and
   so cannot be worked out; *ret_name is untouched otherwise. */
bool worksheet_is_endless(const Worksheet *sheet, char ret_name[NET_CELL_NAME]);

/* True when an answer is not a short decimal. */
bool worksheet_is_rounded(const Worksheet *sheet);

/* The error of the sample, before the weights moved and after; its formula is
   added to `formula` (NULL: not asked for). */
void worksheet_error(const Worksheet *sheet, TextBuffer *formula,
                     double *ret_before, double *ret_after);

#endif
