/* A slice of text: where it begins and how long it is. Slices are never
   zero-ended and never own anything; they point into something that lives
   longer. Text is UTF-8. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Text {
    const char *at;
    size_t length;
} Text;

/* The slice of a whole zero-ended string; NULL gives an empty slice. */
Text text_of(const char *string);

bool text_equal(Text a, Text b);
bool text_is(Text a, const char *string);
bool text_starts_with(Text a, const char *prefix);

/* Reads the code point at *index and moves *index behind it. Wrong UTF-8
   gives U+FFFD and moves on by one byte. *index must be < length. */
uint32_t text_decode(Text text, size_t *index);

/* Gives back the bytes of a text that was handed over to be freed (file_read,
   experiment_write do that); every other slice owns nothing. */
void text_free(Text owned);

/* True when every byte belongs to well-formed UTF-8 (no surrogates, nothing
   over-long, nothing above U+10FFFF). */
bool text_is_utf8(Text text);

/* Writes a code point's UTF-8 bytes, at most 4; returns how many. */
size_t text_encode(uint32_t code_point, char ret_bytes[4]);

/* The word of a NULL-ended table nearest to `word`, for "did you mean"; NULL
   when none is near enough (two slips, one for words of up to three). */
const char *text_nearest(Text word, const char *const table[]);

/* A string built up in a buffer of fixed size; what does not fit is cut at a
   whole character and `full` is set. Always zero-ended. */
typedef struct TextBuffer {
    char *at;
    size_t size;
    size_t length;
    bool full;
} TextBuffer;

/* `size` counts the ending zero and must be at least 1. */
TextBuffer text_buffer(char *at, size_t size);
void text_add(TextBuffer *buffer, const char *string);
void text_add_slice(TextBuffer *buffer, Text slice);
/* As printf; no argument may lie in the buffer itself. */
void text_addf(TextBuffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void text_addv(TextBuffer *buffer, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));

#endif
