/* Each key is read on its own; what is absent stays "any". */
#include "lesson/binder.h"

#include "base/number.h"

#include <string.h>

static void count_from_one(Reader *reader, int map, const char *key,
                           int64_t *ret_count)
{
    uint64_t count = 0;
    int node = tree_find(&reader->tree, map, key);
    if (node == TREE_NONE)
        return;
    bool whole = reader_whole_at(reader, node, LESSON_STEPS, &count);
    if (whole && (count > 0 || strcmp(key, "step") == 0))
        *ret_count = (int64_t)count;
    else
        reader_wrong(reader, node, key,
                     strcmp(key, "step") == 0 ? "a whole number from 0"
                                              : "a whole number from 1");
}

static void read_layer(Reader *reader, int map, int *ret_layer)
{
    uint64_t layer = 0;
    int node = tree_find(&reader->tree, map, "layer");
    if (node == TREE_NONE)
        return;
    if (reader_whole_at(reader, node, EXPERIMENT_LAYERS - 1, &layer))
        *ret_layer = (int)layer;
    else
        reader_wrong(reader, node, "layer",
                     "a whole number from 0 (the inputs) to 15");
}

static void read_neuron(Binder *binder, Reader *reader, int map,
                        Text *ret_neuron)
{
    int node = tree_find(&reader->tree, map, "neuron");
    if (node == TREE_NONE)
        return;
    Text name = tree_text(&reader->tree, node);
    if (name.length > 0 && name.length < EXPERIMENT_NAME)
        *ret_neuron = binder_text(binder, name);
    else
        reader_wrong(reader, node, "neuron", "the name of a neuron");
}

bool moment_read(Binder *binder, Reader *reader, int node, const char *what,
                 LessonMoment *ret_moment)
{
    int errors_before = reader->report->count;
    LessonMoment moment = {.line = ret_moment->line,
                           .step = -1,
                           .epoch = -1,
                           .sample = -1,
                           .layer = -1};
    if (text_is(tree_text(&reader->tree, node), "end")) {
        moment.end = true;
        *ret_moment = moment;
        return true;
    }
    if (tree_kind(&reader->tree, node) != TREE_MAP ||
        tree_count(&reader->tree, node) == 0) {
        reader_wrong(reader, node, what,
                     "end, or a map such as {sample: 1, phase: backward}");
        return false;
    }
    reader_check_keys(reader, node, KEYS_MOMENT);
    count_from_one(reader, node, "step", &moment.step);
    count_from_one(reader, node, "epoch", &moment.epoch);
    count_from_one(reader, node, "sample", &moment.sample);
    read_layer(reader, node, &moment.layer);
    reader_word(reader, node, "phase", WORD_PHASE, &moment.phase);
    read_neuron(binder, reader, node, &moment.neuron);
    if (reader->report->count != errors_before)
        return false;
    *ret_moment = moment;
    return true;
}
