/* A lesson that is open: its pages, where each opens, and what was answered. */
#ifndef APP_LESSONSTATE_H
#define APP_LESSONSTATE_H

#include "lesson/store.h"
#include "setup/lessonplan.h"

enum { ANSWER_TEXT = 32, LESSON_REASON = 900 };

/* What became of a page's question. */
typedef struct Answer {
    bool committed;
    bool skipped;
    bool right;
    int choice;             /* sign: 0 +, 1 −; largest, choice: index */
    double value;           /* value, step */
    char text[ANSWER_TEXT]; /* what is being typed */
    bool refused;           /* what was typed is no number */
} Answer;

typedef struct LessonState {
    bool open;
    Lesson lesson;
    char key[STORE_PATH]; /* its full path; "": not known */
    LessonPlan plan;
    int page;     /* from 0 */
    int next;     /* on the last page: the card of the next lesson; -1: none */
    int beyond;   /* steps asked for behind the end of the last page */
    bool held;    /* a step was asked for while the question waits */
    float scroll; /* of the page's text, logical pixels */
    Answer answers[LESSON_PAGES];
    /* why the page's answer is what it is; "": not told yet */
    char reason[LESSON_REASON];
    /* the live values of this page, by span */
    double values[LESSON_PAGE_SPANS];
    bool known[LESSON_PAGE_SPANS];
    /* the cells of this page's focus */
    int lit[LESSON_CELLS];
    int lit_count;
} LessonState;

#endif
