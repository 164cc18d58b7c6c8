/* The text takes what it needs, then the question, then the step's formulas;
   what does not fit is reached by the wheel. Text is a panel within the side,
   drawn last, so that it covers nothing but is cut at its own edge. */
#include "app/lessonpanel.h"

#include "app/ids.h"
#include "app/lessonfoot.h"
#include "app/lessonnote.h"
#include "app/lessonview.h"
#include "app/questioncard.h"
#include "scene/prose.h"
#include "scene/side.h"

#include <math.h>

static const float FORMULA_ROOM = 130, NEXT_ROOM = 40, LEAST_FORMULA = 76,
                   GAP = 8;

/* Beside the column, for markers of lists and the question's card; least height
   of the text, in sizes of its letters; least height of the thumb. */
static const float SIDE_ROOM = 10, LEAST_LINES = 4.5f, LEAST_THUMB = 24;

static bool is_asked(const LessonAsk *ask, Text cell)
{
    for (int i = 0; i < ask->among_count; i++)
        if (text_equal(ask->among[i].name, cell))
            return true;
    return text_equal(ask->of.name, cell);
}

/* A value of a later step can be the answer to the page's question. */
static bool gives_away(const App *app, int span)
{
    const LessonPage *page = lessonview_page(app);
    const LiveValue *value = &page->spans[span].value;
    return lessonview_is_asking(app) && value->step >= 0 &&
           (uint64_t)value->step >= lessonview_plan(app)->answered &&
           is_asked(&page->ask, value->cell);
}

static bool live_value(void *user, int span, double *ret_value)
{
    const App *app = user;
    if (!app->lesson.known[span] || gives_away(app, span))
        return false;
    *ret_value = app->lesson.values[span];
    return true;
}

typedef struct Panel {
    App *app;
    DrawList *list;
    const Theme *theme;
    ProseLook look;
    Rect column;  /* for text, question and formulas */
    float height; /* of the whole text */
    float asked;  /* height of the question's card, 0: none */
} Panel;

static float set_text(const Panel *panel, Rect area, float scroll, bool draw)
{
    return prose_draw(panel->list, lessonview_page(panel->app), panel->look,
                      (ProseValues){panel->app, live_value}, area, scroll,
                      draw);
}

/* Where a page opens behind a step that it is not about, that step is not
   told. */
static bool tells_step(const App *app)
{
    return !(lessonview_hidden(app) & LESSON_FORMULA) &&
           !lessonview_is_aside(app);
}

/* Before the first step there is only what comes next. */
static float formula_room(const App *app)
{
    return app->document.run->cursor.steps > 0 ? FORMULA_ROOM : NEXT_ROOM;
}

/* Room for the text: all but what question and formulas ask for; some lines
   even when there is none for formulas. */
static Rect text_area(const Panel *panel)
{
    Rect text = panel->column;
    float card = panel->asked > 0 ? panel->asked + GAP : 0;
    float most = text.h - card;
    if (panel->asked == 0 && tells_step(panel->app))
        most -= formula_room(panel->app);
    most = fmaxf(most, LEAST_LINES * panel->look.size);
    text.h = floorf(fminf(ceilf(panel->height), fminf(most, text.h)));
    return text;
}

static void scroll_by_wheel(App *app, Rect text, float height)
{
    float most = fmaxf(0, height - text.h);
    if (rect_contains(text, app->ui.mouse))
        app->lesson.scroll -= app->ui.input->wheel * 40;
    app->lesson.scroll = fmaxf(0, fminf(app->lesson.scroll, most));
}

/* Where in a text that is too long one is. */
static void draw_thumb(const Panel *panel, Rect text)
{
    if (panel->height <= text.h + 1)
        return;
    float height = fmaxf(LEAST_THUMB, text.h * text.h / panel->height);
    float part = panel->app->lesson.scroll / (panel->height - text.h);
    Rect thumb = {text.x + text.w + 12, text.y + part * (text.h - height), 3,
                  height};
    draw_box(panel->list, widget_id(ID_LESSON, 1), thumb,
             (BoxLook){.fill = panel->theme->done, .radius = 2});
}

/* A panel of its own, which cuts lines that are half scrolled away. */
static void draw_text_area(const Panel *panel, Rect text)
{
    Rect area = {text.x - SIDE_ROOM, text.y, text.w + 2 * SIDE_ROOM, text.h};
    draw_panel(panel->list, scene_id(ID_PANEL, PANEL_PROSE), area,
               panel->theme->panel);
    set_text(panel, text, panel->app->lesson.scroll, true);
}

/* The question's card, or only its height. */
static float card(const Panel *panel, float y, bool draw)
{
    Point at = {panel->column.x - SIDE_ROOM, y};
    return questioncard_draw(panel->app, panel->list, at,
                             panel->column.w + 2 * SIDE_ROOM, draw);
}

/* Text and question do not fit together: the question comes behind the text and
   is scrolled with it. Where it is cut it sees no mouse. */
static void draw_together(Panel *panel)
{
    App *app = panel->app;
    Rect area = panel->column;
    float below = panel->height + GAP;
    panel->height = below + panel->asked;
    scroll_by_wheel(app, area, panel->height);
    draw_thumb(panel, area);
    draw_text_area(panel, area);
    bool blocked = app->ui.blocked;
    app->ui.blocked = blocked || !rect_contains(area, app->ui.mouse);
    card(panel, area.y + below - app->lesson.scroll, true);
    app->ui.blocked = blocked;
}

Grain lessonpanel_grain(const App *app)
{
    if (!app->lesson.open)
        return app->grain;
    const LessonAsk *ask = &lessonview_page(app)->ask;
    bool answer =
        ask->line > 0 && ask->of.name.length > 0 &&
        app->document.run->cursor.steps == lessonview_plan(app)->answered;
    int cell = lessonview_plan(app)->cell;
    if (!answer || cell < 0)
        return app->grain;
    CellFamily family = net_ref(app->document.run->net, cell).family;
    if (family == CELL_GRAD || family == CELL_GRADB)
        return GRAIN_TERM; /* the neuron's formula is that of its delta */
    return app->grain == GRAIN_TERM ? GRAIN_NEURON : app->grain;
}

static void draw_apart(const Panel *panel)
{
    App *app = panel->app;
    Rect column = panel->column, text = text_area(panel);
    float y = text.y + text.h + GAP;
    scroll_by_wheel(app, text, panel->height);
    draw_thumb(panel, text);
    if (panel->asked > 0)
        y += card(panel, y, true) + GAP;
    Rect rest = {column.x, y, column.w, column.y + column.h - y};
    float least = fminf(LEAST_FORMULA, formula_room(app) - GAP);
    if (rest.h > least && tells_step(app))
        side_formula(panel->list, app->document.run,
                     (SideLook){panel->theme, lessonpanel_grain(app),
                                app->document.decimals},
                     rest);
    draw_text_area(panel, text);
}

static Panel panel_of(App *app, DrawList *list, Rect side)
{
    const Theme *theme = theme_row(app->theme);
    float margin = roundf(fmaxf(16, fminf(28, side.w * 0.065f)));
    float size = roundf(fmaxf(13, fminf(15, side.w * 0.035f)));
    Rect column = {ceilf(side.x + margin), ceilf(side.y + 16), 0, 0};
    column.w = floorf(side.x + side.w - margin - column.x);
    column.h = floorf(side.y + side.h - 8 - column.y);
    return (Panel){app, list, theme, {theme, size}, column, 0, 0};
}

void lessonpanel_draw(App *app, DrawList *list)
{
    Rect side = stage_areas_hiding(app->width, app->height, true,
                                   lessonview_hidden(app))
                    .side;
    Panel panel = panel_of(app, list, side);
    draw_panel(list, scene_id(ID_PANEL, PANEL_SIDE), side, panel.theme->panel);
    draw_box(list, 0, (Rect){side.x, side.y, 1, side.h},
             (BoxLook){.fill = panel.theme->line});
    Rect whole = panel.column;
    float note = lessonnote_height(app, list, whole);
    panel.column.h -= note > 0 ? note + GAP : 0;
    Rect above = panel.column;
    float foot = lessonfoot_height(app, list, above);
    panel.column.h -= foot;
    panel.height = set_text(&panel, panel.column, 0, false);
    panel.asked = card(&panel, panel.column.y, false);
    float least = fminf(panel.height, LEAST_LINES * panel.look.size);
    if (panel.asked > 0 && least + GAP + panel.asked > panel.column.h)
        draw_together(&panel);
    else
        draw_apart(&panel);
    lessonfoot_draw(app, list, above, foot);
    if (app->lesson.open) /* the foot may lead to another page */
        lessonnote_draw(app, list, whole, note);
}

void lessonpanel_dots(App *app, DrawList *list, float left, float right)
{
    const Theme *theme = theme_row(app->theme);
    Rect top = stage_areas(app->width, app->height, true).top;
    int pages = app->lesson.lesson.page_count;
    float pitch = 16, words = 90, width = pitch * (float)pages + words;
    char text[48];
    TextBuffer buffer = text_buffer(text, sizeof text);
    text_addf(&buffer, "page %d of %d", app->lesson.page + 1, pages);
    float x = (left + right - width) / 2;
    if (width > right - left) {
        x = (left + right - words) / 2;
        pages = 0;
    }
    if (words > right - left)
        return;
    for (int i = 0; i < pages; i++) {
        Point at = {x + pitch * (float)i + 5, top.h / 2};
        Rect area = {at.x - pitch / 2, 6, pitch, top.h - 12};
        Colour colour = i <= app->lesson.page ? theme->soft : theme->done;
        bool now = i == app->lesson.page;
        DrawId id = widget_id(ID_LESSON, 10 + i);
        draw_disc(list, id, at, now ? 5 : 4, now ? theme->ink : colour);
        if (ui_area(&app->ui, id, area) & UI_CLICKED)
            lessonview_goto_page(app, i);
    }
    draw_string(list, widget_id(ID_LESSON, 2),
                (Point){x + pitch * (float)pages + 10, top.h / 2 + 5},
                (TextLook){FACE_TEXT, 13, theme->soft, ALIGN_LEFT}, text);
}
