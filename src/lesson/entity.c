/* A short table of names; numbers are read digit by digit. */
#include "lesson/entity.h"

#include <ctype.h>

static const struct {
    const char *name;
    uint32_t character;
} NAMED[] = {
    {"amp", '&'},       {"lt", '<'},       {"gt", '>'},
    {"quot", '"'},      {"apos", '\''},    {"nbsp", 0xA0},
    {"hellip", 0x2026}, {"ndash", 0x2013}, {"mdash", 0x2014},
    {"minus", 0x2212},  {"times", 0xD7},   {"middot", 0xB7},
    {"larr", 0x2190},   {"rarr", 0x2192},  {"asymp", 0x2248},
    {"ldquo", 0x201C},  {"rdquo", 0x201D}, {"lsquo", 0x2018},
    {"rsquo", 0x2019},  {"shy", 0xAD},     {"thinsp", 0x2009},
};

static int digit_of(char byte, int base)
{
    if (isdigit((unsigned char)byte))
        return byte - '0';
    int lower = tolower((unsigned char)byte);
    return base == 16 && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

static uint32_t numbered(Text digits)
{
    uint32_t point = 0;
    int base = 10;
    if (digits.length && tolower((unsigned char)digits.at[0]) == 'x') {
        base = 16;
        digits = (Text){digits.at + 1, digits.length - 1};
    }
    for (size_t i = 0; i < digits.length; i++) {
        int digit = digit_of(digits.at[i], base);
        if (digit < 0)
            return 0;
        point = point * (uint32_t)base + (uint32_t)digit;
        if (point > 0x10FFFF)
            return 0;
    }
    bool surrogate = point >= 0xD800 && point < 0xE000;
    bool control = point < 0x20 || (point >= 0x7F && point < 0xA0);
    return surrogate || control ? 0 : point;
}

uint32_t entity_character(Text entity)
{
    if (entity.length < 3 || entity.at[0] != '&' ||
        entity.at[entity.length - 1] != ';')
        return 0;
    Text name = {entity.at + 1, entity.length - 2};
    if (name.at[0] == '#')
        return numbered((Text){name.at + 1, name.length - 1});
    for (size_t i = 0; i < sizeof NAMED / sizeof *NAMED; i++)
        if (text_is(name, NAMED[i].name))
            return NAMED[i].character;
    return 0;
}
