/* A lesson while it is put together: what the readers of its parts share. */
#ifndef LESSON_BINDER_H
#define LESSON_BINDER_H

#include "lesson/leaf.h"
#include "lesson/lesson.h"
#include "lesson/reader.h"

typedef struct Binder {
    Report *report;  /* not owned */
    Report *scratch; /* for errors that are looked at before they are told */
    Arena *arena;    /* of the lesson; what is taken from it stays */
    Arena *work;     /* given back when the lesson is read */
    Tree front;      /* the front matter; without nodes: there is none */
    bool front_good; /* it is an experiment, so a page's can be told wrong */
    int body_line;   /* the first behind the front matter */
    int overrides;   /* values read again for `set` so far */
    struct Sheet *sheet; /* of the work; NULL until a page is read */
} Binder;

/* Zeroed memory of the lesson or of the work; NULL after a complaint. */
void *binder_take(Binder *binder, size_t count, size_t size);
void *binder_take_work(Binder *binder, size_t count, size_t size);

/* A copy of `text` in the lesson's memory; empty when there is none left. */
Text binder_text(Binder *binder, Text text);

/* Reads the cell named by a node. False after a complaint. `what` names it in
   words ("of"). */
bool binder_cell(Binder *binder, Reader *reader, int node, const char *what,
                 LessonCell *ret_cell);

/* Reads a list of `least` to LESSON_CELLS cells. */
bool binder_cells(Binder *binder, Reader *reader, int node, const char *what,
                  int least, int *ret_count, LessonCell **ret_cells);

/* Adds the lines of `from`, each at its place. */
void binder_tell(Binder *binder, const Report *from);

/* Reads the front matter into the lesson. */
void front_read(Binder *binder, Text front, Lesson *lesson);

/* Cuts a lesson's text: the front matter (empty after a complaint when there
   is none) and the pages, which begin on *ret_line. False when nothing else
   can be read. */
bool front_cut(Text text, Report *report, Text *ret_front, Text *ret_body,
               int *ret_line);

/* Reads a page's comments: its directives and notes. */
void directive_read(Binder *binder, const Comment *comment, LessonPage *page);

/* Reads a moment from the node of `what` ("at"). False after a complaint. */
bool moment_read(Binder *binder, Reader *reader, int node, const char *what,
                 LessonMoment *ret_moment);

/* Reads the map of `ask`. */
void ask_read(Binder *binder, Reader *reader, int map, LessonAsk *ret_ask);

/* Reads the lesson's experiment again with the overrides of `set` (a node of
   the reader's tree), for one page. */
void override_read(Binder *binder, Reader *reader, int set, LessonPage *page);

/* Reads a page's Markdown into its blocks. */
void markdown_read(Binder *binder, const Leaf *leaf, LessonPage *page);

#endif
