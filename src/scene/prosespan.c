/* One function a kind of span. Faces combine: what is strong or in a heading is
   bold, also when it is code or a number; a link is underlined whatever it
   holds. */
#include "scene/prosespan.h"

#include "base/number.h"

#include <math.h>

enum { WORD_BYTES = 128 /* a longer word is more than one piece */ };

/* In sizes of the text around. */
static const float CODE = 0.92f, NUMBER = 0.96f, FORMULA = 1.12f;
static const float DISPLAY = 1.25f, LEAST_DISPLAY = 0.95f;
static const float DISPLAY_ROOM = 0.4f, DISPLAY_INDENT = 1.5f;

static ProsePiece plain_piece(const ProseSetter *setter, unsigned style)
{
    ProsePiece piece = {.face = setter->face,
                        .size = setter->size,
                        .colour = setter->colour,
                        .first = EQUATION_NONE,
                        .end = EQUATION_NONE,
                        .underlined = (style & LESSON_LINK) != 0};
    if (style & (LESSON_STRONG | LESSON_EMPHASIS))
        piece.face = FACE_BOLD;
    if (style & LESSON_STRONG)
        piece.colour = setter->desk.look.theme->ink;
    return piece;
}

static void make_mono(ProsePiece *piece, float share)
{
    piece->face = piece->face == FACE_BOLD ? FACE_MONO_BOLD : FACE_MONO;
    piece->size *= share;
}

static void add_measured(ProseSetter *setter, ProsePiece *piece)
{
    prosepiece_measure(&setter->desk, piece);
    proseline_add(setter, *piece);
}

/* --- text --- */

/* The first part of a text, whole characters. */
static Text part_of(Text text)
{
    if (text.length <= WORD_BYTES)
        return text;
    size_t length = WORD_BYTES;
    while (length > 1 && ((unsigned char)text.at[length] & 0xC0) == 0x80)
        length--;
    return (Text){text.at, length};
}

static void add_word(ProseSetter *setter, ProsePiece piece, Text word)
{
    while (word.length > 0) {
        piece.text = part_of(word);
        word.at += piece.text.length;
        word.length -= piece.text.length;
        add_measured(setter, &piece);
    }
}

/* Words of a text span; blanks at its ends count. */
static void add_text(ProseSetter *setter, const LessonSpan *span)
{
    ProsePiece piece = plain_piece(setter, span->style);
    size_t start = 0;
    if (span->style & LESSON_CODE) {
        make_mono(&piece, CODE);
        piece.code = true;
        add_word(setter, piece, span->text);
        return;
    }
    for (size_t i = 0; i <= span->text.length; i++) {
        bool end = i == span->text.length;
        if (!end && span->text.at[i] != ' ')
            continue;
        add_word(setter, piece, (Text){span->text.at + start, i - start});
        if (!end)
            proseline_blank(setter);
        start = i + 1;
    }
}

/* --- values --- */

typedef enum Paint { PAINT_INK, PAINT_SIGN, PAINT_BACKWARD } Paint;

/* Families of cells, painted as on the stage; others are ink. */
static const struct {
    const char *prefix;
    Paint paint;
} PAINTS[] = {
    {"in[", PAINT_SIGN},        {"out[", PAINT_SIGN},
    {"w[", PAINT_SIGN},         {"b[", PAINT_SIGN},
    {"delta[", PAINT_BACKWARD}, {"upstream[", PAINT_BACKWARD},
    {"slope[", PAINT_BACKWARD}, {"grad[", PAINT_BACKWARD},
    {"gradb[", PAINT_BACKWARD},
};

static Paint paint_of(Text cell)
{
    for (size_t i = 0; i < sizeof PAINTS / sizeof PAINTS[0]; i++)
        if (text_starts_with(cell, PAINTS[i].prefix))
            return PAINTS[i].paint;
    return PAINT_INK;
}

static Colour colour_of(const Theme *theme, Paint paint, double value)
{
    if (paint == PAINT_BACKWARD)
        return theme->backward;
    if (paint == PAINT_INK)
        return theme->ink;
    return value < 0 ? theme->negative_text : theme->positive_text;
}

static void add_value(ProseSetter *setter, const LessonSpan *span)
{
    const ProseDesk *desk = &setter->desk;
    ProsePiece piece = plain_piece(setter, span->style);
    double value;
    int index = (int)(span - desk->page->spans);
    make_mono(&piece, NUMBER);
    if (desk->values.value(desk->values.user, index, &value)) {
        Paint paint = paint_of(span->value.cell);
        char number[NUMBER_TEXT];
        number_shown(value, span->value.decimals,
                     paint == PAINT_BACKWARD ? NUMBER_SIGN_ALWAYS
                                             : NUMBER_SIGN_MINUS,
                     number);
        TextBuffer own = text_buffer(piece.own, sizeof piece.own);
        text_add(&own, number);
        piece.colour = colour_of(desk->look.theme, paint, value);
    } else {
        piece.hole = true;
    }
    add_measured(setter, &piece);
}

/* --- formulas --- */

/* Smaller when it is too wide; if that is not enough, in lines. */
static void add_display(ProseSetter *setter, ProsePiece piece)
{
    const ProseDesk *desk = &setter->desk;
    ProsePiece rest;
    float room = fmaxf(1, setter->right - setter->left), indent = 0;
    proseline_break(setter);
    setter->y += setter->size * DISPLAY_ROOM;
    piece.size = setter->size * DISPLAY;
    prosepiece_measure(desk, &piece);
    prosepiece_squeeze(desk, &piece, room, setter->size * LEAST_DISPLAY);
    float middle = (room - piece.width) / 2;
    while (piece.width > room - indent &&
           prosepiece_split(desk, &piece, room - indent, &rest)) {
        proseline_alone(setter, piece, indent);
        piece = rest;
        indent = fminf(setter->size * DISPLAY_INDENT, room / 4);
        middle = indent;
    }
    prosepiece_squeeze(desk, &piece, room - indent, 1);
    proseline_alone(setter, piece, fmaxf(indent, middle));
    setter->y += setter->size * DISPLAY_ROOM;
}

static void add_equation(ProseSetter *setter, const LessonSpan *span)
{
    ProsePiece piece = plain_piece(setter, span->style);
    piece.first = setter->desk.page->nodes[span->equation].first;
    piece.colour = setter->desk.look.theme->ink;
    piece.size = setter->size * FORMULA;
    if (piece.first == EQUATION_NONE)
        return;
    if (span->style & LESSON_DISPLAY)
        add_display(setter, piece);
    else
        add_measured(setter, &piece);
}

void prosespan_add(ProseSetter *setter, const LessonSpan *span)
{
    switch (span->kind) {
    case LESSON_TEXT:
        add_text(setter, span);
        break;
    case LESSON_EQUATION:
        add_equation(setter, span);
        break;
    case LESSON_VALUE:
        add_value(setter, span);
        break;
    case LESSON_SOFT_BREAK:
        proseline_blank(setter);
        break;
    case LESSON_HARD_BREAK:
        proseline_break(setter);
        break;
    }
}
