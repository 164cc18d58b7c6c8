/* A page of the documentation as lines, and the parts of it that tests compare
   with the program: fenced blocks, tables, words in backquotes. */
#ifndef TESTS_DOCS_PAGE_H
#define TESTS_DOCS_PAGE_H

#include "support/suite.h"

#include <stdbool.h>

enum {
    PAGE_PATH = 1024,
    PAGE_LINES = 2000,
    PAGE_WORD = 256,
    PAGE_WORDS = 128,
    BLOCK_TEXT = 16 * 1024
};

typedef struct Page {
    char file[PAGE_PATH];    /* "docs/formats.md" */
    char *bytes;             /* owned; cut into lines */
    int count;               /* of lines */
    char *lines[PAGE_LINES]; /* [count], without their ends */
    bool fenced[PAGE_LINES]; /* [count]: inside a fenced block */
} Page;

/* Words in their order. Plain data. */
typedef struct Words {
    int count;
    char at[PAGE_WORDS][PAGE_WORD]; /* [count] */
} Words;

/* A fenced block. */
typedef struct Block {
    const Page *page;
    int line; /* of the first line inside, from 1 */
    char language[16];
    char name[64];         /* from a first line "# NAME", of Markdown behind
                              the language; "" without */
    char text[BLOCK_TEXT]; /* the lines, each ended by '\n' */
} Block;

/* The path of a file of the project. */
void project_path(const char *file, char ret_path[PAGE_PATH]);

/* Reads a page; fails the test when it cannot. Page is large: static. */
void page_open(const char *file, Page *ret_page);
void page_close(Page *page);

/* Calls `each` for the README and every docs/NAME.md; returns how many. */
int each_page(void (*each)(const Page *page, void *user), void *user);

/* The block that begins behind line index `at` (0: the first); false when
   there is none. *at moves behind it. */
bool page_block(const Page *page, int *at, Block *ret_block);

/* The block of a name; fails the test when there is none. */
void page_block_named(const Page *page, const char *name, Block *ret_block);

/* The words in backquotes in a column (from 0) of the first table below a
   heading ("### Words"; its beginning is enough). Fails the test when there is
   no such heading; without a table there are no words. Only the first word
   inside the backquotes counts: `--by GRAIN` is --by. */
Words page_column(const Page *page, const char *heading, int column);

/* The cells of a table's row, trimmed; how many. 0 for any other line. */
int row_cells(const char *line, int most, char ret_cells[][PAGE_WORD]);

/* The words in backquotes of a text. */
void quoted_words(const char *text, Words *words);

void words_add(Words *words, const char *word, size_t length);
bool words_have(const Words *words, const char *word);

/* Fails the test unless both have the same words, in any order. */
void expect_same_words(const char *where, const Words *page,
                       const Words *program);

#endif
