/* The layers come first: all shapes follow from them. Where they are wrong,
   the sizes stay 0 and nothing is compared with them. */
#include "lesson/draft.h"

#include "base/number.h"

#include <stdio.h>

static bool read_size(Draft *draft, int node, int layer)
{
    Reader *reader = &draft->reader;
    uint64_t size = 0;
    char what[32];
    if (reader_whole_at(reader, node, EXPERIMENT_NEURONS, &size) && size > 0) {
        draft->made.sizes[layer] = (int)size;
        return true;
    }
    snprintf(what, sizeof what, "layer %d%s", layer,
             layer == 0 ? " (the inputs)" : "");
    reader_wrong(reader, node, what, "a whole number from 1 to 4,096");
    return false;
}

/* Fills made.layers and made.sizes; true when all of them are good. */
static bool read_sizes(Draft *draft, int list)
{
    Reader *reader = &draft->reader;
    int layers = tree_count(&reader->tree, list);
    if (layers < 2 || layers > EXPERIMENT_LAYERS) {
        report_add(reader->report, tree_line(&reader->tree, list),
                   "layers is a list of %d; expected 2 to %d, the inputs first",
                   layers, EXPERIMENT_LAYERS);
        return false;
    }
    bool good = true;
    draft->made.layers = layers;
    for (int layer = 0, item = tree_first(list); layer < layers; layer++) {
        good = read_size(draft, item, layer) && good;
        item = tree_next(&reader->tree, item);
    }
    return good;
}

static void read_layers(Draft *draft, int map)
{
    Reader *reader = &draft->reader;
    int list = tree_find(&reader->tree, map, "layers");
    if (reader_lacks(reader, map, "layers", KEYS_NETWORK))
        report_add(reader->report, reader_line_of_key(reader, map),
                   "missing key 'layers'; expected the neurons a layer, such "
                   "as [2, 3, 1]");
    if (list == TREE_NONE ||
        !reader_is_list(reader, list, "layers", "a list such as [2, 3, 1]") ||
        !read_sizes(draft, list))
        return;
    if (experiment_count(&draft->made)) {
        draft->sizes_known = true;
        return;
    }
    char weights[NUMBER_TEXT], most[NUMBER_TEXT];
    number_count((uint64_t)draft->made.weight_count, weights);
    number_count(EXPERIMENT_WEIGHTS, most);
    report_add(reader->report, tree_line(&reader->tree, list),
               "%s weights; expected at most %s", weights, most);
}

static bool one_activation(Draft *draft, int node)
{
    const char *word = "";
    if (!reader_word_at(&draft->reader, node, WORD_ACTIVATION, &word))
        return false;
    for (int layer = 1; layer < draft->made.layers; layer++)
        draft->made.activation[layer] = word;
    return true;
}

static bool activation_a_layer(Draft *draft, int list)
{
    Reader *reader = &draft->reader;
    int expected = draft->made.layers - 1;
    int count = tree_count(&reader->tree, list);
    bool all = count == expected;
    if (draft->made.layers && count != expected)
        report_add(reader->report, tree_line(&reader->tree, list),
                   "activation is a list of %d; expected %d, one a layer after "
                   "the inputs",
                   count, expected);
    for (int i = 0, item = tree_first(list); i < count; i++) {
        const char *word = "";
        bool good = reader_word_at(reader, item, WORD_ACTIVATION, &word);
        all = all && good;
        if (good && i < expected)
            draft->made.activation[i + 1] = word;
        item = tree_next(&reader->tree, item);
    }
    return all;
}

static void read_activation(Draft *draft, int map)
{
    int node = tree_find(&draft->reader.tree, map, "activation");
    draft->made.activation[0] = "";
    for (int layer = 1; layer < draft->made.layers; layer++)
        draft->made.activation[layer] = "sigmoid";
    draft->activation_known = draft->made.layers > 0;
    if (node == TREE_NONE)
        return;
    bool good = tree_kind(&draft->reader.tree, node) == TREE_LIST
                    ? activation_a_layer(draft, node)
                    : one_activation(draft, node);
    draft->activation_known = draft->activation_known && good;
}

static void read_init(Draft *draft, int node)
{
    Reader *reader = &draft->reader;
    Experiment *made = &draft->made;
    if (node == TREE_NONE || !reader_is_map(reader, node, "init"))
        return;
    reader_check_keys(reader, node, KEYS_INIT);
    reader_word(reader, node, "scheme", WORD_INIT, &made->init_scheme);
    reader_whole(reader, node, "seed", UINT64_MAX, &made->init_seed);
    reader_above_zero(reader, node, "range", &made->init_range);
    reader_above_zero(reader, node, "deviation", &made->init_deviation);
}

void draft_network(Draft *draft, int map)
{
    Reader *reader = &draft->reader;
    Experiment *made = &draft->made;
    if (map == TREE_NONE)
        return;
    reader_check_keys(reader, map, KEYS_NETWORK);
    read_layers(draft, map);
    read_activation(draft, map);
    draft->biases_known = reader_flag(reader, map, "biases", &made->biases);
    reader_flag(reader, map, "train-biases", &made->train_biases);
    draft_names(draft, tree_find(&reader->tree, map, "names"));
    draft_weights(draft, tree_find(&reader->tree, map, "weights"));
    draft_bias(draft, tree_find(&reader->tree, map, "bias"));
    read_init(draft, tree_find(&reader->tree, map, "init"));
}
