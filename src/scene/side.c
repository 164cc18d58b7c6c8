/* The words take what they need, the formulas what is left. They would rather
   become a little smaller than lose a term, and rather show the terms that
   matter than become unreadable. */
#include "scene/side.h"

#include "scene/caption.h"
#include "scene/ids.h"
#include "scene/stepformula.h"
#include "scene/whereabouts.h"

#include <math.h>

enum { MOST_TERMS = 12 };

/* Of a formula among other things. */
static const float MOST_HEIGHT = 90;
static const float LEAST_SIZE = 8.6f; /* of a formula: its indices have 6 */

typedef struct Column {
    DrawList *list;
    const Run *run;
    SideLook look;
    Rect area;  /* text area */
    float y;    /* of what comes next */
    float size; /* of prose */
    float air;  /* between things */
    int next;   /* the cell of the step that is still to come; -1: the last */
} Column;

static float between(float low, float value, float high)
{
    return value < low ? low : value > high ? high : value;
}

static Column column_in(DrawList *list, const Run *run, SideLook look,
                        Rect side)
{
    bool low = side.h < 340;
    float margin = between(16, side.w * 0.065f, 28), top = low ? 8 : 20;
    return (Column){
        .list = list,
        .run = run,
        .look = look,
        .area = {side.x + margin, side.y + top, side.w - 2 * margin,
                 side.h - top - 8},
        .y = side.y + top,
        .size = low ? 13 : between(13, side.w * 0.035f, side.w > 700 ? 20 : 15),
        .air = low ? 4 : 8,
        .next = -1};
}

static float left_of(const Column *column)
{
    return column->area.y + column->area.h - column->y;
}

/* --- words --- */

static void add_place(Column *column)
{
    char text[96];
    TextBuffer buffer = text_buffer(text, sizeof text);
    whereabouts_now(column->run, &buffer);
    draw_string(
        column->list, scene_id(ID_CAPTION, 0),
        (Point){column->area.x, column->y + 12},
        (TextLook){FACE_TEXT, 12, column->look.theme->faint, ALIGN_LEFT}, text);
    column->y += 18;
}

static void add_words(Column *column, int line, Face face, float size,
                      const char *words)
{
    float leading = size * 1.45f;
    const Theme *theme = column->look.theme;
    TextLook look = {face, size, face == FACE_BOLD ? theme->ink : theme->soft,
                     ALIGN_LEFT};
    int lines =
        draw_paragraph(column->list, scene_id(ID_CAPTION, line),
                       (Point){column->area.x, column->y + size * 1.2f}, look,
                       column->area.w, leading, text_of(words), true);
    column->y += leading * (float)lines + column->air;
}

/* --- formulas --- */

/* How the formulas of a step are set. */
typedef struct Setting {
    float size;
    StepFormulaLook look;
    FormulaSize extent; /* width and, as ascent, the height of all lines */
} Setting;

static float line_gap(float size)
{
    return size * 0.55f;
}

static void set_formula(const Column *column, StepFormula *formula,
                        Setting *setting)
{
    if (column->next >= 0)
        stepformula_build_next(formula, column->run, column->next,
                               setting->look);
    else
        stepformula_build(formula, column->run, setting->look);
    setting->extent = (FormulaSize){0, 0, 0};
    for (int i = 0; i < formula->count; i++) {
        FormulaSize line = formula_measure(&formula->formula, formula->lines[i],
                                           column->list, setting->size);
        setting->extent.width = fmaxf(setting->extent.width, line.width);
        setting->extent.ascent +=
            line.ascent + line.descent + line_gap(setting->size);
    }
}

/* As many terms a line as the width holds. Too wide with one even, the size
   becomes smaller. */
static void fit_width(const Column *column, StepFormula *formula,
                      Setting *setting, float room)
{
    for (int terms = 4; terms >= 1; terms--) {
        setting->look.terms_a_line = terms;
        set_formula(column, formula, setting);
        if (setting->extent.width <= room)
            return;
    }
    /* Not in proportion, because letters stand on whole pixels. */
    for (int i = 0; i < 4 && setting->extent.width > room; i++) {
        setting->size *= room / setting->extent.width * 0.98f;
        set_formula(column, formula, setting);
    }
}

/* The ways to set a formula, the best first. */
static const struct Way {
    float size; /* of what would be best */
    int terms;
    bool compact;
} WAYS[] = {{1, MOST_TERMS, false},    {0.88f, MOST_TERMS, false},
            {0.88f, MOST_TERMS, true}, {0.8f, 6, true},
            {0.8f, 4, true},           {0.8f, 3, true},
            {0.8f, 2, true},           {0.8f, 1, true},
            {0.7f, 2, true},           {0.7f, 1, true},
            {0.6f, 1, true},           {0.55f, 1, true}};

static Setting set_way(const Column *column, StepFormula *formula,
                       const struct Way *way, bool compact, Rect room)
{
    Setting setting = {.size = (column->size + 3.5f) * way->size};
    setting.look = (StepFormulaLook){.theme = column->look.theme,
                                     .grain = column->look.grain,
                                     .decimals = column->look.decimals,
                                     .terms = way->terms,
                                     .name_length = way->size < 0.75f ? 5 : 8,
                                     .compact = compact};
    fit_width(column, formula, &setting, room.w);
    return setting;
}

static Setting fit_formula(const Column *column, StepFormula *formula,
                           Rect room)
{
    Setting setting = {.size = 0};
    int ways = (int)(sizeof WAYS / sizeof *WAYS);
    for (int i = 0; i < ways; i++) {
        const struct Way *way = &WAYS[i];
        setting = set_way(column, formula, way, way->compact, room);
        float size = setting.size;
        if (way->compact && size < (column->size + 3.5f) * way->size) {
            /* The result made its line too long: it gets one of its own. */
            setting = set_way(column, formula, way, false, room);
            if (setting.extent.ascent > room.h || setting.size <= size)
                setting = set_way(column, formula, way, true, room);
        }
        bool fits = setting.extent.ascent <= room.h;
        if (formula->count == 0 || (fits && setting.size >= LEAST_SIZE))
            break;
    }
    return setting;
}

static void draw_formula_lines(Column *column, StepFormula *formula, float size,
                               Point at)
{
    for (int i = 0; i < formula->count; i++) {
        FormulaSize line = formula_measure(&formula->formula, formula->lines[i],
                                           column->list, size);
        at.y += line.ascent;
        formula_draw(&formula->formula, formula->lines[i], column->list, size,
                     at);
        at.y += line.descent + line_gap(size);
    }
}

static void add_formula(Column *column)
{
    static StepFormula formula; /* large; one frame is drawn at a time */
    const Theme *theme = column->look.theme;
    float head = 14 + 2 * column->air, pad = column->air > 4 ? 12 : 7;
    Rect card = {column->area.x - 10, column->y + head, column->area.w + 20,
                 left_of(column) - head};
    Rect room = rect_inset(card, pad);
    room.w = card.w - 28;
    Setting setting = fit_formula(column, &formula, room);
    if (formula.count == 0)
        return;
    draw_string(column->list, scene_id(ID_CAPTION, 3),
                (Point){column->area.x, card.y - 6},
                (TextLook){FACE_BOLD, 11, theme->faint, ALIGN_LEFT},
                "THIS STEP");
    card.h = setting.extent.ascent - line_gap(setting.size) + 2 * pad;
    draw_box(column->list, scene_id(ID_CARD, 0), card,
             (BoxLook){.fill = theme->card, .radius = 10});
    draw_formula_lines(column, &formula, setting.size,
                       (Point){column->area.x + 4, card.y + pad});
    column->y = card.y + card.h + column->air + 4;
}

/* What the arrow will do, so that a person can guess first. */
static void add_next(Column *column)
{
    char text[128];
    TextBuffer buffer = text_buffer(text, sizeof text);
    TextLook look = {FACE_TEXT, 13, column->look.theme->faint, ALIGN_LEFT};
    text_add(&buffer, "Next: ");
    whereabouts_next(column->run, &buffer);
    float width =
        draw_measure(column->list, look.face, look.size, text_of(text)).width;
    if (left_of(column) < 18 || width > column->area.w)
        return;
    draw_string(column->list, scene_id(ID_CAPTION, 5),
                (Point){column->area.x, column->y + 14}, look, text);
    column->y += 24;
}

void side_draw(DrawList *list, const Run *run, SideLook look, Rect area)
{
    Caption caption;
    Column column = column_in(list, run, look, area);
    caption_write(&caption, run, look.grain, look.decimals);
    add_place(&column);
    add_words(&column, 1, FACE_BOLD,
              column.size + (column.air > 4 ? 3.0f : 2.0f), caption.title);
    add_words(&column, 2, FACE_TEXT, column.size, caption.body);
    add_formula(&column);
    add_next(&column);
}

void side_formula(DrawList *list, const Run *run, SideLook look, Rect area)
{
    Column column = {.list = list,
                     .run = run,
                     .look = look,
                     .area = area,
                     .y = area.y,
                     .size = between(13, area.w * 0.035f, 15),
                     .air = area.h < 200 ? 4 : 8,
                     .next = -1};
    add_formula(&column);
    add_next(&column);
}

float side_next_formula(DrawList *list, const Run *run, int cell, SideLook look,
                        Rect area, bool draw)
{
    static StepFormula formula; /* large; one frame is drawn at a time */
    Column column = {.list = list,
                     .run = run,
                     .look = look,
                     .area = area,
                     .size = between(13, area.w * 0.035f, 15),
                     .next = cell};
    Setting setting =
        fit_formula(&column, &formula, (Rect){0, 0, area.w, MOST_HEIGHT});
    if (draw)
        draw_formula_lines(&column, &formula, setting.size,
                           (Point){area.x, area.y});
    return setting.extent.ascent;
}
