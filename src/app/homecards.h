/* Reads what the cards of the first page show. */
#ifndef APP_HOMECARDS_H
#define APP_HOMECARDS_H

#include "app/homestate.h"

/* The cards of a folder's lessons, by file name; what cannot be read becomes a
   card that says so. Files whose name begins with no digit are no lessons of a
   course and stay out. */
void homecards_read(HomeState *home, const char *folder);

#endif
