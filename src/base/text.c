/* UTF-8 is decoded by the table of well-formed sequences of the Unicode
   standard (3.9, table 3-7): the lead byte gives the length, and the length
   gives the smallest code point it may encode. */
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { REPLACEMENT = 0xFFFD, LONGEST_WORD = 32 };

Text text_of(const char *string)
{
    return (Text){string, string ? strlen(string) : 0};
}

bool text_equal(Text a, Text b)
{
    return a.length == b.length &&
           (a.length == 0 || memcmp(a.at, b.at, a.length) == 0);
}

bool text_is(Text a, const char *string)
{
    return text_equal(a, text_of(string));
}

bool text_starts_with(Text a, const char *prefix)
{
    size_t length = strlen(prefix);
    return a.length >= length &&
           text_equal((Text){a.at, length}, (Text){prefix, length});
}

void text_free(Text owned)
{
    char *bytes; /* without const: a cast would warn, and rightly */
    memcpy(&bytes, &owned.at, sizeof bytes);
    free(bytes);
}

/* Bytes of the sequence that `lead` begins; 0 for a byte that begins none. */
static size_t sequence_length(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead < 0xE0)
        return 2;
    if (lead >= 0xE0 && lead < 0xF0)
        return 3;
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

/* The code point at `index`; its bytes in *ret_length, 0 when malformed. */
static uint32_t decode(Text text, size_t index, size_t *ret_length)
{
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const unsigned char *bytes = (const unsigned char *)text.at + index;
    size_t length = sequence_length(bytes[0]);
    *ret_length = 0;
    if (length == 0 || length > text.length - index)
        return REPLACEMENT;
    uint32_t point = length == 1 ? bytes[0] : bytes[0] & (0x7Fu >> length);
    for (size_t i = 1; i < length; i++) {
        if ((bytes[i] & 0xC0) != 0x80)
            return REPLACEMENT;
        point = point << 6 | (bytes[i] & 0x3Fu);
    }
    bool surrogate = point >= 0xD800 && point < 0xE000;
    if (point < smallest[length] || point > 0x10FFFF || surrogate)
        return REPLACEMENT;
    *ret_length = length;
    return point;
}

uint32_t text_decode(Text text, size_t *index)
{
    size_t length;
    uint32_t point = decode(text, *index, &length);
    *index += length ? length : 1;
    return point;
}

bool text_is_utf8(Text text)
{
    for (size_t i = 0, length; i < text.length; i += length) {
        decode(text, i, &length);
        if (length == 0)
            return false;
    }
    return true;
}

size_t text_encode(uint32_t point, char ret_bytes[4])
{
    if (point < 0x80) {
        ret_bytes[0] = (char)point;
        return 1;
    }
    size_t length = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    for (size_t i = length; i-- > 1; point >>= 6)
        ret_bytes[i] = (char)(0x80u | (point & 0x3Fu));
    ret_bytes[0] = (char)((0xF00u >> length & 0xFFu) | point);
    return length;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Edits (insert, drop, change a byte) between two short words. */
static size_t edits_between(Text a, Text b)
{
    size_t row[LONGEST_WORD + 1];
    for (size_t j = 0; j <= b.length; j++)
        row[j] = j;
    for (size_t i = 1; i <= a.length; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b.length; j++) {
            size_t change = diagonal + (a.at[i - 1] != b.at[j - 1]);
            diagonal = row[j];
            row[j] = least(change, least(row[j], row[j - 1]) + 1);
        }
    }
    return row[b.length];
}

const char *text_nearest(Text word, const char *const table[])
{
    const char *nearest = NULL;
    size_t fewest = word.length <= 3 ? 2 : 3;
    if (word.length > LONGEST_WORD)
        return NULL;
    for (size_t i = 0; table[i]; i++) {
        Text known = text_of(table[i]);
        if (known.length > LONGEST_WORD)
            continue;
        size_t edits = edits_between(word, known);
        if (edits < fewest && edits < known.length) {
            fewest = edits;
            nearest = table[i];
        }
    }
    return nearest;
}

TextBuffer text_buffer(char *at, size_t size)
{
    at[0] = '\0';
    return (TextBuffer){.at = at, .size = size};
}

/* `length` bytes were put at the end, as far as there was room; takes away a
   character that was cut in its middle. */
static void settle(TextBuffer *buffer, size_t length)
{
    const size_t begin = buffer->length, room = buffer->size - 1 - begin;
    size_t end = begin + least(length, room);
    if (length > room) {
        buffer->full = true;
        size_t behind = end; /* just behind the last lead byte */
        while (behind > begin && (buffer->at[behind - 1] & 0xC0) == 0x80)
            behind--;
        if (behind > begin) {
            unsigned char lead = (unsigned char)buffer->at[behind - 1];
            if (behind - 1 + sequence_length(lead) > end)
                end = behind - 1;
        }
    }
    buffer->length = end;
    buffer->at[end] = '\0';
}

void text_add_slice(TextBuffer *buffer, Text slice)
{
    size_t room = buffer->size - 1 - buffer->length;
    if (slice.length)
        memcpy(buffer->at + buffer->length, slice.at,
               least(slice.length, room));
    settle(buffer, slice.length);
}

void text_add(TextBuffer *buffer, const char *string)
{
    text_add_slice(buffer, text_of(string));
}

void text_addv(TextBuffer *buffer, const char *format, va_list arguments)
{
    int length = vsnprintf(buffer->at + buffer->length,
                           buffer->size - buffer->length, format, arguments);
    settle(buffer, length < 0 ? 0 : (size_t)length);
}

void text_addf(TextBuffer *buffer, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    text_addv(buffer, format, arguments);
    va_end(arguments);
}
