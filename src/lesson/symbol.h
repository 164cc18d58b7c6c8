/* The signs a formula may hold: commands such as `\frac` and single
   characters, each with what it stands for. */
#ifndef LESSON_SYMBOL_H
#define LESSON_SYMBOL_H

#include "lesson/equation.h"

typedef struct Symbol {
    const char *name; /* "\\cdot" without its backslash, or the character */
    const char *sign; /* UTF-8; NULL: \frac */
    EquationKind kind;
} Symbol;

/* The command of that name; NULL when there is none. */
const Symbol *symbol_of_command(Text name);

/* The command nearest to `name`, for "did you mean"; NULL: none is near. */
const char *symbol_nearest_command(Text name);

/* The sign that is that one character; NULL when it is none. */
const Symbol *symbol_of_character(Text character);

/* A letter of ASCII or Greek. */
bool symbol_is_letter(uint32_t point);

#endif
