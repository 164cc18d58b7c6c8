/* A player with one of the lessons that are shipped. */
#ifndef APP_PUPIL_H
#define APP_PUPIL_H

#include "player.h"

enum { PUPIL_LESSONS = 5 };

/* File names in lessons/, in their order. */
extern const char *const PUPIL_FILES[PUPIL_LESSONS];

/* The path of a shipped lesson, or of the folder with ""; valid until the next
   call. */
const char *pupil_path(const char *file);

/* In front of a lesson on a page (from 1); fails when it does not open. */
Player *pupil_come(const char *file, int page);

/* Types characters into what is open, one frame. */
void pupil_type(Player *player, const char *text);

/* Answers the page's question: rightly, or as wrongly as it goes. */
void pupil_answer(Player *player, bool rightly);

#endif
