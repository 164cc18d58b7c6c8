/* Where to cut is found by halves, so a name of any length costs few measures.
   The dots belong to the same text as what is left, as one command. */
#include "draw/list.h"

enum { LONGEST = 512 /* bytes that are ever shown */ };

/* The text's first `length` bytes, cut at a whole character, and dots. */
static Text cut(Text text, size_t length, char into[LONGEST + 4])
{
    TextBuffer shown = text_buffer(into, LONGEST + 4);
    while (length > 0 && (text.at[length] & 0xC0) == 0x80)
        length--;
    text_add_slice(&shown, (Text){text.at, length});
    text_add(&shown, "…");
    return (Text){shown.at, shown.length};
}

float draw_fitted(DrawList *list, DrawId id, Point at, TextLook look,
                  float width, Text text)
{
    char shown[LONGEST + 4];
    if (text.length <= LONGEST &&
        draw_measure(list, look.face, look.size, text).width <= width)
        return draw_text(list, id, at, look, text);
    size_t fits = 0, beyond = text.length < LONGEST ? text.length : LONGEST;
    while (beyond - fits > 1) {
        size_t middle = (fits + beyond) / 2;
        Text tried = cut(text, middle, shown);
        if (draw_measure(list, look.face, look.size, tried).width <= width)
            fits = middle;
        else
            beyond = middle;
    }
    return draw_text(list, id, at, look, cut(text, fits, shown));
}
