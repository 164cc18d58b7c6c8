/* Boxes form a tree by index. Walking it needs no recursion: `preorder` lists
   a box before all it holds; sizes of type are handed down in that order,
   widths are gathered in the reverse order, and each box remembers where its
   pen stands from that of the box around it. Letters count as 0.75 em above
   and 0.22 em below the baseline in every face, because the line heights of
   maths faces are far larger than their letters. */
#include "draw/formula.h"

#include <assert.h>
#include <math.h>
#include <string.h>

enum { BOX_TEXT, BOX_GAP, BOX_HOLE, BOX_ROW, BOX_SCRIPT, BOX_FRACTION };

/* Places in a script and in a fraction. */
enum { PART_BASE, PART_BELOW, PART_ABOVE };

/* In em of the box's own size of type. */
static const float ASCENT = 0.75f, DESCENT = 0.22f;
static const float SCRIPT_SHRINK = 0.70f, SCRIPT_UP = 0.40f;
static const float SCRIPT_DOWN = 0.20f, SCRIPT_GAP = 0.01f;
static const float BAR_UP = 0.25f, BAR_THICK = 0.06f, BAR_GAP = 0.10f;
static const float BAR_SIDE = 0.10f, LIT_MARGIN = 0.12f;

void formula_start(Formula *formula, Colour lit_colour, Colour hole_colour)
{
    formula->count = 0;
    formula->byte_count = 0;
    formula->lit_colour = lit_colour;
    formula->hole_colour = hole_colour;
}

static FormulaIndex add_box(Formula *formula, int kind, DrawId id)
{
    if (formula->count == FORMULA_BOXES)
        return -1;
    formula->boxes[formula->count] = (FormulaBox){
        .kind = kind, .id = id, .first = -1, .next = -1, .shrink = 1};
    return formula->count++;
}

FormulaIndex formula_text(Formula *formula, DrawId id, Face face, Colour colour,
                          const char *text)
{
    size_t length = strlen(text);
    if (length > (size_t)(FORMULA_BYTES - formula->byte_count))
        return -1;
    FormulaIndex index = add_box(formula, BOX_TEXT, id);
    if (index < 0)
        return -1;
    FormulaBox *box = &formula->boxes[index];
    box->face = face;
    box->colour = colour;
    box->text_first = formula->byte_count;
    box->text_count = (int)length;
    memcpy(formula->bytes + formula->byte_count, text, length);
    formula->byte_count += (int)length;
    return index;
}

/* The maths italic of a latin or small Greek letter, anything else as it is. */
static uint32_t italic(uint32_t point)
{
    if (point == 'h')
        return 0x210E; /* U+1D455 is unassigned */
    if (point >= 'A' && point <= 'Z')
        return 0x1D434 + point - 'A';
    if (point >= 'a' && point <= 'z')
        return 0x1D44E + point - 'a';
    if (point >= 0x3B1 && point <= 0x3C9) /* alpha .. omega */
        return 0x1D6FC + point - 0x3B1;
    return point;
}

FormulaIndex formula_symbol(Formula *formula, DrawId id, Colour colour,
                            const char *text)
{
    char bytes[FORMULA_BYTES];
    TextBuffer buffer = text_buffer(bytes, sizeof bytes);
    Text letters = text_of(text);
    for (size_t i = 0; i < letters.length;) {
        char letter[4];
        size_t length = text_encode(italic(text_decode(letters, &i)), letter);
        text_add_slice(&buffer, (Text){letter, length});
    }
    return formula_text(formula, id, FACE_MATHS, colour, bytes);
}

FormulaIndex formula_gap(Formula *formula, float em)
{
    FormulaIndex index = add_box(formula, BOX_GAP, 0);
    if (index >= 0)
        formula->boxes[index].gap = em;
    return index;
}

FormulaIndex formula_hole(Formula *formula, DrawId id, float em)
{
    FormulaIndex index = add_box(formula, BOX_HOLE, id);
    if (index >= 0)
        formula->boxes[index].gap = em;
    return index;
}

FormulaIndex formula_row(Formula *formula)
{
    return add_box(formula, BOX_ROW, 0);
}

/* Appends `box` to what `parent` holds; nothing happens when either is -1. */
static void put_into(Formula *formula, FormulaIndex parent, FormulaIndex box,
                     int part)
{
    if (parent < 0 || box < 0)
        return;
    assert(parent != box && !formula->boxes[box].placed);
    formula->boxes[box].placed = true;
    formula->boxes[box].part = part;
    FormulaIndex *link = &formula->boxes[parent].first;
    while (*link >= 0)
        link = &formula->boxes[*link].next;
    *link = box;
}

void formula_add(Formula *formula, FormulaIndex row, FormulaIndex box)
{
    assert(row < 0 || formula->boxes[row].kind == BOX_ROW);
    put_into(formula, row, box, PART_BASE);
}

FormulaIndex formula_script(Formula *formula, FormulaIndex base,
                            FormulaIndex below, FormulaIndex above)
{
    FormulaIndex index = add_box(formula, BOX_SCRIPT, 0);
    put_into(formula, index, base, PART_BASE);
    put_into(formula, index, below, PART_BELOW);
    put_into(formula, index, above, PART_ABOVE);
    return index;
}

FormulaIndex formula_fraction(Formula *formula, FormulaIndex above,
                              FormulaIndex below)
{
    FormulaIndex index = add_box(formula, BOX_FRACTION, 0);
    put_into(formula, index, above, PART_ABOVE);
    put_into(formula, index, below, PART_BELOW);
    return index;
}

void formula_light(Formula *formula, FormulaIndex box)
{
    if (box >= 0)
        formula->boxes[box].lit = true;
}

/* Turns round the last items of a stack, those from `first` on. */
static void turn_round(FormulaIndex *stack, int first, int count)
{
    for (int i = first, j = count - 1; i < j; i++, j--) {
        FormulaIndex kept = stack[i];
        stack[i] = stack[j];
        stack[j] = kept;
    }
}

/* Lists `box` and all below it, each before what it holds and in the order of
   reading; returns how many. */
static int preorder(const Formula *formula, FormulaIndex box,
                    FormulaIndex ret_order[FORMULA_BOXES])
{
    FormulaIndex waiting[FORMULA_BOXES];
    int count = 0, waiting_count = 0;
    if (box >= 0)
        waiting[waiting_count++] = box;
    while (waiting_count > 0) {
        FormulaIndex index = waiting[--waiting_count];
        assert(count < FORMULA_BOXES);
        ret_order[count++] = index;
        int first = waiting_count;
        FormulaIndex child = formula->boxes[index].first;
        for (; child >= 0; child = formula->boxes[child].next)
            waiting[waiting_count++] = child;
        turn_round(waiting, first, waiting_count);
    }
    return count;
}

/* Hands the size of type down to what a box holds. */
static void shrink_parts(Formula *formula, const FormulaBox *box)
{
    FormulaIndex child = box->first;
    for (; child >= 0; child = formula->boxes[child].next) {
        FormulaBox *part = &formula->boxes[child];
        bool script = box->kind == BOX_SCRIPT && part->part != PART_BASE;
        part->shrink = box->shrink * (script ? SCRIPT_SHRINK : 1);
    }
}

static Text box_text(const Formula *formula, const FormulaBox *box)
{
    return (Text){formula->bytes + box->text_first, (size_t)box->text_count};
}

/* Makes `size` reach around a part whose pen stands at `at`. */
static void reach_around(FormulaSize *size, const FormulaBox *part, Point at)
{
    size->width = fmaxf(size->width, at.x + part->size.width);
    size->ascent = fmaxf(size->ascent, part->size.ascent - at.y);
    size->descent = fmaxf(size->descent, part->size.descent + at.y);
}

static FormulaSize measure_row(Formula *formula, const FormulaBox *box)
{
    FormulaSize size = {0, 0, 0};
    FormulaIndex child = box->first;
    for (; child >= 0; child = formula->boxes[child].next) {
        FormulaBox *part = &formula->boxes[child];
        part->place = (Point){size.width, 0};
        reach_around(&size, part, part->place);
    }
    return size;
}

static FormulaSize measure_script(Formula *formula, const FormulaBox *box,
                                  float em)
{
    FormulaSize size = {0, 0, 0};
    FormulaSize base = {0, 0, 0};
    FormulaIndex child = box->first;
    for (; child >= 0; child = formula->boxes[child].next) {
        FormulaBox *part = &formula->boxes[child];
        float x = base.width + SCRIPT_GAP * em;
        if (part->part == PART_BASE) {
            base = part->size;
            part->place = (Point){0, 0};
        } else if (part->part == PART_ABOVE) {
            /* a tall base carries its script at its top */
            float up = fmaxf(SCRIPT_UP * em, base.ascent - SCRIPT_UP * em);
            part->place = (Point){x, -up};
        } else {
            float down = fmaxf(SCRIPT_DOWN * em, base.descent - 0.1f * em);
            part->place = (Point){x, down};
        }
        reach_around(&size, part, part->place);
    }
    return size;
}

static FormulaSize measure_fraction(Formula *formula, const FormulaBox *box,
                                    float em)
{
    float wide = 0;
    FormulaIndex child = box->first;
    for (; child >= 0; child = formula->boxes[child].next)
        wide = fmaxf(wide, formula->boxes[child].size.width);
    FormulaSize size = {wide + 2 * BAR_SIDE * em, BAR_UP * em, 0};
    float away = (BAR_THICK / 2 + BAR_GAP) * em;
    for (child = box->first; child >= 0; child = formula->boxes[child].next) {
        FormulaBox *part = &formula->boxes[child];
        float y = part->part == PART_ABOVE ? -away - part->size.descent
                                           : away + part->size.ascent;
        part->place =
            (Point){(size.width - part->size.width) / 2, y - BAR_UP * em};
        reach_around(&size, part, part->place);
    }
    return size;
}

/* The size of a box, once those of all it holds are known. */
static FormulaSize measure_box(Formula *formula, const FormulaBox *box,
                               const DrawList *list, float em)
{
    FormulaSize size = {box->gap * em, 0, 0};
    if (box->kind == BOX_ROW)
        return measure_row(formula, box);
    if (box->kind == BOX_SCRIPT)
        return measure_script(formula, box, em);
    if (box->kind == BOX_FRACTION)
        return measure_fraction(formula, box, em);
    if (box->kind == BOX_GAP)
        return size;
    if (box->kind == BOX_TEXT)
        size.width =
            draw_measure(list, box->face, em, box_text(formula, box)).width;
    size.ascent = ASCENT * em;
    size.descent = DESCENT * em;
    return size;
}

FormulaSize formula_measure(Formula *formula, FormulaIndex box,
                            const DrawList *list, float size)
{
    FormulaIndex order[FORMULA_BOXES];
    if (box < 0)
        return (FormulaSize){0, 0, 0};
    formula->boxes[box].shrink = 1;
    int count = preorder(formula, box, order);
    for (int i = 0; i < count; i++)
        shrink_parts(formula, &formula->boxes[order[i]]);
    for (int i = count; i-- > 0;) {
        FormulaBox *part = &formula->boxes[order[i]];
        part->size = measure_box(formula, part, list, size * part->shrink);
    }
    return formula->boxes[box].size;
}

static Rect around_box(const FormulaBox *box, Point pen)
{
    return (Rect){pen.x, pen.y - box->size.ascent, box->size.width,
                  box->size.ascent + box->size.descent};
}

static void draw_lit(const Formula *formula, const FormulaBox *box,
                     DrawList *list, float em, Point pen)
{
    Rect rect = rect_inset(around_box(box, pen), -LIT_MARGIN * em);
    BoxLook look = {.fill = formula->lit_colour, .radius = 0.2f * em};
    draw_box(list, 0, rect, look);
}

static void draw_hole(const Formula *formula, const FormulaBox *box,
                      DrawList *list, float em, Point pen)
{
    BoxLook look = {.border = formula->hole_colour,
                    .border_width = 1,
                    .radius = 0.2f * em,
                    .dash = 3};
    draw_box(list, box->id, around_box(box, pen), look);
}

static void draw_bar(const Formula *formula, const FormulaBox *box,
                     DrawList *list, float em, Point pen)
{
    /* the bar has the colour of the first text above it */
    Colour colour = 0xFF000000U;
    FormulaIndex order[FORMULA_BOXES];
    int count = preorder(formula, box->first, order);
    for (int i = count; i-- > 0;)
        if (formula->boxes[order[i]].kind == BOX_TEXT)
            colour = formula->boxes[order[i]].colour;
    float thick = fmaxf(BAR_THICK * em, 1 / list->scale);
    float y = pen.y - BAR_UP * em;
    Point ends[2] = {{pen.x, y}, {pen.x + box->size.width, y}};
    draw_lines(list, 0, ends, 2, thick, colour, 0);
}

static void draw_one(const Formula *formula, const FormulaBox *box,
                     DrawList *list, float em, Point pen)
{
    if (box->lit)
        draw_lit(formula, box, list, em, pen);
    if (box->kind == BOX_HOLE)
        draw_hole(formula, box, list, em, pen);
    else if (box->kind == BOX_FRACTION)
        draw_bar(formula, box, list, em, pen);
    else if (box->kind == BOX_TEXT)
        draw_text(list, box->id, pen,
                  (TextLook){box->face, em, box->colour, ALIGN_LEFT},
                  box_text(formula, box));
}

void formula_draw(const Formula *formula, FormulaIndex box, DrawList *list,
                  float size, Point at)
{
    FormulaIndex order[FORMULA_BOXES];
    Point pens[FORMULA_BOXES]; /* [FORMULA_BOXES], by box */
    if (box < 0)
        return;
    pens[box] = at;
    int count = preorder(formula, box, order);
    for (int i = 0; i < count; i++) {
        const FormulaBox *around = &formula->boxes[order[i]];
        Point pen = pens[order[i]];
        draw_one(formula, around, list, size * around->shrink, pen);
        FormulaIndex child = around->first;
        for (; child >= 0; child = formula->boxes[child].next) {
            Point place = formula->boxes[child].place;
            pens[child] = (Point){pen.x + place.x, pen.y + place.y};
        }
    }
}
