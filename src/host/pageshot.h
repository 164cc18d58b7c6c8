/* A page of a lesson as the window shows it when it is opened, without a
   window. */
#ifndef HOST_PAGESHOT_H
#define HOST_PAGESHOT_H

#include "cli/cli.h"

/* As CliHost's page_draw (cli/cli.h); `user` is not looked at. */
bool pageshot_draw(void *user, const PageWish *wish, const Font *font,
                   DrawList *list);

#endif
