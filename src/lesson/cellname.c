/* The families are a table: what stands in their brackets decides the check. */
#include "lesson/cellname.h"

#include "base/quote.h"
#include "lesson/experiment.h"

#include <ctype.h>
#include <string.h>

typedef enum Inside { A_NEURON, A_WEIGHT, A_LAYER, NOTHING } Inside;

static const struct {
    const char *name;
    Inside inside;
} FAMILIES[] = {
    {"in", A_NEURON},       {"target", A_NEURON}, {"w", A_WEIGHT},
    {"b", A_NEURON},        {"sum", A_NEURON},    {"out", A_NEURON},
    {"upstream", A_NEURON}, {"slope", A_NEURON},  {"delta", A_NEURON},
    {"grad", A_WEIGHT},     {"gradb", A_NEURON},  {"error", NOTHING},
    {"max", A_LAYER},       {"norm", A_LAYER},    {"pick", NOTHING},
    {"r", NOTHING},         {"best", NOTHING},    {"verdict", NOTHING},
    {"old", NOTHING},       {"e-up", NOTHING},    {"e-down", NOTHING},
};

enum { FAMILY_COUNT = sizeof FAMILIES / sizeof *FAMILIES };

static const char *const EXAMPLES[] = {"[A]", "[A->C]", "[1]", ""};

static int family_of(Text name)
{
    for (int i = 0; i < FAMILY_COUNT; i++)
        if (text_is(name, FAMILIES[i].name))
            return i;
    return -1;
}

static bool is_neuron(Text text)
{
    if (text.length == 0 || text.length >= EXPERIMENT_NAME)
        return false;
    for (size_t i = 0; i < text.length; i++) {
        unsigned char byte = (unsigned char)text.at[i];
        if (byte >= 0x80 || (!isalnum(byte) && byte != '_' && byte != '.'))
            return false;
    }
    return true;
}

static bool is_weight(Text text)
{
    for (size_t i = 0; i + 1 < text.length; i++)
        if (text.at[i] == '-' && text.at[i + 1] == '>')
            return is_neuron((Text){text.at, i}) &&
                   is_neuron((Text){text.at + i + 2, text.length - i - 2});
    return false;
}

static bool is_layer(Text text)
{
    if (text.length == 0 || text.length > 2)
        return false;
    for (size_t i = 0; i < text.length; i++)
        if (!isdigit((unsigned char)text.at[i]))
            return false;
    return true;
}

/* `brackets` is everything behind the family's name. */
static bool brackets_fit(Text brackets, Inside inside)
{
    if (inside == NOTHING)
        return brackets.length == 0;
    if (brackets.length < 2 || brackets.at[0] != '[' ||
        brackets.at[brackets.length - 1] != ']')
        return false;
    Text text = {brackets.at + 1, brackets.length - 2};
    if (inside == A_NEURON)
        return is_neuron(text);
    return inside == A_WEIGHT ? is_weight(text) : is_layer(text);
}

static size_t length_of_family(Text name)
{
    size_t length = 0;
    while (length < name.length && name.at[length] != '[')
        length++;
    return length;
}

bool cellname_check(Text name, char ret_message[CELLNAME_MESSAGE])
{
    char shown[QUOTE_TEXT], family[QUOTE_TEXT];
    const char *names[FAMILY_COUNT + 1] = {NULL};
    TextBuffer message = text_buffer(ret_message, CELLNAME_MESSAGE);
    Text head = {name.at, length_of_family(name)};
    int known = family_of(head);
    quote_text(name, shown);
    quote_text(head, family);
    for (int i = 0; i < FAMILY_COUNT; i++)
        names[i] = FAMILIES[i].name;
    if (known >= 0) {
        Text brackets = {name.at + head.length, name.length - head.length};
        if (brackets_fit(brackets, FAMILIES[known].inside))
            return true;
        text_addf(&message, "'%s' is not a cell; expected a name such as %s%s",
                  shown, FAMILIES[known].name,
                  EXAMPLES[FAMILIES[known].inside]);
        return false;
    }
    const char *nearest = text_nearest(head, names);
    if (nearest)
        text_addf(&message, "unknown cell '%s'; did you mean '%s'?", shown,
                  nearest);
    else
        text_addf(&message,
                  "unknown cell '%s'; expected a name such as delta[A], "
                  "w[A->C] or error",
                  shown);
    return false;
}

static bool may_be_in_family(char byte)
{
    return islower((unsigned char)byte) || byte == '-';
}

/* The name that ends in brackets from `bracket` on; true when the letters
   before are a family. */
static bool name_around(Text text, size_t bracket, Text *ret_name)
{
    size_t from = bracket, to = bracket;
    while (from > 0 && may_be_in_family(text.at[from - 1]))
        from--;
    if (family_of((Text){text.at + from, bracket - from}) < 0)
        return false;
    while (to < text.length && text.at[to] != ']' && text.at[to] != '\n')
        to++;
    to += to < text.length && text.at[to] == ']';
    *ret_name = (Text){text.at + from, to - from};
    return true;
}

bool cellname_unquoted(Text text, Text *ret_name)
{
    char quote = '\0'; /* the one that is open */
    for (size_t i = 0; i < text.length; i++) {
        char byte = text.at[i];
        bool begins = i == 0 || strchr(" \t\n[{,:", text.at[i - 1]);
        if (quote && byte == quote)
            quote = '\0';
        else if (!quote && (byte == '"' || byte == '\'') && begins)
            quote = byte;
        else if (!quote && byte == '[' && name_around(text, i, ret_name))
            return true;
    }
    return false;
}
