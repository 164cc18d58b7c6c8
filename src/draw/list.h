/* A picture as data: what to draw, in order, with the id of what each piece
   shows. Scenes and widgets write it, the painter and SVG read it, tests
   assert on it. One list serves every frame; it grows to the largest frame and
   then allocates nothing.

   The list is cut into panels, rectangles that clip what they contain. A
   panel's commands are still (painted once and kept until they change) up to
   `draw_moving`, and moving (painted every frame on a copy) after it. */
#ifndef DRAW_LIST_H
#define DRAW_LIST_H

#include "base/text.h"
#include "draw/font.h"
#include "draw/geometry.h"

#include <stddef.h>

/* What a command shows: a noun in the top byte, a number below; 0: nothing in
   particular. Scenes and widgets define their nouns. */
typedef uint32_t DrawId;

typedef enum DrawKind {
    DRAW_BOX,
    DRAW_SHADOW,
    DRAW_DISC,
    DRAW_BAND,
    DRAW_RING,
    DRAW_CURVE,
    DRAW_LINES,
    DRAW_POLYGON,
    DRAW_TEXT
} DrawKind;

typedef struct DrawCommand {
    DrawKind kind;
    DrawId id;
    Rect rect;        /* what it covers; of text: advance by ascent+descent;
                         of a SHADOW: the shape that throws it */
    Colour fill;      /* inside, or the colour of strokes and text */
    Colour border;    /* BOX: its frame */
    float radius;     /* BOX: corners; SHADOW: corners */
    float width;      /* strokes, frames; SHADOW: blur */
    float dash;       /* strokes, frames: length of dashes, 0 solid */
    float low, high;  /* BAND: from y to y */
    Point centre;     /* DISC, BAND, RING */
    Face face;        /* TEXT */
    float size;       /* TEXT: em */
    float baseline;   /* TEXT: its y; its x is rect.x */
    Curve curve;      /* CURVE */
    int first, count; /* LINES, POLYGON: in points; TEXT: in bytes */
} DrawCommand;

enum { DRAW_PANELS = 32 };

typedef struct DrawPanel {
    DrawId id;
    Rect rect;
    Colour background;
    int first;       /* first command */
    int moving;      /* first moving command; `end` when none moves */
    int end;         /* one behind the last command */
    bool has_moving; /* draw_moving was called */
} DrawPanel;

typedef struct DrawList {
    const Font *font;      /* not owned */
    float scale;           /* device pixels a logical pixel */
    DrawCommand *commands; /* [command_count] */
    Point *points;         /* [point_count] */
    char *bytes;           /* [byte_count], texts without ending zeros */
    int command_count, command_room;
    int point_count, point_room;
    int byte_count, byte_room;
    DrawPanel panels[DRAW_PANELS]; /* [panel_count] */
    int panel_count;
    bool out_of_memory; /* a command was dropped; said once by the owner */
} DrawList;

/* An empty list without memory; the caller owns it and calls draw_free. */
DrawList draw_list(void);
void draw_free(DrawList *list);

/* Empties the list for the next frame. */
void draw_begin(DrawList *list, const Font *font, float scale);

/* Everything until the next panel belongs to this rectangle. Panels must not
   overlap, except that a later panel may cover earlier ones (a page laid over
   the stage; with a translucent background they shine through). At most
   DRAW_PANELS a frame. What is drawn before the first panel is in the list but
   never painted. */
void draw_panel(DrawList *list, DrawId id, Rect rect, Colour background);

/* From here to the panel's end, commands move. */
void draw_moving(DrawList *list);

typedef struct BoxLook {
    Colour fill, border;
    float radius, border_width;
    float dash; /* of the border; 0 solid */
} BoxLook;

/* A rounded rectangle; the border lies inside the rectangle. */
void draw_box(DrawList *list, DrawId id, Rect rect, BoxLook look);

/* A soft shadow of a rounded rectangle, `blur` wide. */
void draw_shadow(DrawList *list, DrawId id, Rect rect, float radius, float blur,
                 Colour colour);

void draw_disc(DrawList *list, DrawId id, Point centre, float radius,
               Colour fill);

/* The part of a disc between two heights (y), the edges exact. */
void draw_band(DrawList *list, DrawId id, Point centre, float radius, float low,
               float high, Colour fill);

/* A circle's line, centred on the radius. */
void draw_ring(DrawList *list, DrawId id, Point centre, float radius,
               float width, Colour colour, float dash);

void draw_curve(DrawList *list, DrawId id, const Curve *curve, float width,
                Colour colour, float dash);

/* Joined straight lines through `count` points, with round joins and ends cut
   straight. Dashes and the gaps between them are equally long. */
void draw_lines(DrawList *list, DrawId id, const Point *points, int count,
                float width, Colour colour, float dash);

/* A filled polygon (non-zero winding). */
void draw_polygon(DrawList *list, DrawId id, const Point *points, int count,
                  Colour fill);

typedef enum Align { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT } Align;

typedef struct TextLook {
    Face face;
    float size;
    Colour colour;
    Align align;
} TextLook;

/* One line of text with its baseline through `at`; returns its width. */
float draw_text(DrawList *list, DrawId id, Point at, TextLook look, Text text);

/* As draw_text for a zero-ended string. */
float draw_string(DrawList *list, DrawId id, Point at, TextLook look,
                  const char *string);

/* Measures as draw_text would set it. */
TextSize draw_measure(const DrawList *list, Face face, float size, Text text);

/* Text broken at blanks, and at every newline, into lines of at most `width`,
   each `line_height` below the other, the first baseline at `at`; returns the
   number of lines. A word longer than the width stands alone. With `draw` false
   only counts. */
int draw_paragraph(DrawList *list, DrawId id, Point at, TextLook look,
                   float width, float line_height, Text text, bool draw);

/* One line of text that ends in dots where it would be wider than `width`;
   returns its width. */
float draw_fitted(DrawList *list, DrawId id, Point at, TextLook look,
                  float width, Text text);

/* The text of a TEXT command. */
Text draw_text_of(const DrawList *list, const DrawCommand *command);

/* The first command with this id, NULL when there is none. */
const DrawCommand *draw_find(const DrawList *list, DrawId id);

/* The first text that is exactly `string`, NULL when there is none. */
const DrawCommand *draw_find_text(const DrawList *list, const char *string);

#endif
