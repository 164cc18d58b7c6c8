/* Columns are bytes: what stands before a fence is ASCII; a tab there counts
   as one, and then the line is taken to be indented less than it is. */
#include "lesson/fence.h"

#include "lesson/plaintext.h"

#include <ctype.h>

enum { SHORTEST = 3, INDENT = 3 /* more is code, or a deeper list */ };

static size_t run_of(Text line, size_t at, char sign)
{
    size_t end = at;
    while (end < line.length && line.at[end] == sign)
        end++;
    return end - at;
}

/* Bytes of the quote's or list's mark at `at`, with the blank behind it; 0:
   there is none. */
static size_t mark_length(Text line, size_t at)
{
    size_t end = at;
    if (end < line.length && line.at[end] == '>')
        return end + 1 < line.length && line.at[end + 1] == ' ' ? 2 : 1;
    while (end < line.length && isdigit((unsigned char)line.at[end]))
        end++;
    if (end == line.length)
        return 0;
    char sign = line.at[end];
    bool ordered = end > at && (sign == '.' || sign == ')');
    bool bullet = end == at && (sign == '-' || sign == '+' || sign == '*');
    bool blank = end + 1 == line.length || line.at[end + 1] == ' ' ||
                 line.at[end + 1] == '\t';
    if (!(ordered || bullet) || !blank)
        return 0;
    return end + 1 - at + (end + 1 < line.length);
}

/* Passes quotes' and lists' marks; returns how many. */
static int pass_marks(Text line, size_t *at, bool *ret_quoted)
{
    int marks = 0;
    *at += run_of(line, *at, ' ');
    for (size_t length; (length = mark_length(line, *at)); marks++) {
        *ret_quoted = *ret_quoted || line.at[*at] == '>';
        *at += length;
        *at += run_of(line, *at, ' ');
    }
    return marks;
}

int fence_marks(Text line)
{
    size_t at = 0;
    bool quoted = false;
    return pass_marks(line, &at, &quoted);
}

bool fence_opens(Text line, Fence *ret_fence)
{
    size_t at = 0;
    bool quoted = false;
    if (run_of(line, 0, ' ') > INDENT)
        return false;
    pass_marks(line, &at, &quoted);
    if (at == line.length)
        return false;
    char sign = line.at[at];
    size_t length = run_of(line, at, sign);
    if ((sign != '`' && sign != '~') || length < SHORTEST)
        return false;
    for (size_t i = at + length; sign == '`' && i < line.length; i++)
        if (line.at[i] == '`')
            return false;
    *ret_fence = (Fence){sign, (int)length, (int)at, quoted};
    return true;
}

bool fence_closes(const Fence *fence, Text line)
{
    size_t at = run_of(line, 0, ' ');
    while (fence->quoted && at < line.length && line.at[at] == '>') {
        at++;
        at += run_of(line, at, ' ');
    }
    size_t length = run_of(line, at, fence->sign);
    Text rest = {line.at + at + length, line.length - at - length};
    return length >= (size_t)fence->length && plaintext_is_blank(rest);
}

bool fence_is_left(const Fence *fence, Text line)
{
    size_t blanks = run_of(line, 0, ' ');
    if (fence->quoted)
        return blanks == line.length || line.at[blanks] != '>';
    return !plaintext_is_blank(line) && blanks < (size_t)fence->indent;
}
