/* A page of a lesson as a draw list: the lesson is checked here, the drawing is
   the host's. */
#ifndef CLI_PAGE_H
#define CLI_PAGE_H

#include "cli/command.h"

/* Checks the lesson of the wish and that it has the page. CLI_DONE, or the
   exit code after what is wrong was told on cli->err: every error of the
   lesson, as `check` tells them. */
int page_check(const Cli *cli, const Usage *usage, const PageWish *wish);

/* Draws a page that page_check found right. CLI_DONE, or the exit code after
   it was told that the host cannot. */
int page_draw(const Cli *cli, const Usage *usage, const PageWish *wish,
              const Font *font, DrawList *list);

/* Reads a lesson and walks it from the first page to the last; how many pages
   it has. False with every error in `report`, which is started. */
bool page_count(const char *path, Report *report, int *ret_pages);

#endif
