/* Pieces are collected until a blank; the chunk then goes on the line, or on
   the next when it does not fit. A chunk wider than the column stands alone. */
#include "scene/proseline.h"

#include "base/number.h"
#include "scene/equationbox.h"

#include <string.h>

static const float HOLE_WIDTH = 40;

bool proseline_shows(const ProseSetter *setter, float height)
{
    return setter->draw && setter->y >= setter->top - 0.5f &&
           setter->y + height <= setter->bottom + 0.5f;
}

void proseline_begin(ProseSetter *setter, Face face, float size, Colour colour)
{
    setter->face = face;
    setter->size = size;
    setter->colour = colour;
    setter->leading = size * 1.5f;
    setter->x = setter->left;
    setter->blank = false;
    setter->pieces = 0;
    setter->chunk_width = 0;
}

/* --- pieces --- */

static FormulaIndex build_formula(const ProseSetter *setter, Formula *formula,
                                  const ProsePiece *piece)
{
    formula_start(formula, 0, setter->look.theme->faint);
    return equationbox_build(formula, setter->page->nodes, piece->equation,
                             piece->colour, setter->id);
}

static float width_of(const ProseSetter *setter, const ProsePiece *piece)
{
    if (piece->hole)
        return HOLE_WIDTH;
    if (piece->equation != EQUATION_NONE) {
        Formula formula;
        FormulaIndex box = build_formula(setter, &formula, piece);
        return formula_measure(&formula, box, setter->list, piece->size).width;
    }
    Text text = piece->own[0] ? text_of(piece->own) : piece->text;
    float width =
        draw_measure(setter->list, piece->face, piece->size, text).width;
    return piece->code ? width + 8 : width;
}

static void draw_text_piece(ProseSetter *setter, const ProsePiece *piece,
                            Point at)
{
    Text text = piece->own[0] ? text_of(piece->own) : piece->text;
    if (piece->code)
        draw_box(
            setter->list, setter->id,
            (Rect){at.x, at.y - piece->size, piece->width, piece->size * 1.35f},
            (BoxLook){.fill = setter->look.theme->card, .radius = 4});
    draw_text(setter->list, setter->id,
              (Point){at.x + (piece->code ? 4.0f : 0.0f), at.y},
              (TextLook){piece->face, piece->size, piece->colour, ALIGN_LEFT},
              text);
    if (piece->underlined)
        draw_box(setter->list, setter->id,
                 (Rect){at.x, at.y + 2, piece->width, 1},
                 (BoxLook){.fill = piece->colour});
}

static void draw_piece(ProseSetter *setter, const ProsePiece *piece, Point at)
{
    if (piece->hole) {
        draw_box(setter->list, setter->id,
                 (Rect){at.x + 2, at.y - piece->size, piece->width - 4,
                        piece->size * 1.3f},
                 (BoxLook){.border = setter->look.theme->faint,
                           .border_width = 1.2f,
                           .radius = 4,
                           .dash = 3});
    } else if (piece->equation != EQUATION_NONE) {
        Formula formula;
        FormulaIndex box = build_formula(setter, &formula, piece);
        formula_measure(&formula, box, setter->list, piece->size);
        formula_draw(&formula, box, setter->list, piece->size, at);
    } else {
        draw_text_piece(setter, piece, at);
    }
}

/* --- lines --- */

static void new_line(ProseSetter *setter)
{
    setter->y += setter->leading;
    setter->x = setter->left;
}

static void flush(ProseSetter *setter)
{
    if (setter->pieces == 0)
        return;
    float blank = setter->blank ? setter->size * 0.27f : 0;
    if (setter->x > setter->left &&
        setter->x + blank + setter->chunk_width > setter->right)
        new_line(setter);
    else if (setter->x > setter->left)
        setter->x += blank;
    for (int i = 0; i < setter->pieces; i++) {
        const ProsePiece *piece = &setter->chunk[i];
        if (proseline_shows(setter, setter->leading))
            draw_piece(setter, piece,
                       (Point){setter->x, setter->y + setter->size * 1.12f});
        setter->x += piece->width;
    }
    setter->pieces = 0;
    setter->chunk_width = 0;
    setter->blank = false;
}

static void add_piece(ProseSetter *setter, ProsePiece piece)
{
    if (setter->pieces == PROSE_PIECES)
        flush(setter);
    piece.width = width_of(setter, &piece);
    setter->chunk_width += piece.width;
    setter->chunk[setter->pieces++] = piece;
}

static void add_blank(ProseSetter *setter)
{
    flush(setter);
    setter->blank = true;
}

void proseline_end(ProseSetter *setter)
{
    flush(setter);
    new_line(setter);
}

/* --- spans --- */

static ProsePiece plain_piece(const ProseSetter *setter, unsigned style)
{
    const Theme *theme = setter->look.theme;
    ProsePiece piece = {.face = setter->face,
                        .size = setter->size,
                        .colour = setter->colour,
                        .equation = EQUATION_NONE};
    if (style & (LESSON_STRONG | LESSON_EMPHASIS)) {
        piece.face = FACE_BOLD;
        piece.colour = theme->ink;
    }
    if (style & LESSON_CODE) {
        piece.face = FACE_MONO;
        piece.size = setter->size * 0.92f;
        piece.code = true;
    }
    piece.underlined = (style & LESSON_LINK) != 0;
    return piece;
}

/* Words of a text span; blanks at its ends count. */
static void add_words(ProseSetter *setter, const LessonSpan *span)
{
    ProsePiece piece = plain_piece(setter, span->style);
    size_t start = 0;
    if (span->style & LESSON_CODE) {
        piece.text = span->text;
        add_piece(setter, piece);
        return;
    }
    for (size_t i = 0; i <= span->text.length; i++) {
        bool end = i == span->text.length;
        if (!end && span->text.at[i] != ' ')
            continue;
        piece.text = (Text){span->text.at + start, i - start};
        if (piece.text.length > 0)
            add_piece(setter, piece);
        if (!end)
            add_blank(setter);
        start = i + 1;
    }
}

/* Deltas and gradients carry their sign, as everywhere. */
static NumberSign sign_of(Text cell)
{
    return text_starts_with(cell, "delta") || text_starts_with(cell, "grad") ||
                   text_starts_with(cell, "upstream")
               ? NUMBER_SIGN_ALWAYS
               : NUMBER_SIGN_MINUS;
}

static void add_value(ProseSetter *setter, const LessonSpan *span)
{
    ProsePiece piece = plain_piece(setter, 0);
    double value;
    int index = (int)(span - setter->page->spans);
    piece.face = FACE_MONO;
    piece.size = setter->size * 0.96f;
    piece.colour = setter->look.theme->ink;
    if (setter->values.value(setter->values.user, index, &value)) {
        char number[NUMBER_TEXT];
        number_shown(value, span->value.decimals, sign_of(span->value.cell),
                     number);
        TextBuffer own = text_buffer(piece.own, sizeof piece.own);
        text_add(&own, number);
    } else {
        piece.hole = true;
    }
    add_piece(setter, piece);
}

/* A formula in the line; one in $$..$$ has a line of its own, in its middle. */
static void add_equation(ProseSetter *setter, const LessonSpan *span)
{
    ProsePiece piece = plain_piece(setter, 0);
    piece.equation = span->equation;
    piece.size = setter->size * 1.12f;
    piece.colour = setter->look.theme->ink;
    if (!(span->style & LESSON_DISPLAY)) {
        add_piece(setter, piece);
        return;
    }
    flush(setter);
    if (setter->x > setter->left)
        new_line(setter);
    piece.size = setter->size * 1.25f;
    float room = setter->right - setter->left - width_of(setter, &piece);
    setter->y += setter->size * 0.4f;
    setter->x = setter->left + (room > 0 ? room / 2 : 0);
    setter->blank = false;
    add_piece(setter, piece);
    flush(setter);
    new_line(setter);
    setter->y += setter->size * 0.5f;
}

static void add_span(ProseSetter *setter, const LessonSpan *span)
{
    switch (span->kind) {
    case LESSON_TEXT:
        add_words(setter, span);
        break;
    case LESSON_EQUATION:
        add_equation(setter, span);
        break;
    case LESSON_VALUE:
        add_value(setter, span);
        break;
    case LESSON_SOFT_BREAK:
        add_blank(setter);
        break;
    case LESSON_HARD_BREAK:
        proseline_end(setter);
        break;
    }
}

void proseline_spans(ProseSetter *setter, LessonRun run)
{
    for (int i = 0; i < run.count; i++)
        add_span(setter, &setter->page->spans[run.first + i]);
}

float proseline_width(const ProseSetter *setter, LessonRun run)
{
    ProseSetter endless = *setter;
    endless.draw = false;
    endless.left = endless.x = 0;
    endless.right = 1e9f;
    proseline_spans(&endless, run);
    flush(&endless);
    return endless.x;
}
