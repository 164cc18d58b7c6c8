/* One pass checks, one copies; the copy is never longer. */
#include "lesson/plaintext.h"

#include "base/number.h"
#include "lesson/lesson.h"

#include <string.h>

static bool is_small_enough(Text source, Report *report)
{
    char size[NUMBER_TEXT], limit[NUMBER_TEXT];
    if (source.length <= LESSON_BYTES)
        return true;
    number_count(source.length, size);
    number_count(LESSON_BYTES, limit);
    report_add(report, 0, "a lesson of %s bytes; expected at most %s", size,
               limit);
    return false;
}

static bool is_control(uint32_t point)
{
    return (point < 0x20 && point != '\t' && point != '\n' && point != '\r') ||
           (point >= 0x7F && point < 0xA0);
}

/* What is wrong with the character from `from` to `at`; NULL: nothing. */
static const char *fault_of(Text source, size_t from, size_t at, uint32_t point)
{
    if (at == from + 1 && (source.at[from] & 0x80))
        return "not UTF-8; expected text in UTF-8";
    return is_control(point) ? "a control character; expected plain text"
                             : NULL;
}

static bool is_readable(Text source, Report *report)
{
    int line = 1;
    for (size_t at = 0; at < source.length;) {
        size_t from = at;
        uint32_t point = text_decode(source, &at);
        const char *fault = fault_of(source, from, at, point);
        if (fault) {
            report_add(report, line, "%s", fault);
            return false;
        }
        bool crlf =
            point == '\r' && at < source.length && source.at[at] == '\n';
        line += point == '\n' || (point == '\r' && !crlf);
    }
    return true;
}

static size_t copy_with_newlines(Text source, char *into)
{
    size_t length = 0;
    for (size_t i = 0; i < source.length; i++) {
        char byte = source.at[i];
        if (byte == '\r' && i + 1 < source.length && source.at[i + 1] == '\n')
            continue;
        if (byte == '\r')
            byte = '\n';
        into[length++] = byte;
    }
    return length;
}

bool plaintext_make(Text source, Arena *arena, Report *report, Text *ret_text)
{
    if (text_starts_with(source, "\xEF\xBB\xBF"))
        source = (Text){source.at + 3, source.length - 3};
    if (!is_small_enough(source, report) || !is_readable(source, report))
        return false;
    char *copy = arena_take(arena, source.length + 1, 1);
    if (!copy) {
        report_add(report, 0, "out of memory; expected a smaller lesson");
        return false;
    }
    *ret_text = (Text){copy, copy_with_newlines(source, copy)};
    return true;
}

Text plaintext_line(Text text, size_t *at)
{
    const char *begin = text.at + *at;
    size_t rest = text.length - *at;
    const char *end = memchr(begin, '\n', rest);
    size_t length = end ? (size_t)(end - begin) : rest;
    *at += length + (end != NULL);
    return (Text){begin, length};
}

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n';
}

bool plaintext_is_blank(Text line)
{
    return plaintext_trim(line).length == 0;
}

Text plaintext_trim(Text text)
{
    while (text.length && is_space(text.at[text.length - 1]))
        text.length--;
    while (text.length && is_space(text.at[0]))
        text = (Text){text.at + 1, text.length - 1};
    return text;
}
