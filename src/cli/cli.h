/* The program without a window: one table of commands (trace, train, render,
   check, gradcheck, bench, worksheet, help), each a file of its own. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "draw/list.h"

#include <stdbool.h>
#include <stdint.h>

/* What the process returns; docs/formats.md. */
typedef enum CliExit {
    CLI_DONE = 0,
    CLI_FAILED = 1, /* the check did not hold, or the output failed */
    CLI_USAGE = 2,
    CLI_BAD_FILE = 65,
    CLI_NO_FILE = 66,
    CLI_OWN_FAULT = 70
} CliExit;

#define PAGE_OPENS UINT64_MAX

/* A page of a lesson without errors, as a picture. */
typedef struct PageWish {
    const char *path;
    uint64_t page;       /* from 1, one that the lesson has */
    uint64_t step;       /* of the run; PAGE_OPENS: where the page opens */
    const char *grain;   /* its name; NULL: the page's own */
    int theme;           /* ThemeKind */
    float width, height; /* device pixels */
    float scale;         /* device pixels a logical pixel */
} PageWish;

/* What `bench` measures, `render` draws and help tells of the window; src/host
   provides it, because this folder does not know the application. Missing: not
   available. */
typedef struct CliHost {
    void *user;
    /* an application with an animation under way, nothing shown; false when
       it cannot be had */
    bool (*frame_open)(void *user, float scale);
    /* makes and paints its next frame, `elapsed` seconds after the last */
    void (*frame)(void *user, double elapsed);
    void (*frame_close)(void *user);
    /* milliseconds from nothing to the first frame; negative: cannot be had */
    double (*start_ms)(void *user);
    /* the same from turning a page to its picture, the slowest page of all
       lessons that are shipped */
    double (*page_ms)(void *user);
    /* draws a page as the window shows it (draw_begin included); false when
       out of memory */
    bool (*page_draw)(void *user, const PageWish *wish, const Font *font,
                      DrawList *list);
    const struct Usage *window; /* its options (cli/args.h) */
} CliHost;

/* True for the first word of a command line that cli_run understands: a
   command, or --help, -h, --version. */
bool cli_is_command(const char *word);

/* Runs the command line of a process (argv[0] is the program, argv[1] such a
   word) on standard output and standard error; returns a CliExit. It may
   reorder argv. `host` may be NULL. */
int cli_run(int argc, char **argv, const CliHost *host);

/* Says on standard error that an argument is neither a command nor a file, or
   no option; returns the CliExit. */
int cli_unknown_argument(const char *argument);

#endif
