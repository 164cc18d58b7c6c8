/* The lesson opened last stands first, so that whoever is forgotten when there
   are too many is the one nobody came back to. Pages count from 1 for whoever
   calls and from 0 in the array; the two meet only here. */
#include "lesson/store.h"

#include <string.h>

void store_start(Store *ret_store)
{
    memset(ret_store, 0, sizeof *ret_store);
    ret_store->settings =
        (Settings){.theme = "light", .text_size = 1, .speed = 2};
}

/* Its index; `count` when there is none. */
static int index_of(const Store *store, const char *path)
{
    int index = 0;
    while (index < store->count &&
           strcmp(store->lessons[index].path, path) != 0)
        index++;
    return index;
}

const StoreLesson *store_find(const Store *store, const char *path)
{
    int index = index_of(store, path);
    return index < store->count ? &store->lessons[index] : NULL;
}

static bool is_good(const char *path)
{
    size_t length = strlen(path);
    return length > 0 && length < STORE_PATH && text_is_utf8(text_of(path));
}

StoreLesson *store_open(Store *store, const char *path)
{
    if (!is_good(path))
        return NULL;
    StoreLesson *first = store->lessons;
    int index = index_of(store, path);
    bool fresh = index == store->count;
    if (fresh && store->count < STORE_LESSONS)
        store->count++;
    if (fresh && index == STORE_LESSONS)
        index--;
    StoreLesson moved = {.page = 0};
    TextBuffer name = text_buffer(moved.path, sizeof moved.path);
    text_add(&name, path);
    if (!fresh)
        moved = first[index];
    memmove(first + 1, first, (size_t)index * sizeof *first);
    *first = moved;
    return first;
}

static bool is_page(int page)
{
    return page >= 1 && page <= STORE_PAGES;
}

void store_show(StoreLesson *lesson, int page, int pages)
{
    if (!is_page(page))
        return;
    lesson->changed = true;
    lesson->page = page;
    lesson->reached = page > lesson->reached ? page : lesson->reached;
    lesson->finished = lesson->finished || page >= pages;
}

/* Decoded and encoded again: what is not UTF-8 could not be kept. */
static void add_clean(TextBuffer *text, Text given)
{
    for (size_t at = 0; at < given.length && !text->full;) {
        char bytes[4];
        uint32_t point = text_decode(given, &at);
        text_add_slice(text, (Text){bytes, text_encode(point, bytes)});
    }
}

void store_answer(StoreLesson *lesson, int page, const char *given)
{
    if (!is_page(page))
        return;
    lesson->changed = true;
    StoreAnswer *answer = &lesson->answers[page - 1];
    *answer = (StoreAnswer){.skipped = given == NULL};
    TextBuffer text = text_buffer(answer->given, sizeof answer->given);
    add_clean(&text, text_of(given));
}

void store_merge(Store *store, const Store *saved)
{
    for (int i = 0; i < saved->count; i++) {
        const StoreLesson *theirs = &saved->lessons[i];
        int index = index_of(store, theirs->path);
        if (index == STORE_LESSONS ||
            (index < store->count && store->lessons[index].changed))
            continue;
        store->lessons[index] = *theirs;
        store->count += index == store->count;
    }
}

double store_part(const StoreLesson *lesson, int pages)
{
    if (!lesson || pages <= 0)
        return 0;
    if (lesson->finished || lesson->reached >= pages)
        return 1;
    return (double)lesson->reached / (double)pages;
}

/* --- equality: what lies behind the end of a text does not count --- */

static bool same_settings(const Settings *a, const Settings *b)
{
    return strcmp(a->theme, b->theme) == 0 && a->text_size == b->text_size &&
           a->speed == b->speed && a->still == b->still &&
           a->width == b->width && a->height == b->height;
}

static bool same_lesson(const StoreLesson *a, const StoreLesson *b)
{
    if (strcmp(a->path, b->path) != 0 || a->page != b->page ||
        a->reached != b->reached || a->finished != b->finished)
        return false;
    for (int i = 0; i < STORE_PAGES; i++)
        if (a->answers[i].skipped != b->answers[i].skipped ||
            strcmp(a->answers[i].given, b->answers[i].given) != 0)
            return false;
    return true;
}

bool store_equal(const Store *a, const Store *b)
{
    if (!same_settings(&a->settings, &b->settings) || a->count != b->count)
        return false;
    for (int i = 0; i < a->count; i++)
        if (!same_lesson(&a->lessons[i], &b->lessons[i]))
            return false;
    return true;
}
