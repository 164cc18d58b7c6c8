/* The keys of a set or a file as text. Names are always in quotes, as they may
   hold anything a line of a CSV file can. */
#include "lesson/draft.h"

#include "base/number.h"

static bool is_plain(uint32_t point)
{
    return point >= 0x20 && point != '"' && point != '\\' &&
           (point < 0x7F || point >= 0xA1) && point != 0x2028 &&
           point != 0x2029 && point != 0xFEFF;
}

static void add_quoted(TextBuffer *out, const char *name)
{
    Text text = text_of(name);
    text_add(out, "\"");
    for (size_t at = 0; at < text.length;) {
        size_t from = at;
        uint32_t point = text_decode(text, &at);
        if (is_plain(point))
            text_add_slice(out, (Text){text.at + from, at - from});
        else
            text_addf(out, "\\u%04X", (unsigned)point);
    }
    text_add(out, "\"");
}

static void add_name(TextBuffer *out, const char *key, const char *name)
{
    text_addf(out, "  %s: ", key);
    add_quoted(out, name);
    text_add(out, "\n");
}

static void add_names(TextBuffer *out, const char *key,
                      const char *const *names, int count)
{
    text_addf(out, "  %s: [", key);
    for (int i = 0; i < count && !out->full; i++) {
        text_add(out, i ? ", " : "");
        add_quoted(out, names[i]);
    }
    text_add(out, "]\n");
}

static void add_number(TextBuffer *out, const char *key, double number)
{
    char text[NUMBER_TEXT];
    number_shortest(number, text);
    text_addf(out, "  %s: %s\n", key, text);
}

void source_write(TextBuffer *out, const ExperimentSource *source, int inputs,
                  int outputs)
{
    if (*source->set)
        text_addf(out, "  set: %s\n", source->set);
    if (*source->file)
        add_name(out, "file", source->file);
    if (source->inputs)
        add_names(out, "inputs", source->inputs, inputs);
    if (*source->label)
        add_name(out, "label", source->label);
    if (source->outputs)
        add_names(out, "outputs", source->outputs, outputs);
    if (source->count > 0)
        text_addf(out, "  count: %d\n", source->count);
    if (source->noise >= 0)
        add_number(out, "noise", source->noise);
    if (source->seed != 1)
        text_addf(out, "  seed: %llu\n", (unsigned long long)source->seed);
    if (source->test > 0)
        add_number(out, "test", source->test);
    if (source->standardize)
        text_add(out, "  standardize: true\n");
}
