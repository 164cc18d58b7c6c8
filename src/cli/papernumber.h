/* Numbers as they are written with a pencil: short decimals as they are, all
   others with four digits, and never an exponent where zeros will do. */
#ifndef CLI_PAPERNUMBER_H
#define CLI_PAPERNUMBER_H

#include "base/number.h"

/* True when the paper's text of a number is that number, not a rounded one:
   it has at most seven digits, or is whole. */
bool papernumber_is_exact(double value);

/* "3.75", "−0.25", "0.5933", "0.00001234"; the minus is U+2212, and there is no
   "−0". */
void papernumber_write(double value, char ret_text[NUMBER_TEXT]);

/* The number that the paper's text means; a number that is not finite stays
   what it is. */
double papernumber_rounded(double value);

#endif
