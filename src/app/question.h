/* The card that asks before the numbers are there, and the verdict after. */
#ifndef APP_QUESTION_H
#define APP_QUESTION_H

#include "app/state.h"

/* Draws the card of this page's question at `at` (width given), with its
   buttons or field; answers clicks. With `draw` false only measures. Returns
   its height; 0 without a question. */
float question_draw(App *app, DrawList *list, Point at, float width, bool draw);

/* Gives characters and keys to the field; true when it took the key. */
bool question_key(App *app, KeyPress press);
void question_type(App *app, const char *text);

/* Commits option `index` (from 0) of a sign, largest or choice. */
void question_choose(App *app, int index);

/* Commits what was typed. */
void question_commit(App *app);
void question_skip(App *app);

/* How many options can be chosen; 0 when a number is to be typed. */
int question_options(const App *app);

#endif
