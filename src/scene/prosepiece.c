/* A piece knows its text or the nodes of its formula, so it can be cut into two
   pieces of the same looks. Where a text must be cut is guessed from its width
   and then moved a character at a time: few texts are measured. */
#include "scene/prosepiece.h"

#include "scene/equationbox.h"

#include <math.h>

static const float HOLE_WIDTH = 40, CODE_PAD = 4;

/* Around a formula, in sizes of its text: what keeps lines from touching. */
static const float FORMULA_ABOVE = 0.05f, FORMULA_BELOW = -0.04f;

static bool is_formula(const ProsePiece *piece)
{
    return piece->first != EQUATION_NONE;
}

static Text text_in(const ProsePiece *piece)
{
    return piece->own[0] ? text_of(piece->own) : piece->text;
}

static FormulaIndex build_formula(const ProseDesk *desk, Formula *formula,
                                  const ProsePiece *piece)
{
    formula_start(formula, 0, desk->look.theme->faint);
    return equationbox_row(formula, desk->page->nodes, piece->first, piece->end,
                           piece->colour, desk->id);
}

static void measure_formula(const ProseDesk *desk, ProsePiece *piece)
{
    Formula formula;
    FormulaIndex box = build_formula(desk, &formula, piece);
    FormulaSize size = formula_measure(&formula, box, desk->list, piece->size);
    piece->width = size.width;
    piece->above = size.ascent + FORMULA_ABOVE * piece->size;
    piece->below = size.descent + FORMULA_BELOW * piece->size;
}

void prosepiece_measure(const ProseDesk *desk, ProsePiece *piece)
{
    piece->above = piece->below = 0;
    if (piece->hole) {
        piece->width = HOLE_WIDTH;
    } else if (is_formula(piece)) {
        measure_formula(desk, piece);
    } else {
        piece->width =
            draw_measure(desk->list, piece->face, piece->size, text_in(piece))
                .width;
        if (piece->code)
            piece->width += 2 * CODE_PAD;
    }
}

/* --- drawing --- */

static void draw_hole(const ProseDesk *desk, const ProsePiece *piece, Point at)
{
    Rect place = {at.x + 2, at.y - piece->size, fmaxf(1, piece->width - 4),
                  piece->size * 1.3f};
    draw_box(desk->list, desk->id, place,
             (BoxLook){.border = desk->look.theme->faint,
                       .border_width = 1.2f,
                       .radius = 4,
                       .dash = 3});
}

static void draw_formula(const ProseDesk *desk, const ProsePiece *piece,
                         Point at)
{
    Formula formula;
    FormulaIndex box = build_formula(desk, &formula, piece);
    formula_measure(&formula, box, desk->list, piece->size);
    formula_draw(&formula, box, desk->list, piece->size, at);
}

static void draw_words(const ProseDesk *desk, const ProsePiece *piece, Point at)
{
    if (piece->code) {
        draw_box(
            desk->list, desk->id,
            (Rect){at.x, at.y - piece->size, piece->width, piece->size * 1.32f},
            (BoxLook){.fill = desk->look.theme->card, .radius = 4});
        at.x += CODE_PAD;
    }
    draw_text(desk->list, desk->id, at,
              (TextLook){piece->face, piece->size, piece->colour, ALIGN_LEFT},
              text_in(piece));
}

void prosepiece_draw(const ProseDesk *desk, const ProsePiece *piece, Point at)
{
    if (piece->hole)
        draw_hole(desk, piece, at);
    else if (is_formula(piece))
        draw_formula(desk, piece, at);
    else
        draw_words(desk, piece, at);
    if (piece->underlined)
        draw_box(
            desk->list, desk->id,
            (Rect){at.x - piece->lead, at.y + 2, piece->width + piece->lead, 1},
            (BoxLook){.fill = piece->colour});
}

/* --- cutting text --- */

/* Where the character before `index` begins. */
static size_t before(Text text, size_t index)
{
    do
        index--;
    while (index > 0 && ((unsigned char)text.at[index] & 0xC0) == 0x80);
    return index;
}

static size_t behind(Text text, size_t index)
{
    text_decode(text, &index);
    return index;
}

static bool fits(const ProseDesk *desk, Face face, float size, Text text,
                 size_t length, float room)
{
    text.length = length;
    return draw_measure(desk->list, face, size, text).width <= room;
}

size_t prosepiece_fit(const ProseDesk *desk, Face face, float size, Text text,
                      float room)
{
    if (text.length == 0)
        return 0;
    float width = draw_measure(desk->list, face, size, text).width;
    if (width <= room)
        return text.length;
    float share = fmaxf(0, room) / width;
    size_t length = (size_t)((float)text.length * share);
    length = length < text.length ? length + 1 : length;
    length = before(text, length);
    while (length > 0 && !fits(desk, face, size, text, length, room))
        length = before(text, length);
    size_t first = behind(text, 0);
    if (length < first)
        length = first;
    while (length < text.length &&
           fits(desk, face, size, text, behind(text, length), room))
        length = behind(text, length);
    return length;
}

/* Code is cut rather behind a blank. */
static size_t behind_blank(Text text, size_t length)
{
    for (size_t i = length; i > 1; i--)
        if (text.at[i - 1] == ' ')
            return i;
    return length;
}

static void take_text(ProsePiece *piece, Text text)
{
    if (piece->own[0]) {
        char copy[PROSE_PIECE_TEXT];
        TextBuffer buffer = text_buffer(copy, sizeof copy);
        text_add_slice(&buffer, text);
        buffer = text_buffer(piece->own, sizeof piece->own);
        text_add(&buffer, copy);
    } else {
        piece->text = text;
    }
}

static bool split_text(const ProseDesk *desk, ProsePiece *piece, float room,
                       ProsePiece *ret_rest)
{
    Text text = text_in(piece);
    if (piece->code)
        room -= 2 * CODE_PAD;
    size_t cut = prosepiece_fit(desk, piece->face, piece->size, text, room);
    if (cut == text.length ||
        !fits(desk, piece->face, piece->size, text, cut, room))
        return false;
    if (piece->code)
        cut = behind_blank(text, cut);
    *ret_rest = *piece;
    take_text(ret_rest, (Text){text.at + cut, text.length - cut});
    take_text(piece, (Text){text.at, cut});
    return true;
}

/* --- cutting formulas --- */

static bool breaks_before(const EquationNode *node, const EquationNode *last)
{
    return node->kind == EQUATION_OPERATOR && last->kind != EQUATION_OPERATOR &&
           !text_is(node->text, "·") && !text_is(node->text, "×");
}

static int deeper(int depth, Text mark)
{
    if (text_is(mark, "("))
        return depth + 1;
    return text_is(mark, ")") ? depth - 1 : depth;
}

/* The last node at which the piece may be cut so that the first part fits. */
static int cut_of(const ProseDesk *desk, const ProsePiece *piece, float room)
{
    const EquationNode *nodes = desk->page->nodes;
    ProsePiece head = *piece;
    int found = EQUATION_NONE, depth = 0, last = piece->first;
    for (int i = nodes[last].next; i != piece->end; i = nodes[i].next) {
        depth = deeper(depth, nodes[last].text);
        head.end = i;
        if (depth <= 0 && breaks_before(&nodes[i], &nodes[last])) {
            prosepiece_measure(desk, &head);
            if (head.width > room)
                break;
            found = i;
        }
        last = i;
    }
    return found;
}

static bool split_formula(const ProseDesk *desk, ProsePiece *piece, float room,
                          ProsePiece *ret_rest)
{
    int cut = cut_of(desk, piece, room);
    if (cut == EQUATION_NONE)
        return false;
    *ret_rest = *piece;
    ret_rest->first = piece->end = cut;
    return true;
}

bool prosepiece_split(const ProseDesk *desk, ProsePiece *piece, float room,
                      ProsePiece *ret_rest)
{
    ProsePiece rest;
    if (piece->hole)
        return false;
    if (is_formula(piece) ? !split_formula(desk, piece, room, &rest)
                          : !split_text(desk, piece, room, &rest))
        return false;
    prosepiece_measure(desk, piece);
    prosepiece_measure(desk, &rest);
    rest.lead = 0;
    *ret_rest = rest;
    return true;
}

void prosepiece_squeeze(const ProseDesk *desk, ProsePiece *piece, float room,
                        float least)
{
    if (piece->hole)
        piece->width = fmaxf(2, fminf(piece->width, room));
    if (!is_formula(piece))
        return;
    while (piece->width > room && piece->size > least) {
        float wanted = piece->size * fmaxf(0, room) / piece->width;
        piece->size =
            fmaxf(least, fminf(floorf(2 * wanted) / 2, piece->size - 0.5f));
        prosepiece_measure(desk, piece);
    }
}
