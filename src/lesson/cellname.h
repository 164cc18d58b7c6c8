/* How the name of a cell is written: `delta[C]`, `w[A->C]`, `error`. Whether a
   network has that cell is not known here. */
#ifndef LESSON_CELLNAME_H
#define LESSON_CELLNAME_H

#include "base/text.h"

enum { CELLNAME_MESSAGE = 160 };

/* True when `name` is written as a cell's name. Else ret_message says what is
   wrong and what was expected. */
bool cellname_check(Text name, char ret_message[CELLNAME_MESSAGE]);

/* The first thing in `text`, not in quotes, that begins like a cell with
   brackets: "delta[A]". In a YAML list it needs quotes. False when there is
   none; ret_name is a slice of `text`. */
bool cellname_unquoted(Text text, Text *ret_name);

#endif
