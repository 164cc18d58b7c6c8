/* The text takes what it needs, then the question, then the step's formulas;
   what does not fit is reached by the wheel. */
#include "app/lessonpanel.h"

#include "app/ids.h"
#include "app/lessonview.h"
#include "app/questioncard.h"
#include "scene/prose.h"
#include "scene/side.h"

#include <math.h>

static const float FORMULA_ROOM = 130, LEAST_FORMULA = 76, GAP = 8;

/* Beside the column, for markers of lists; least height of the text, in sizes
   of its letters. */
static const float SIDE_ROOM = 9, LEAST_LINES = 4.5f;

static bool live_value(void *user, int span, double *ret_value)
{
    const LessonState *lesson = user;
    if (!lesson->known[span])
        return false;
    *ret_value = lesson->values[span];
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
    LessonState *lesson = &panel->app->lesson;
    return prose_draw(panel->list, lessonview_page(panel->app), panel->look,
                      (ProseValues){lesson, live_value}, area, scroll, draw);
}

static bool hides_formula(const App *app)
{
    return (lessonview_hidden(app) & LESSON_FORMULA) != 0;
}

/* Room for the text: all but what question and formulas ask for, but always
   some lines. */
static Rect text_area(const Panel *panel)
{
    Rect text = panel->column;
    float card = panel->asked > 0 ? panel->asked + GAP : 0;
    float most = text.h - card;
    if (panel->asked == 0 && !hides_formula(panel->app))
        most -= FORMULA_ROOM;
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
    float share = text.h / panel->height;
    Rect thumb = {text.x + text.w + 10,
                  text.y + panel->app->lesson.scroll * share, 4,
                  text.h * share};
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
    Rect side = stage_areas(app->width, app->height, true).side;
    Panel panel = panel_of(app, list, side);
    Rect column = panel.column;
    draw_panel(list, scene_id(ID_PANEL, PANEL_SIDE), side, panel.theme->panel);
    draw_box(list, 0, (Rect){side.x, side.y, 1, side.h},
             (BoxLook){.fill = panel.theme->line});
    panel.height = set_text(&panel, column, 0, false);
    Point card = {column.x - 10, column.y};
    panel.asked = questioncard_draw(app, list, card, column.w + 20, false);
    Rect text = text_area(&panel);
    scroll_by_wheel(app, text, panel.height);
    draw_thumb(&panel, text);
    card.y = text.y + text.h + GAP;
    if (panel.asked > 0)
        questioncard_draw(app, list, card, column.w + 20, true);
    float y = card.y + (panel.asked > 0 ? panel.asked + GAP : 0);
    Rect rest = {column.x, y, column.w, column.y + column.h - y};
    if (rest.h > LEAST_FORMULA && !hides_formula(app))
        side_formula(
            list, app->document.run,
            (SideLook){panel.theme, app->grain, app->document.decimals}, rest);
    draw_text_area(&panel, text);
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
