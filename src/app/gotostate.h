/* "Go to ...": a number that is being typed, and what it counts. */
#ifndef APP_GOTOSTATE_H
#define APP_GOTOSTATE_H

#include <stdbool.h>

typedef enum GotoUnit {
    GOTO_STEP,
    GOTO_SAMPLE,
    GOTO_EPOCH,
    GOTO_UNITS
} GotoUnit;

typedef struct Goto {
    bool open;
    GotoUnit unit;
    char text[24];
    const char *refused; /* why, a static text; NULL: not */
} Goto;

#endif
