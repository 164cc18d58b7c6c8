/* Samples are read in two passes, as weights are: shapes first, numbers
   second. What comes from elsewhere is read by experiment_source.c. */
#include "lesson/draft.h"

#include "base/number.h"

#include <string.h>

enum { SOURCES = 3 };

static const char *const SOURCE_KEYS[SOURCES] = {"samples", "set", "file"};

/* What the samples have in common so far. */
typedef struct Samples {
    int count;
    int inputs, outputs; /* numbers expected; 0: unknown */
    bool have_out;       /* as the first */
    bool fit;
} Samples;

static Place part_of_sample(const char *part, int sample)
{
    return (Place){part, 0, "sample", sample};
}

static void check_in(Draft *draft, Samples *samples, int sample, int number)
{
    Reader *reader = &draft->reader;
    int in = tree_find(&reader->tree, sample, "in");
    if (reader_lacks(reader, sample, "in", KEYS_SAMPLE))
        report_add(reader->report, tree_line(&reader->tree, sample),
                   "sample %d has no 'in'; expected its inputs", number);
    if (in == TREE_NONE ||
        !reader_has_length(reader, in, part_of_sample("in", number),
                           samples->inputs))
        samples->fit = false;
}

/* With the loss `output` the first sample decides whether all have targets;
   with any other loss all must. */
static void check_out(Draft *draft, Samples *samples, int sample, int number)
{
    Reader *reader = &draft->reader;
    int line = tree_line(&reader->tree, sample);
    int out = tree_find(&reader->tree, sample, "out");
    bool there = !reader_lacks(reader, sample, "out", KEYS_SAMPLE);
    bool optional = strcmp(draft->made.loss, "output") == 0;
    if (number == 1)
        samples->have_out = there;
    if (out != TREE_NONE &&
        !reader_has_length(reader, out, part_of_sample("out", number),
                           samples->outputs))
        samples->fit = false;
    if (draft->loss_known && !optional && !there)
        report_add(reader->report, line,
                   "sample %d has no 'out'; expected its targets", number);
    else if (draft->loss_known && optional && there != samples->have_out)
        report_add(reader->report, line,
                   "sample %d has %s 'out'; expected it in all samples or in "
                   "none",
                   number, there ? "an" : "no");
    if (there != samples->have_out)
        samples->fit = false;
}

static void check_sample(Draft *draft, Samples *samples, int sample, int number)
{
    if (!reader_is_map(&draft->reader, sample, "a sample")) {
        samples->fit = false;
        return;
    }
    reader_check_keys(&draft->reader, sample, KEYS_SAMPLE);
    check_in(draft, samples, sample, number);
    check_out(draft, samples, sample, number);
}

/* The numbers of one part ("in" or "out") of all samples. */
static void read_part(Draft *draft, int list, const char *part, double *into)
{
    const Tree *tree = &draft->reader.tree;
    for (int i = 0, sample = tree_first(list); i < tree_count(tree, list);
         i++) {
        int node = tree_find(tree, sample, part);
        if (node != TREE_NONE) {
            reader_numbers(&draft->reader, node, part_of_sample(part, i + 1),
                           into);
            if (into)
                into += tree_count(tree, node);
        }
        sample = tree_next(tree, sample);
    }
}

static double *take_numbers(Draft *draft, int samples, int width)
{
    return draft_take(draft, (size_t)samples * (size_t)width, sizeof(double));
}

static bool may_be_samples(Draft *draft, int list)
{
    Reader *reader = &draft->reader;
    char count[NUMBER_TEXT], most[NUMBER_TEXT];
    if (!reader_is_list(reader, list, "samples",
                        "a list such as [{in: [1, 2], out: [0]}]"))
        return false;
    int samples = tree_count(&reader->tree, list);
    if (samples >= 1 && samples <= EXPERIMENT_SAMPLES)
        return true;
    number_count((uint64_t)samples, count);
    number_count(EXPERIMENT_SAMPLES, most);
    report_add(reader->report, tree_line(&reader->tree, list),
               "%s samples; expected 1 to %s", count, most);
    return false;
}

static void read_samples(Draft *draft, int list)
{
    Experiment *made = &draft->made;
    const Tree *tree = &draft->reader.tree;
    int layers = made->layers;
    Samples samples = {.fit = draft->sizes_known};
    if (!may_be_samples(draft, list))
        return;
    samples.count = tree_count(tree, list);
    samples.inputs = layers ? made->sizes[0] : 0;
    samples.outputs = layers ? made->sizes[layers - 1] : 0;
    for (int i = 0, sample = tree_first(list); i < samples.count; i++) {
        check_sample(draft, &samples, sample, i + 1);
        sample = tree_next(tree, sample);
    }
    if (samples.fit) {
        made->samples = samples.count;
        made->in = take_numbers(draft, samples.count, samples.inputs);
        if (samples.have_out)
            made->out = take_numbers(draft, samples.count, samples.outputs);
    }
    read_part(draft, list, "in", made->in);
    read_part(draft, list, "out", made->out);
}

/* Keys that belong to a set or a file only. */
static void refuse_beside_samples(Draft *draft, int map)
{
    Reader *reader = &draft->reader;
    const char *const *keys = vocabulary_keys(KEYS_DATA);
    for (int i = SOURCES; keys[i]; i++) {
        int node = tree_find(&reader->tree, map, keys[i]);
        if (node != TREE_NONE)
            report_add(reader->report, tree_line(&reader->tree, node),
                       "key '%s' beside samples; expected it with a set or "
                       "file",
                       keys[i]);
    }
}

/* The number of sources there are; complains unless it is one. */
static int check_sources(Draft *draft, int map, const int nodes[SOURCES])
{
    Reader *reader = &draft->reader;
    int sources = 0, first = 0;
    bool lacking = true;
    for (int i = 0; i < SOURCES; i++) {
        lacking =
            lacking && reader_lacks(reader, map, SOURCE_KEYS[i], KEYS_DATA);
        if (nodes[i] == TREE_NONE)
            continue;
        if (sources++)
            report_add(reader->report, tree_line(&reader->tree, nodes[i]),
                       "both '%s' and '%s'; expected one of samples, set and "
                       "file",
                       SOURCE_KEYS[first], SOURCE_KEYS[i]);
        else
            first = i;
    }
    if (lacking)
        report_add(reader->report, reader_line_of_key(reader, map),
                   "data is missing; expected one of samples, set and file");
    return sources;
}

void draft_data(Draft *draft, int map)
{
    Reader *reader = &draft->reader;
    int nodes[SOURCES];
    if (map == TREE_NONE)
        return;
    reader_check_keys(reader, map, KEYS_DATA);
    for (int i = 0; i < SOURCES; i++)
        nodes[i] = tree_find(&reader->tree, map, SOURCE_KEYS[i]);
    bool alone = check_sources(draft, map, nodes) == 1;
    if (nodes[0] != TREE_NONE)
        read_samples(draft, nodes[0]);
    if (!alone)
        return;
    if (nodes[0] != TREE_NONE)
        refuse_beside_samples(draft, map);
    else
        draft_source(draft, map);
}
