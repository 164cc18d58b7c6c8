/* A comment is first looked at as text: only one that begins like directives
   is read as YAML, and only what then has their keys is one. Anything else is
   a remark that no one reads. */
#include "lesson/binder.h"

#include "base/quote.h"
#include "lesson/cellname.h"
#include "lesson/plaintext.h"

#include <ctype.h>
#include <stddef.h>
#include <string.h>

enum { DIRECTIVES = 8 };

/* The word before ':' on the first line that says something; empty when it
   begins in another way. */
static Text first_key(Text text)
{
    for (size_t at = 0; at < text.length;) {
        Text line = plaintext_trim(plaintext_line(text, &at));
        size_t length = 0;
        if (line.length == 0 || line.at[0] == '#')
            continue;
        while (
            length < line.length &&
            (isalpha((unsigned char)line.at[length]) || line.at[length] == '-'))
            length++;
        bool colon = length && length < line.length && line.at[length] == ':';
        bool ends = length + 1 >= line.length || line.at[length + 1] == ' ' ||
                    line.at[length + 1] == '\t';
        return (Text){line.at, colon && ends ? length : 0};
    }
    return (Text){text.at, 0};
}

static bool is_directive(Text key)
{
    const char *const *keys = vocabulary_keys(KEYS_PAGE);
    for (int i = 0; keys[i]; i++)
        if (text_is(key, keys[i]))
            return true;
    return false;
}

/* `key` in small letters when that is a word of the table, else NULL. */
static const char *in_small_letters(Text key, const char *const words[])
{
    for (int i = 0; words[i]; i++) {
        size_t k = 0;
        while (k < key.length && words[i][k] &&
               tolower((unsigned char)key.at[k]) == words[i][k])
            k++;
        if (k == key.length && words[i][k] == '\0')
            return words[i];
    }
    return NULL;
}

static bool is_written_as_key(Text key)
{
    for (size_t i = 0; i < key.length; i++)
        if (!islower((unsigned char)key.at[i]) && key.at[i] != '-')
            return false;
    return key.length > 0;
}

/* Tells of what begins with a directive in the wrong case; true when so. */
static bool is_wrong_case(Binder *binder, const Comment *comment, Text key)
{
    static const char *const note[] = {"note", NULL};
    char shown[QUOTE_TEXT];
    const char *word = in_small_letters(key, vocabulary_keys(KEYS_PAGE));
    if (in_small_letters(key, note))
        word = "Note";
    if (!word || text_is(key, word))
        return false;
    quote_text(key, shown);
    report_add(binder->report, comment->line,
               "unknown directive '%s'; did you mean '%s'?", shown, word);
    return true;
}

/* Adds to the page's notes. */
static void read_note(Binder *binder, const Comment *comment, Text text,
                      LessonPage *page)
{
    Text note = page->note;
    size_t between = note.length ? 2 : 0;
    if (note.length + text.length > LESSON_COMMENT_BYTES) {
        report_add(binder->report, comment->line,
                   "notes of %zu bytes on a page; expected at most %d",
                   note.length + text.length, LESSON_COMMENT_BYTES);
        return;
    }
    char *both = binder_take(binder, note.length + between + text.length, 1);
    if (!both)
        return;
    if (note.length)
        memcpy(both, note.at, note.length);
    memcpy(both + note.length, "\n\n", between);
    if (text.length)
        memcpy(both + note.length + between, text.at, text.length);
    page->note = (Text){both, note.length + between + text.length};
    if (page->note_line == 0)
        page->note_line = comment->line;
}

/* Tells why the comment is no YAML: most often for want of quotes. */
static void tell_no_yaml(Binder *binder, const Comment *comment)
{
    Text name;
    char shown[QUOTE_TEXT];
    if (!cellname_unquoted(comment->text, &name)) {
        binder_tell(binder, binder->scratch);
        return;
    }
    int line = comment->line;
    for (const char *at = comment->text.at; at < name.at; at++)
        line += *at == '\n';
    quote_text(name, shown);
    report_add(binder->report, line,
               "cell %s without quotes in a list or map; expected \"%s\"",
               shown, shown);
}

static void read_marks(Reader *reader, int node, const char *what,
                       LessonMarks *marks)
{
    const Tree *tree = &reader->tree;
    const Word *words = vocabulary_words(WORD_MARK);
    if (!reader_is_list(reader, node, what, "a list such as [weights, sums]"))
        return;
    for (int i = 0, item = tree_first(node); i < tree_count(tree, node); i++) {
        const char *word = NULL;
        reader_word_at(reader, item, WORD_MARK, &word);
        for (int k = 0; word && words[k].name; k++)
            if (strcmp(words[k].name, word) == 0)
                marks->bits |= 1u << k;
        item = tree_next(tree, item);
    }
}

static void read_directive(Binder *binder, Reader *reader, int directive,
                           int node, LessonPage *page)
{
    const char *key = vocabulary_keys(KEYS_PAGE)[directive];
    switch (directive) {
    case 0:
        moment_read(binder, reader, node, key, &page->at);
        break;
    case 1:
        moment_read(binder, reader, node, key, &page->until);
        break;
    case 2:
        reader_word_at(reader, node, WORD_GRAIN, &page->by);
        break;
    case 3:
        read_marks(reader, node, key, &page->show);
        break;
    case 4:
        read_marks(reader, node, key, &page->hide);
        break;
    case 5:
        binder_cells(binder, reader, node, key, 0, &page->focus.count,
                     &page->focus.cells);
        break;
    case 6:
        override_read(binder, reader, node, page);
        break;
    default:
        ask_read(binder, reader, node, &page->ask);
        break;
    }
}

static void read_directives(Binder *binder, Reader *reader, LessonPage *page)
{
    int *const lines[DIRECTIVES] = {
        &page->at.line,   &page->until.line, &page->by_line,  &page->show.line,
        &page->hide.line, &page->focus.line, &page->set_line, &page->ask.line};
    const char *const *keys = vocabulary_keys(KEYS_PAGE);
    reader_check_keys(reader, TREE_ROOT, KEYS_PAGE);
    for (int i = 0; i < DIRECTIVES; i++) {
        int node = tree_find(&reader->tree, TREE_ROOT, keys[i]);
        if (node == TREE_NONE)
            continue;
        int line = tree_line(&reader->tree, node - 1); /* of the key */
        if (*lines[i]) {
            report_add(binder->report, line,
                       "a second '%s' on this page (first on line %d); "
                       "expected one",
                       keys[i], *lines[i]);
            continue;
        }
        *lines[i] = line;
        read_directive(binder, reader, i, node, page);
    }
    unsigned both = page->show.bits & page->hide.bits;
    for (int k = 0; both && k < 16; k++)
        if (both >> k & 1)
            report_add(binder->report, page->hide.line,
                       "'%s' in show and in hide; expected it in one",
                       vocabulary_words(WORD_MARK)[k].name);
}

/* True when the keys of a map make it directives: all are written as keys, or
   one is the name of a directive. */
static bool are_directives(const Tree *tree)
{
    bool all = tree_count(tree, TREE_ROOT) > 0, one = false;
    int key = tree_first(TREE_ROOT);
    for (int i = 0; i < tree_count(tree, TREE_ROOT); i++) {
        all = all && is_written_as_key(tree_text(tree, key));
        one = one || is_directive(tree_text(tree, key));
        key = tree_next(tree, tree_next(tree, key));
    }
    return all || one;
}

static void read_yaml(Binder *binder, const Comment *comment, Text key,
                      LessonPage *page)
{
    Text text = plaintext_trim(comment->text);
    int line = comment->line;
    Reader reader = {.report = binder->report};
    for (const char *at = comment->text.at; at < text.at; at++)
        line += *at == '\n';
    report_start(binder->scratch, binder->report->file);
    if (!tree_read(text, line, binder->scratch, &reader.tree)) {
        if (is_directive(key) || text_nearest(key, vocabulary_keys(KEYS_PAGE)))
            tell_no_yaml(binder, comment);
        return;
    }
    if (tree_kind(&reader.tree, TREE_ROOT) == TREE_MAP &&
        are_directives(&reader.tree)) {
        binder_tell(binder, binder->scratch);
        read_directives(binder, &reader, page);
    }
    tree_free(&reader.tree);
}

void directive_read(Binder *binder, const Comment *comment, LessonPage *page)
{
    Text text = plaintext_trim(comment->text);
    Text key = first_key(text);
    bool note = text_starts_with(text, "Note:");
    if (key.length == 0 && !note)
        return;
    if (!note && is_wrong_case(binder, comment, key))
        return;
    if (!note && !is_written_as_key(key))
        return;
    if (text.length > LESSON_COMMENT_BYTES) {
        report_add(binder->report, comment->line,
                   "a comment of %zu bytes; expected at most %d", text.length,
                   LESSON_COMMENT_BYTES);
        return;
    }
    if (note)
        read_note(binder, comment,
                  plaintext_trim((Text){text.at + 5, text.length - 5}), page);
    else
        read_yaml(binder, comment, key, page);
}
