/* Two YAML trees laid over each other: what the second says takes the place of
   what the first says, key by key. */
#ifndef LESSON_TREE_MERGE_H
#define LESSON_TREE_MERGE_H

#include "lesson/tree.h"
#include "lesson/vocabulary.h"

/* Lays the map at `over_node` of `over` on the root (a map) of `base`. At the
   top only keys of `group` are taken from either. Maps are laid on maps; any
   other value replaces the old one whole. Where `over` gives one of the keys
   of `alternatives` (NULL-ended), the others of them are taken away from the
   same map. Lines stay those of the files. True: the caller owns *ret_tree;
   false when memory is out. */
bool tree_merge(const Tree *base, const Tree *over, int over_node,
                KeyGroup group, const char *const alternatives[],
                Tree *ret_tree);

#endif
