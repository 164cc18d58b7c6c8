/* What the program keeps of its user: settings, how far each lesson was read
   and what was answered. Plain values of fixed size, kept as one small YAML
   file in the user's data folder (docs/formats.md). That file is never half
   written, and one that cannot be read is set aside, never overwritten.

   Nothing may be added to the file without a new version: an older program
   would take an unknown key for damage. */
#ifndef LESSON_STORE_H
#define LESSON_STORE_H

#include "base/report.h"
#include "base/text.h"
#include "lesson/lesson.h"

enum {
    STORE_VERSION = 1,
    STORE_BYTES = 2 * 1024 * 1024, /* of the file */
    STORE_LESSONS = 200,
    STORE_PAGES = LESSON_PAGES,
    STORE_PATH = 1024,   /* bytes of a lesson's path, with its zero */
    STORE_GIVEN = 32,    /* bytes of an answer, with its zero */
    STORE_WINDOW = 8192, /* logical pixels of a window's side */
    STORE_MESSAGE = 640  /* bytes of a message, with its zero */
};

#define STORE_FILE "progress.yaml"

/* Bounds of the two numbers among the settings. */
#define STORE_TEXT_LEAST  0.5
#define STORE_TEXT_MOST   2.0
#define STORE_SPEED_LEAST 0.25
#define STORE_SPEED_MOST  64.0

typedef struct Settings {
    const char *theme; /* a word of WORD_THEME; default "light" */
    double text_size;  /* factor; default 1 */
    double speed;      /* stretches a second; default 2 */
    bool still;        /* values do not travel; default false */
    int width, height; /* of the window, logical pixels; 0: not known */
} Settings;

/* The answer to a page's question; zeroed: none. */
typedef struct StoreAnswer {
    char given[STORE_GIVEN]; /* as typed, or the option's number from 1 */
    bool skipped;            /* then nothing was given */
} StoreAnswer;

typedef struct StoreLesson {
    char path[STORE_PATH]; /* a full path; not empty, UTF-8 */
    int page;              /* shown last, from 1; 0: none yet */
    int reached;           /* the furthest shown */
    bool finished;         /* its last page was shown at some time */
    bool changed;          /* since it was read or saved; not in the file */
    StoreAnswer answers[STORE_PAGES]; /* index: page - 1 */
} StoreLesson;

/* About 900 kB: not for the stack. */
typedef struct Store {
    Settings settings;
    bool kept_away; /* what is in the place of our file must not be
                       overwritten: store_save refuses */
    int count;
    StoreLesson lessons[STORE_LESSONS]; /* [count], the one opened last first;
                                           paths are unique */
} Store;

/* A first start: the usual settings, no lessons. */
void store_start(Store *ret_store);

/* True when both are the same to the user: what goes into the file. */
bool store_equal(const Store *a, const Store *b);

/* What is known of a lesson; NULL when nothing is. */
const StoreLesson *store_find(const Store *store, const char *path);

/* The same, put first, added when it is new (the one opened longest ago is
   forgotten when there are too many). NULL, with nothing changed, for a path
   that is empty, too long or not UTF-8. Valid until the next call. */
StoreLesson *store_open(Store *store, const char *path);

/* Page `page` (from 1) of `pages` is shown. */
void store_show(StoreLesson *lesson, int page, int pages);

/* The answer to the question of `page` (from 1), in place of an earlier one;
   NULL: it was skipped. `given` is cut to what fits. */
void store_answer(StoreLesson *lesson, int page, const char *given);

/* Takes over what another program has saved meanwhile: the lessons that are not
   changed here, and those not known here, as far as there is room. */
void store_merge(Store *store, const Store *saved);

/* How much of a lesson of `pages` pages was read, 0 to 1; 0 for NULL. */
double store_part(const StoreLesson *lesson, int pages);

/* Reads the text of a file. Every error goes into `report` (which the caller
   has started with the file's name). True when there was none; on false
   *ret_store is untouched. */
bool store_parse(Text source, Report *report, Store *ret_store);

/* Writes the text of a file. False when it does not fit. */
bool store_write(const Store *store, TextBuffer *text);

/* Reads STORE_FILE in `folder`; *ret_store is whole afterwards in every case.
   No file: a first start. A damaged file: the same, and it is renamed to
   progress.yaml.damaged-1 (or -2, ...). A file of a newer version is left
   where it is, and nothing will be saved. False when there is something to
   tell the user: then ret_message says it in a sentence or two. */
bool store_load(const char *folder, Store *ret_store,
                char ret_message[STORE_MESSAGE]);

/* Puts it into `folder`, which is made if need be, at once, merged with what is
   saved there. False, with ret_message saying why, when it cannot; an earlier
   file stays then. */
bool store_save(const char *folder, Store *store,
                char ret_message[STORE_MESSAGE]);

#endif
