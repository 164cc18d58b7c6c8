/* Numbers to text and back, in one place: what the trace prints reads back to
   the same bits, and what the screen shows never says "-0.00". */
#ifndef BASE_NUMBER_H
#define BASE_NUMBER_H

#include "base/text.h"

enum { NUMBER_TEXT = 40 /* bytes any text of a number fits in */ };

/* `%.17g`: reads back to the same bits. nan, inf and -inf are written out. */
void number_exact(double value, char ret_text[NUMBER_TEXT]);

/* The fewest digits that read back to the same bits: 0.1, not
   0.10000000000000001; and 20, not 2e+01. */
void number_shortest(double value, char ret_text[NUMBER_TEXT]);

typedef enum NumberSign {
    NUMBER_SIGN_MINUS, /* "1.00" and "−1.00" */
    NUMBER_SIGN_ALWAYS /* "+1.00" and "−1.00" */
} NumberSign;

/* For the screen: `decimals` places, a true minus (U+2212), never "−0.00"; a
   value too small for the places as "2.1e−5", one from 1e7 on as "1.2e7".
   Rounded as on paper: 0.425 and 0.125 to 0.43 and 0.13. */
void number_shown(double value, int decimals, NumberSign sign,
                  char ret_text[NUMBER_TEXT]);

/* The fewest places from `decimals` on that show `value` as it is, so that it
   stands a check by hand; `decimals` where not even `more` further do, and
   from 100 on, where numbers are long enough. */
int number_places(double value, int decimals, int more);

/* number_shown with up to two places more where these show `value` whole. */
void number_whole(double value, int decimals, NumberSign sign,
                  char ret_text[NUMBER_TEXT]);

/* A count with commas every three digits: "1,234,567". */
void number_count(uint64_t count, char ret_text[NUMBER_TEXT]);

typedef enum NumberFault {
    NUMBER_OK,
    NUMBER_NOT_A_NUMBER, /* not a decimal number, or something behind it */
    NUMBER_NOT_FINITE    /* nan, inf, or too large for a double */
} NumberFault;

/* Reads a whole slice as a finite decimal number ("-1.5e3", ".inf" is not
   finite). *ret_value is untouched unless NUMBER_OK. */
NumberFault number_read(Text text, double *ret_value);

/* Reads a whole slice of digits; false when it is something else or above
   `largest`. *ret_value is untouched then. */
bool number_read_whole(Text text, uint64_t largest, uint64_t *ret_value);

#endif
