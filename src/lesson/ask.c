/* What is asked decides which keys belong to it; a table says which. */
#include "lesson/binder.h"

#include "base/number.h"
#include "base/quote.h"
#include "lesson/plaintext.h"

#include <string.h>

static const struct {
    const char *what;
    const char *needed[2];
    const char *allowed; /* besides */
} QUESTIONS[] = {
    {"sign", {"of", NULL}, NULL},       {"value", {"of", NULL}, "tolerance"},
    {"largest", {"among", NULL}, NULL}, {"choice", {"options", "right"}, NULL},
    {"step", {NULL, NULL}, NULL},
};

enum { QUESTION_COUNT = sizeof QUESTIONS / sizeof *QUESTIONS };

static bool is(const char *a, const char *b)
{
    return a && strcmp(a, b) == 0;
}

static bool belongs(int question, const char *key)
{
    return is("what", key) || is("because", key) ||
           is(QUESTIONS[question].needed[0], key) ||
           is(QUESTIONS[question].needed[1], key) ||
           is(QUESTIONS[question].allowed, key);
}

static void check_belonging(Reader *reader, int map, int question)
{
    const char *const *keys = vocabulary_keys(KEYS_ASK);
    const char *what = QUESTIONS[question].what;
    for (int i = 0; keys[i]; i++) {
        int node = tree_find(&reader->tree, map, keys[i]);
        if (node != TREE_NONE && !belongs(question, keys[i]))
            report_add(reader->report, tree_line(&reader->tree, node),
                       "key '%s' in a question of %s; expected it in another",
                       keys[i], what);
    }
    for (int i = 0; i < 2; i++) {
        const char *key = QUESTIONS[question].needed[i];
        if (key && reader_lacks(reader, map, key, KEYS_ASK))
            report_add(reader->report, reader_line_of_key(reader, map),
                       "missing key '%s'; expected it in a question of %s", key,
                       what);
    }
}

/* "an option", "because": a text of at most so many bytes. */
static void read_words(Binder *binder, Reader *reader, int node,
                       const char *name, size_t most, Text *ret_words)
{
    Text text = plaintext_trim(tree_text(&reader->tree, node));
    if (!tree_is_text(&reader->tree, node) || text.length == 0) {
        reader_wrong(reader, node, name, "a text");
        return;
    }
    if (text.length > most) {
        report_add(reader->report, tree_line(&reader->tree, node),
                   "%s of %zu bytes; expected at most %zu", name, text.length,
                   most);
        return;
    }
    *ret_words = binder_text(binder, text);
}

static void read_options(Binder *binder, Reader *reader, int node,
                         LessonAsk *ask)
{
    int count = tree_count(&reader->tree, node);
    if (node == TREE_NONE ||
        !reader_is_list(reader, node, "options", "a list of texts"))
        return;
    if (count < 2 || count > LESSON_OPTIONS) {
        report_add(reader->report, tree_line(&reader->tree, node),
                   "options is a list of %d; expected 2 to %d", count,
                   LESSON_OPTIONS);
        return;
    }
    ask->options = binder_take(binder, (size_t)count, sizeof *ask->options);
    if (!ask->options)
        return;
    ask->option_count = count;
    for (int i = 0, item = tree_first(node); i < count; i++) {
        read_words(binder, reader, item, "an option", LESSON_OPTION_BYTES,
                   &ask->options[i]);
        item = tree_next(&reader->tree, item);
    }
}

/* Counts from 1; any number up to the most is good where the options are
   not. */
static void read_right(Reader *reader, int node, LessonAsk *ask)
{
    uint64_t right = 0, most = LESSON_OPTIONS;
    if (ask->option_count)
        most = (uint64_t)ask->option_count;
    if (node == TREE_NONE)
        return;
    if (reader_whole_at(reader, node, most, &right) && right > 0)
        ask->right = (int)right;
    else
        reader_wrong(reader, node, "right",
                     "the number of an option, the first being 1");
}

void ask_read(Binder *binder, Reader *reader, int map, LessonAsk *ret_ask)
{
    LessonAsk *ask = ret_ask;
    const Tree *tree = &reader->tree;
    int question = 0;
    ask->tolerance = 0.01;
    if (!reader_is_map(reader, map, "ask"))
        return;
    reader_check_keys(reader, map, KEYS_ASK);
    if (reader_lacks(reader, map, "what", KEYS_ASK))
        report_add(reader->report, reader_line_of_key(reader, map),
                   "missing key 'what'; expected one of sign value largest "
                   "choice step");
    reader_word(reader, map, "what", WORD_QUESTION, &ask->what);
    while (question < QUESTION_COUNT &&
           !is(ask->what, QUESTIONS[question].what))
        question++;
    if (question < QUESTION_COUNT)
        check_belonging(reader, map, question);
    int of = tree_find(tree, map, "of"), among = tree_find(tree, map, "among");
    int because = tree_find(tree, map, "because");
    if (of != TREE_NONE)
        binder_cell(binder, reader, of, "of", &ask->of);
    if (among != TREE_NONE)
        binder_cells(binder, reader, among, "among", 2, &ask->among_count,
                     &ask->among);
    reader_above_zero(reader, map, "tolerance", &ask->tolerance);
    read_options(binder, reader, tree_find(tree, map, "options"), ask);
    read_right(reader, tree_find(tree, map, "right"), ask);
    if (because != TREE_NONE)
        read_words(binder, reader, because, "because", LESSON_BECAUSE_BYTES,
                   &ask->because);
}
