/* snprintf and strtod do the work (both round correctly); this file decides
   what is a number and how it looks. The C locale is never changed. */
#include "base/number.h"

#include <ctype.h>
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MINUS "\xE2\x88\x92" /* U+2212 */

void number_exact(double value, char ret_text[NUMBER_TEXT])
{
    snprintf(ret_text, NUMBER_TEXT, "%.17g", value);
    if (isnan(value)) /* some libraries print "-nan" */
        snprintf(ret_text, NUMBER_TEXT, "nan");
}

void number_shortest(double value, char ret_text[NUMBER_TEXT])
{
    /* 15 digits bring back every decimal that has no more (and %g drops its
       zeros), so fewer need no trying, except where doubles are sparse. */
    bool sparse = fabs(value) < DBL_MIN;
    for (int digits = sparse ? 1 : DBL_DIG; digits < 17; digits++) {
        snprintf(ret_text, NUMBER_TEXT, "%.*g", digits, value);
        if (strtod(ret_text, NULL) == value)
            return;
    }
    number_exact(value, ret_text);
}

/* Copies printf's text with a true minus and "1.2e+07" as "1.2e7". */
static void beautify(const char *plain, char ret_text[NUMBER_TEXT])
{
    TextBuffer text = text_buffer(ret_text, NUMBER_TEXT);
    const char *exponent = strchr(plain, 'e');
    size_t length = exponent ? (size_t)(exponent - plain) : strlen(plain);
    if (*plain == '-') {
        text_add(&text, MINUS);
        plain++;
        length--;
    }
    text_add_slice(&text, (Text){plain, length});
    if (exponent) {
        long power = strtol(exponent + 1, NULL, 10);
        text_addf(&text, "e%s%ld", power < 0 ? MINUS : "", labs(power));
    }
}

/* A tie as one reads it, whatever the bits behind the fifteenth digit: moved up
   a little, as on paper. Where that many digits are shown nothing moves. */
static double off_tie(double value, int decimals)
{
    return fabs(value) < 1e12 / pow(10, decimals) ? value * (1 + 1e-14) : value;
}

int number_places(double value, int decimals, int more)
{
    if (!(fabs(value) < 100)) /* long enough as it is */
        return decimals;
    for (int places = decimals; places <= decimals + more; places++) {
        double scaled = value * pow(10, places);
        if (fabs(scaled - round(scaled)) <= 1e-12 * fabs(scaled))
            return places;
    }
    return decimals;
}

void number_shown(double value, int decimals, NumberSign sign,
                  char ret_text[NUMBER_TEXT])
{
    char plain[NUMBER_TEXT];
    bool says_plus = value > 0 && sign == NUMBER_SIGN_ALWAYS;
    const char *plus = says_plus ? "+" : "";
    if (isnan(value)) {
        snprintf(ret_text, NUMBER_TEXT, "nan");
        return;
    }
    if (isinf(value)) {
        snprintf(ret_text, NUMBER_TEXT, "%s∞", value < 0 ? MINUS : plus);
        return;
    }
    if (value == 0)
        value = fabs(value); /* no minus */
    snprintf(plain, sizeof plain, "%s%.*f", plus, decimals,
             off_tie(value, decimals));
    bool rounded_away = value != 0 && !strpbrk(plain, "123456789");
    if (rounded_away || fabs(value) >= 1e7)
        snprintf(plain, sizeof plain, "%s%.1e", plus, value);
    beautify(plain, ret_text);
}

void number_whole(double value, int decimals, NumberSign sign,
                  char ret_text[NUMBER_TEXT])
{
    number_shown(value, number_places(value, decimals, 2), sign, ret_text);
}

void number_count(uint64_t count, char ret_text[NUMBER_TEXT])
{
    char digits[NUMBER_TEXT];
    int length =
        snprintf(digits, sizeof digits, "%llu", (unsigned long long)count);
    size_t at = 0;
    for (int i = 0; i < length; i++) {
        if (i && (length - i) % 3 == 0)
            ret_text[at++] = ',';
        ret_text[at++] = digits[i];
    }
    ret_text[at] = '\0';
}

/* YAML and C spell them in many ways; all of them are numbers, not finite. */
static bool spells_not_finite(const char *text)
{
    static const char *const words[] = {"nan", "inf", "infinity"};
    if (*text == '+' || *text == '-')
        text++;
    if (*text == '.')
        text++;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t k = 0;
        while (text[k] && tolower((unsigned char)text[k]) == words[i][k])
            k++;
        if (text[k] == '\0' && words[i][k] == '\0')
            return true;
    }
    return false;
}

/* [sign] digits [. digits] [e [sign] digits], with at least one digit. */
static bool spells_decimal(const char *text)
{
    if (*text == '+' || *text == '-')
        text++;
    size_t whole = strspn(text, "0123456789"), part = 0;
    text += whole;
    if (*text == '.') {
        part = strspn(text + 1, "0123456789");
        text += 1 + part;
    }
    if (whole + part == 0)
        return false;
    if (*text == 'e' || *text == 'E') {
        text++;
        if (*text == '+' || *text == '-')
            text++;
        size_t power = strspn(text, "0123456789");
        if (power == 0)
            return false;
        text += power;
    }
    return *text == '\0';
}

NumberFault number_read(Text text, double *ret_value)
{
    char copy[512];
    if (text.length == 0 || text.length >= sizeof copy)
        return NUMBER_NOT_A_NUMBER;
    memcpy(copy, text.at, text.length);
    copy[text.length] = '\0';
    if (strlen(copy) != text.length)
        return NUMBER_NOT_A_NUMBER;
    if (spells_not_finite(copy))
        return NUMBER_NOT_FINITE;
    if (!spells_decimal(copy))
        return NUMBER_NOT_A_NUMBER;
    double value = strtod(copy, NULL);
    if (!isfinite(value))
        return NUMBER_NOT_FINITE;
    *ret_value = value;
    return NUMBER_OK;
}

bool number_read_whole(Text text, uint64_t largest, uint64_t *ret_value)
{
    uint64_t value = 0;
    if (text.length == 0)
        return false;
    for (size_t i = 0; i < text.length; i++) {
        if (!isdigit((unsigned char)text.at[i]))
            return false;
        uint64_t digit = (uint64_t)(text.at[i] - '0');
        if (value > (UINT64_MAX - digit) / 10)
            return false;
        value = value * 10 + digit;
    }
    if (value > largest)
        return false;
    *ret_value = value;
    return true;
}
