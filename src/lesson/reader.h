/* Values of known types out of a tree, with one way to complain: what the
   value is, and what was expected in its place. A getter leaves its output
   untouched unless it read a good value, so defaults stay. */
#ifndef LESSON_READER_H
#define LESSON_READER_H

#include "lesson/tree.h"
#include "lesson/vocabulary.h"

typedef struct Reader {
    Tree tree;      /* owned by whoever made the reader */
    Report *report; /* not owned */
} Reader;

/* Where a list of numbers stands, in words: "row 2 of the weights of layer 1",
   "in of sample 3", "bias of layer 1". */
typedef struct Place {
    const char *part;
    int index; /* of the part, from 1; 0: it has none */
    const char *whole;
    int number;
} Place;

enum { PLACE_TEXT = 80 };
void place_text(Place place, char ret_text[PLACE_TEXT]);

/* "WHAT is VALUE; expected EXPECTED", at the node's line; nothing for a node
   that has been complained about. */
void reader_wrong(Reader *reader, int node, const char *what,
                  const char *expected);

/* The line of the key that a map is the value of; of the map itself at the
   root. */
int reader_line_of_key(const Reader *reader, int map);

/* Complains of keys that the group does not have. */
void reader_check_keys(Reader *reader, int map, KeyGroup group);

/* True when `map` has neither `key` nor an unknown key that comes nearest to
   it: that one has been complained about. Does not complain. */
bool reader_lacks(const Reader *reader, int map, const char *key,
                  KeyGroup group);

/* True for a map or list; complains otherwise. */
bool reader_is_map(Reader *reader, int node, const char *what);
bool reader_is_list(Reader *reader, int node, const char *what,
                    const char *expected);

/* The value of `key` in `map` (which may be TREE_NONE). True when it is absent
   or good; false after a complaint. */
bool reader_flag(Reader *reader, int map, const char *key, bool *ret_flag);
bool reader_above_zero(Reader *reader, int map, const char *key,
                       double *ret_number);
bool reader_whole(Reader *reader, int map, const char *key, uint64_t largest,
                  uint64_t *ret_whole);
bool reader_word(Reader *reader, int map, const char *key, WordFamily family,
                 const char **ret_word);

/* The same for a node: `ret_word` becomes a static string. */
bool reader_word_at(Reader *reader, int node, WordFamily family,
                    const char **ret_word);

/* A plain scalar that is a finite number. Does not complain. */
bool reader_number_at(const Reader *reader, int node, double *ret_number);

/* A plain scalar of digits, at most `largest`. Does not complain. */
bool reader_whole_at(const Reader *reader, int node, uint64_t largest,
                     uint64_t *ret_whole);

/* True for a list of `expected` items (any number of them when it is 0);
   complains otherwise. */
bool reader_has_length(Reader *reader, int node, Place place, int expected);

/* Reads a list of numbers into `into` (NULL: only checks them), complaining of
   each that is none. Nothing for a node that is not a list. */
void reader_numbers(Reader *reader, int node, Place place, double *into);

#endif
