/* A value that a page takes from the network instead of typing it:
   `=delta[C] .2`, or `=out[C]@step:58 .3` at another moment than the page's. */
#ifndef LESSON_LIVEVALUE_H
#define LESSON_LIVEVALUE_H

#include "base/text.h"

enum {
    LIVEVALUE_DECIMALS = 12, /* at most */
    LIVEVALUE_MESSAGE = 160
};

typedef struct LiveValue {
    Text cell;    /* its name, as in the text that was read */
    int64_t step; /* after that many steps of the run; -1: at the page's
                     moment */
    int decimals;
} LiveValue;

/* True for code that means a value: '=' with a letter behind it. */
bool livevalue_is_meant(Text code);

/* Reads one. On false ret_message says what is wrong and what was expected,
   and *ret_value is untouched. */
bool livevalue_parse(Text code, LiveValue *ret_value,
                     char ret_message[LIVEVALUE_MESSAGE]);

#endif
