/* A word that begins with '-' is an option, looked up in the table; its kind
   says how the next word is read. Nothing is guessed: an option twice, a value
   that does not fit, an operand too many are errors. */
#include "cli/args.h"

#include "base/number.h"
#include "base/text.h"

#include <assert.h>
#include <stdarg.h>
#include <string.h>

enum { HELP_COLUMN = 22, LIST = 160 };

typedef struct Reading {
    const Usage *usage;
    FILE *err;
    char *values;
    int argc;
    char **argv;
    int at;         /* the next word */
    uint32_t given; /* one bit an option */
} Reading;

static void complain(const Usage *usage, FILE *err, const char *format,
                     va_list arguments) __attribute__((format(printf, 3, 0)));

static void complain(const Usage *usage, FILE *err, const char *format,
                     va_list arguments)
{
    fprintf(err, "backstep%s%s: ", *usage->command ? " " : "", usage->command);
    vfprintf(err, format, arguments);
    fputc('\n', err);
}

void args_complain(const Usage *usage, FILE *err, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    complain(usage, err, format, arguments);
    va_end(arguments);
}

/* As args_complain; false, to be returned. */
static bool wrong(const Reading *reading, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static bool wrong(const Reading *reading, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    complain(reading->usage, reading->err, format, arguments);
    va_end(arguments);
    return false;
}

static bool unknown_option(const Reading *reading, Text name)
{
    const char *names[ARGS_OPTIONS + 2] = {"--help"};
    const Option *options = reading->usage->options;
    for (int i = 0; options[i].name; i++) {
        assert(i < ARGS_OPTIONS);
        names[i + 1] = options[i].name;
    }
    const char *nearest = text_nearest(name, names);
    if (nearest)
        return wrong(reading, "unknown option '%.*s'; did you mean '%s'?",
                     (int)name.length, name.at, nearest);
    return wrong(reading, "unknown option '%.*s'; '--help' lists them",
                 (int)name.length, name.at);
}

static const Option *find_option(const Reading *reading, Text name)
{
    for (const Option *o = reading->usage->options; o->name; o++)
        if (text_is(name, o->name))
            return o;
    return NULL;
}

static bool read_count(const Reading *reading, const Option *option,
                       const char *value, uint64_t *ret_count)
{
    if (number_read_whole(text_of(value), INT64_MAX, ret_count))
        return true;
    return wrong(reading, "%s takes a whole number, not '%s'", option->name,
                 value);
}

static bool read_real(const Reading *reading, const Option *option,
                      const char *value, double *ret_real)
{
    double real;
    if (number_read(text_of(value), &real) != NUMBER_OK ||
        real < option->least || real > option->most)
        return wrong(reading, "%s takes a number from %g to %g, not '%s'",
                     option->name, option->least, option->most, value);
    *ret_real = real;
    return true;
}

static bool read_word(const Reading *reading, const Option *option,
                      const char *value, int *ret_index)
{
    char list[LIST];
    TextBuffer text = text_buffer(list, sizeof list);
    for (int i = 0; option->words[i]; i++) {
        if (strcmp(option->words[i], value) == 0) {
            *ret_index = i;
            return true;
        }
        text_addf(&text, "%s%s", i ? ", " : "", option->words[i]);
    }
    const char *nearest = text_nearest(text_of(value), option->words);
    if (nearest)
        return wrong(reading, "%s takes %s, not '%s'; did you mean '%s'?",
                     option->name, list, value, nearest);
    return wrong(reading, "%s takes %s, not '%s'", option->name, list, value);
}

static bool read_value(const Reading *reading, const Option *option,
                       const char *value)
{
    void *to = reading->values + option->at;
    switch (option->kind) {
    case OPTION_COUNT:
        return read_count(reading, option, value, to);
    case OPTION_REAL:
        return read_real(reading, option, value, to);
    case OPTION_WORD:
        return read_word(reading, option, value, to);
    case OPTION_TEXT:
        *(const char **)to = value;
        return *value || wrong(reading, "%s takes a name, not an empty one",
                               option->name);
    case OPTION_FLAG:
        break;
    }
    *(bool *)to = true;
    return true;
}

/* The word behind `--name=` or the next one; NULL when there is none. */
static const char *take_value(Reading *reading, const char *equals)
{
    if (equals)
        return equals + 1;
    if (reading->at == reading->argc ||
        strncmp(reading->argv[reading->at], "--", 2) == 0)
        return NULL;
    return reading->argv[reading->at++];
}

static bool read_option(Reading *reading, const char *word)
{
    const char *equals = strchr(word, '=');
    Text name = text_of(word);
    if (equals)
        name.length = (size_t)(equals - word);
    const Option *option = find_option(reading, name);
    if (!option)
        return unknown_option(reading, name);
    uint32_t bit = 1u << (option - reading->usage->options);
    if (reading->given & bit)
        return wrong(reading, "%s is given twice", option->name);
    reading->given |= bit;
    if (option->kind == OPTION_FLAG)
        return equals ? wrong(reading, "%s takes no value", option->name)
                      : read_value(reading, option, NULL);
    const char *value = take_value(reading, equals);
    if (!value)
        return wrong(reading, "%s needs a value: %s %s", option->name,
                     option->name, option->value);
    return read_value(reading, option, value);
}

static bool fits(const Reading *reading, const Operands *operands)
{
    const Usage *usage = reading->usage;
    if (operands->count < usage->least)
        return wrong(reading, "expected %s; '--help' tells more",
                     usage->operands);
    if (operands->count > usage->most)
        return wrong(reading, "unexpected '%s'; '--help' tells more",
                     operands->at[usage->most]);
    return true;
}

bool args_read(const Usage *usage, int argc, char **argv, void *values,
               FILE *err, Operands *ret_operands)
{
    Reading reading = {usage, err, values, argc, argv, 0, 0};
    Operands operands = {0, argv};
    bool only_operands = false;
    while (reading.at < argc) {
        char *word = argv[reading.at++];
        if (only_operands || word[0] != '-' || word[1] == '\0')
            argv[operands.count++] = word;
        else if (strcmp(word, "--") == 0)
            only_operands = true;
        else if (!read_option(&reading, word))
            return false;
    }
    if (!fits(&reading, &operands))
        return false;
    *ret_operands = operands;
    return true;
}

/* "  --steps N            first line", further lines below the first. */
static void help_option(const Option *option, FILE *out)
{
    int width = fprintf(out, "  %s%s%s", option->name, option->value ? " " : "",
                        option->value ? option->value : "");
    const char *line = option->help;
    for (;;) {
        size_t length = strcspn(line, "\n");
        if (width >= HELP_COLUMN) {
            fputc('\n', out);
            width = 0;
        }
        fprintf(out, "%*s%.*s\n", HELP_COLUMN - width, "", (int)length, line);
        if (line[length] == '\0')
            return;
        line += length + 1;
        width = 0;
    }
}

bool args_size(const char *text, uint64_t most, uint64_t *ret_width,
               uint64_t *ret_height)
{
    const char *x = strchr(text, 'x');
    uint64_t width;
    if (!x ||
        !number_read_whole((Text){text, (size_t)(x - text)}, most, &width) ||
        !number_read_whole(text_of(x + 1), most, ret_height))
        return false;
    *ret_width = width;
    return true;
}

void args_help_options(const Usage *usage, FILE *out)
{
    for (const Option *o = usage->options; o->name; o++)
        help_option(o, out);
}

void args_help(const Usage *usage, FILE *out)
{
    fprintf(out, "usage: backstep %s%s%s [options]\n\noptions:\n",
            usage->command, *usage->operands ? " " : "", usage->operands);
    args_help_options(usage, out);
    fprintf(out, "  %-*s%s\n", HELP_COLUMN - 2, "--help", "this text");
}

bool args_ask_for_help(int argc, char **argv)
{
    for (int i = 0; i < argc && strcmp(argv[i], "--") != 0; i++)
        if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0)
            return true;
    return false;
}
