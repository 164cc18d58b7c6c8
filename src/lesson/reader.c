/* Each getter asks the tree, checks, and complains through reader_wrong. */
#include "lesson/reader.h"

#include "base/number.h"
#include "base/quote.h"

#include <stdio.h>
#include <string.h>

void place_text(Place place, char ret_text[PLACE_TEXT])
{
    TextBuffer text = text_buffer(ret_text, PLACE_TEXT);
    text_add(&text, place.part);
    if (place.index)
        text_addf(&text, " %d", place.index);
    text_addf(&text, " of %s %d", place.whole, place.number);
}

/* What a node is, in words. */
static void describe(const Tree *tree, int node, char ret_text[PLACE_TEXT])
{
    TextBuffer text = text_buffer(ret_text, PLACE_TEXT);
    char shown[QUOTE_TEXT];
    TreeKind kind = tree_kind(tree, node);
    quote_text(tree_text(tree, node), shown);
    if (kind == TREE_LIST)
        text_add(&text, "a list");
    else if (kind == TREE_MAP)
        text_add(&text, "a map");
    else if (kind == TREE_QUOTED)
        text_addf(&text, "the text \"%s\"", shown);
    else if (*shown)
        text_addf(&text, "'%s'", shown);
    else
        text_add(&text, "empty");
}

void reader_wrong(Reader *reader, int node, const char *what,
                  const char *expected)
{
    char found[PLACE_TEXT];
    if (tree_kind(&reader->tree, node) == TREE_BAD)
        return;
    describe(&reader->tree, node, found);
    report_add(reader->report, tree_line(&reader->tree, node),
               "%s is %s; expected %s", what, found, expected);
}

int reader_line_of_key(const Reader *reader, int map)
{
    return tree_line(&reader->tree, map == TREE_ROOT ? map : map - 1);
}

static void complain_of_key(Reader *reader, int key, KeyGroup group)
{
    const char *const *known = vocabulary_keys(group);
    Text text = tree_text(&reader->tree, key);
    const char *nearest = text_nearest(text, known);
    char shown[QUOTE_TEXT], words[160];
    TextBuffer list = text_buffer(words, sizeof words);
    quote_text(text, shown);
    for (int i = 0; known[i]; i++)
        text_addf(&list, " %s", known[i]);
    if (nearest)
        report_add(reader->report, tree_line(&reader->tree, key),
                   "unknown key '%s'; did you mean '%s'?", shown, nearest);
    else
        report_add(reader->report, tree_line(&reader->tree, key),
                   "unknown key '%s'; expected one of%s", shown, words);
}

static bool is_known(KeyGroup group, Text text)
{
    const char *const *known = vocabulary_keys(group);
    for (int i = 0; known[i]; i++)
        if (text_is(text, known[i]))
            return true;
    return false;
}

void reader_check_keys(Reader *reader, int map, KeyGroup group)
{
    const Tree *tree = &reader->tree;
    int key = tree_first(map);
    for (int i = 0; i < tree_count(tree, map); i++) {
        if (tree_is_text(tree, key) && !is_known(group, tree_text(tree, key)))
            complain_of_key(reader, key, group);
        key = tree_next(tree, tree_next(tree, key));
    }
}

bool reader_lacks(const Reader *reader, int map, const char *key,
                  KeyGroup group)
{
    const Tree *tree = &reader->tree;
    int at = tree_first(map);
    for (int i = 0; i < tree_count(tree, map); i++) {
        Text text = tree_text(tree, at);
        const char *nearest = NULL;
        if (tree_is_text(tree, at) && !is_known(group, text))
            nearest = text_nearest(text, vocabulary_keys(group));
        if (text_is(text, key) || (nearest && strcmp(nearest, key) == 0))
            return false;
        at = tree_next(tree, tree_next(tree, at));
    }
    return true;
}

bool reader_is_map(Reader *reader, int node, const char *what)
{
    if (tree_kind(&reader->tree, node) == TREE_MAP)
        return true;
    reader_wrong(reader, node, what, "a map of keys and values");
    return false;
}

bool reader_is_list(Reader *reader, int node, const char *what,
                    const char *expected)
{
    if (tree_kind(&reader->tree, node) == TREE_LIST)
        return true;
    reader_wrong(reader, node, what, expected);
    return false;
}

bool reader_flag(Reader *reader, int map, const char *key, bool *ret_flag)
{
    int node = tree_find(&reader->tree, map, key);
    if (node == TREE_NONE)
        return true;
    Text text = tree_text(&reader->tree, node);
    bool plain = tree_kind(&reader->tree, node) == TREE_PLAIN;
    if (plain && (text_is(text, "true") || text_is(text, "false"))) {
        *ret_flag = text_is(text, "true");
        return true;
    }
    reader_wrong(reader, node, key, "true or false");
    return false;
}

bool reader_number_at(const Reader *reader, int node, double *ret_number)
{
    return tree_kind(&reader->tree, node) == TREE_PLAIN &&
           number_read(tree_text(&reader->tree, node), ret_number) == NUMBER_OK;
}

bool reader_whole_at(const Reader *reader, int node, uint64_t largest,
                     uint64_t *ret_whole)
{
    return tree_kind(&reader->tree, node) == TREE_PLAIN &&
           number_read_whole(tree_text(&reader->tree, node), largest,
                             ret_whole);
}

bool reader_above_zero(Reader *reader, int map, const char *key,
                       double *ret_number)
{
    int node = tree_find(&reader->tree, map, key);
    double number = 0;
    if (node == TREE_NONE)
        return true;
    if (reader_number_at(reader, node, &number) && number > 0) {
        *ret_number = number;
        return true;
    }
    reader_wrong(reader, node, key, "a finite number above 0");
    return false;
}

bool reader_whole(Reader *reader, int map, const char *key, uint64_t largest,
                  uint64_t *ret_whole)
{
    int node = tree_find(&reader->tree, map, key);
    if (node == TREE_NONE || reader_whole_at(reader, node, largest, ret_whole))
        return true;
    char most[NUMBER_TEXT], expected[NUMBER_TEXT + 32];
    TextBuffer text = text_buffer(expected, sizeof expected);
    number_count(largest, most);
    text_addf(&text, "a whole number from 0 to %s", most);
    reader_wrong(reader, node, key, expected);
    return false;
}

bool reader_word_at(Reader *reader, int node, WordFamily family,
                    const char **ret_word)
{
    const char *name = vocabulary_family(family);
    Text text = tree_text(&reader->tree, node);
    char expected[160], shown[QUOTE_TEXT];
    TextBuffer list = text_buffer(expected, sizeof expected);
    vocabulary_expected(family, &list);
    if (!tree_is_text(&reader->tree, node) || text.length == 0) {
        reader_wrong(reader, node, name, expected);
        return false;
    }
    const Word *word = vocabulary_find(family, text);
    const char *nearest = vocabulary_nearest(family, text);
    int line = tree_line(&reader->tree, node);
    quote_text(text, shown);
    if (word && word->available)
        *ret_word = word->name;
    else if (word)
        report_add(reader->report, line,
                   "%s '%s' is not available yet; expected %s", name, shown,
                   expected);
    else if (nearest)
        report_add(reader->report, line, "unknown %s '%s'; did you mean '%s'?",
                   name, shown, nearest);
    else
        report_add(reader->report, line, "unknown %s '%s'; expected %s", name,
                   shown, expected);
    return word && word->available;
}

bool reader_word(Reader *reader, int map, const char *key, WordFamily family,
                 const char **ret_word)
{
    int node = tree_find(&reader->tree, map, key);
    return node == TREE_NONE || reader_word_at(reader, node, family, ret_word);
}

bool reader_has_length(Reader *reader, int node, Place place, int expected)
{
    const Tree *tree = &reader->tree;
    bool list = tree_kind(tree, node) == TREE_LIST;
    char what[PLACE_TEXT], length[32] = "a list";
    if (list && (expected == 0 || tree_count(tree, node) == expected))
        return true;
    if (expected)
        snprintf(length, sizeof length, "a list of %d", expected);
    place_text(place, what);
    if (list)
        report_add(reader->report, tree_line(tree, node),
                   "%s is a list of %d; expected %s", what,
                   tree_count(tree, node), length);
    else
        reader_wrong(reader, node, what, length);
    return false;
}

void reader_numbers(Reader *reader, int node, Place place, double *into)
{
    const Tree *tree = &reader->tree;
    if (tree_kind(tree, node) != TREE_LIST)
        return;
    int item = tree_first(node);
    for (int i = 0; i < tree_count(tree, node); i++) {
        double number = 0;
        if (!reader_number_at(reader, item, &number)) {
            char what[PLACE_TEXT], value[PLACE_TEXT + 20];
            TextBuffer text = text_buffer(value, sizeof value);
            place_text(place, what);
            text_addf(&text, "value %d of %s", i + 1, what);
            reader_wrong(reader, item, value, "a finite number");
        }
        if (into)
            into[i] = number;
        item = tree_next(tree, item);
    }
}
