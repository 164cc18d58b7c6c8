/* A number is tried with seven digits; where that is not all of it, it gets
   four. Places behind the point are counted from the number's size, so that
   printf never needs an exponent between 1e-9 and 1e15. */
#include "cli/papernumber.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DIGITS_WHOLE = 7, DIGITS_ROUNDED = 4, PLACES_MOST = 15 };

static const double SMALLEST = 1e-9, LARGEST = 1e15;

/* "0.50000" as "0.5", "3.00000" as "3". */
static void strip_zeros(char *text)
{
    if (!strchr(text, '.'))
        return;
    size_t length = strlen(text);
    while (text[length - 1] == '0')
        length--;
    length -= text[length - 1] == '.' ? 1 : 0;
    text[length] = '\0';
}

/* The text with so many digits. */
static void plain_text(double value, int digits, char ret_text[NUMBER_TEXT])
{
    int places = digits - 1 - (int)floor(log10(fabs(value)));
    places = places < 0 ? 0 : places > PLACES_MOST ? PLACES_MOST : places;
    snprintf(ret_text, NUMBER_TEXT, "%.*f", places, value);
}

/* False for a number that no row of digits on paper can hold. */
static bool is_plain(double value)
{
    double size = fabs(value);
    return value == 0 || (size >= SMALLEST && size < LARGEST);
}

/* Nearly the same: 0.1 + 0.2 is written 0.3, which it is meant to be. */
static bool reads_back(const char *text, double value)
{
    return fabs(strtod(text, NULL) - value) <= 1e-12 * fabs(value);
}

bool papernumber_is_exact(double value)
{
    char text[NUMBER_TEXT];
    if (value == 0 || !is_plain(value))
        return value == 0;
    plain_text(value, DIGITS_WHOLE, text);
    return reads_back(text, value);
}

/* A rounded number keeps its zeros: they are digits of it. */
static void paper_text(double value, char ret_text[NUMBER_TEXT])
{
    bool exact = papernumber_is_exact(value);
    plain_text(value, exact ? DIGITS_WHOLE : DIGITS_ROUNDED, ret_text);
    if (exact)
        strip_zeros(ret_text);
}

void papernumber_write(double value, char ret_text[NUMBER_TEXT])
{
    char plain[NUMBER_TEXT];
    if (value == 0 || !is_plain(value)) {
        number_shown(value, value == 0 ? 0 : 4, NUMBER_SIGN_MINUS, ret_text);
        return;
    }
    paper_text(value, plain);
    TextBuffer text = text_buffer(ret_text, NUMBER_TEXT);
    text_add(&text, plain[0] == '-' ? "−" : "");
    text_add(&text, plain + (plain[0] == '-' ? 1 : 0));
}

double papernumber_rounded(double value)
{
    char text[NUMBER_TEXT];
    if (value == 0)
        return 0;
    if (is_plain(value))
        paper_text(value, text);
    else
        snprintf(text, sizeof text, "%.1e", value);
    return strtod(text, NULL);
}
