/* The words an experiment or lesson may use, family by family, and the keys of
   its maps: docs/formats.md as tables. A word that is known but not built yet
   is marked, so that an error can tell "not yet" from "never". */
#ifndef LESSON_VOCABULARY_H
#define LESSON_VOCABULARY_H

#include "base/text.h"

typedef enum WordFamily {
    WORD_ACTIVATION,
    WORD_LOSS,
    WORD_LEARNER,
    WORD_INIT,
    WORD_MISTAKE,
    WORD_GRADIENTS,
    WORD_ORDER,
    WORD_JUDGE,
    WORD_SET,
    WORD_PHASE, /* from here on: of a lesson */
    WORD_GRAIN,
    WORD_MARK, /* what a page shows */
    WORD_QUESTION,
    WORD_THEME, /* of what is kept of the user */
    WORD_FAMILIES
} WordFamily;

typedef struct Word {
    const char *name;
    bool available; /* false: known, but nothing does it yet */
} Word;

typedef enum KeyGroup {
    KEYS_EXPERIMENT, /* the top of the file */
    KEYS_NETWORK,
    KEYS_INIT,
    KEYS_DATA,
    KEYS_SAMPLE,
    KEYS_LEARNER,
    KEYS_LESSON, /* the front matter: an experiment's and its own */
    KEYS_PAGE,   /* directives */
    KEYS_MOMENT,
    KEYS_ASK,
    KEYS_STORE, /* the file with progress and settings */
    KEYS_STORE_LESSON,
    KEYS_STORE_ANSWER,
    KEYS_GROUPS
} KeyGroup;

/* What a family's words are, for messages: "activation". */
const char *vocabulary_family(WordFamily family);

/* The family's words; the last has no name (NULL). */
const Word *vocabulary_words(WordFamily family);

/* The word that is exactly `text`; NULL when there is none. */
const Word *vocabulary_find(WordFamily family, Text text);

/* The family's word nearest to `text`, for "did you mean"; NULL when none is
   near. */
const char *vocabulary_nearest(WordFamily family, Text text);

/* Adds what is expected in a word's place: "one of" and the words there are
   now. */
void vocabulary_expected(WordFamily family, TextBuffer *buffer);

/* The keys of a map, NULL-ended. */
const char *const *vocabulary_keys(KeyGroup group);

#endif
