/* The version is looked at first: of a file of another version nothing else is
   said. All is read into a fresh store, given away only without an error. */
#include "lesson/store.h"

#include "base/number.h"
#include "lesson/reader.h"

#include <stdlib.h>
#include <string.h>

/* Complains of a key that must be there; false when it is not. */
static bool require_key(Reader *reader, int map, const char *key)
{
    if (tree_find(&reader->tree, map, key) != TREE_NONE)
        return true;
    report_add(reader->report, tree_line(&reader->tree, map),
               "missing key '%s'; expected it beside the others", key);
    return false;
}

static bool is_of_this_version(Reader *reader)
{
    int node = tree_find(&reader->tree, TREE_ROOT, "version");
    uint64_t version = 0;
    if (!require_key(reader, TREE_ROOT, "version"))
        return false;
    if (!reader_whole_at(reader, node, STORE_VERSION, &version) || version == 0)
        reader_wrong(reader, node, "version", "1");
    return version > 0;
}

/* Without the last line the file was cut short. */
static void check_complete(Reader *reader)
{
    int node = tree_find(&reader->tree, TREE_ROOT, "complete");
    if (node == TREE_NONE)
        report_add(reader->report, 0,
                   "the end is missing; expected 'complete: true' as the last "
                   "line");
    else if (!text_is(tree_text(&reader->tree, node), "true"))
        reader_wrong(reader, node, "complete", "true");
}

/* A text of less than `size` bytes without zeros. The default stays when `key`
   is absent. */
static void read_text(Reader *reader, int map, const char *key, char *into,
                      size_t size)
{
    int node = tree_find(&reader->tree, map, key);
    char expected[80];
    if (node == TREE_NONE)
        return;
    Text text = tree_text(&reader->tree, node);
    bool clean = text.length > 0 && text.length < size &&
                 !memchr(text.at, '\0', text.length);
    if (clean && tree_is_text(&reader->tree, node)) {
        memcpy(into, text.at, text.length);
        into[text.length] = '\0';
        return;
    }
    TextBuffer words = text_buffer(expected, sizeof expected);
    text_addf(&words, "text of 1 to %zu bytes", size - 1);
    reader_wrong(reader, node, key, expected);
}

static void read_within(Reader *reader, const char *key, double least,
                        double most, double *into)
{
    int node = tree_find(&reader->tree, TREE_ROOT, key);
    double number = 0;
    char from[NUMBER_TEXT], to[NUMBER_TEXT], expected[2 * NUMBER_TEXT + 32];
    if (node == TREE_NONE)
        return;
    if (reader_number_at(reader, node, &number) && number >= least &&
        number <= most) {
        *into = number;
        return;
    }
    number_shortest(least, from);
    number_shortest(most, to);
    TextBuffer words = text_buffer(expected, sizeof expected);
    text_addf(&words, "a number from %s to %s", from, to);
    reader_wrong(reader, node, key, expected);
}

static void read_window(Reader *reader, Settings *into)
{
    const Tree *tree = &reader->tree;
    int node = tree_find(tree, TREE_ROOT, "window");
    uint64_t size[2] = {0, 0};
    if (node == TREE_NONE)
        return;
    bool good =
        tree_kind(tree, node) == TREE_LIST && tree_count(tree, node) == 2;
    for (int i = 0, item = tree_first(node); good && i < 2; i++) {
        good = reader_whole_at(reader, item, STORE_WINDOW, &size[i]) &&
               size[i] > 0;
        item = tree_next(tree, item);
    }
    if (!good) {
        reader_wrong(reader, node, "window",
                     "[width, height], whole numbers from 1 to 8192");
        return;
    }
    into->width = (int)size[0];
    into->height = (int)size[1];
}

static void read_settings(Reader *reader, Settings *into)
{
    reader_word(reader, TREE_ROOT, "theme", WORD_THEME, &into->theme);
    read_within(reader, "text-size", STORE_TEXT_LEAST, STORE_TEXT_MOST,
                &into->text_size);
    read_within(reader, "speed", STORE_SPEED_LEAST, STORE_SPEED_MOST,
                &into->speed);
    reader_flag(reader, TREE_ROOT, "still", &into->still);
    read_window(reader, into);
}

/* A page's number, from `least`; the default stays when `key` is absent. False
   after a complaint. */
static bool read_page(Reader *reader, int map, const char *key, uint64_t least,
                      int *into)
{
    uint64_t page = 0;
    int node = tree_find(&reader->tree, map, key);
    if (node == TREE_NONE)
        return true;
    if (reader_whole_at(reader, node, STORE_PAGES, &page) && page >= least) {
        *into = (int)page;
        return true;
    }
    reader_wrong(reader, node, key, "a page, a whole number up to 100");
    return false;
}

static void read_answer(Reader *reader, int map, StoreAnswer *into)
{
    StoreAnswer answer = {.skipped = false};
    int page = 0;
    if (!reader_is_map(reader, map, "an answer"))
        return;
    reader_check_keys(reader, map, KEYS_STORE_ANSWER);
    read_text(reader, map, "given", answer.given, sizeof answer.given);
    reader_flag(reader, map, "skipped", &answer.skipped);
    if (!require_key(reader, map, "page") ||
        !read_page(reader, map, "page", 1, &page))
        return;
    if (answer.skipped == (answer.given[0] != '\0'))
        report_add(reader->report, tree_line(&reader->tree, map),
                   "an answer is neither given nor skipped; expected one of "
                   "the two");
    into[page - 1] = answer;
}

static void read_answers(Reader *reader, int map, StoreAnswer *into)
{
    const Tree *tree = &reader->tree;
    int node = tree_find(tree, map, "answers");
    if (node == TREE_NONE ||
        !reader_is_list(reader, node, "answers", "a list of answers"))
        return;
    int item = tree_first(node);
    for (int i = 0; i < tree_count(tree, node); i++) {
        read_answer(reader, item, into);
        item = tree_next(tree, item);
    }
}

static void read_lesson(Reader *reader, int map, Store *into)
{
    if (!reader_is_map(reader, map, "a lesson") ||
        !require_key(reader, map, "file"))
        return;
    reader_check_keys(reader, map, KEYS_STORE_LESSON);
    StoreLesson *lesson = &into->lessons[into->count];
    read_text(reader, map, "file", lesson->path, sizeof lesson->path);
    read_page(reader, map, "page", 0, &lesson->page);
    read_page(reader, map, "reached", 0, &lesson->reached);
    reader_flag(reader, map, "finished", &lesson->finished);
    read_answers(reader, map, lesson->answers);
    if (store_find(into, lesson->path))
        reader_wrong(reader, tree_find(&reader->tree, map, "file"),
                     "file of a second lesson", "each file once");
    into->count++;
}

static void read_lessons(Reader *reader, Store *into)
{
    const Tree *tree = &reader->tree;
    int node = tree_find(tree, TREE_ROOT, "lessons");
    if (node == TREE_NONE ||
        !reader_is_list(reader, node, "lessons", "a list of lessons"))
        return;
    if (tree_count(tree, node) > STORE_LESSONS) {
        report_add(reader->report, tree_line(tree, node),
                   "%d lessons; expected at most %d", tree_count(tree, node),
                   STORE_LESSONS);
        return;
    }
    int item = tree_first(node);
    for (int i = 0; i < tree_count(tree, node); i++) {
        read_lesson(reader, item, into);
        item = tree_next(tree, item);
    }
}

static void read_all(Reader *reader, Store *into)
{
    if (!reader_is_map(reader, TREE_ROOT, "the file") ||
        !is_of_this_version(reader))
        return;
    reader_check_keys(reader, TREE_ROOT, KEYS_STORE);
    read_settings(reader, &into->settings);
    read_lessons(reader, into);
    check_complete(reader);
}

bool store_parse(Text source, Report *report, Store *ret_store)
{
    int errors_before = report->count;
    Reader reader = {.report = report};
    Store *made = malloc(sizeof *made);
    if (!made) {
        report_add(report, 0, "out of memory; expected more of it");
        return false;
    }
    store_start(made);
    if (tree_read(source, 1, report, &reader.tree)) {
        read_all(&reader, made);
        tree_free(&reader.tree);
    }
    bool good = report->count == errors_before;
    if (good)
        *ret_store = *made;
    free(made);
    return good;
}
