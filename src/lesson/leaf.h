/* A page as it stands in the file, before Markdown or directives are read: a
   lesson's text is cut at its lines `---` and its comments are taken out. */
#ifndef LESSON_LEAF_H
#define LESSON_LEAF_H

#include "base/arena.h"
#include "base/report.h"
#include "lesson/lesson.h"

typedef struct Comment {
    Text text; /* between "<!--" and "-->" */
    int line;  /* where it begins */
} Comment;

typedef struct Leaf {
    Text markdown; /* without comments, but with all line ends */
    int line;      /* of its first line */
    int comment_count;
    Comment comments[LESSON_PAGE_COMMENTS]; /* [comment_count] */
    bool more_comments; /* than fit, which has been reported */
    bool refused; /* its Markdown is over a limit, which has been reported */
} Leaf;

typedef struct Leaves {
    int count;
    Leaf *leaves; /* [count] */
} Leaves;

/* Cuts `text` (as plaintext_make leaves it), whose first line has the number
   `first_line`, into pages. Everything is taken from the arena; comments'
   texts point into `text`. Errors go into `report`; what could be read is
   there all the same. */
Leaves leaf_cut(Text text, int first_line, Arena *arena, Report *report);

#endif
