/* Names are put in a table of slots by their hash, so that finding one given
   twice stays linear in their number. */
#include "lesson/draft.h"

#include "base/quote.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum {
    MOST_NAMES = EXPERIMENT_LAYERS * EXPERIMENT_NEURONS,
    SLOTS = 2 * MOST_NAMES /* a power of two */
};

typedef struct Names {
    int *slots; /* [SLOTS] the node of a name; 0: empty */
    int count;  /* names seen */
} Names;

static bool is_name(Text text)
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

/* FNV-1a. */
static uint32_t hash_of(Text text)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < text.length; i++)
        hash = (hash ^ (unsigned char)text.at[i]) * 16777619u;
    return hash;
}

static void check_unique(Draft *draft, Names *names, int node)
{
    Reader *reader = &draft->reader;
    Text text = tree_text(&reader->tree, node);
    uint32_t slot = hash_of(text) % SLOTS;
    while (names->slots[slot]) {
        int other = names->slots[slot];
        if (text_equal(tree_text(&reader->tree, other), text)) {
            char shown[QUOTE_TEXT];
            quote_text(text, shown);
            report_add(reader->report, tree_line(&reader->tree, node),
                       "name '%s' is given twice (first on line %d); expected "
                       "each name once",
                       shown, tree_line(&reader->tree, other));
            return;
        }
        slot = (slot + 1) % SLOTS;
    }
    names->slots[slot] = node;
}

static void check_name(Draft *draft, Names *names, int node)
{
    Reader *reader = &draft->reader;
    Text text = tree_text(&reader->tree, node);
    if (!tree_is_text(&reader->tree, node) || !is_name(text)) {
        reader_wrong(reader, node, "a name",
                     "1 to 16 letters, digits, _ and .");
        return;
    }
    if (names->count++ < MOST_NAMES)
        check_unique(draft, names, node);
    if (draft->made.names && names->count <= draft->made.neurons)
        memcpy(draft->made.names[names->count - 1], text.at, text.length);
}

static bool check_shape(Draft *draft, int list)
{
    Reader *reader = &draft->reader;
    int lists = tree_count(&reader->tree, list), layers = draft->made.layers;
    bool fits = layers && lists == layers;
    if (layers && !fits)
        report_add(reader->report, tree_line(&reader->tree, list),
                   "names is a list of %d; expected %d, one a layer with the "
                   "inputs",
                   lists, layers);
    for (int i = 0, layer = tree_first(list); i < lists; i++) {
        Place place = {"names", 0, "layer", i};
        int size = lists == layers ? draft->made.sizes[i] : 0;
        fits = reader_has_length(reader, layer, place, size) && fits;
        layer = tree_next(&reader->tree, layer);
    }
    return fits && draft->sizes_known;
}

static void check_layer(Draft *draft, Names *names, int list)
{
    const Tree *tree = &draft->reader.tree;
    if (tree_kind(tree, list) != TREE_LIST)
        return;
    for (int i = 0, item = tree_first(list); i < tree_count(tree, list); i++) {
        check_name(draft, names, item);
        item = tree_next(tree, item);
    }
}

void draft_names(Draft *draft, int node)
{
    Reader *reader = &draft->reader;
    Experiment *made = &draft->made;
    if (node == TREE_NONE ||
        !reader_is_list(reader, node, "names",
                        "a list of lists of names, one a layer"))
        return;
    if (check_shape(draft, node))
        made->names =
            draft_take(draft, (size_t)made->neurons, sizeof *made->names);
    Names names = {.slots = calloc(SLOTS, sizeof(int))};
    if (!names.slots) {
        report_add(reader->report, 0, "out of memory; expected fewer names");
        return;
    }
    for (int i = 0, layer = tree_first(node);
         i < tree_count(&reader->tree, node); i++) {
        check_layer(draft, &names, layer);
        layer = tree_next(&reader->tree, layer);
    }
    free(names.slots);
}
