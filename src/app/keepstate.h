/* What is kept of the user, and what of it is not saved yet. */
#ifndef APP_KEEPSTATE_H
#define APP_KEEPSTATE_H

#include "lesson/store.h"

typedef struct KeepState {
    Store *store;            /* owned */
    char folder[STORE_PATH]; /* where it is saved; "": nowhere */
    Settings seen;           /* the settings of the frame before */
    bool unsaved;
    double since;               /* seconds since it was saved last */
    char notice[STORE_MESSAGE]; /* to be told the user; "": nothing */
} KeepState;

#endif
