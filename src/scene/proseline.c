/* Pieces are collected until a blank; the chunk then goes on the line, or on
   the next when it does not fit. A chunk wider than a whole line is cut. A line
   is drawn when it has ended: only then is known how high its highest piece
   is. */
#include "scene/proseline.h"

#include "scene/prosespan.h"

#include <assert.h>
#include <math.h>
#include <string.h>

/* In sizes of the text. */
static const float HEIGHT = 1.45f, ABOVE = 1.09f, BLANK = 0.27f;
static const float TALL_GAP = 0.12f;
static const float LEAST_FORMULA = 0.9f;

/* A word alone on the last line, and the one that joins it, are at most this
   part of a line. */
static const float WIDOW = 0.25f;

float proseline_height(float size)
{
    return roundf(size * HEIGHT);
}

bool proseline_shows(const ProseSetter *setter, float height)
{
    return setter->draw && setter->y + height > setter->top &&
           setter->y < setter->bottom;
}

void proseline_begin(ProseSetter *setter, Face face, float size, Colour colour)
{
    setter->face = face;
    setter->size = size;
    setter->colour = colour;
    setter->above = roundf(size * ABOVE);
    setter->below = proseline_height(size) - setter->above;
    setter->first_above = 0;
    setter->align = 0;
    setter->pen = 0;
    setter->blank = false;
    setter->settled = setter->count = 0;
    setter->chunk_width = 0;
    setter->lines = 0;
    setter->line = setter->ended = setter->before = (ProseLine){0, 0, 0, false};
    setter->short_line = -1;
    setter->widest = setter->longest = 0;
}

void proseline_indent(ProseSetter *setter, float width)
{
    setter->pen = width;
}

/* --- lines --- */

static float room_of(const ProseSetter *setter)
{
    float room = fmaxf(1, setter->right - setter->left);
    return setter->lines == setter->short_line
               ? fminf(room, setter->short_width)
               : room;
}

/* What a line needs above or below its baseline, given its usual height there
   and that of a piece, which keeps away from other lines when it is higher. */
static float reach(const ProseSetter *setter, float usual, float piece)
{
    return piece > usual ? ceilf(piece + TALL_GAP * setter->size) : usual;
}

static void measure_line(const ProseSetter *setter, float *ret_above,
                         float *ret_below)
{
    float above = 0, below = 0;
    for (int i = 0; i < setter->settled; i++) {
        above = fmaxf(above, setter->pieces[i].above);
        below = fmaxf(below, setter->pieces[i].below);
    }
    *ret_above = reach(setter, setter->above, above);
    *ret_below = reach(setter, setter->below, below);
}

static void draw_pieces(const ProseSetter *setter, float above)
{
    float spare = setter->right - setter->left - setter->pen;
    float left = setter->left + setter->align * fmaxf(0, spare);
    for (int i = 0; i < setter->settled; i++) {
        const ProsePiece *piece = &setter->pieces[i];
        prosepiece_draw(&setter->desk, piece,
                        (Point){left + piece->x, setter->y + above});
    }
}

/* Draws what is settled; the line is as high as it needs. */
static void draw_line(ProseSetter *setter)
{
    float above, below;
    measure_line(setter, &above, &below);
    if (setter->lines == 0) {
        above = fmaxf(above, setter->first_above);
        setter->first_above = above;
    }
    if (proseline_shows(setter, above + below))
        draw_pieces(setter, above);
    setter->y += above + below;
}

/* Ends the line; pieces that have no place yet move to the front. */
static void end_line(ProseSetter *setter, bool soft)
{
    draw_line(setter);
    setter->widest = fmaxf(setter->widest, setter->pen);
    setter->line.width = setter->pen;
    setter->line.soft = soft;
    setter->before = setter->ended;
    setter->ended = setter->line;
    setter->line = (ProseLine){0, 0, 0, false};
    setter->lines++;
    setter->count -= setter->settled;
    memmove(setter->pieces, setter->pieces + setter->settled,
            (size_t)setter->count * sizeof setter->pieces[0]);
    setter->settled = 0;
    setter->pen = 0;
}

/* --- chunks --- */

static void settle(ProseSetter *setter)
{
    ProsePiece *piece = &setter->pieces[setter->settled++];
    piece->x = setter->pen;
    setter->pen += piece->width;
}

/* The line ends inside a chunk. */
static void end_inside(ProseSetter *setter)
{
    end_line(setter, false);
    setter->line.chunks = 1;
}

/* What does not fit of the next piece comes on the next line. */
static bool cut(ProseSetter *setter, float room)
{
    ProsePiece rest;
    ProsePiece *piece = &setter->pieces[setter->settled];
    if (!prosepiece_split(&setter->desk, piece, room, &rest))
        return false;
    assert(setter->count < PROSE_PIECES);
    memmove(piece + 2, piece + 1,
            (size_t)(setter->count - setter->settled - 1) * sizeof *piece);
    piece[1] = rest;
    setter->count++;
    settle(setter);
    end_inside(setter);
    return true;
}

static void place_piece(ProseSetter *setter)
{
    ProsePiece *piece = &setter->pieces[setter->settled];
    float room = room_of(setter) - setter->pen + 0.01f;
    if (piece->width <= room) {
        settle(setter);
    } else if (cut(setter, room)) {
        return;
    } else if (setter->pen > 0) {
        end_inside(setter);
    } else {
        prosepiece_squeeze(&setter->desk, piece, room, 1);
        settle(setter);
    }
}

static void squeeze_formulas(ProseSetter *setter, float room)
{
    for (int i = setter->settled; i < setter->count; i++) {
        ProsePiece *piece = &setter->pieces[i];
        prosepiece_squeeze(&setter->desk, piece, room,
                           piece->size * LEAST_FORMULA);
    }
}

/* Room before a chunk; a line under both neighbours goes on below it. */
static void make_gap(ProseSetter *setter)
{
    if (!setter->blank || setter->settled == 0)
        return;
    float gap = setter->size * BLANK;
    ProsePiece *next = &setter->pieces[setter->settled];
    if (next[-1].underlined && next->underlined)
        next->lead = gap;
    setter->pen += gap;
}

static void place_chunk(ProseSetter *setter)
{
    if (setter->count == setter->settled)
        return;
    float gap = setter->blank ? setter->size * BLANK : 0;
    if (setter->settled > 0 &&
        setter->pen + gap + setter->chunk_width > room_of(setter))
        end_line(setter, setter->blank);
    make_gap(setter);
    setter->line.chunks++;
    setter->line.last_chunk = setter->chunk_width;
    setter->longest = fmaxf(setter->longest, setter->chunk_width);
    if (setter->chunk_width > room_of(setter))
        squeeze_formulas(setter, room_of(setter));
    while (setter->settled < setter->count)
        place_piece(setter);
    setter->chunk_width = 0;
    setter->blank = false;
}

void proseline_add(ProseSetter *setter, ProsePiece piece)
{
    if (setter->count == PROSE_PIECES - 1) /* one is kept for a cut */
        place_chunk(setter);
    if (setter->count == PROSE_PIECES - 1)
        end_line(setter, false);
    setter->chunk_width += piece.width;
    setter->pieces[setter->count++] = piece;
}

void proseline_blank(ProseSetter *setter)
{
    place_chunk(setter);
    setter->blank = true;
}

void proseline_break(ProseSetter *setter)
{
    place_chunk(setter);
    if (setter->settled > 0)
        end_line(setter, false);
    setter->blank = false;
}

void proseline_alone(ProseSetter *setter, ProsePiece piece, float x)
{
    assert(setter->count == 0);
    setter->pen = x;
    setter->pieces[setter->count++] = piece;
    settle(setter);
    end_line(setter, false);
}

/* --- paragraphs --- */

void proseline_spans(ProseSetter *setter, LessonRun run)
{
    for (int i = 0; i < run.count; i++)
        prosespan_add(setter, &setter->desk.page->spans[run.first + i]);
}

/* Text without any line takes one. */
void proseline_end(ProseSetter *setter)
{
    place_chunk(setter);
    if (setter->settled > 0 || setter->lines == 0)
        end_line(setter, false);
}

/* True when the last line is one short word that the last word of the line
   before can join. */
static bool ends_alone(const ProseSetter *setter)
{
    const ProseLine *last = &setter->ended, *before = &setter->before;
    float most = WIDOW * (setter->right - setter->left);
    return setter->lines >= 2 && last->chunks == 1 && last->width <= most &&
           before->soft && before->chunks >= 3 && before->last_chunk <= most;
}

/* Set twice: the first time shows how it ends. */
void proseline_paragraph(ProseSetter *setter, LessonRun run)
{
    float y = setter->y, pen = setter->pen;
    bool draw = setter->draw;
    setter->draw = false;
    proseline_spans(setter, run);
    proseline_end(setter);
    bool alone = ends_alone(setter);
    bool seen = draw && setter->y > setter->top && y < setter->bottom;
    setter->draw = draw;
    if (!alone && !seen)
        return;
    int line = setter->lines - 2;
    float width = setter->before.width - 1;
    proseline_begin(setter, setter->face, setter->size, setter->colour);
    setter->y = y;
    setter->pen = pen;
    setter->short_line = alone ? line : -1;
    setter->short_width = width;
    proseline_spans(setter, run);
    proseline_end(setter);
}
