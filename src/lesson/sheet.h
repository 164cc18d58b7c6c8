/* A page while its Markdown is read: room for everything a page may hold, set
   aside once a lesson, and where in the file the reading is. */
#ifndef LESSON_SHEET_H
#define LESSON_SHEET_H

#include "lesson/binder.h"

enum { SHEET_TEXT = 2 * LESSON_PAGE_BYTES };

typedef struct Sheet {
    Binder *binder;
    Text source; /* the page's Markdown */
    size_t at;   /* how far it has been read */
    int line;    /* of the file, at `at` */
    bool full;   /* over a limit, which has been reported: nothing more fits */
    int words;

    /* what the spans to come look like */
    int strong, emphasis, links, images; /* open ones */
    bool in_code, in_html_comment;
    int dollars; /* 1 or 2 around the formula at hand; 0: none */
    Text link;

    /* the block at hand */
    LessonRun *run;     /* takes the spans; NULL: no block is open */
    LessonBlock *block; /* NULL: none */
    bool fenced;
    int quotes, lists;
    struct {
        bool ordered;
        int number;         /* of the next item */
    } list[LESSON_NESTING]; /* [lists] */
    bool item_begins;       /* an item's block is still to be made */

    /* the span or code block at hand */
    int text_line; /* where its text begins; 0: unknown */
    size_t text_length;
    char text[SHEET_TEXT]; /* [text_length] */

    int block_count, span_count, entry_count, node_count;
    LessonBlock blocks[LESSON_PAGE_BLOCKS];
    LessonSpan spans[LESSON_PAGE_SPANS];
    LessonEntry entries[LESSON_PAGE_ENTRIES];
    EquationNode nodes[LESSON_PAGE_NODES];
} Sheet;

/* Empties it for a page. */
void sheet_start(Sheet *sheet, Binder *binder, const Leaf *leaf);

/* The line of a place in the page's Markdown, up to which it now is read; 0
   for a pointer to anything else. */
int sheet_line_of(Sheet *sheet, const char *place);

/* Marks the page as read up to `place`, if that lies in its Markdown. */
void sheet_read_to(Sheet *sheet, const char *place);

/* Marks it as read up to the next of `bytes`, or to behind it; false, and
   nothing is changed, when there is none. */
bool sheet_seek(Sheet *sheet, const char *bytes);
void sheet_seek_behind(Sheet *sheet, const char *bytes);

/* The line of the next text that is not blank, read past to its end. */
int sheet_pass_line(Sheet *sheet);

/* Complains, once, that the page is over a limit; returns 1, which ends
   md4c's reading. */
int sheet_overflow(Sheet *sheet, const char *what, int most);

/* A new block at hand, without a line yet; NULL after a complaint. */
LessonBlock *sheet_add_block(Sheet *sheet, LessonBlockKind kind);

/* A new span behind those of the run; NULL after a complaint. */
LessonSpan *sheet_add_span(Sheet *sheet, LessonSpanKind kind, int line);

/* Adds to the text at hand. 0, or 1 after a complaint. */
int sheet_add_text(Sheet *sheet, Text text);

/* The text at hand, which is then empty; in the lesson's memory. */
Text sheet_take_text(Sheet *sheet);

/* Copies what was read into the page. */
void sheet_finish(Sheet *sheet, LessonPage *page);

#endif
