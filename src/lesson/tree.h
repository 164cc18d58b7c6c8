/* A YAML document as a bounded tree with line marks. The nodes stand in one
   array in the order of the document: what a list or map contains follows it
   at once, and it knows the index behind its last node. So there are no links,
   a node takes 16 bytes, and walking is adding one. */
#ifndef LESSON_TREE_H
#define LESSON_TREE_H

#include "base/arena.h"
#include "base/report.h"
#include "base/text.h"

enum {
    TREE_BYTES = 8 * 1024 * 1024, /* of a document */
    TREE_DEPTH = 16,              /* lists and maps inside each other */
    TREE_KEYS = 64,               /* in one map */
    TREE_ROOT = 0,                /* index of the first node */
    TREE_NONE = -1                /* index of no node */
};

typedef enum TreeKind {
    TREE_PLAIN,  /* text without quotes: a word, a number */
    TREE_QUOTED, /* text in quotes, or a block of text */
    TREE_LIST,
    TREE_MAP,
    TREE_BAD /* already reported; nothing more is to be said about it */
} TreeKind;

typedef struct TreeNode {
    uint32_t at;    /* text: its place in Tree.text; else: the index behind the
                       last node inside */
    uint32_t count; /* text: bytes; list: items; map: pairs of key and value */
    int line;       /* where it begins */
    TreeKind kind;
} TreeNode;

typedef struct Tree {
    Arena *arena;    /* owned; holds the nodes and the text */
    TreeNode *nodes; /* [count]; a map's keys and values alternate */
    int count;       /* at least 1 */
    char *text;      /* of all scalars, one behind the other */
} Tree;

/* Reads one YAML document; its first line counts as `first_line` (1 for a
   file). Errors go into `report`. True when there is a tree, perhaps with
   errors (duplicate keys, anchors, tags: what they touch is still readable or
   TREE_BAD); then the caller owns *ret_tree and gives it to tree_free. False
   when there is none: not YAML, not UTF-8, empty, over the limits. */
bool tree_read(Text source, int first_line, Report *report, Tree *ret_tree);

void tree_free(Tree *tree);

TreeKind tree_kind(const Tree *tree, int node);
int tree_line(const Tree *tree, int node);

/* Items of a list, pairs of a map; 0 for anything else. */
int tree_count(const Tree *tree, int node);

/* The text of a scalar; empty for anything else. Lives as long as the tree. */
Text tree_text(const Tree *tree, int node);

bool tree_is_text(const Tree *tree, int node);

/* The first item of a list, or key of a map; only where there is one. */
int tree_first(int node);

/* The item behind `node`, or the value behind a key; only where there is
   one. */
int tree_next(const Tree *tree, int node);

/* The value of `key` in a map (of the first, if it is there twice);
   TREE_NONE when it is absent or `map` is not a map or TREE_NONE. */
int tree_find(const Tree *tree, int map, const char *key);

#endif
