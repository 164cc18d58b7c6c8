/* The text inside blocks: md4c's spans and texts become runs of spans, with
   formulas and values read. Each returns what md4c's callbacks return: 0, or
   1 to end the reading after a complaint. */
#ifndef LESSON_SPAN_H
#define LESSON_SPAN_H

#include "lesson/sheet.h"

#include <md4c.h>

int span_enter(Sheet *sheet, MD_SPANTYPE type, const void *detail);
int span_leave(Sheet *sheet, MD_SPANTYPE type);
int span_text(Sheet *sheet, MD_TEXTTYPE type, Text text);

/* Ends the span at hand; called at the end of a block, too. */
void span_end(Sheet *sheet);

#endif
