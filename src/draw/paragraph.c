/* Words are measured one by one, because a font caches words that repeat but
   would have to remember every beginning of every line. The whole line is
   measured once at the end, since its rounded width may differ from the sum,
   and gives back words while it is too wide. */
#include "draw/list.h"

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

static size_t skip_blanks(Text text, size_t at)
{
    while (at < text.length && is_blank(text.at[at]))
        at++;
    return at;
}

static size_t skip_word(Text text, size_t at)
{
    while (at < text.length && text.at[at] != '\n' && !is_blank(text.at[at]))
        at++;
    return at;
}

static float width_of(const DrawList *list, TextLook look, Text text,
                      size_t from, size_t to)
{
    Text part = {text.at + from, to - from};
    return draw_measure(list, look.face, look.size, part).width;
}

/* Where the line that starts at `start` ends when words are added up. */
static size_t end_by_words(const DrawList *list, TextLook look, float width,
                           Text text, size_t start)
{
    size_t end = skip_word(text, start);
    float used = width_of(list, look, text, start, end);
    for (;;) {
        size_t next = skip_blanks(text, end);
        size_t next_end = skip_word(text, next);
        if (next_end == next)
            return end;
        used += width_of(list, look, text, end, next) +
                width_of(list, look, text, next, next_end);
        if (used > width)
            return end;
        end = next_end;
    }
}

/* The end without its last word; `start` when there is only one. */
static size_t without_last_word(Text text, size_t start, size_t end)
{
    while (end > start && !is_blank(text.at[end - 1]))
        end--;
    while (end > start && is_blank(text.at[end - 1]))
        end--;
    return end;
}

static size_t line_end(const DrawList *list, TextLook look, float width,
                       Text text, size_t start)
{
    size_t end = end_by_words(list, look, width, text, start);
    while (width_of(list, look, text, start, end) > width) {
        size_t shorter = without_last_word(text, start, end);
        if (shorter == start)
            break;
        end = shorter;
    }
    return end;
}

int draw_paragraph(DrawList *list, DrawId id, Point at, TextLook look,
                   float width, float line_height, Text text, bool draw)
{
    int lines = 0;
    for (size_t i = 0; i < text.length; lines++) {
        size_t start = skip_blanks(text, i);
        size_t end = line_end(list, look, width, text, start);
        Point pen = {at.x, at.y + (float)lines * line_height};
        if (draw)
            draw_text(list, id, pen, look,
                      (Text){text.at + start, end - start});
        i = skip_blanks(text, end);
        if (i < text.length && text.at[i] == '\n')
            i++;
    }
    return lines;
}
