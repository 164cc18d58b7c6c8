/* A step over a list or map jumps to where its inside ends; a step over
   anything else is one. */
#include "lesson/tree.h"

void tree_free(Tree *tree)
{
    arena_free(tree->arena);
    *tree = (Tree){0};
}

TreeKind tree_kind(const Tree *tree, int node)
{
    return tree->nodes[node].kind;
}

int tree_line(const Tree *tree, int node)
{
    return tree->nodes[node].line;
}

bool tree_is_text(const Tree *tree, int node)
{
    TreeKind kind = tree_kind(tree, node);
    return kind == TREE_PLAIN || kind == TREE_QUOTED;
}

int tree_count(const Tree *tree, int node)
{
    TreeKind kind = tree_kind(tree, node);
    if (kind != TREE_LIST && kind != TREE_MAP)
        return 0;
    return (int)tree->nodes[node].count;
}

Text tree_text(const Tree *tree, int node)
{
    const TreeNode *scalar = &tree->nodes[node];
    if (!tree_is_text(tree, node))
        return (Text){"", 0};
    return (Text){tree->text + scalar->at, scalar->count};
}

int tree_first(int node)
{
    return node + 1;
}

int tree_next(const Tree *tree, int node)
{
    /* An alias is a TREE_BAD without anything inside: its `at` is 0. */
    int behind = (int)tree->nodes[node].at;
    if (tree_is_text(tree, node) || behind == 0)
        return node + 1;
    return behind;
}

int tree_find(const Tree *tree, int map, const char *key)
{
    if (map == TREE_NONE || tree_kind(tree, map) != TREE_MAP)
        return TREE_NONE;
    int at = tree_first(map);
    for (int i = 0; i < tree_count(tree, map); i++) {
        int value = tree_next(tree, at);
        if (text_is(tree_text(tree, at), key) && tree_is_text(tree, at))
            return value;
        at = tree_next(tree, value);
    }
    return TREE_NONE;
}
