/* The front matter is YAML between two lines `---`: the lesson's own keys
   beside those of an experiment. */
#include "lesson/binder.h"

#include "base/quote.h"
#include "lesson/draft.h"
#include "lesson/plaintext.h"

#include <stdio.h>

static bool is_mark(Text line)
{
    return text_starts_with(line, "---") &&
           plaintext_is_blank((Text){line.at + 3, line.length - 3});
}

bool front_cut(Text text, Report *report, Text *ret_front, Text *ret_body,
               int *ret_line)
{
    size_t at = 0;
    if (text.length == 0 || !is_mark(plaintext_line(text, &at))) {
        report_add(report, 1,
                   "no front matter; expected '---', then number, title, "
                   "summary, minutes and an experiment, then '---'");
        *ret_front = (Text){text.at, 0};
        *ret_body = text;
        *ret_line = 1;
        return true;
    }
    size_t from = at;
    for (int line = 2; at < text.length; line++) {
        size_t begin = at;
        if (!is_mark(plaintext_line(text, &at)))
            continue;
        *ret_front = (Text){text.at + from, begin - from};
        *ret_body = (Text){text.at + at, text.length - at};
        *ret_line = line + 1;
        return true;
    }
    report_add(report, 1,
               "the front matter is not closed; expected a line "
               "'---' behind it");
    return false;
}

/* The node of a key that must be there; TREE_NONE after a complaint. */
static int needed(Reader *reader, const char *key)
{
    int node = tree_find(&reader->tree, TREE_ROOT, key);
    if (reader_lacks(reader, TREE_ROOT, key, KEYS_LESSON))
        report_add(reader->report, tree_line(&reader->tree, TREE_ROOT),
                   "missing key '%s'; expected it beside the others", key);
    return node;
}

static void read_count(Reader *reader, const char *key, int most,
                       int *ret_count)
{
    char expected[48];
    uint64_t count = 0;
    int node = needed(reader, key);
    snprintf(expected, sizeof expected, "a whole number from 1 to %d", most);
    if (node == TREE_NONE)
        return;
    if (reader_whole_at(reader, node, (uint64_t)most, &count) && count > 0)
        *ret_count = (int)count;
    else
        reader_wrong(reader, node, key, expected);
}

static void read_text(Binder *binder, Reader *reader, const char *key, int most,
                      Text *ret_text)
{
    int node = needed(reader, key);
    if (node == TREE_NONE)
        return;
    Text text = plaintext_trim(tree_text(&reader->tree, node));
    if (text.length == 0)
        reader_wrong(reader, node, key, "a text");
    else if (text.length > (size_t)most)
        report_add(reader->report, tree_line(&reader->tree, node),
                   "%s has %zu bytes; expected at most %d", key, text.length,
                   most);
    else
        *ret_text = binder_text(binder, text);
}

void front_read(Binder *binder, Text front, Lesson *lesson)
{
    int errors_before = binder->report->count;
    if (!tree_read(front, 2, binder->report, &binder->front))
        return;
    Reader reader = {.tree = binder->front, .report = binder->report};
    if (!reader_is_map(&reader, TREE_ROOT, "the front matter"))
        return;
    read_count(&reader, "number", LESSON_NUMBER, &lesson->number);
    read_text(binder, &reader, "title", LESSON_TITLE_BYTES, &lesson->title);
    read_text(binder, &reader, "summary", LESSON_SUMMARY_BYTES,
              &lesson->summary);
    read_count(&reader, "minutes", LESSON_MINUTES, &lesson->minutes);
    experiment_of_tree(&binder->front, KEYS_LESSON, binder->report,
                       &lesson->experiment);
    binder->front_good = binder->report->count == errors_before;
}
