/* A key a line, an answer a line. The last line says that the file is whole:
   YAML that was cut short is often YAML still. Texts stand in quotes with their
   odd characters spelt out. */
#include "lesson/store.h"

#include "base/number.h"

static const char *word_of(bool flag)
{
    return flag ? "true" : "false";
}

static void add_number(TextBuffer *out, const char *key, double number)
{
    char text[NUMBER_TEXT];
    number_shortest(number, text);
    text_addf(out, "%s: %s\n", key, text);
}

/* What YAML does not take as it is, or folds, or takes for a mark. */
static bool is_odd(uint32_t point)
{
    return point < 0x20 || (point >= 0x7F && point < 0xA0) || point == '"' ||
           point == '\\' || point == 0x2028 || point == 0x2029 ||
           point == 0xFEFF || point == 0xFFFE || point == 0xFFFF;
}

static void add_quoted(TextBuffer *out, const char *string)
{
    Text text = text_of(string);
    text_add(out, "\"");
    for (size_t at = 0; at < text.length;) {
        size_t from = at;
        uint32_t point = text_decode(text, &at);
        if (is_odd(point))
            text_addf(out, point < 0x100 ? "\\x%02X" : "\\u%04X", point);
        else
            text_add_slice(out, (Text){text.at + from, at - from});
    }
    text_add(out, "\"");
}

static void add_settings(TextBuffer *out, const Settings *from)
{
    text_addf(out, "theme: %s\n", from->theme);
    add_number(out, "text-size", from->text_size);
    add_number(out, "speed", from->speed);
    text_addf(out, "still: %s\n", word_of(from->still));
    if (from->width > 0 && from->height > 0)
        text_addf(out, "window: [%d, %d]\n", from->width, from->height);
}

static void add_answers(TextBuffer *out, const StoreAnswer *answers)
{
    const char *before = "    answers:\n";
    for (int i = 0; i < STORE_PAGES; i++) {
        const StoreAnswer *answer = &answers[i];
        if (!answer->skipped && !answer->given[0])
            continue;
        text_addf(out, "%s      - {page: %d, ", before, i + 1);
        before = "";
        if (answer->skipped) {
            text_add(out, "skipped: true}\n");
            continue;
        }
        text_add(out, "given: ");
        add_quoted(out, answer->given);
        text_add(out, "}\n");
    }
}

static void add_lesson(TextBuffer *out, const StoreLesson *from)
{
    text_add(out, "  - file: ");
    add_quoted(out, from->path);
    text_addf(out, "\n    page: %d\n    reached: %d\n    finished: %s\n",
              from->page, from->reached, word_of(from->finished));
    add_answers(out, from->answers);
}

bool store_write(const Store *store, TextBuffer *text)
{
    text_addf(text, "version: %d\n", STORE_VERSION);
    add_settings(text, &store->settings);
    text_add(text, store->count > 0 ? "lessons:\n" : "");
    for (int i = 0; i < store->count; i++)
        add_lesson(text, &store->lessons[i]);
    text_add(text, "complete: true\n");
    return !text->full;
}
