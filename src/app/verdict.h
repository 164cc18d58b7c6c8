/* What is said once a page's question is answered: whether the guess was right,
   the truth beside it, and one sentence why. */
#ifndef APP_VERDICT_H
#define APP_VERDICT_H

#include "app/state.h"

enum { VERDICT_TEXT = LESSON_REASON /* bytes either text fits in */ };

/* Adds "Right. It is 3.75." or "You said 1.5. It is 3.75." */
void verdict_say(App *app, TextBuffer *text);

/* Adds why: what a wrong number may come from, else the lesson's own sentence,
   else what the step says; nothing when none of them is known. */
void verdict_reason(App *app, TextBuffer *text);

/* The same as it was when the run stood at the answer: it stays on the page
   when the run goes on. */
const char *verdict_kept(App *app);

#endif
