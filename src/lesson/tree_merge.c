/* Nodes are copied in the order of the new document, so a list or map is
   closed by noting where its inside ends. Merging goes down only where both
   are maps; copying a value is one loop over its nodes. */
#include "lesson/tree_merge.h"

#include <string.h>

typedef struct Merger {
    const Tree *base, *over;
    KeyGroup group;
    const char *const *alternatives;
    Tree made;
    size_t text_used;
    int depth;
} Merger;

static void copy_node(Merger *merger, const Tree *from, int node)
{
    Tree *made = &merger->made;
    TreeNode *copy = &made->nodes[made->count];
    *copy = from->nodes[node];
    if (tree_is_text(from, node)) {
        Text text = tree_text(from, node);
        copy->at = (uint32_t)merger->text_used;
        memcpy(made->text + merger->text_used, text.at, text.length);
        merger->text_used += text.length;
    }
    made->count++;
}

/* Copies a value with all that is inside it. */
static void copy_value(Merger *merger, const Tree *from, int node)
{
    int shift = merger->made.count - node, end = tree_next(from, node);
    for (int i = node; i < end; i++) {
        copy_node(merger, from, i);
        TreeNode *copy = &merger->made.nodes[i + shift];
        if (!tree_is_text(from, i) && copy->at)
            copy->at = (uint32_t)((int)copy->at + shift);
    }
}

static bool is_one_of(Text key, const char *const words[])
{
    for (int i = 0; words[i]; i++)
        if (text_is(key, words[i]))
            return true;
    return false;
}

/* The value of the first key that is the same text; TREE_NONE: there is none.
   Keys that are no texts are never the same. */
static int find_key(const Tree *tree, int map, const Tree *other, int key)
{
    Text wanted = tree_text(other, key);
    int at = tree_first(map);
    if (!tree_is_text(other, key))
        return TREE_NONE;
    for (int i = 0; i < tree_count(tree, map); i++) {
        int value = tree_next(tree, at);
        if (tree_is_text(tree, at) && text_equal(tree_text(tree, at), wanted))
            return value;
        at = tree_next(tree, value);
    }
    return TREE_NONE;
}

static bool gives_alternative(const Merger *merger, int over_map)
{
    for (int i = 0; merger->alternatives[i]; i++)
        if (tree_find(merger->over, over_map, merger->alternatives[i]) !=
            TREE_NONE)
            return true;
    return false;
}

static bool is_taken(const Merger *merger, const Tree *tree, int key)
{
    return merger->depth > 1 ||
           is_one_of(tree_text(tree, key), vocabulary_keys(merger->group));
}

static void merge_maps(Merger *merger, int base_map, int over_map);

/* One pair of the base, with what the other says of it. */
static bool merge_pair(Merger *merger, int key, int over_map, bool replaced)
{
    const Tree *base = merger->base, *over = merger->over;
    int value = tree_next(base, key);
    int other = find_key(over, over_map, base, key);
    if (!is_taken(merger, base, key) ||
        (other == TREE_NONE && replaced &&
         is_one_of(tree_text(base, key), merger->alternatives)))
        return false;
    copy_value(merger, base, key);
    if (other == TREE_NONE)
        copy_value(merger, base, value);
    else if (tree_kind(base, value) == TREE_MAP &&
             tree_kind(over, other) == TREE_MAP)
        merge_maps(merger, value, other);
    else
        copy_value(merger, over, other);
    return true;
}

static uint32_t merge_base(Merger *merger, int base_map, int over_map)
{
    uint32_t pairs = 0;
    bool replaced = gives_alternative(merger, over_map);
    for (int i = 0, key = tree_first(base_map);
         i < tree_count(merger->base, base_map); i++) {
        pairs += merge_pair(merger, key, over_map, replaced);
        key = tree_next(merger->base, tree_next(merger->base, key));
    }
    return pairs;
}

static uint32_t add_new(Merger *merger, int base_map, int over_map)
{
    const Tree *over = merger->over;
    uint32_t pairs = 0;
    for (int i = 0, key = tree_first(over_map); i < tree_count(over, over_map);
         i++) {
        int value = tree_next(over, key);
        if (is_taken(merger, over, key) &&
            find_key(merger->base, base_map, over, key) == TREE_NONE) {
            copy_value(merger, over, key);
            copy_value(merger, over, value);
            pairs++;
        }
        key = tree_next(over, value);
    }
    return pairs;
}

static void merge_maps(Merger *merger, int base_map, int over_map)
{
    int map = merger->made.count;
    copy_node(merger, merger->base, base_map);
    merger->depth++;
    uint32_t pairs = merge_base(merger, base_map, over_map);
    pairs += add_new(merger, base_map, over_map);
    merger->depth--;
    merger->made.nodes[map].count = pairs;
    merger->made.nodes[map].at = (uint32_t)merger->made.count;
}

static size_t text_of_all(const Tree *tree)
{
    size_t bytes = 0;
    for (int i = 0; i < tree->count; i++)
        bytes += tree_text(tree, i).length;
    return bytes;
}

bool tree_merge(const Tree *base, const Tree *over, int over_node,
                KeyGroup group, const char *const alternatives[],
                Tree *ret_tree)
{
    Merger merger = {.base = base,
                     .over = over,
                     .group = group,
                     .alternatives = alternatives};
    size_t nodes = (size_t)base->count + (size_t)over->count;
    size_t bytes = text_of_all(base) + text_of_all(over) + 1;
    Tree *made = &merger.made;
    made->arena = arena_new(nodes * sizeof *made->nodes + bytes + 64);
    if (!made->arena)
        return false;
    made->nodes = arena_take(made->arena, nodes, sizeof *made->nodes);
    made->text = arena_take(made->arena, bytes, 1);
    if (!made->nodes || !made->text) {
        tree_free(made);
        return false;
    }
    merge_maps(&merger, TREE_ROOT, over_node);
    *ret_tree = *made;
    return true;
}
