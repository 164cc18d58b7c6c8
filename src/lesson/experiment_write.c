/* The text a person would have written: what differs from the defaults, short
   lists on one line. It goes into a buffer of the size a file may have, and is
   read back before it is given away: then nothing can be saved that could not
   be opened again. */
#include "lesson/draft.h"

#include "base/number.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { ON_ONE_LINE = 16 /* values of a list of lists */ };

static void add_number(TextBuffer *out, double number)
{
    char text[NUMBER_TEXT];
    number_shortest(number, text);
    text_add(out, text);
}

static void add_numbers(TextBuffer *out, const double *numbers, int count)
{
    text_add(out, "[");
    for (int i = 0; i < count && !out->full; i++) {
        text_add(out, i ? ", " : "");
        add_number(out, numbers[i]);
    }
    text_add(out, "]");
}

static void add_flag(TextBuffer *out, const char *key, bool flag)
{
    text_addf(out, "%s: %s\n", key, flag ? "true" : "false");
}

static void add_setting(TextBuffer *out, const char *key, double number)
{
    text_addf(out, "%s: ", key);
    add_number(out, number);
    text_add(out, "\n");
}

static void add_word(TextBuffer *out, const char *key, const char *word)
{
    text_addf(out, "%s: %s\n", key, word);
}

static void add_whole(TextBuffer *out, const char *key, uint64_t number)
{
    text_addf(out, "%s: %llu\n", key, (unsigned long long)number);
}

static void add_layers(TextBuffer *out, const Experiment *from)
{
    text_add(out, "  layers: [");
    for (int layer = 0; layer < from->layers; layer++)
        text_addf(out, "%s%d", layer ? ", " : "", from->sizes[layer]);
    text_add(out, "]\n");
}

/* Other programs take such a word for a number or a truth value. */
static bool needs_quotes(const char *name)
{
    static const char *const words[] = {
        "true", "True", "TRUE", "false", "False", "FALSE", "null", "Null",
        "NULL", "yes",  "Yes",  "YES",   "no",    "No",    "NO",   "on",
        "On",   "ON",   "off",  "Off",   "OFF",   NULL};
    for (int i = 0; words[i]; i++)
        if (strcmp(name, words[i]) == 0)
            return true;
    return *name == '.' || (*name >= '0' && *name <= '9');
}

static void add_names(TextBuffer *out, const Experiment *from)
{
    const char(*name)[EXPERIMENT_NAME] =
        (const char(*)[EXPERIMENT_NAME])from->names;
    bool rows = from->neurons > ON_ONE_LINE;
    if (!from->names)
        return;
    text_add(out, rows ? "  names:\n" : "  names: [");
    for (int layer = 0; layer < from->layers; layer++) {
        text_add(out, rows ? "    - [" : layer ? ", [" : "[");
        for (int i = 0; i < from->sizes[layer]; i++, name++) {
            const char *quote = needs_quotes(*name) ? "\"" : "";
            text_addf(out, "%s%s%s%s", i ? ", " : "", quote, *name, quote);
        }
        text_add(out, rows ? "]\n" : "]");
    }
    text_add(out, rows ? "" : "]\n");
}

static void add_activation(TextBuffer *out, const Experiment *from)
{
    bool same = true;
    for (int layer = 2; layer < from->layers; layer++)
        same =
            same && strcmp(from->activation[1], from->activation[layer]) == 0;
    if (same) {
        add_word(out, "  activation", from->activation[1]);
        return;
    }
    text_add(out, "  activation: ");
    for (int layer = 1; layer < from->layers; layer++)
        text_addf(out, "%s%s", layer > 1 ? ", " : "[", from->activation[layer]);
    text_add(out, "]\n");
}

/* One matrix in the list of matrices: on a line, or a row a line. */
static void add_matrix(TextBuffer *out, const double *numbers, int rows,
                       int columns)
{
    bool apart = rows * columns > ON_ONE_LINE;
    text_add(out, apart ? "    - " : "    - [");
    for (int row = 0; row < rows && !out->full; row++) {
        if (apart)
            text_add(out, row ? "      - " : "- ");
        else
            text_add(out, row ? ", " : "");
        add_numbers(out, numbers + (size_t)row * (size_t)columns, columns);
        text_add(out, apart ? "\n" : "");
    }
    text_add(out, apart ? "" : "]\n");
}

static void add_weights(TextBuffer *out, const Experiment *from)
{
    const double *numbers = from->weights;
    if (!numbers)
        return;
    text_add(out, "  weights:\n");
    for (int layer = 1; layer < from->layers; layer++) {
        int rows = from->sizes[layer], columns = from->sizes[layer - 1];
        add_matrix(out, numbers, rows, columns);
        numbers += (size_t)rows * (size_t)columns;
    }
}

static void add_bias(TextBuffer *out, const Experiment *from)
{
    const double *numbers = from->bias;
    bool rows = from->bias_count > ON_ONE_LINE;
    if (!numbers)
        return;
    text_add(out, rows ? "  bias:\n" : "  bias: [");
    for (int layer = 1; layer < from->layers; layer++) {
        text_add(out, rows ? "    - " : layer > 1 ? ", " : "");
        add_numbers(out, numbers, from->sizes[layer]);
        text_add(out, rows ? "\n" : "");
        numbers += from->sizes[layer];
    }
    text_add(out, rows ? "" : "]\n");
}

/* Beside weights it has no effect, and is kept only if someone changed it. */
static void add_init(TextBuffer *out, const Experiment *from)
{
    const Experiment plain = experiment_defaults();
    bool range = from->init_range != plain.init_range;
    bool deviation = from->init_deviation != plain.init_deviation;
    bool changed = range || deviation || from->init_seed != plain.init_seed ||
                   strcmp(from->init_scheme, plain.init_scheme) != 0;
    if (from->weights && !changed)
        return;
    text_addf(out, "  init: {scheme: %s, seed: %llu", from->init_scheme,
              (unsigned long long)from->init_seed);
    if (range || strcmp(from->init_scheme, "uniform") == 0) {
        text_add(out, ", range: ");
        add_number(out, from->init_range);
    }
    if (deviation || strcmp(from->init_scheme, "normal") == 0) {
        text_add(out, ", deviation: ");
        add_number(out, from->init_deviation);
    }
    text_add(out, "}\n");
}

static void add_network(TextBuffer *out, const Experiment *from)
{
    text_add(out, "network:\n");
    add_layers(out, from);
    add_names(out, from);
    add_activation(out, from);
    if (!from->biases)
        add_flag(out, "  biases", false);
    if (!from->train_biases)
        add_flag(out, "  train-biases", false);
    add_weights(out, from);
    add_bias(out, from);
    add_init(out, from);
}

static void add_data(TextBuffer *out, const Experiment *from)
{
    int inputs = from->sizes[0], outputs = from->sizes[from->layers - 1];
    text_add(out, "data:\n");
    if (from->samples == 0) {
        source_write(out, &from->source, inputs, outputs);
        return;
    }
    text_add(out, "  samples:\n");
    for (int i = 0; i < from->samples && !out->full; i++) {
        text_add(out, "    - {in: ");
        add_numbers(out, from->in + (size_t)i * (size_t)inputs, inputs);
        if (from->out) {
            text_add(out, ", out: ");
            add_numbers(out, from->out + (size_t)i * (size_t)outputs, outputs);
        }
        text_add(out, "}\n");
    }
}

static void add_learner(TextBuffer *out, const Experiment *from)
{
    const Experiment plain = experiment_defaults();
    text_add(out, "learner:\n");
    add_word(out, "  kind", from->learner);
    add_setting(out, "  rate", from->rate);
    if (from->batch == 0)
        add_word(out, "  batch", "all");
    else if (from->batch != plain.batch)
        text_addf(out, "  batch: %d\n", from->batch);
    if (from->sum_gradients)
        add_word(out, "  gradients", "sum");
    if (from->shuffled)
        add_word(out, "  order", "shuffled");
    if (from->shuffled || from->seed != plain.seed)
        add_whole(out, "  seed", from->seed);
    if (from->verify)
        add_flag(out, "  verify", true);
    if (strcmp(from->mistake, plain.mistake) != 0)
        add_word(out, "  mistake", from->mistake);
    if (from->nudge != plain.nudge)
        add_setting(out, "  nudge", from->nudge);
    if (!from->judge_all)
        add_word(out, "  judge", "sample");
    if (from->epsilon != plain.epsilon)
        add_setting(out, "  epsilon", from->epsilon);
}

static bool all_finite(const double *numbers, size_t count)
{
    for (size_t i = 0; numbers && i < count; i++)
        if (!isfinite(numbers[i]))
            return false;
    return true;
}

static bool is_finite(const Experiment *from)
{
    size_t samples = (size_t)from->samples;
    const double settings[] = {from->rate,           from->nudge,
                               from->epsilon,        from->init_range,
                               from->init_deviation, from->source.noise,
                               from->source.test};
    return all_finite(settings, sizeof settings / sizeof *settings) &&
           all_finite(from->weights, (size_t)from->weight_count) &&
           all_finite(from->bias, (size_t)from->bias_count) &&
           all_finite(from->in, samples * (size_t)from->sizes[0]) &&
           all_finite(from->out,
                      samples * (size_t)from->sizes[from->layers - 1]);
}

static bool reads_back(const Experiment *from, Text text)
{
    Report *report = calloc(1, sizeof *report);
    Experiment back;
    if (!report)
        return false;
    bool same = experiment_parse(text, report, &back);
    free(report);
    if (!same)
        return false;
    same = experiment_equal(from, &back);
    experiment_free(&back);
    return same;
}

/* Why not; NULL when `out` holds the whole text and it reads back. */
static const char *write_all(TextBuffer *out, const Experiment *from)
{
    if (from->layers < 2 || from->layers > EXPERIMENT_LAYERS ||
        (from->samples < 1 && !*from->source.set && !*from->source.file))
        return "it has no network or no samples";
    if (!is_finite(from))
        return "a number is not finite";
    add_network(out, from);
    add_word(out, "loss", from->loss);
    add_data(out, from);
    add_learner(out, from);
    if (out->full)
        return "the file would be larger than 8 MiB";
    if (!reads_back(from, (Text){out->at, out->length}))
        return "it would not read back the same";
    return NULL;
}

bool experiment_write(const Experiment *experiment, Text *ret_text,
                      const char **ret_reason)
{
    char *bytes = malloc(EXPERIMENT_BYTES + 1);
    if (!bytes) {
        *ret_reason = "memory is out";
        return false;
    }
    TextBuffer out = text_buffer(bytes, EXPERIMENT_BYTES + 1);
    const char *reason = write_all(&out, experiment);
    if (reason) {
        *ret_reason = reason;
        free(bytes);
        return false;
    }
    char *fitting = realloc(bytes, out.length + 1);
    if (fitting)
        bytes = fitting;
    *ret_text = (Text){bytes, out.length};
    return true;
}
