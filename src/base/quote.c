/* Character by character, so that nothing is cut in the middle of one. */
#include "base/quote.h"

enum { QUOTE_LONGEST = 40 };

static bool breaks_a_line(uint32_t point)
{
    return point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0x2028 ||
           point == 0x2029;
}

void quote_text(Text text, char ret_text[QUOTE_TEXT])
{
    TextBuffer quoted = text_buffer(ret_text, QUOTE_TEXT);
    for (size_t at = 0; at < text.length;) {
        uint32_t point = text_decode(text, &at);
        char bytes[4];
        size_t length = text_encode(breaks_a_line(point) ? '?' : point, bytes);
        if (quoted.length + length > QUOTE_LONGEST) {
            text_add(&quoted, "…");
            return;
        }
        text_add_slice(&quoted, (Text){bytes, length});
    }
}
