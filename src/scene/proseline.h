/* Text in lines: pieces of different faces on one baseline, broken where there
   is a blank, and inside a piece only when it is wider than a whole line. */
#ifndef SCENE_PROSELINE_H
#define SCENE_PROSELINE_H

#include "scene/prosepiece.h"

enum { PROSE_PIECES = 96 /* on a line and in the chunk behind it */ };

/* What is known of a line when it has ended. */
typedef struct ProseLine {
    int chunks;
    float width, last_chunk;
    bool soft; /* ended at a blank because the next chunk did not fit */
} ProseLine;

typedef struct ProseSetter {
    ProseDesk desk;
    bool draw;
    float top, bottom; /* what is drawn lies between, or is cut there */
    float left, right; /* of the lines */
    float y;           /* top of the line */
    float pen;         /* width of what is settled on the line */
    float size;
    float above, below; /* a line's least height around its baseline */
    float first_above;  /* the same of the first line */
    float align;        /* 0 left, 0.5 centre, 1 right */
    Face face;          /* of plain text */
    Colour colour;
    bool blank; /* before the next chunk */
    float chunk_width;
    int settled, count;
    ProsePiece pieces[PROSE_PIECES]; /* [count]; from `settled` on they have
                                        no place on the line yet */
    int lines;                       /* that have ended */
    ProseLine line, ended, before;   /* this one, the last two */
    int short_line;                  /* this one is ... */
    float short_width;               /* ... at most so wide; -1: none */
    float widest, longest;           /* line, chunk */
} ProseSetter;

/* Height of a line of text of this size. */
float proseline_height(float size);

/* Begins lines of text at the setter's left. */
void proseline_begin(ProseSetter *setter, Face face, float size, Colour colour);

/* Keeps what comes first `width` away from the left of the first line. */
void proseline_indent(ProseSetter *setter, float width);

/* Sets spans; the page's values and formulas are looked up. */
void proseline_spans(ProseSetter *setter, LessonRun run);

/* Ends the last line; the pen is at the top of what comes below. */
void proseline_end(ProseSetter *setter);

/* Spans and end; a last line of one short word gets company. */
void proseline_paragraph(ProseSetter *setter, LessonRun run);

/* Takes a measured piece. It stands at those before it until a blank comes. */
void proseline_add(ProseSetter *setter, ProsePiece piece);

/* The next piece may begin a line. */
void proseline_blank(ProseSetter *setter);

/* Ends the line that has begun, if any. */
void proseline_break(ProseSetter *setter);

/* A line of its own that holds one measured piece, which must fit, `x` from the
   left. Nothing may be on the line. */
void proseline_alone(ProseSetter *setter, ProsePiece piece, float x);

/* True when a line of this height at the top of the line is seen. */
bool proseline_shows(const ProseSetter *setter, float height);

#endif
