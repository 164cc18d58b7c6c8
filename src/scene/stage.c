/* One panel an area, so that only what changed is painted again. */
#include "scene/stage.h"

#include "scene/caption.h"
#include "scene/chart.h"
#include "scene/ids.h"
#include "scene/network.h"
#include "scene/stepformula.h"
#include "scene/timeline.h"

#include <math.h>

static float between(float low, float value, float high)
{
    return value < low ? low : value > high ? high : value;
}

StageAreas stage_areas(float width, float height, bool controls)
{
    float top = between(40, height * 0.065f, 52);
    float bottom = controls ? between(156, height * 0.275f, 220)
                            : between(116, height * 0.2f, 160);
    float side = between(width * 0.32f, 434, width * 0.38f);
    float middle = height - top - bottom, left = width - side;
    float row = controls ? between(62, bottom * 0.42f, 92) : 10;
    float margin = between(16, width * 0.034f, 44);
    StageAreas areas = {
        .top = {0, 0, width, top},
        .network = {0, top, left, middle},
        .side = {left, top, side, middle},
        .controls = {0, top + middle, left, row},
        .timeline = {margin, top + middle + row, left - 2 * margin,
                     bottom - row},
        .chart = {left + 20, top + middle, side - 40, bottom},
    };
    return areas;
}

static void panel(DrawList *list, ScenePanel which, Rect rect,
                  Colour background)
{
    draw_panel(list, scene_id(ID_PANEL, (int)which), rect, background);
}

/* A hairline along the top or left edge of an area. */
static void hairline(DrawList *list, const Theme *theme, Rect line)
{
    draw_box(list, 0, line, (BoxLook){.fill = theme->line});
}

float stage_text_size(Rect side)
{
    return between(13, side.w * 0.035f, 15);
}

/* --- words and formulas --- */

typedef struct Column {
    DrawList *list;
    const Theme *theme;
    Rect area; /* text area */
    float y;   /* of what comes next */
} Column;

static void add_place(Column *column, const Run *run)
{
    char text[96];
    TextBuffer buffer = text_buffer(text, sizeof text);
    caption_place(run, &buffer);
    draw_string(column->list, scene_id(ID_CAPTION, 0),
                (Point){column->area.x, column->y + 12},
                (TextLook){FACE_TEXT, 12, column->theme->faint, ALIGN_LEFT},
                text);
    column->y += 18;
}

static void add_words(Column *column, int line, Face face, float size,
                      const char *words)
{
    float leading = size * 1.5f;
    TextLook look = {face, size,
                     face == FACE_BOLD ? column->theme->ink
                                       : column->theme->soft,
                     ALIGN_LEFT};
    int lines =
        draw_paragraph(column->list, scene_id(ID_CAPTION, line),
                       (Point){column->area.x, column->y + size * 1.2f}, look,
                       column->area.w, leading, text_of(words), true);
    column->y += leading * (float)lines + size * 0.5f;
}

/* Builds the step's formulas with as many terms a sum as fit the width. */
static float fit_formula(StepFormula *formula, const StageView *view,
                         const Theme *theme, DrawList *list, float size,
                         float width)
{
    float widest = 0;
    for (int terms = 6; terms >= 2; terms--) {
        widest = 0;
        stepformula_build(
            formula, view->run,
            (StepFormulaLook){theme, view->grain, view->decimals, terms});
        for (int i = 0; i < formula->count; i++) {
            FormulaSize line = formula_measure(&formula->formula,
                                               formula->lines[i], list, size);
            widest = fmaxf(widest, line.width);
        }
        if (widest <= width)
            break;
    }
    return widest;
}

static float line_gap(float size)
{
    return size * 0.62f;
}

static float formula_height(StepFormula *formula, const DrawList *list,
                            float size)
{
    float height = 0;
    for (int i = 0; i < formula->count; i++) {
        FormulaSize line =
            formula_measure(&formula->formula, formula->lines[i], list, size);
        height += line.ascent + line.descent + line_gap(size);
    }
    return height;
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

static void add_formula(Column *column, const StageView *view)
{
    static StepFormula formula; /* large; one frame is drawn at a time */
    float size = stage_text_size(column->area) + 3;
    float room = column->area.w - 24;
    float bottom = view->height; /* cut below by the panel */
    float widest =
        fit_formula(&formula, view, column->theme, column->list, size, room);
    if (formula.count == 0)
        return;
    if (widest > room)
        size *= room / widest;
    draw_string(column->list, scene_id(ID_CAPTION, 3),
                (Point){column->area.x, column->y + 14},
                (TextLook){FACE_BOLD, 11, column->theme->faint, ALIGN_LEFT},
                "THIS STEP");
    column->y += 24;
    float left = column->area.y + column->area.h - column->y - 24;
    float height = formula_height(&formula, column->list, size);
    while (height > left && size > 9) {
        size -= 0.5f;
        height = formula_height(&formula, column->list, size);
    }
    Rect card = {column->area.x - 10, column->y, column->area.w + 20,
                 fminf(height + 22, bottom)};
    draw_box(column->list, 0, card,
             (BoxLook){.fill = column->theme->card, .radius = 10});
    draw_formula_lines(column, &formula, size,
                       (Point){column->area.x + 6, column->y + 14});
    column->y += card.h + 14;
}

/* What the arrow will do, so that a person can guess first. */
static void add_next(Column *column, const Run *run)
{
    char text[128];
    TextBuffer buffer = text_buffer(text, sizeof text);
    if (column->y + 20 > column->area.y + column->area.h)
        return;
    text_add(&buffer, "Next: ");
    caption_next(run, &buffer);
    draw_string(column->list, scene_id(ID_CAPTION, 5),
                (Point){column->area.x, column->y + 14},
                (TextLook){FACE_TEXT, 13, column->theme->faint, ALIGN_LEFT},
                text);
    column->y += 24;
}

static void draw_side(const StageView *view, DrawList *list, Rect side)
{
    const Theme *theme = theme_row(view->theme);
    Caption caption;
    panel(list, PANEL_SIDE, side, theme->panel);
    hairline(list, theme, (Rect){side.x, side.y, 1, side.h});
    float margin = between(16, side.w * 0.065f, 28),
          top = side.h > 340 ? 22 : 10;
    Column column = {
        list,
        theme,
        {side.x + margin, side.y + top, side.w - 2 * margin, side.h - top - 8},
        side.y + top};
    float size = stage_text_size(side);
    caption_write(&caption, view->run, view->grain, view->decimals);
    add_place(&column, view->run);
    add_words(&column, 1, FACE_BOLD, size + 3, caption.title);
    add_words(&column, 2, FACE_TEXT, size, caption.body);
    add_formula(&column, view);
    add_next(&column, view->run);
}

/* --- the rest --- */

static void draw_top(const StageView *view, DrawList *list, Rect top)
{
    const Theme *theme = theme_row(view->theme);
    panel(list, PANEL_TOP, top, theme->panel);
    hairline(list, theme, (Rect){0, top.h - 1, top.w, 1});
    if (view->title)
        draw_string(list, scene_id(ID_CAPTION, 4), (Point){24, top.h / 2 + 5},
                    (TextLook){FACE_BOLD, 15, theme->ink, ALIGN_LEFT},
                    view->title);
}

static void draw_network(const StageView *view, DrawList *list, Rect area)
{
    const Theme *theme = theme_row(view->theme);
    panel(list, PANEL_NETWORK, area, theme->stage);
    network_draw(
        list, view->run,
        (NetworkLook){theme, view->grain, view->decimals, view->progress},
        area);
}

static void draw_timeline(const StageView *view, DrawList *list,
                          const StageAreas *areas)
{
    const Theme *theme = theme_row(view->theme);
    Rect rows = areas->controls;
    rows.h += areas->timeline.h;
    if (!view->controls)
        rows.y = areas->controls.y;
    Rect below = {0, areas->timeline.y, rows.w, areas->timeline.h};
    if (!view->controls)
        below = rows;
    panel(list, PANEL_TIMELINE, below, theme->panel);
    if (!view->controls)
        hairline(list, theme, (Rect){0, below.y, below.w, 1});
    timeline_draw(list, view->run, theme, areas->timeline);
}

static void draw_chart(const StageView *view, DrawList *list,
                       const StageAreas *areas)
{
    const Theme *theme = theme_row(view->theme);
    Rect whole = {areas->side.x, areas->chart.y, areas->side.w, areas->chart.h};
    panel(list, PANEL_CHART, whole, theme->panel);
    hairline(list, theme, (Rect){whole.x, whole.y, whole.w, 1});
    chart_draw(list, view->run, view->history,
               (ChartLook){theme, view->logarithmic}, areas->chart);
}

void stage_draw(const StageView *view, DrawList *list)
{
    StageAreas areas = stage_areas(view->width, view->height, view->controls);
    if (!view->controls)
        draw_top(view, list, areas.top);
    draw_network(view, list, areas.network);
    draw_side(view, list, areas.side);
    draw_timeline(view, list, &areas);
    draw_chart(view, list, &areas);
}
