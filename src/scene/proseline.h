/* Text in lines: pieces of different faces on one baseline, broken only where
   there is a blank. */
#ifndef SCENE_PROSELINE_H
#define SCENE_PROSELINE_H

#include "draw/formula.h"
#include "scene/prose.h"

enum { PROSE_PIECES = 32, PROSE_PIECE_TEXT = 48 };

/* What stands on a line without a blank inside. */
typedef struct ProsePiece {
    Face face;
    float size, width;
    Colour colour;
    Text text;
    char own[PROSE_PIECE_TEXT]; /* text of a live value; or "" */
    bool code, hole, underlined;
    int equation; /* root of a formula; EQUATION_NONE: text */
} ProsePiece;

typedef struct ProseSetter {
    DrawList *list;
    const LessonPage *page;
    ProseLook look;
    ProseValues values;
    DrawId id;
    bool draw;
    float top, bottom; /* what is drawn lies between */
    float left, right; /* of the lines */
    float x, y;        /* pen; y is the top of the line */
    float size, leading;
    Face face; /* of plain text */
    Colour colour;
    bool blank; /* before the next chunk */
    float chunk_width;
    int pieces;
    ProsePiece chunk[PROSE_PIECES]; /* [pieces], not yet on a line */
} ProseSetter;

/* Begins lines of text at the setter's left. */
void proseline_begin(ProseSetter *setter, Face face, float size, Colour colour);

/* Sets spans; the page's values and formulas are looked up. */
void proseline_spans(ProseSetter *setter, LessonRun run);

/* Ends the last line; the pen is at the top of what comes below. */
void proseline_end(ProseSetter *setter);

/* The width spans would take on one endless line. */
float proseline_width(const ProseSetter *setter, LessonRun run);

/* True when a line of this height at the pen lies wholly inside. */
bool proseline_shows(const ProseSetter *setter, float height);

#endif
