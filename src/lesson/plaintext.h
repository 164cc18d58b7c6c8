/* The bytes of a lesson as text that the rest can rely on: UTF-8, lines ended
   by '\n' alone, no control characters. */
#ifndef LESSON_PLAINTEXT_H
#define LESSON_PLAINTEXT_H

#include "base/arena.h"
#include "base/report.h"
#include "base/text.h"

/* Copies `source` into the arena, without a byte order mark. False after one
   line in `report`: too large, not UTF-8, a control character, no memory. */
bool plaintext_make(Text source, Arena *arena, Report *report, Text *ret_text);

/* Takes the next line of `text` from *at on, without its '\n', and moves *at
   behind it. *at must be < length. */
Text plaintext_line(Text text, size_t *at);

/* True for a line of spaces and tabs, or nothing. */
bool plaintext_is_blank(Text line);

/* `text` without blanks and line ends at both ends. */
Text plaintext_trim(Text text);

#endif
