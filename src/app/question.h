/* Answering a page's question before the numbers are there. */
#ifndef APP_QUESTION_H
#define APP_QUESTION_H

#include "app/state.h"

/* What became of this page's question. */
Answer *question_answer(App *app);

/* True when the question is of this kind: "sign", "value", ... */
bool question_asks(const App *app, const char *what);

/* How far a number may be off. */
double question_tolerance(const App *app);

/* The words of an option (from 0), and of a cell: "the delta of A". */
void question_option(const App *app, int index, TextBuffer *text);
void question_name(const Net *net, int cell, TextBuffer *text);

/* Gives characters and keys to the field; true when it took the key. */
bool question_key(App *app, KeyPress press);
void question_type(App *app, const char *text);

/* Takes up the answer that was given to a page's question (from 0) earlier; one
   that no longer fits the question is dropped. */
void question_restore(App *app, int page, const StoreAnswer *from);

/* Adds what was given to this page's question, as it is kept. */
void question_given(App *app, TextBuffer *text);

/* Commits option `index` (from 0) of a sign, largest or choice. */
void question_choose(App *app, int index);

/* Commits what was typed. */
void question_commit(App *app);
void question_skip(App *app);

/* Asks this page's question once more, from where the page opens. */
void question_again(App *app);

/* How many options can be chosen; 0 when a number is to be typed. */
int question_options(const App *app);

#endif
