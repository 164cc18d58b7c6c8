/* The code is cut at its blanks and at '@'; each piece is checked alone. */
#include "lesson/livevalue.h"

#include "base/number.h"
#include "base/quote.h"
#include "lesson/cellname.h"
#include "lesson/lesson.h"

#include <ctype.h>

_Static_assert((int)LIVEVALUE_MESSAGE == (int)CELLNAME_MESSAGE,
               "what is said of the cell is said of the value");

bool livevalue_is_meant(Text code)
{
    return code.length >= 2 && code.at[0] == '=' &&
           isalpha((unsigned char)code.at[1]);
}

/* Takes from the front of *text what stands before `byte`, or all of it. */
static Text cut_before(Text *text, char byte)
{
    size_t length = 0;
    while (length < text->length && text->at[length] != byte)
        length++;
    Text front = {text->at, length};
    text->at += length;
    text->length -= length;
    return front;
}

/* ".2" behind any blanks. */
static bool read_decimals(Text text, int *ret_decimals)
{
    uint64_t decimals;
    while (text.length && text.at[0] == ' ')
        text = (Text){text.at + 1, text.length - 1};
    while (text.length && text.at[text.length - 1] == ' ')
        text.length--;
    if (text.length < 2 || text.at[0] != '.')
        return false;
    text = (Text){text.at + 1, text.length - 1};
    if (!number_read_whole(text, LIVEVALUE_DECIMALS, &decimals))
        return false;
    *ret_decimals = (int)decimals;
    return true;
}

/* "@step:58", or nothing. */
static bool read_step(Text text, int64_t *ret_step)
{
    uint64_t step;
    const size_t length = sizeof "@step:" - 1;
    if (text.length == 0)
        return true;
    if (!text_starts_with(text, "@step:") ||
        !number_read_whole((Text){text.at + length, text.length - length},
                           LESSON_STEPS, &step))
        return false;
    *ret_step = (int64_t)step;
    return true;
}

bool livevalue_parse(Text code, LiveValue *ret_value,
                     char ret_message[LIVEVALUE_MESSAGE])
{
    LiveValue value = {.step = -1};
    char shown[QUOTE_TEXT];
    Text decimals = {code.at + 1, code.length - 1};
    Text moment = cut_before(&decimals, ' ');
    value.cell = cut_before(&moment, '@');
    quote_text(code, shown);
    TextBuffer message = text_buffer(ret_message, LIVEVALUE_MESSAGE);
    if (!read_step(moment, &value.step)) {
        text_addf(&message,
                  "value '%s' has a wrong moment; expected one such as "
                  "=delta[C]@step:58 .2",
                  shown);
        return false;
    }
    if (!read_decimals(decimals, &value.decimals)) {
        text_addf(&message,
                  "value '%s' has no number of decimals (0 to %d); expected it "
                  "behind a blank, such as =delta[C] .2",
                  shown, LIVEVALUE_DECIMALS);
        return false;
    }
    if (!cellname_check(value.cell, ret_message))
        return false;
    *ret_value = value;
    return true;
}
