/* What stands on a line of a page without a break inside: a word, a piece of
   code, a number, a formula or a part of one. */
#ifndef SCENE_PROSEPIECE_H
#define SCENE_PROSEPIECE_H

#include "scene/prose.h"

enum { PROSE_PIECE_TEXT = 48 };

/* What pieces are made from and drawn on; borrowed. */
typedef struct ProseDesk {
    DrawList *list;
    const LessonPage *page;
    ProseLook look;
    ProseValues values;
    DrawId id; /* of the block */
} ProseDesk;

typedef struct ProsePiece {
    Face face;
    float size;
    Colour colour;
    Text text;
    char own[PROSE_PIECE_TEXT]; /* text of a live value; or "" */
    bool code, hole, underlined;
    int first, end;     /* formula: its nodes, siblings, and the one behind
                           them; first EQUATION_NONE: text */
    float width;        /* these three are set by prosepiece_measure */
    float above, below; /* the baseline: what it needs, 0 for text */
    float lead;         /* underlined room to the piece before it */
    float x;            /* from the beginning of its line */
} ProsePiece;

/* Sets width, above and below. */
void prosepiece_measure(const ProseDesk *desk, ProsePiece *piece);

/* Draws a measured piece with the pen at `at` on the baseline. */
void prosepiece_draw(const ProseDesk *desk, const ProsePiece *piece, Point at);

/* Bytes of `text` that fit into `room`: whole characters, at least one. */
size_t prosepiece_fit(const ProseDesk *desk, Face face, float size, Text text,
                      float room);

/* Cuts off what does not fit into `room`: text before a character, code rather
   behind a blank, a formula before + − = and the like. True: `piece` is what
   fits, *ret_rest the rest, both measured. False: it cannot be cut, nothing
   has changed. */
bool prosepiece_split(const ProseDesk *desk, ProsePiece *piece, float room,
                      ProsePiece *ret_rest);

/* Sets a formula smaller, but not below `least`, and an empty place narrower,
   until it fits into `room`. */
void prosepiece_squeeze(const ProseDesk *desk, ProsePiece *piece, float room,
                        float least);

#endif
